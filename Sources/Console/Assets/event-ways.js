// Three ways to share one stream of events between the pages of a browser. A browser opens only six connections to a
// server for all its pages, so a stream for each would use them up.
//
// Each way has `join()`, called when the page is looked at, and `leave()`, called when it is not; messages are those of
// the stream.
import { EventStream } from "./event-stream.js";

/** The best way that this browser has. */
export function bestWay(tell) {
  if (globalThis.SharedWorker) return new WorkerWay(tell);
  if (navigator.locks && globalThis.BroadcastChannel) return new ElectedWay(tell);
  return new OwnWay(tell);
}

/** A worker holds the stream. */
class WorkerWay {
  #tell;
  #worker = null;

  constructor(tell) { this.#tell = tell; }

  join() {
    if (this.#worker) return this.#hello();
    const address = new URL("./events-worker.js", import.meta.url);
    this.#worker = new SharedWorker(address, { type: "module", name: "events" });
    this.#worker.port.addEventListener("message", ({ data }) => this.#tell(data));
    this.#worker.addEventListener("error", () => {
      // Workers may be forbidden here: this page gets a stream of its own.
      const own = new OwnWay(this.#tell);
      this.join = () => own.join();
      this.leave = () => own.leave();
      own.join();
    });
    this.#worker.port.start();
    const lock = "sitewright-page-" + Array.from(crypto.getRandomValues(new Uint32Array(3)), String).join("-");
    // Locks are there on secure origins only. The worker is told of the lock when this page has it.
    if (!navigator.locks) return this.#hello();
    navigator.locks.request(lock, () => {
      this.#hello(lock);
      return new Promise(() => {});
    });
  }

  leave() { this.#worker?.port.postMessage({ bye: true }); }

  #hello(lock) { this.#worker.port.postMessage({ hello: true, lock }); }
}

/** The page that holds the lock has the stream, and passes on to the others what it hears. */
class ElectedWay {
  #tell;
  #channel = null;
  #stream = null;
  #resign = null;
  #last = "";

  constructor(tell) { this.#tell = tell; }

  join() {
    this.leave();
    this.#channel = new BroadcastChannel("sitewright-events");
    this.#channel.addEventListener("message", ({ data }) => {
      if (data.asks) return void (this.#stream && this.#channel.postMessage({ state: this.#stream.state }));
      this.#hear(data);
    });
    this.#channel.postMessage({ asks: true });
    const resignation = new AbortController();
    this.#resign = () => resignation.abort();
    navigator.locks.request("sitewright-events", { signal: resignation.signal }, () => new Promise((done) => {
      this.#resign = done;
      this.#lead();
    })).catch(() => {});
  }

  leave() {
    this.#resign?.();
    this.#stream?.close();
    this.#channel?.close();
    this.#resign = this.#stream = this.#channel = null;
  }

  #lead() {
    const channel = this.#channel;
    this.#stream = new EventStream((message) => {
      channel.postMessage(message);
      this.#hear(message);
    });
    this.#stream.last = this.#last;
    this.#stream.open();
    channel.postMessage({ state: this.#stream.state });
  }

  #hear(message) {
    if (message.last) this.#last = message.last;
    this.#tell(message);
  }
}

/** A stream for this page alone. */
class OwnWay {
  #stream;

  constructor(tell) { this.#stream = new EventStream(tell); }

  join() { this.#stream.open(); }

  leave() { this.#stream.close(); }
}
