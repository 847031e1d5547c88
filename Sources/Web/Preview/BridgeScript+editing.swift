extension BridgeScript {
    /// The session in which texts are changed where they stand: while the console says so, keys and clicks are for that.
    ///
    /// The page shows what may be changed and takes what is typed as plain text. What becomes of it is decided in the
    /// console alone: nothing here can write anything.
    static let editing = #"""
        const editor = {
          on: false, active: null, afterwards: null, comeBack: () => null,
          // Whether another build is being loaded, and whether this page was loaded for one within a session.
          isLeaving: false, isExpected: false, isPressed: false,
        };
        let words = {};
        let names = {};
        let pending = null;
        let wish = null;
        const unsaved = new Map();

        Object.defineProperty(editor, "isWriting", {
          get: () => Boolean(editor.active || editor.isPressed || (pending && !pending.isLate)),
        });
        Object.defineProperty(editor, "focusedKey", {
          get: () => document.activeElement instanceof Element && document.activeElement.getAttribute("data-edit"),
        });

        /** Does what had to wait for the end of the writing, once what the person does just now is done. */
        editor.goOn = () => setTimeout(() => {
          if (editor.isWriting || !editor.afterwards) return;
          const next = editor.afterwards;
          editor.afterwards = null;
          next();
        });
        // A press ends the writing of one text and its release begins that of another: both are for the same page.
        addEventListener("pointerdown", () => { editor.isPressed = editor.on; }, true);
        // A release outside of the frame is noticed when the pointer is back.
        for (const kind of ["pointerup", "pointercancel", "pointerover"]) {
          addEventListener(kind, (event) => {
            if (kind === "pointerover" && event.buttons) return;
            editor.isPressed = false;
            editor.goOn();
          }, true);
        }

        const isShown = (element) => {
          const box = element.getBoundingClientRect();
          return box.width > 0 && box.height > 0 && (!element.checkVisibility || element.checkVisibility());
        };
        const editables = () => [...document.querySelectorAll("[data-edit]")].filter(isShown);
        const keyOf = (element) => cut(element.getAttribute("data-edit"), 300);
        const nameOf = (key) => cut(names[key.split(".").pop()] || words.text, 80);

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
          editor.isExpected = false;
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
          const wished = wish || wishOf(message.begin);
          wish = null;
          if (wished) begin(wished.element, wished.point);
          else if (element) reach(element);
          else if (unsaved.size === 0) mark(null);
          say(words.on);
        });

        /** What was to be written when the page was loaded anew. */
        function wishOf(begun) {
          if (!begun || typeof begun.key !== "string") return null;
          const element = editables().find((one) => keyOf(one) === begun.key);
          const isPoint = Number.isFinite(begun.x) && Number.isFinite(begun.y);
          return element ? { element, point: isPoint ? { x: begun.x, y: begun.y } : null } : null;
        }

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
        addEventListener("pagehide", () => { if (editor.active && isOther()) finish(true); });

        for (const kind of ["submit", "auxclick", "dblclick", "dragstart"]) {
          addEventListener(kind, (event) => {
            if (!editor.on || isOurs(event)) return;
            if (kind !== "dblclick") event.preventDefault();
            event.stopImmediatePropagation();
          }, true);
        }
        const pointOf = (event) => (event.detail ? { x: event.clientX, y: event.clientY } : null);
        addEventListener("click", (event) => {
          if (!(event.target instanceof Element)) return;
          const { target } = event;
          const element = target.closest("[data-edit]");
          if (!editor.on && editor.isExpected) {
            event.preventDefault();
            event.stopImmediatePropagation();
            if (element) wish = { element, point: pointOf(event) };
            return;
          }
          if (!editor.on || isOurs(event)) return;
          // Folding and unfolding is no way out of the page.
          if (!element && target.closest("summary")) return;
          event.preventDefault();
          event.stopImmediatePropagation();
          if (element && editor.active && editor.active.element === element) return;
          if (element) return begin(element, pointOf(event));
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
