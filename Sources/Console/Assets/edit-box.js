// Sends the small forms of a project page without leaving it, and keeps the box for changes in step with the lock.
import { fillFromExamples, sendByKeyboard } from "./prompt-box.js";

customElements.define("edit-box", class extends HTMLElement {
  connectedCallback() {
    const parts = this.closest("live-parts");
    const form = this.querySelector("form");
    const text = form.querySelector("textarea");
    const button = form.querySelector("button");
    const key = "sitewright:draft:" + location.pathname;
    text.value ||= read(key);
    text.addEventListener("input", () => write(key, text.value));
    fillFromExamples(this, text);
    sendByKeyboard(form, text);
    // With a script the next change can be written down while the last one is made.
    const follow = () => {
      text.disabled = false;
      button.disabled = parts.isBusy;
    };
    follow();
    parts.addEventListener("refreshed", follow);
    parts.addEventListener("submit", (event) => {
      const sent = event.target.closest("form[data-send]");
      if (!sent) return;
      event.preventDefault();
      send(sent, this.querySelector("[data-refused]")).then((isDone) => {
        if (isDone && sent === form) {
          text.value = "";
          write(key, "");
        }
        return parts.refresh();
      });
    });
  }
});

/** Posts a form; whether the server took it. Its refusal is shown in its own words. */
async function send(form, refused) {
  const button = form.querySelector("button");
  if (button.getAttribute("aria-busy")) return false;
  const words = button.innerHTML;
  button.setAttribute("aria-busy", "true");
  if (button.dataset.busy) button.textContent = button.dataset.busy;
  refused.hidden = true;
  try {
    const response = await fetch(form.action, {
      method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" },
    });
    if (response.ok) return true;
    const problem = await response.json().catch(() => null);
    refused.textContent = problem?.detail ?? response.statusText;
    refused.hidden = false;
    return false;
  } catch {
    // The server cannot be reached: the browser's own page for that has the right words.
    form.submit();
    return false;
  } finally {
    button.removeAttribute("aria-busy");
    if (button.dataset.busy) button.innerHTML = words;
  }
}

function read(key) {
  try { return sessionStorage.getItem(key) ?? ""; } catch { return ""; }
}

function write(key, value) {
  try { value ? sessionStorage.setItem(key, value) : sessionStorage.removeItem(key); } catch { /* storage is off */ }
}
