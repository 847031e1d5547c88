// The stream of events of the workspace, for all elements of the page.
//
// While it cannot be had, “poll” tells the elements to look for themselves, ever less often. A hidden page gives its
// stream back after a while, because a browser opens only six connections to a server for all its tabs.

const firstPause = 1000;
const longestPause = 30000;
const hiddenFor = 20000;

class LiveEvents extends EventTarget {
  state = "connecting";
  #source = null;
  #last = "";
  #pause = firstPause;
  #retry = 0;
  #poll = 0;
  #grace = 0;
  #hide = 0;
  #isStarted = false;

  start() {
    if (this.#isStarted) return;
    this.#isStarted = true;
    addEventListener("online", () => this.#reopen());
    addEventListener("offline", () => this.#show("offline"));
    addEventListener("pagehide", () => this.#close());
    addEventListener("pageshow", (event) => { if (event.persisted) this.#reopen(); });
    document.addEventListener("visibilitychange", () => {
      clearTimeout(this.#hide);
      if (document.hidden) this.#hide = setTimeout(() => this.#close(), hiddenFor);
      else if (!this.#source) this.#reopen();
    });
    if (!document.hidden) this.#open();
  }

  #open() {
    this.#close();
    const address = "/api/events" + (this.#last ? "?after=" + encodeURIComponent(this.#last) : "");
    const source = new EventSource(address);
    this.#source = source;
    source.addEventListener("open", () => {
      this.#pause = firstPause;
      this.#stopPolling();
      this.#show("live");
      // What happened between the page and the stream is read once.
      this.dispatchEvent(new Event("resync"));
    });
    source.addEventListener("message", (event) => {
      this.#last = event.lastEventId;
      let detail;
      try { detail = JSON.parse(event.data); } catch { return; }
      this.dispatchEvent(new CustomEvent("news", { detail }));
    });
    source.addEventListener("reset", (event) => {
      this.#last = event.lastEventId;
      this.dispatchEvent(new Event("resync"));
    });
    source.addEventListener("error", () => this.#failed(source));
  }

  #failed(source) {
    if (source !== this.#source) return;
    if (this.state !== "polling") this.#show(navigator.onLine ? "retrying" : "offline");
    if (!this.#grace) this.#grace = setTimeout(() => this.#startPolling(), 3000);
    // The browser tries again by itself, unless the server refused.
    if (source.readyState !== EventSource.CLOSED) return;
    this.#source = null;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#open(), this.#pause * (0.75 + Math.random() / 2));
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }

  #startPolling() {
    let pause = 2000;
    const look = () => {
      this.#show(navigator.onLine ? "polling" : "offline");
      this.dispatchEvent(new Event("resync"));
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

  #reopen() {
    this.#pause = firstPause;
    this.#show("connecting");
    this.#open();
  }

  #close() {
    clearTimeout(this.#retry);
    this.#stopPolling();
    this.#source?.close();
    this.#source = null;
  }

  #show(state) {
    if (state === this.state) return;
    this.state = state;
    this.dispatchEvent(new Event("state"));
  }
}

export const events = new LiveEvents();
