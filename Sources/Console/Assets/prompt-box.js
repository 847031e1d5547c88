// The box that a prompt is written into: examples fill it in, Ctrl or ⌘ with Enter sends it, a draft survives a reload
// and the switch of languages.
import { keepDraft } from "./draft.js";

customElements.define("prompt-box", class extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    const text = form.querySelector("textarea");
    const buttons = [...form.querySelectorAll("button")].map((button) => [button, button.textContent]);
    const draft = keepDraft(text);
    fillFromExamples(this, text);
    sendByKeyboard(form, text);
    form.addEventListener("submit", ({ submitter }) => {
      draft.forget();
      // Pressing twice must not make two sites. The form is read before the buttons are off.
      setTimeout(() => {
        for (const [button] of buttons) button.disabled = true;
        if (submitter?.dataset.busy) submitter.textContent = submitter.dataset.busy;
      });
    });
    addEventListener("pageshow", (event) => {
      if (!event.persisted) return;
      for (const [button, words] of buttons) {
        button.disabled = false;
        button.textContent = words;
      }
    });
  }
});

/** Links to examples fill in the box instead of loading the page again. */
export function fillFromExamples(root, text) {
  root.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-example]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (text.disabled) return;
    text.value = link.dataset.example;
    text.focus();
    text.setSelectionRange(text.value.length, text.value.length);
    text.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** Ctrl or ⌘ with Enter is the button that is meant (`data-default`), else the first. */
export function sendByKeyboard(form, text) {
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    const button = form.querySelector("button[data-default]") ?? form.querySelector("button");
    if (!button.disabled) form.requestSubmit(button);
  });
}
