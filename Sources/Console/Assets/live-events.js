// The events of the workspace, for all elements of the page: “news” with an event in `detail`, “resync” when all is to
// be read again, and “state” when the connection is another than before.
//
// All pages of a browser share one stream. A page that nobody looks at leaves it after a while.
import { bestWay } from "./event-ways.js";

const hiddenFor = 20000;

class LiveEvents extends EventTarget {
  state = "connecting";
  #way = null;
  #hide = 0;
  #isJoined = false;

  start() {
    if (this.#way) return;
    this.#way = bestWay((message) => this.#hear(message));
    addEventListener("pagehide", () => this.#leave());
    addEventListener("pageshow", (event) => { if (event.persisted) this.#join(); });
    document.addEventListener("visibilitychange", () => {
      clearTimeout(this.#hide);
      if (document.hidden) this.#hide = setTimeout(() => this.#leave(), hiddenFor);
      else this.#join();
    });
    if (!document.hidden) this.#join();
  }

  #join() {
    if (this.#isJoined) return;
    this.#isJoined = true;
    this.#way.join();
  }

  #leave() {
    if (!this.#isJoined) return;
    this.#isJoined = false;
    this.#way.leave();
    this.#show("connecting");
  }

  #hear(message) {
    if (!this.#isJoined) return;
    if (message.state) this.#show(message.state);
    if (message.resync) this.dispatchEvent(new Event("resync"));
    if (message.news) this.dispatchEvent(new CustomEvent("news", { detail: message.news }));
  }

  #show(state) {
    if (state === this.state) return;
    this.state = state;
    this.dispatchEvent(new Event("state"));
    // What happened between the page, or the last connection, and the stream is read once.
    if (state === "live") this.dispatchEvent(new Event("resync"));
  }
}

export const events = new LiveEvents();
