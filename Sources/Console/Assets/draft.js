// Keeps what is being written into a box for as long as the tab is open.

/** Fills the box with its draft where it is empty, and keeps what is written. `forget()` when it was sent. */
export function keepDraft(text) {
  const key = "sitewright:draft:" + location.pathname;
  text.value ||= read(key);
  text.addEventListener("input", () => write(key, text.value));
  return { forget: () => write(key, "") };
}

function read(key) {
  try { return sessionStorage.getItem(key) ?? ""; } catch { return ""; }
}

function write(key, value) {
  try { value ? sessionStorage.setItem(key, value) : sessionStorage.removeItem(key); } catch { /* storage is off */ }
}
