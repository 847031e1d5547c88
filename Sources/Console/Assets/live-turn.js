// Shows what a model writes while it writes it: its words, the files with their lines, and the end of the newest one.
//
// Every event holds all of it, so an element that comes late or missed one needs only the next.
import { events } from "./live-events.js";

customElements.define("live-turn", class extends HTMLElement {
  #words;
  #job = "";

  connectedCallback() {
    this.#words = JSON.parse(this.dataset.words);
    events.addEventListener("news", ({ detail }) => this.#hear(detail));
    // The conversation has the words now.
    this.closest("live-parts").addEventListener("refreshed", ({ target }) => { if (!target.isBusy) this.hidden = true; });
  }

  #hear({ kind, project, body }) {
    if (kind !== "turn.written" || project !== this.dataset.project) return;
    const talk = this.closest("[data-tail]");
    const isAtEnd = talk && talk.scrollHeight - talk.scrollTop - talk.clientHeight < 40;
    if (body.state === "done") this.hidden = true;
    else this.#show(body);
    if (isAtEnd) talk.scrollTop = talk.scrollHeight;
  }

  #show({ job, state, round, model, text, files, code }) {
    const isNew = job !== this.#job;
    this.#job = job;
    this.hidden = false;
    const words = this.#words[state]?.replace("{model}", model) ?? model;
    const doing = round > 1 ? `${words} (${this.#words.round.replace("{n}", round)})` : words;
    const said = this.querySelector("[data-state]");
    // A reader of screens hears what changes, not every event.
    if (isNew || said.textContent !== doing) said.textContent = doing;
    this.querySelector("[data-text]").textContent = text;
    const list = this.querySelector("[data-files]");
    list.replaceChildren(...files.map((file) => this.#file(file)));
    list.hidden = files.length === 0;
    const place = this.querySelector("[data-code]");
    place.hidden = !code?.text;
    place.textContent = code?.text ?? "";
    place.setAttribute("aria-label", code?.path ?? "");
    place.scrollTop = place.scrollHeight;
  }

  #file({ path, lines, done }) {
    const line = document.createElement("li");
    const name = document.createElement("code");
    name.dir = "ltr";
    name.textContent = path;
    const count = document.createElement("span");
    count.className = "help";
    count.textContent = this.#words.lines.replace("{n}", lines) + (done ? ` · ${this.#words.file_done}` : "");
    line.append(name, " ", count);
    return line;
  }
});
