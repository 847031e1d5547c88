// The box for changes: it keeps what is written, stays in step with the lock, and takes a text that was picked in the
// preview.
import { keepDraft } from "./draft.js";
import { fillFromExamples, sendByKeyboard } from "./prompt-box.js";

customElements.define("edit-box", class extends HTMLElement {
  connectedCallback() {
    const parts = this.closest("live-parts");
    const form = this.querySelector("form");
    const text = form.querySelector("textarea");
    const button = form.querySelector("button.primary");
    const draft = keepDraft(text);
    fillFromExamples(this, text);
    sendByKeyboard(form, text);
    this.addEventListener("click", (event) => {
      if (event.target.closest("a[data-example]")) this.querySelector(".ideas").open = false;
    });
    // With a script the next change can be written down while the last one is made.
    const follow = () => {
      text.disabled = false;
      button.disabled = parts.isBusy;
    };
    follow();
    parts.addEventListener("refreshed", follow);
    form.addEventListener("sent", () => {
      text.value = "";
      draft.forget();
      this.#show(null);
    });
    document.addEventListener("picked", (event) => this.#take(event.detail, text));
    this.querySelector("[data-unpick]").addEventListener("click", () => {
      if (text.value === this.#command) this.#write(text, "");
      this.#show(null);
      text.focus();
    });
  }

  #command = "";

  /** Writes the command that changes a picked text, with the place for the new words selected. */
  #take({ name, command, start, end }, text) {
    this.#show(name);
    this.#write(text, command);
    this.#command = command;
    text.focus();
    text.setSelectionRange(start, end);
  }

  #write(text, value) {
    text.value = value;
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #show(name) {
    const chip = this.querySelector("[data-picked]");
    chip.hidden = !name;
    chip.querySelector("[data-words]").textContent = name ?? "";
  }
});
