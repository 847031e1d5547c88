// The box for changes: it keeps what is written, stays in step with the lock, and takes what was pointed at
// in the preview.
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
      this.#show(null);
      text.focus();
    });
  }

  /** What the next message is about, as a chip; or a message that is ready to be sent. */
  #take({ key, name, message }, text) {
    this.#show(name ?? null, key);
    if (message) {
      text.value = message;
      text.dispatchEvent(new Event("input", { bubbles: true }));
    }
    text.focus();
    text.setSelectionRange(text.value.length, text.value.length);
  }

  #show(name, key = "") {
    const chip = this.querySelector("[data-picked]");
    chip.hidden = !name;
    chip.querySelector("[data-words]").textContent = name ?? "";
    this.querySelector("[name=about]").value = name ? key : "";
  }
});
