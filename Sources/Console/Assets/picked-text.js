// What a text of the site is called: “Headline of Home”.

/** The name of the text with this key; `preview` is the element with the frame. */
export function nameOf(key, preview) {
  const parts = key.split(".");
  const names = JSON.parse(preview.dataset.names || "{}");
  const what = names[parts.at(-1)] ?? names.text ?? parts.at(-1);
  const page = preview.querySelector(`[data-pages] [data-id="${CSS.escape(parts[0])}"]`);
  if (!page) return what;
  return preview.dataset.of.replace("{text}", what).replace("{page}", page.textContent.split(" · ")[0]);
}

/** Puts a text, or a place on the site, to the chat box: the next message is about it. Or a whole `message`. */
export function askAbout(about) {
  document.dispatchEvent(new CustomEvent("picked", { detail: about }));
}
