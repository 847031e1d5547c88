// One stream of events from the server, kept open as well as it can be. It runs in a page or in a worker that all pages
// share, and tells what happens in messages:
// {state} connecting, live, retrying, polling or offline; {resync} read the current state again; {news} one event.
//
// While the stream cannot be had, “resync” comes ever less often, so that pages look for themselves.

const firstPause = 1000;
const longestPause = 30000;
const patience = 3000;
const tick = 5000;
const slept = 20000;

export class EventStream {
  state = "connecting";
  /** The id of the last event; whoever goes on from here misses nothing. */
  last = "";
  #tell;
  #source = null;
  #isWanted = false;
  #pause = firstPause;
  #retry = 0;
  #poll = 0;
  #grace = 0;

  /** `tell` is called with every message. */
  constructor(tell) {
    this.#tell = tell;
    addEventListener("online", () => { if (this.#isWanted) this.#reopen(); });
    addEventListener("offline", () => { if (this.#isWanted) this.#show("offline"); });
    // After a sleep a connection may be dead without anybody having noticed. A timer that comes late tells of it.
    let seen = Date.now();
    setInterval(() => {
      const gap = Date.now() - seen;
      seen = Date.now();
      if (gap > slept && this.#isWanted) this.#reopen();
    }, tick);
  }

  /** Opens the stream where it is not open; goes on after the last event. */
  open() {
    if (this.#isWanted) return;
    this.#isWanted = true;
    this.#reopen();
  }

  close() {
    this.#isWanted = false;
    this.#end();
    this.state = "connecting";
  }

  #reopen() {
    this.#pause = firstPause;
    this.#show("connecting");
    this.#connect();
  }

  #connect() {
    this.#end();
    const source = new EventSource("/api/events" + (this.last ? "?after=" + encodeURIComponent(this.last) : ""));
    this.#source = source;
    source.addEventListener("open", () => {
      this.#pause = firstPause;
      this.#stopPolling();
      this.#show("live");
    });
    source.addEventListener("ready", (event) => { this.last ||= event.lastEventId; });
    source.addEventListener("message", (event) => {
      this.last = event.lastEventId;
      let news;
      try { news = JSON.parse(event.data); } catch { return; }
      this.#tell({ news, last: this.last });
    });
    source.addEventListener("reset", (event) => {
      this.last = event.lastEventId;
      this.#tell({ resync: true, last: this.last });
    });
    source.addEventListener("error", () => this.#failed(source));
  }

  #failed(source) {
    if (source !== this.#source) return;
    if (this.state !== "polling") this.#show(navigator.onLine ? "retrying" : "offline");
    if (!this.#grace) this.#grace = setTimeout(() => this.#startPolling(), patience);
    // The browser tries again by itself, unless the server refused.
    if (source.readyState !== EventSource.CLOSED) return;
    this.#source = null;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), this.#pause * (0.75 + Math.random() / 2));
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }

  #startPolling() {
    let pause = 2000;
    const look = () => {
      this.#show(navigator.onLine ? "polling" : "offline");
      this.#tell({ resync: true });
      this.#poll = setTimeout(look, pause);
      pause = Math.min(pause * 1.5, longestPause);
    };
    look();
  }

  #stopPolling() {
    clearTimeout(this.#grace);
    clearTimeout(this.#poll);
    this.#grace = 0;
  }

  /** Ends what is open. Polling goes on while a new connection is tried. */
  #end() {
    clearTimeout(this.#retry);
    if (!this.#isWanted) this.#stopPolling();
    this.#source?.close();
    this.#source = null;
  }

  #show(state) {
    if (state === this.state) return;
    this.state = state;
    this.#tell({ state });
  }
}
