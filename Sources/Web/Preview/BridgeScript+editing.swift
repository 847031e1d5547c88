extension BridgeScript {
    /// Changing texts where they stand, while the console says so.
    ///
    /// The page shows what may be changed and takes what is typed as plain text. What becomes of it is decided in the
    /// console alone: nothing here can write anything.
    static let editing = #"""
        const editor = { on: false, active: null, afterwards: null, comeBack: () => null };
        let words = {};
        let names = {};
        let pending = null;
        const unsaved = new Map();

        Object.defineProperty(editor, "isWriting", { get: () => Boolean(editor.active) });
        Object.defineProperty(editor, "focusedKey", {
          get: () => document.activeElement instanceof Element && document.activeElement.getAttribute("data-edit"),
        });

        const isShown = (element) => {
          const box = element.getBoundingClientRect();
          return box.width > 0 && box.height > 0 && (!element.checkVisibility || element.checkVisibility());
        };
        const editables = () => [...document.querySelectorAll("[data-edit]")].filter(isShown);
        const keyOf = (element) => cut(element.getAttribute("data-edit"), 300);
        const nameOf = (key) => cut(names[key.split(".").pop()] || words.text, 80);

        // MARK: What is drawn over the page

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

        // MARK: Writing

        function read(element) {
          let text = "";
          const walk = (node) => {
            for (const child of node.childNodes) {
              if (child.nodeType === Node.TEXT_NODE) text += child.data;
              else if (child.nodeName === "BR") text += "\n";
              else if (child.nodeType === Node.ELEMENT_NODE) {
                if (/^(DIV|P|LI)$/.test(child.nodeName) && text && !text.endsWith("\n")) text += "\n";
                walk(child);
              }
            }
          };
          walk(element);
          return text.replace(/\u00a0/g, " ").replace(/^\s+|\s+$/g, "");
        }

        function show(element, text) {
          const lines = text.split("\n");
          element.replaceChildren(...lines.flatMap((line, row) => (row ? [document.createElement("br"), line] : [line])));
        }

        function begin(element, point) {
          if (editor.active) finish(true);
          pending = { element, key: keyOf(element), point };
          send("begin", { key: pending.key });
        }

        commands.set("text", (message) => {
          if (!editor.on || !pending || message.key !== pending.key || typeof message.text !== "string") return;
          const { element, key, point } = pending;
          pending = null;
          if (!element.isConnected) return;
          const kept = unsaved.get(key);
          const nodes = [...element.childNodes];
          const attributes = ["contenteditable", "role", "aria-label", "aria-multiline", "tabindex", "style", "dir", "spellcheck"]
            .map((name) => [name, element.getAttribute(name)]);
          editor.active = {
            element, key, nodes, attributes, text: message.text, hasLines: message.lines === true, isKept: kept !== undefined,
          };
          element.replaceChildren(kept === undefined ? message.text : kept);
          element.setAttribute("contenteditable", "plaintext-only");
          // A browser without it: what is pasted or dropped is made plain below.
          if (element.contentEditable !== "plaintext-only") element.setAttribute("contenteditable", "true");
          element.setAttribute("role", "textbox");
          element.setAttribute("aria-label", cut(message.name, 120));
          element.setAttribute("aria-multiline", String(editor.active.hasLines));
          element.setAttribute("dir", "auto");
          element.style.whiteSpace = "pre-wrap";
          element.style.outline = "none";
          element.style.cursor = "text";
          element.style.userSelect = "text";
          element.focus({ preventScroll: Boolean(point) });
          place(element, point);
          mark(element, cut(message.name, 120));
          say(words.writing);
        });

        /** Puts the caret where the person clicked, or selects everything. */
        function place(element, point) {
          const selection = getSelection();
          const range = document.createRange();
          const found = point && (document.caretPositionFromPoint
            ? document.caretPositionFromPoint(point.x, point.y) : document.caretRangeFromPoint(point.x, point.y));
          const node = found && (found.offsetNode || found.startContainer);
          if (node && element.contains(node)) {
            range.setStart(node, found.offset === undefined ? found.startOffset : found.offset);
            range.collapse(true);
          } else {
            range.selectNodeContents(element);
          }
          selection.removeAllRanges();
          selection.addRange(range);
        }

        /** Ends the writing. What was typed goes to the console, or what stood there before comes back. */
        function finish(isKept) {
          const { active } = editor;
          if (!active) return;
          editor.active = null;
          clearTimeout(active.timer);
          const { element, key } = active;
          const text = read(element);
          for (const [name, value] of active.attributes) {
            if (value === null) element.removeAttribute(name);
            else element.setAttribute(name, value);
          }
          const isOther = isKept && text !== active.text.replace(/\r/g, "").trim();
          if (!isOther) {
            if (active.isKept) show(element, active.text);
            else element.replaceChildren(...active.nodes);
            unsaved.delete(key);
            send("cancel", { key });
            mark(null);
            say(isKept ? words.unchanged : words.cancelled);
          } else {
            show(element, text);
            if (send("commit", { key, text }) === false) {
              unsaved.set(key, text);
              mark(element, words.long, true);
            } else {
              mark(element, words.saving);
              say(words.saving);
            }
          }
          const next = editor.afterwards;
          editor.afterwards = null;
          // The words of the last build are not those that were typed just now: the next build brings both.
          if (next) next();
        }

        function ask() {
          const { active } = editor;
          if (!active) return;
          const { key } = active;
          const text = cut(read(active.element), 500);
          finish(false);
          send("ask", { key, text });
        }

        commands.set("saved", (message) => {
          unsaved.delete(message.key);
          if (over && over.target && keyOf(over.target) === message.key) mark(over.target, words.saved);
          say(words.saved);
        });

        commands.set("kept", (message) => {
          if (typeof message.key !== "string" || typeof message.text !== "string") return;
          unsaved.set(message.key, message.text);
          showKept(message.key, cut(message.words, 300));
          say(message.words);
        });

        commands.set("shown", (message) => {
          // Somebody else's words, or the old ones: what was typed is given up.
          if (typeof message.key !== "string" || typeof message.text !== "string") return;
          unsaved.delete(message.key);
          for (const element of editables()) if (keyOf(element) === message.key) show(element, message.text);
          mark(null);
        });

        function showKept(key, text) {
          for (const element of editables()) {
            if (keyOf(element) !== key || (editor.active && editor.active.element === element)) continue;
            show(element, unsaved.get(key));
            mark(element, text, true);
          }
        }

        // MARK: The session

        commands.set("edit", (message) => {
          const isOn = message.on === true;
          if (message.words && typeof message.words === "object") words = message.words;
          if (message.names && typeof message.names === "object") names = message.names;
          unsaved.clear();
          if (Array.isArray(message.unsaved)) {
            for (const one of message.unsaved.slice(0, 20)) {
              if (one && typeof one.key === "string" && typeof one.text === "string") unsaved.set(one.key, one.text);
            }
          }
          if (isOn === editor.on) return;
          if (!isOn) finish(true);
          editor.on = isOn;
          const { host, bar } = drawing();
          for (const button of bar.children) button.textContent = cut(words[button.dataset.name], 60);
          if (!isOn) return void host.remove();
          document.documentElement.append(host);
          // Answers that are folded away can be changed too.
          for (const details of document.querySelectorAll("main details")) details.open = true;
          for (const key of unsaved.keys()) showKept(key, words.unsaved);
          const key = editor.comeBack();
          const element = key && editables().find((one) => keyOf(one) === key);
          if (element) reach(element);
          else if (unsaved.size === 0) mark(null);
          say(words.on);
        });

        function reach(element) {
          if (!element.hasAttribute("tabindex")) {
            element.setAttribute("tabindex", "-1");
            element.addEventListener("blur", () => {
              if (!editor.active || editor.active.element !== element) element.removeAttribute("tabindex");
            }, { once: true });
          }
          element.focus();
          mark(element, nameOf(keyOf(element)));
          say(`${nameOf(keyOf(element))}. ${words.enter}`);
        }

        const isOurs = (event) => over && event.composedPath().includes(over.host);

        addEventListener("keydown", (event) => {
          if (!editor.on || isOurs(event)) return;
          const { active } = editor;
          const element = document.activeElement;
          event.stopImmediatePropagation();
          if (event.isComposing) return;
          if (event.key === "Escape") {
            event.preventDefault();
            if (active) { const back = active.element; finish(false); reach(back); } else send("leave", {});
          } else if (event.key === "Enter" && (active ? event.ctrlKey || event.metaKey || !active.hasLines : true)) {
            event.preventDefault();
            if (active) { const back = active.element; finish(true); reach(back); mark(back, words.saving); }
            else if (element && element.hasAttribute("data-edit")) begin(element);
          } else if (event.key === "Tab" && !event.ctrlKey && !event.altKey && !event.metaKey) {
            const all = editables();
            const from = active ? active.element : element;
            const step = event.shiftKey ? -1 : 1;
            const index = all.indexOf(from);
            const isBehind = (one) => from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
            const next = index >= 0 ? all[index + step]
              : !from || from === document.body ? all[step > 0 ? 0 : all.length - 1]
              : step > 0 ? all.find(isBehind) : all.filter((one) => !isBehind(one)).pop();
            if (active) finish(true);
            if (!next) return;
            event.preventDefault();
            reach(next);
          } else if (active && event.key === " " && active.element.closest("button, summary")) {
            // A button would be pressed by it.
            event.preventDefault();
            document.execCommand("insertText", false, " ");
          }
        }, true);
        addEventListener("keyup", (event) => {
          if (editor.on && event.key === " " && !isOurs(event)) { event.preventDefault(); event.stopImmediatePropagation(); }
        }, true);

        addEventListener("paste", (event) => {
          if (!editor.active) return;
          event.preventDefault();
          event.stopImmediatePropagation();
          const text = (event.clipboardData ? event.clipboardData.getData("text/plain") : "").replace(/\r\n?/g, "\n");
          document.execCommand("insertText", false, editor.active.hasLines ? text : text.replace(/\s*\n\s*/g, " "));
        }, true);
        addEventListener("drop", (event) => { if (editor.on) event.preventDefault(); }, true);
        addEventListener("beforeinput", (event) => {
          if (editor.active && /^(format|insertLink|insertHorizontalRule|insertOrderedList|insertUnorderedList)/.test(event.inputType)) {
            event.preventDefault();
          }
        }, true);
        addEventListener("input", (event) => {
          const { active } = editor;
          if (!active || !active.element.contains(event.target)) return;
          event.stopImmediatePropagation();
          follow();
          active.timer ||= setTimeout(() => {
            active.timer = 0;
            if (editor.active === active) send("draft", { key: active.key, text: cut(read(active.element), 10000) });
          }, 250);
        }, true);
        addEventListener("focusout", (event) => {
          const { active } = editor;
          if (active && event.target === active.element && document.activeElement !== active.element) finish(true);
        }, true);
        addEventListener("blur", (event) => { if (event.target === window) finish(true); });
        addEventListener("pagehide", () => finish(true));

        for (const kind of ["submit", "auxclick", "dblclick", "dragstart"]) {
          addEventListener(kind, (event) => {
            if (!editor.on || isOurs(event)) return;
            if (kind !== "dblclick") event.preventDefault();
            event.stopImmediatePropagation();
          }, true);
        }
        addEventListener("click", (event) => {
          if (!editor.on || isOurs(event) || !(event.target instanceof Element)) return;
          const { target } = event;
          const element = target.closest("[data-edit]");
          // Folding and unfolding is no way out of the page.
          if (!element && target.closest("summary")) return;
          event.preventDefault();
          event.stopImmediatePropagation();
          if (element && editor.active && editor.active.element === element) return;
          if (element) return begin(element, event.detail ? { x: event.clientX, y: event.clientY } : null);
          finish(true);
          const within = target.closest("section, header, footer, main");
          const first = within && within.querySelector("[data-edit]");
          const near = first ? keyOf(first) : "";
          const text = [...target.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
            .map((node) => node.data).join(" ").trim();
          if (text) {
            mark(target, words.plain, true);
            send("plain", { text: cut(text.replace(/\s+/g, " "), 300), key: near });
          } else {
            send("colours", { key: near });
          }
        }, true);
        addEventListener("pointerover", (event) => {
          if (!editor.on || editor.active || isOurs(event) || !(event.target instanceof Element)) return;
          const element = event.target.closest("[data-edit]");
          if (element) mark(element, nameOf(keyOf(element)));
          else if (over && over.target && !over.target.contains(document.activeElement)) mark(null);
        }, true);
        addEventListener("scroll", follow, { capture: true, passive: true });
        addEventListener("resize", follow);
        """#
}
