// What was typed into the preview and is not saved yet: shown with words of why, and kept for as long as the tab is open.

const place = "sitewright:unsaved:" + location.pathname;

export class UnsavedTexts {
  #list;
  #words;
  #acts;
  #texts = new Map();
  #drafts = new Map();

  /** `list` is where they are shown; `acts` has `name(key)`, `save(key, one)` and `discard(key, one)`. */
  constructor(list, words, acts) {
    this.#list = list;
    this.#words = words;
    this.#acts = acts;
    for (const [key, one] of this.#stored()) this.#texts.set(key, { ...one, words: words.unsaved, isOpen: true });
    this.#show();
  }

  get size() { return this.#texts.size; }
  get all() { return [...this.#texts, ...this.#drafts]; }

  /** A text that is on its way. */
  put(key, one, words) { this.#set(key, { ...one, words, isOpen: false }); }

  /** A text that could not be saved, or that waits for a click. */
  keep(key, one, words) { this.#set(key, { ...one, words, isOpen: true }); }

  /** A text that is saved, or given up. */
  give(key) {
    this.#texts.delete(key);
    this.#store();
    this.#show();
  }

  /** What is being typed just now: it is not shown, but comes back after a reload. */
  draft(key, text, { base, old, language }) {
    this.#drafts.set(key, { text, base, old, language });
    this.#store();
  }

  /** The draft that there was, which is forgotten. */
  forgetDraft(key) {
    const draft = this.#drafts.get(key);
    if (this.#drafts.delete(key)) this.#store();
    return draft;
  }

  #set(key, one) {
    this.#texts.set(key, one);
    this.#store();
    this.#show();
  }

  #stored() {
    try { return JSON.parse(sessionStorage.getItem(place) ?? "[]"); } catch { return []; }
  }

  #store() {
    const kept = this.all.map(([key, { text, base, old, language }]) => [key, { text, base, old, language }]);
    try {
      kept.length ? sessionStorage.setItem(place, JSON.stringify(kept)) : sessionStorage.removeItem(place);
    } catch { /* storage is off or full */ }
  }

  #show() {
    this.#list.replaceChildren(...[...this.#texts].map(([key, one]) => this.#line(key, one)));
    this.#list.hidden = this.#texts.size === 0;
  }

  #line(key, one) {
    const line = document.createElement("li");
    const part = (tag, text, name = "") => {
      const element = document.createElement(tag);
      element.textContent = text;
      if (name) element.className = name;
      line.append(element);
      return element;
    };
    part("strong", this.#acts.name(key));
    part("span", one.words, "help").dir = "auto";
    part("p", one.text, "unsaved-text").dir = "auto";
    if (!one.isOpen) return line;
    const button = (label, act, name) => {
      const element = part("button", label, name);
      element.type = "button";
      element.addEventListener("click", act);
    };
    button(one.theirs === undefined ? this.#words.save : this.#words.use_mine, () => this.#acts.save(key, one), "small");
    button(one.theirs === undefined ? this.#words.discard : this.#words.use_theirs, () => {
      this.give(key);
      this.#acts.discard(key, one);
    }, "small quiet");
    return line;
  }
}
