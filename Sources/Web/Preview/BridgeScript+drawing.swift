extension BridgeScript {
    /// What is drawn over the page: a frame around a text, its name, and buttons while it is written. It stands in a
    /// shadow of its own, so that the page's styles and ours leave each other alone.
    static let drawing = #"""
        const sheet = `
          :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; }
          .box { position: fixed; box-sizing: border-box; border: 2px solid #0f5f4a; outline: 2px solid #fff; border-radius: 3px; }
          .box.writing { border-style: dashed; }
          .box.bad { border-color: #a3301f; }
          .tag, .bar { position: fixed; font: 600 13px/1.3 system-ui, sans-serif; color: #fff; background: #0f5f4a;
            border: 1px solid #fff; border-radius: 3px; padding: 3px 8px; max-inline-size: min(22rem, 90vw); }
          .tag.bad { background: #a3301f; }
          .bar { display: flex; gap: 4px; padding: 3px; pointer-events: auto; }
          button { font: inherit; color: inherit; background: none; border: 0; border-radius: 2px; padding: 6px 10px; min-block-size: 32px; cursor: pointer; }
          button:hover { background: #ffffff33; }
          button:focus-visible { outline: 2px solid #fff; outline-offset: -3px; }
          [hidden] { display: none; }
          .said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
        `;
        let over = null;

        function drawing() {
          if (over) return over;
          const host = document.createElement("sitewright-edit");
          const root = host.attachShadow({ mode: "closed" });
          const style = new CSSStyleSheet();
          style.replaceSync(sheet);
          root.adoptedStyleSheets = [style];
          const part = (name) => {
            const element = document.createElement("div");
            element.className = name;
            element.hidden = name !== "said";
            root.append(element);
            return element;
          };
          over = { host, box: part("box"), tag: part("tag"), bar: part("bar"), said: part("said"), target: null };
          over.said.setAttribute("role", "status");
          over.bar.setAttribute("role", "group");
          // A press on the bar must not end the writing by taking the focus away.
          over.bar.addEventListener("pointerdown", (event) => event.preventDefault());
          over.bar.addEventListener("mousedown", (event) => event.preventDefault());
          for (const [name, act] of [["save", () => finish(true)], ["cancel", () => finish(false)], ["ask", ask]]) {
            const button = document.createElement("button");
            button.type = "button";
            button.dataset.name = name;
            button.addEventListener("click", (event) => { event.stopPropagation(); act(); });
            over.bar.append(button);
          }
          return over;
        }

        function mark(element, text, isBad) {
          const { box, tag, bar } = drawing();
          over.target = element;
          box.hidden = tag.hidden = !element;
          box.classList.toggle("writing", Boolean(editor.active && editor.active.element === element));
          box.classList.toggle("bad", Boolean(isBad));
          tag.classList.toggle("bad", Boolean(isBad));
          tag.textContent = text || "";
          tag.hidden = !element || !text;
          bar.hidden = !editor.active;
          follow();
        }

        function follow() {
          if (!over || !over.target) return;
          if (!over.target.isConnected) return mark(null);
          const at = over.target.getBoundingClientRect();
          Object.assign(over.box.style, {
            left: `${at.left - 4}px`, top: `${at.top - 4}px`, width: `${at.width + 8}px`, height: `${at.height + 8}px`,
          });
          const isRTL = getComputedStyle(over.target).direction === "rtl";
          over.host.dir = over.tag.dir = over.bar.dir = words.dir || "auto";
          const put = (element, top) => {
            if (element.hidden) return;
            const wide = element.offsetWidth;
            const left = isRTL ? at.right + 4 - wide : at.left - 4;
            element.style.left = `${Math.max(2, Math.min(left, innerWidth - wide - 2))}px`;
            element.style.top = `${Math.max(2, Math.min(top(element.offsetHeight), innerHeight - element.offsetHeight - 2))}px`;
          };
          put(over.tag, (height) => (at.top - height - 6 < 0 ? at.bottom + 6 : at.top - height - 6));
          put(over.bar, (height) => (at.bottom + 6 + height > innerHeight && at.top - height - 6 > 0
            ? at.top - height - 6 : at.bottom + 6));
        }

        const say = (text) => { drawing().said.textContent = cut(text, 300); };
        """#
}
