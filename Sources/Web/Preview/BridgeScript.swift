/// The script that a preview's pages load: it reloads the page when a new build is up, and tells the console about
/// errors and clicks. Published sites never carry it.
///
/// It talks only to a parent window of one of the console's origins. Every message is an object with `source`
/// (`sitewright-preview`), `type` and `path`; the console must treat all of it as untrusted text. The types are `ready`,
/// `location`, `error`, `select` and `reload`. The console may send `{source: "sitewright-console", type}` with
/// `connect` (hands over a `MessagePort` for all that follows) and `edit` (`on`: clicks select instead of acting).
struct BridgeScript: Sendable {
    /// Where the script is, on every preview's origin.
    static let path = "/__sitewright/bridge.js"
    /// Where the script hears of new builds.
    static let eventsPath = "/__sitewright/events"

    let text: String

    /// The script for consoles at `origins`.
    init(consoleOrigins origins: [String]) {
        // An origin has neither quotes nor backslashes; whatever else has is not one.
        let list = origins.filter { !$0.contains { $0 == "\"" || $0 == "\\" || $0.isNewline } }
        text = Self.source.replacing("\"CONSOLE_ORIGINS\"", with: list.map { "\"\($0)\"" }.joined(separator: ", "))
    }

    private static let source = #"""
        (() => {
          "use strict";
          if (window.__sitewright) return;
          Object.defineProperty(window, "__sitewright", { value: true });

          const consoleOrigins = ["CONSOLE_ORIGINS"];
          const framed = window.parent !== window;
          const ancestor = location.ancestorOrigins && location.ancestorOrigins[0];
          const targets = !framed ? [] : ancestor ? consoleOrigins.filter((o) => o === ancestor) : consoleOrigins;
          let port = null;
          let editing = false;
          let budget = 60;
          setInterval(() => { budget = 60; }, 10000);

          const cut = (value, length) => String(value === undefined || value === null ? "" : value).slice(0, length);

          function send(type, fields) {
            if (targets.length === 0 || budget <= 0) return;
            budget -= 1;
            const message = { source: "sitewright-preview", type, path: location.pathname, ...fields };
            if (port) port.postMessage(message);
            else for (const target of targets) window.parent.postMessage(message, target);
          }

          // A new build: reload, and come back to the same place on the page.
          const storage = {
            get(key) { try { return sessionStorage.getItem(key); } catch { return null; } },
            set(key, value) { try { sessionStorage.setItem(key, value); } catch { /* storage is off */ } },
            remove(key) { try { sessionStorage.removeItem(key); } catch { /* storage is off */ } },
          };
          const navigation = performance.getEntriesByType("navigation")[0];
          const timing = navigation && navigation.serverTiming
            && [...navigation.serverTiming].find((entry) => entry.name === "sitewright");
          let build = timing ? timing.description : null;

          function restore() {
            const saved = storage.get("sitewright:scroll");
            if (!saved) return;
            const [path, x, y] = JSON.parse(saved);
            if (path === location.pathname) window.scrollTo({ left: x, top: y, behavior: "instant" });
          }
          addEventListener("DOMContentLoaded", restore);
          addEventListener("load", () => { restore(); storage.remove("sitewright:scroll"); });

          function arrived(next) {
            if (build === null) build = next;
            if (next === build || next === "none") return;
            // Once a build: a page that stays old, as from a service worker, must not reload for ever.
            if (storage.get("sitewright:reloaded") === next) return;
            storage.set("sitewright:reloaded", next);
            storage.set("sitewright:scroll", JSON.stringify([location.pathname, scrollX, scrollY]));
            send("reload", { build: next });
            location.reload();
          }

          let events = null;
          function listen() {
            events = new EventSource("/__sitewright/events");
            events.addEventListener("build", (event) => arrived(event.data));
            events.addEventListener("error", () => {
              if (events.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
            });
          }
          listen();
          addEventListener("pagehide", () => events.close());
          addEventListener("pageshow", (event) => { if (event.persisted) listen(); });

          if (!framed) return;

          // Errors.
          const report = (kind, message, fields) =>
            send("error", { kind, message: cut(message, 2000), ...fields });
          addEventListener("error", (event) => {
            if (event instanceof ErrorEvent) {
              report("error", event.message, {
                file: cut(event.filename, 500), line: event.lineno, column: event.colno,
                stack: cut(event.error && event.error.stack, 4000),
              });
            } else if (event.target && event.target !== window) {
              report("resource", "Could not load " + cut(event.target.src || event.target.href, 500), {});
            }
          }, true);
          addEventListener("unhandledrejection", (event) => {
            const reason = event.reason;
            report("rejection", reason && reason.message || reason, { stack: cut(reason && reason.stack, 4000) });
          });
          const original = console.error;
          console.error = function (...values) {
            original.apply(console, values);
            const text = values.map((value) => {
              if (value instanceof Error) return value.stack || value.message;
              if (typeof value !== "object") return String(value);
              try { return JSON.stringify(value); } catch { return String(value); }
            }).join(" ");
            report("console", text, {});
          };

          // Clicks on what can be edited.
          addEventListener("click", (event) => {
            const element = event.target instanceof Element && event.target.closest("[data-edit]");
            if (!element) return;
            if (editing) { event.preventDefault(); event.stopPropagation(); }
            const box = element.getBoundingClientRect();
            send("select", {
              key: cut(element.getAttribute("data-edit"), 300), tag: element.localName,
              text: cut(element.textContent.trim(), 2000),
              box: { x: box.x, y: box.y, width: box.width, height: box.height },
            });
          }, true);

          const outline = new CSSStyleSheet();
          outline.replaceSync("[data-edit]:hover { outline: 2px solid Highlight; outline-offset: 2px; cursor: pointer; }");
          function command(message) {
            if (!message || message.source !== "sitewright-console" || message.type !== "edit") return;
            editing = message.on === true;
            const others = document.adoptedStyleSheets.filter((sheet) => sheet !== outline);
            document.adoptedStyleSheets = editing ? [...others, outline] : others;
          }
          addEventListener("message", (event) => {
            if (event.source !== window.parent || !targets.includes(event.origin)) return;
            if (event.data && event.data.source === "sitewright-console" && event.data.type === "connect") {
              if (!event.ports[0]) return;
              port = event.ports[0];
              port.onmessage = (inner) => command(inner.data);
              ready();
            } else {
              command(event.data);
            }
          });

          // Where the person is.
          const ready = () => send("ready", { title: cut(document.title, 300), build });
          for (const name of ["pushState", "replaceState"]) {
            const change = history[name];
            history[name] = function (...values) {
              const result = change.apply(this, values);
              send("location", {});
              return result;
            };
          }
          addEventListener("popstate", () => send("location", {}));
          if (document.readyState === "loading") addEventListener("DOMContentLoaded", ready);
          else ready();
        })();

        """#
}
