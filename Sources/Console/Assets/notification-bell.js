// The bell of every page says how many notifications are unread, and reads a new one out. It follows the one stream of
// events that all pages share, and asks the server for its words.
//
// What a person is looking at needs no bell: a notification about the project of this page is read at once.
import { events } from "./live-events.js";
import { morphChildren } from "./morph.js";

const quietFor = 250;

customElements.define("notification-bell", class extends HTMLElement {
  #timer = 0;
  #isFetching = false;
  #isStale = false;
  #hasNews = false;
  /** What stands before the title of the page. */
  #prefix = this.#count();

  connectedCallback() {
    events.addEventListener("resync", () => this.#soon());
    events.addEventListener("news", (event) => this.#news(event.detail));
    // Other scripts set the title of the page without knowing of the bell.
    new MutationObserver(() => this.#title()).observe(document.querySelector("title"), { childList: true });
    events.start();
  }

  #news({ kind, project, body }) {
    if (!kind.startsWith("notification.")) return;
    if (kind === "notification.created") {
      if (this.#isInView(project, body.kind)) return void this.#read(body.notification);
      this.#hasNews = true;
    }
    this.#soon();
  }

  #isInView(project, kind) {
    if (!project || document.visibilityState !== "visible") return false;
    const subject = kind.split(".")[0];
    return !!document.querySelector(`live-parts[project="${CSS.escape(project)}"][data-tells="${CSS.escape(subject)}"]`);
  }

  #read(id) {
    fetch(`/notifications/${id}/read`, {
      method: "POST", body: new URLSearchParams(), headers: { Accept: "application/json" }, keepalive: true,
    }).catch(() => this.#soon());
  }

  #soon(pause = quietFor) {
    if (!this.#timer) this.#timer = setTimeout(() => this.#refresh(), pause);
  }

  async #refresh() {
    this.#timer = 0;
    if (this.#isFetching) return void (this.#isStale = true);
    this.#isFetching = true;
    const pause = await this.#fetch();
    this.#isFetching = false;
    if (pause || this.#isStale) this.#soon(pause);
    this.#isStale = false;
  }

  /** Draws the bell anew; the result is how long the server wants to be left alone, if it does. */
  async #fetch() {
    const response = await fetch(this.getAttribute("src"), { headers: { Accept: "text/html" }, cache: "no-store" })
      .catch(() => null);
    if (response?.status === 429) return (Number(response.headers.get("Retry-After")) || 5) * 1000;
    // The connection says what is wrong, and asks again.
    if (!response?.ok || response.redirected) return undefined;
    const incoming = new DOMParser().parseFromString(await response.text(), "text/html");
    const bell = incoming.querySelector("[data-bell]");
    if (!bell) return undefined;
    morphChildren(this.querySelector("[data-bell]"), bell);
    this.#title();
    const newest = incoming.querySelector("[data-newest]");
    if (this.#hasNews && newest) this.querySelector("[data-news]").textContent = newest.textContent;
    this.#hasNews = false;
    return undefined;
  }

  #title() {
    const bare = document.title.startsWith(this.#prefix) ? document.title.slice(this.#prefix.length) : document.title;
    this.#prefix = this.#count();
    if (document.title !== this.#prefix + bare) document.title = this.#prefix + bare;
  }

  #count() {
    const count = this.querySelector("[data-bell] .count");
    return count ? `(${count.textContent}) ` : "";
  }
});
