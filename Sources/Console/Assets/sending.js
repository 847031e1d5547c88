// Sends the small forms of a project's pages (`data-send`) without leaving the page, and shows a refusal in its words.
// A form with `data-leads` leads to where the answer says.

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-send]");
  const parts = form?.closest("live-parts");
  if (!parts) return;
  event.preventDefault();
  const refused = form.querySelector("[data-refused]") ?? parts.querySelector("[data-refused]");
  send(form, refused).then((answer) => {
    if (!answer) return;
    form.dispatchEvent(new Event("sent", { bubbles: true }));
    if ("leads" in form.dataset) return void location.assign(answer.location);
    return parts.refresh();
  });
});

/** Posts a form; what the server answered, or nothing where it refused. */
async function send(form, refused) {
  const button = form.querySelector("button:not([type=button])");
  if (button.getAttribute("aria-busy")) return null;
  const words = button.innerHTML;
  button.setAttribute("aria-busy", "true");
  if (button.dataset.busy) button.textContent = button.dataset.busy;
  if (refused) refused.hidden = true;
  try {
    const response = await fetch(form.action, {
      method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" },
    });
    const answer = await response.json().catch(() => null);
    if (response.ok) return answer ?? {};
    if (!refused) throw new Error(answer?.detail ?? response.statusText);
    refused.textContent = answer?.detail ?? response.statusText;
    refused.hidden = false;
    refused.scrollIntoView({ block: "nearest" });
    return null;
  } catch {
    // The server cannot be reached: the browser's own page for that has the right words.
    form.submit();
    return null;
  } finally {
    button.removeAttribute("aria-busy");
    if (button.dataset.busy) button.innerHTML = words;
  }
}
