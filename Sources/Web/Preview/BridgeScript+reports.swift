extension BridgeScript {
    /// What goes wrong in the page: each kind of problem once, its repetitions as a number, at most twenty a load.
    static let reports = #"""
        const seen = new Map();
        const most = 20;
        let counting = 0;

        function report(kind, message, fields) {
          if (!framed) return;
          const words = cut(message, 500);
          const signature = kind + "\n" + words.replace(/https?:\/\/\S+/g, "").replace(/\d+/g, "#")
            + "\n" + cut(fields && fields.file, 300);
          const known = seen.get(signature);
          if (known) {
            known.more += 1;
            counting ||= setTimeout(tellCounts, 1000);
            return;
          }
          if (seen.size >= most) return;
          const problem = { kind, message: words, count: 1, ...fields };
          seen.set(signature, { problem, more: 0 });
          send("error", problem);
        }

        function tellCounts() {
          counting = 0;
          for (const known of seen.values()) {
            if (known.more === 0) continue;
            send("error", { ...known.problem, count: Math.min(known.more, 10000) });
            known.more = 0;
          }
        }

        const whence = (file, line) => ({
          ...(file ? { file: cut(file, 300) } : {}), ...(Number.isInteger(line) && line > 0 ? { line } : {}),
        });

        addEventListener("error", (event) => {
          if (event instanceof ErrorEvent) {
            report("error", event.message, whence(event.filename, event.lineno));
          } else if (event.target && event.target !== window) {
            const address = event.target.src || event.target.href;
            report("resource", "Could not load " + cut(address, 300), whence(address));
          }
        }, true);
        addEventListener("unhandledrejection", (event) => {
          const reason = event.reason;
          report("rejection", reason && reason.message || reason, whence(fileIn(reason && reason.stack)));
        });
        const fileIn = (stack) => (/(https?:\/\/[^\s:)]+(?::\d+)?[^\s:)]*)/.exec(String(stack || "")) || [])[1];
        const original = console.error;
        console.error = function (...values) {
          original.apply(console, values);
          const text = values.map((value) => {
            if (value instanceof Error) return value.message;
            if (typeof value !== "object") return String(value);
            try { return JSON.stringify(value); } catch { return String(value); }
          }).join(" ");
          const error = values.find((value) => value instanceof Error);
          report("console", text, whence(fileIn(error && error.stack)));
        };
        """#
}
