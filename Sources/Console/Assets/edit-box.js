// The box for changes: it keeps what is written, stays in step with the lock, and takes what was pointed at
// in the preview.
import { keepDraft } from "./draft.js";
import { fillFromExamples, sendByKeyboard } from "./prompt-box.js";
import { MessagePictures } from "./message-pictures.js";

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
    const sent = () => {
      text.value = "";
      draft.forget();
      this.#show(null);
    };
    form.addEventListener("sent", sent);
    const mode = form.querySelector("select[name=mode]");
    mode.addEventListener("change", () => { button.textContent = mode.selectedOptions[0].dataset.send; });
    const pictures = new MessagePictures(this, form, JSON.parse(this.dataset.words));
    // A message with pictures goes another way than a form.
    form.addEventListener("submit", async (event) => {
      if (!pictures.size) return;
      event.preventDefault();
      event.stopPropagation();
      button.disabled = true;
      const answer = await pictures.send(`/api/projects/${this.dataset.project}/edit`, new FormData(form));
      if (answer.ok) sent();
      await parts.refresh();
      follow();
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
