extension BridgeScript {
    /// Writing one text in its place: plain text in, plain text out, and what was there comes back when it is given up.
    static let writing = #"""
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
          const asked = { element, key: keyOf(element), point, isLate: false };
          pending = asked;
          // No answer comes for what cannot be changed.
          setTimeout(() => { asked.isLate = true; editor.goOn(); }, 2000);
          const round = (number) => Math.max(0, Math.round(number));
          send("begin", { key: pending.key, ...(point ? { x: round(point.x), y: round(point.y) } : {}) });
        }

        commands.set("text", (message) => {
          // On a page that is about to go nothing is begun: the console does it on the next.
          if (!editor.on || editor.isLeaving || !pending || message.key !== pending.key) return;
          if (typeof message.text !== "string") return;
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
            // Whoever pointed at a place does not expect to write over everything.
            if (point) range.collapse(false);
          }
          selection.removeAllRanges();
          selection.addRange(range);
        }

        /** Whether something else stands there than before. */
        const isOther = () => read(editor.active.element) !== editor.active.text.replace(/\r/g, "").trim();

        /** Ends the writing. What was typed goes to the console, or what stood there before comes back. */
        function finish(isKept) {
          const { active } = editor;
          if (!active) return;
          const isChanged = isKept && isOther();
          editor.active = null;
          clearTimeout(active.timer);
          const { element, key } = active;
          const text = read(element);
          for (const [name, value] of active.attributes) {
            if (value === null) element.removeAttribute(name);
            else element.setAttribute(name, value);
          }
          if (!isChanged) {
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
          // The words of the last build are not those that were typed just now: the next build brings both.
          editor.goOn();
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
        """#
}
