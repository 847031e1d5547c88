// What goes wrong in the pages of the preview: in words, kept for each version, and with a way to the chat.
import { askAbout } from "./picked-text.js";

const calm = 1500;

customElements.define("page-problems", class extends HTMLElement {
  #words = JSON.parse(this.dataset.words);
  #api = `/api/projects/${this.dataset.project}/problems`;
  #preview = this.closest("preview-frame");
  /** The versions of the builds that this page has seen, by the builds' names. */
  #versions = new Map();
  #build = "";
  #reports = new Map();
  #timer = 0;
  #sent = "";

  connectedCallback() {
    const { link } = this.#preview;
    link.addEventListener("ready", ({ detail }) => { this.#build = detail.build; this.#soon(); });
    link.addEventListener("error", ({ detail }) => this.#hear(detail));
    this.closest("live-parts").addEventListener("refreshed", () => { this.#note(); this.#soon(); });
    this.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-fix]");
      if (button) this.#fix(button);
    });
    this.#note();
    this.#load();
  }

  #note() {
    const frame = this.#preview.frame;
    if (frame?.dataset.build) this.#versions.set(frame.dataset.build, Number(frame.dataset.version));
  }

  #hear({ kind, message, file, line, path, count }) {
    const name = `${kind}\n${message}\n${file ?? ""}`;
    const known = this.#reports.get(name);
    if (known) known.count += count;
    else if (this.#reports.size < 20) this.#reports.set(name, { kind, message, file, line, page: path, count });
    this.#soon();
  }

  #soon() { this.#timer ||= setTimeout(() => { this.#timer = 0; this.#send(); }, calm); }

  /** Tells the server once what came together, also that nothing did. */
  async #send() {
    const version = this.#versions.get(this.#build);
    if (!version) return;
    const problems = [...this.#reports.values()];
    if (!problems.length && this.#sent === this.#build) return;
    this.#sent = this.#build;
    this.#reports.clear();
    if (!this.hasAttribute("may-report")) return this.#load();
    try {
      const response = await fetch(this.#api, {
        method: "POST", body: JSON.stringify({ version, problems }),
        headers: { "Content-Type": "application/json", Accept: "application/json" },
      });
      if (response.ok) this.#show(await response.json());
    } catch { /* The connection says what is wrong. */ }
  }

  async #load() {
    // Of a site that is still being made there is nothing to tell.
    if (!this.#versions.size) return;
    try {
      const response = await fetch(this.#api, { headers: { Accept: "application/json" }, cache: "no-store" });
      if (response.ok) this.#show(await response.json());
    } catch { /* as above */ }
  }

  #show({ state, version, items }) {
    const panel = this.querySelector("details");
    panel.hidden = false;
    panel.classList.toggle("bad", state === "problems");
    panel.querySelector("summary").textContent =
      this.#words[state].replace("{n}", items.length).replace("{version}", version);
    panel.querySelector("ul").replaceChildren(...items.map((item) => this.#line(item)));
    panel.querySelector("[data-none]").hidden = items.length > 0;
    panel.querySelector("[data-none]").textContent = items.length ? "" : this.#words[`${state}_help`];
  }

  #line({ kind, message, file, line, page, count, first_version: first }) {
    const item = document.createElement("li");
    const part = (tag, text) => {
      const element = document.createElement(tag);
      element.textContent = text;
      item.append(element);
      return element;
    };
    part("p", this.#words[`kind_${kind}`]).className = "help";
    part("code", message).dir = "auto";
    const where = file ? `${file}${line ? `:${line}` : ""}` : page;
    part("p", [where, this.#words.times.replace("{n}", count), this.#words.since.replace("{n}", first)].join(" · ")).className = "help";
    if (!this.hasAttribute("may-report")) return item;
    const button = part("button", this.#words.fix);
    button.type = "button";
    button.className = "small";
    Object.assign(button.dataset, { fix: message.slice(0, 300), file: where });
    return item;
  }

  /** Puts the problem into the chat. Whoever works there says honestly what can be done about it. */
  #fix({ dataset }) {
    const text = this.#words.fix_message.replace("{file}", dataset.file).replace("{message}", dataset.fix);
    askAbout({ message: text });
  }
});
