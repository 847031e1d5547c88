// The box that a prompt is written into: examples fill it in, Ctrl or ⌘ with Enter sends it, a draft survives a reload.

customElements.define("prompt-box", class extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    const text = form.querySelector("textarea");
    fillFromExamples(this, text);
    sendByKeyboard(form, text);
    form.addEventListener("submit", () => {
      // Pressing twice must not make two sites.
      const button = form.querySelector("button");
      setTimeout(() => { button.disabled = true; button.textContent = button.dataset.busy; });
    });
    const words = form.querySelector("button").textContent;
    addEventListener("pageshow", (event) => {
      if (!event.persisted) return;
      const button = form.querySelector("button");
      button.disabled = false;
      button.textContent = words;
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

export function sendByKeyboard(form, text) {
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    const button = form.querySelector("button");
    if (!button.disabled) form.requestSubmit(button);
  });
}
