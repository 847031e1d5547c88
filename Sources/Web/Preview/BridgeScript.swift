/// The script that a preview's pages load: it reloads the page when a new build is up, tells the console about errors, and
/// lets a person change texts where they stand. Published sites never carry it.
///
/// It talks only to a parent window of one of the console's origins. It says `ready` to that window until the console
/// answers with one end of a message channel; everything else goes through the channel. The console must treat all of it
/// as untrusted text, because the code of the page can say whatever the script says. See `frame-link.js` of the console
/// for the shapes of messages, and `click-edit.js` for what it does on such words.
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
        let source = [
            "(() => {\n\"use strict\";", Self.link, Self.reports, Self.editing, Self.drawing, Self.writing,
            Self.reloading, "})();\n",
        ].joined(separator: "\n")
        text = source.replacing("\"CONSOLE_ORIGINS\"", with: list.map { "\"\($0)\"" }.joined(separator: ", "))
    }

    /// The link to the console: a channel, at most so many messages a second, none larger than it may be.
    private static let link = #"""
        if (window.__sitewright) return;
        Object.defineProperty(window, "__sitewright", { value: true });

        const consoleOrigins = ["CONSOLE_ORIGINS"];
        const framed = window.parent !== window;
        const ancestor = location.ancestorOrigins && location.ancestorOrigins[0];
        const targets = !framed ? [] : ancestor ? consoleOrigins.filter((o) => o === ancestor) : consoleOrigins;
        const largest = 16384;
        const perSecond = 30;
        let port = null;
        let second = 0;
        let sent = 0;
        const early = [];

        const cut = (value, length) => String(value === undefined || value === null ? "" : value).slice(0, length);

        function mayPass() {
          const now = Math.floor(performance.now() / 1000);
          if (now !== second) { second = now; sent = 0; }
          sent += 1;
          return sent <= perSecond;
        }

        function send(type, fields) {
          if (targets.length === 0) return;
          const message = { source: "sitewright-preview", type, path: cut(location.pathname, 300), ...fields };
          if (JSON.stringify(message).length > largest) return false;
          if (port) {
            // What a person wrote is never what is too much.
            if (mayPass() || type === "commit") port.postMessage(message);
          } else if (early.length < 25) {
            early.push(message);
          }
          return true;
        }

        /** Says that the page is there, until the console has answered. */
        let build = null;
        // This page and no other: a console that was slow answers several knocks of one page once.
        const page = String(Math.random());
        const ready = () => ({ title: cut(document.title, 300), build: cut(build, 64), page });
        function knock(times) {
          if (port || times > 12) return;
          const message = { source: "sitewright-preview", type: "ready", path: cut(location.pathname, 300), ...ready() };
          for (const target of targets) window.parent.postMessage(message, target);
          setTimeout(knock, Math.min(100 * 2 ** times, 4000), times + 1);
        }

        const commands = new Map();
        function heard(message) {
          if (!message || typeof message !== "object" || message.source !== "sitewright-console") return;
          const command = commands.get(message.type);
          if (command && JSON.stringify(message).length <= 4 * largest) command(message);
        }

        addEventListener("message", (event) => {
          if (event.source !== window.parent || !targets.includes(event.origin) || !event.ports[0]) return;
          if (!event.data || event.data.source !== "sitewright-console" || event.data.type !== "connect") return;
          if (port) port.close();
          port = event.ports[0];
          port.onmessage = (inner) => heard(inner.data);
          send("ready", ready());
          for (const message of early.splice(0)) if (mayPass()) port.postMessage(message);
        });
        """#

    /// A new build: reload, come back to the same place on the page, and to the same text; not while one is written.
    private static let reloading = #"""
        // What outlives the reload is with the page's entry in the history: a frame of another origin may have no storage.
        const replaceState = history.replaceState.bind(history);
        const kept = () => (history.state && typeof history.state === "object" && history.state.sitewright) || {};
        const storage = {
          get(key) { return kept()[key]; },
          set(key, value) {
            const { state } = history;
            if (state !== null && typeof state !== "object") return;
            try { replaceState({ ...state, sitewright: { ...kept(), [key]: value } }, ""); } catch { /* not a page */ }
          },
        };
        const navigation = performance.getEntriesByType("navigation")[0];
        const timing = navigation && navigation.serverTiming
          && [...navigation.serverTiming].find((entry) => entry.name === "sitewright");
        build = timing ? timing.description : null;

        function restore() {
          const saved = storage.get("scroll");
          if (!Array.isArray(saved) || saved[0] !== location.pathname) return;
          window.scrollTo({ left: saved[1], top: saved[2], behavior: "instant" });
        }
        addEventListener("DOMContentLoaded", restore);
        addEventListener("load", () => { restore(); storage.set("scroll", null); });

        function arrived(next) {
          if (build === null) build = next;
          if (next === build || next === "none") return;
          // Whatever is being written is finished first. What is only wished for is begun by the console on the new page.
          if (editor.isWriting) { editor.afterwards = () => arrived(next); return; }
          // Once a build: a page that stays old, as from a service worker, must not reload for ever.
          if (storage.get("reloaded") === next) return;
          storage.set("reloaded", next);
          storage.set("scroll", [location.pathname, scrollX, scrollY]);
          const key = editor.focusedKey;
          storage.set("focus", key && document.hasFocus() ? key : null);
          storage.set("editing", editor.on);
          editor.isLeaving = true;
          send("reload", { build: cut(next, 64) });
          location.reload();
        }
        // A click that comes before the console has said that the session goes on is kept, and leads nowhere.
        editor.isExpected = storage.get("editing") === true;
        storage.set("editing", null);
        setTimeout(() => { editor.isExpected = false; }, 5000);
        editor.comeBack = () => {
          const key = storage.get("focus");
          storage.set("focus", null);
          return typeof key === "string" ? key : null;
        };

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
        // Where the person is.
        for (const name of ["pushState", "replaceState"]) {
          const change = history[name];
          history[name] = function (...values) {
            const result = change.apply(this, values);
            send("location", {});
            return result;
          };
        }
        addEventListener("popstate", () => send("location", {}));
        if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => knock(0));
        else knock(0);
        """#
}
