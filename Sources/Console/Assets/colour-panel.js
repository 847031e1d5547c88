// The colours that the site could have: the server computes them, so that every text stays readable in light and dark.

export class ColourPanel {
  #panel;
  #words;
  #acts;
  #version = 0;

  /** `acts` has `load()` and `choose(choice, version)`. */
  constructor(panel, words, acts) {
    this.#panel = panel;
    this.#words = words;
    this.#acts = acts;
    panel.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-choice]");
      if (button) this.#choose(button.dataset.choice);
    });
    panel.querySelector("[data-own]").addEventListener("click", () => {
      this.#choose(panel.querySelector("[type=color]").value);
    });
  }

  get isOpen() { return !this.#panel.hidden; }

  toggle() { this.isOpen ? this.close() : this.open(); }

  async open() {
    this.#panel.hidden = false;
    await this.reload();
  }

  close() { this.#panel.hidden = true; }

  async reload() {
    if (!this.isOpen) return;
    const theme = await this.#acts.load();
    if (!theme) return;
    this.#version = theme.version;
    this.#panel.querySelector("[type=color]").value = theme.current[theme.scheme].accent;
    for (const list of this.#panel.querySelectorAll("[data-group]")) {
      const choices = theme.choices.filter((choice) => choice.group === list.dataset.group);
      list.replaceChildren(...choices.map((choice) => this.#button(choice)));
    }
  }

  async #choose(choice) {
    if (this.#panel.hasAttribute("aria-busy")) return;
    this.#panel.setAttribute("aria-busy", "true");
    const had = document.activeElement?.dataset?.choice;
    await this.#acts.choose(choice, this.#version);
    await this.reload();
    this.#panel.removeAttribute("aria-busy");
    // The buttons are new ones: the focus goes to the same place, or to the next best.
    if (had) (this.#panel.querySelector(`[data-choice="${CSS.escape(had)}"]`) ?? this.#panel.querySelector("button")).focus();
  }

  #button(choice) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.choice = choice.id;
    for (const scheme of ["light", "dark"]) button.append(this.#sample(choice[scheme]));
    const label = document.createElement("span");
    label.textContent = this.#words[`colour_${choice.id}`] ?? choice.id;
    button.append(label);
    const item = document.createElement("li");
    item.append(button);
    return item;
  }

  /** A small page in these colours. */
  #sample({ paper, ink, accent, bold }) {
    const sample = document.createElement("i");
    sample.className = "sample";
    sample.setAttribute("aria-hidden", "true");
    sample.style.background = paper;
    for (const colour of [ink, accent, bold]) {
      const part = document.createElement("b");
      part.style.background = colour;
      sample.append(part);
    }
    return sample;
  }
}
