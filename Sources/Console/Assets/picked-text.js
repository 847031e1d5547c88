// Says which text was picked in the preview, and the command that changes it.

const shortest = 1;
const longest = 300;

/** The name of the text, the command, and where in it the new words go; nothing for what is no text of the site. */
export function pickedText(message, preview) {
  const key = String(message.key ?? "").slice(0, longest);
  const text = String(message.text ?? "").replace(/\s+/g, " ").trim();
  if (!/^[\w-]+(\.[\w-]+)+$/.test(key) || text.length < shortest) return null;
  const name = nameOf(key, preview);
  // A short text is quoted, as a person would; another one is named by its address.
  const isPlain = text.length <= longest && !/["“”„«»]/.test(text);
  const template = isPlain ? preview.dataset.change.replace("{old}", text) : `${key}: “{new}”`;
  const start = template.indexOf("{new}");
  return { name, command: template.replace("{new}", text), start, end: start + text.length };
}

function nameOf(key, preview) {
  const parts = key.split(".");
  const names = JSON.parse(preview.dataset.names || "{}");
  const what = names[parts.at(-1)] ?? parts.at(-1);
  const page = preview.querySelector(`[data-pages] [data-id="${CSS.escape(parts[0])}"]`);
  if (!page) return what;
  return preview.dataset.of.replace("{text}", what).replace("{page}", page.textContent.split(" · ")[0]);
}
