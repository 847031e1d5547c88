// Copies a text, and says on the button that it did.

export async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Not every server is reached by a connection that a browser trusts with the clipboard.
    const box = document.createElement("textarea");
    box.value = text;
    document.body.append(box);
    box.select();
    document.execCommand("copy");
    box.remove();
    button.focus();
  }
  const words = button.querySelector(".visually-hidden") ?? button;
  const before = words.textContent;
  if (before === button.dataset.done) return;
  words.textContent = button.dataset.done;
  button.toggleAttribute("done", true);
  setTimeout(() => {
    words.textContent = before;
    button.removeAttribute("done");
  }, 2000);
}
