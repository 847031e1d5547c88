// Keeps the parts of a page up to date: fetches them from the server when something happened, and replaces those that
// differ. What a person is doing in a part (focus, an open log, a place in a list) is kept.
//
// With `data-every`, parts that no event tells of are asked for each so many milliseconds too, and with `data-quiet` a
// stream of events asks no more often than that.
//
// A part with `data-morph` is changed node by node instead, for what must not be loaded again, such as frames.
import { events } from "./live-events.js";
import { morphChildren } from "./morph.js";
import { showTimes } from "./times.js";

const quietFor = 400;

/** The jobs that an event tells of: one, or several that changed together; none for other events. */
function jobsOf({ kind, body }) {
  if (kind === "job.changed") return [body];
  return kind === "jobs.changed" ? body.jobs : null;
}

class LiveParts extends HTMLElement {
  #shown = new Map();
  #isFetching = false;
  #isStale = false;
  #timer = 0;
  /** Before this time the server does not want to be asked again. */
  #notBefore = 0;

  connectedCallback() {
    for (const part of this.querySelectorAll("[data-part]")) this.#shown.set(part.dataset.part, part.innerHTML);
    showTimes(this);
    setInterval(() => showTimes(this), 30000);
    const every = Number(this.dataset.every);
    if (every) setInterval(() => { if (!document.hidden) this.refresh(); }, every);
    events.addEventListener("resync", () => this.refresh());
    events.addEventListener("news", (event) => this.#news(event.detail));
    // A page that came from the browser's cache is as old as its visit.
    addEventListener("pageshow", (event) => { if (event.persisted) this.refresh(); });
    events.start();
  }

  get isBusy() { return this.hasAttribute("busy"); }

  /** Fetches the parts now; several calls at once become one more fetch. */
  async refresh() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (Date.now() < this.#notBefore) return this.#soon(this.#notBefore - Date.now());
    if (this.#isFetching) { this.#isStale = true; return; }
    this.#isFetching = true;
    try {
      do {
        this.#isStale = false;
        await this.#fetch();
      } while (this.#isStale);
    } catch {
      // The connection says what is wrong, and asks again.
    } finally {
      this.#isFetching = false;
    }
  }

  async #fetch() {
    const response = await fetch(this.getAttribute("src"), { headers: { Accept: "text/html" }, cache: "no-store" });
    // Signed out, or the project is gone: the page itself says so.
    if (response.redirected || response.status === 404) return void location.reload();
    if (response.status === 429) return this.#wait(Number(response.headers.get("Retry-After")) || 5);
    if (!response.ok) return;
    const incoming = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const part of incoming.querySelectorAll("[data-part]")) this.#replace(part);
    const state = incoming.querySelector("live-state");
    if (state) {
      this.toggleAttribute("busy", state.hasAttribute("busy"));
      if (state.dataset.title) document.title = state.dataset.title;
    }
    showTimes(this);
    this.dispatchEvent(new Event("refreshed"));
  }

  #replace(incoming) {
    const name = incoming.dataset.part;
    const html = incoming.innerHTML;
    if (this.#shown.get(name) === html) return;
    const part = this.querySelector(`[data-part="${name}"]`);
    // What a person has begun to write is theirs, and is sent with what it was based on.
    if (!part || part.hasAttribute("data-written")) return;
    this.#shown.set(name, html);
    if (part.hasAttribute("data-morph")) return void morphChildren(part, incoming);
    const kept = this.#keep(part);
    part.replaceChildren(...document.adoptNode(incoming).childNodes);
    kept();
  }

  /** Remembers what a person is doing in a part; the result puts it back. */
  #keep(part) {
    const open = new Set([...part.querySelectorAll("details[open][data-keep]")].map((d) => d.dataset.keep));
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    const focusables = "a[href], button, summary, [tabindex]";
    const place = focused ? [...part.querySelectorAll(focusables)].indexOf(focused) : -1;
    const tail = part.querySelector("[data-tail]");
    const isAtEnd = !tail || tail.scrollHeight - tail.scrollTop - tail.clientHeight < 24;
    const offset = tail?.scrollTop ?? 0;
    return () => {
      for (const details of part.querySelectorAll("details[data-keep]")) details.open = open.has(details.dataset.keep);
      const list = part.querySelector("[data-tail]");
      if (list) list.scrollTop = isAtEnd ? list.scrollHeight : offset;
      if (!focused) return;
      const next = part.querySelectorAll(focusables);
      const target = next[Math.min(place, next.length - 1)];
      if (target) return void target.focus({ preventScroll: true });
      part.tabIndex = -1;
      part.focus({ preventScroll: true });
    };
  }

  #wait(seconds) {
    this.#notBefore = Date.now() + seconds * 1000;
    this.#soon(seconds * 1000);
  }

  #news(event) {
    // Notifications are told by the bell, and are the matter of the page that lists them.
    if (event.kind.startsWith("notification.") !== this.hasAttribute("notifications")) return;
    // What a model writes is shown by an element of its own.
    if (event.kind === "turn.written") return;
    const project = this.getAttribute("project");
    if (project && event.project !== project) return;
    // Progress is drawn at once, or on a page of many projects a little later; all else is asked for.
    const jobs = jobsOf(event);
    if (jobs && (!project || jobs.map((job) => this.#draw(job)).every(Boolean))) this.#soon();
    else this.refresh();
  }

  #draw(job) {
    const rule = this.querySelector(`[data-job="${CSS.escape(job?.id ?? "")}"]`);
    if (!rule || job.state !== "running" || !rule.closest("live-parts[busy]")) return false;
    rule.querySelector("[data-progress]").value = job.progress;
    rule.querySelector("[data-percent]").textContent = job.progress;
    const step = rule.querySelector("[data-step]");
    if (job.step && step.textContent !== job.step) step.textContent = job.step;
    return true;
  }

  #soon(pause = Number(this.dataset.quiet) || quietFor) {
    if (!this.#timer) this.#timer = setTimeout(() => this.refresh(), pause);
  }
}

customElements.define("live-parts", LiveParts);
