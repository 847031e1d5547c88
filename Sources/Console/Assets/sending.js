// Sends the small forms of a project's pages (`data-send`) without leaving the page, and shows a refusal in its words.
// A form with `data-leads` leads to where the answer says; what an answer tells is shown where the page has a place for it
// (`data-told`). What was written into a form with `data-clears` goes when it was taken.

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-send]");
  const parts = form?.closest("live-parts");
  if (!parts) return;
  event.preventDefault();
  const refused = form.querySelector("[data-refused]") ?? parts.querySelector("[data-refused=page]")
    ?? parts.querySelector("[data-refused]");
  send(form, refused).then((answer) => {
    if (!answer) return;
    form.dispatchEvent(new Event("sent", { bubbles: true }));
    if ("leads" in form.dataset) return void location.assign(answer.location);
    if ("clears" in form.dataset) form.reset();
    // A secret that was taken stands in no box any more.
    for (const box of form.querySelectorAll("input[type=password]")) box.value = "";
    tell(parts.querySelector("[data-told]"), answer);
    return parts.refresh();
  });
});

/** Shows what an answer tells; an answer that tells nothing takes the last one's words away. */
function tell(place, { told, tone }) {
  if (!place) return;
  place.textContent = told ?? "";
  place.hidden = !told;
  place.classList.toggle("good", tone === "good");
  place.classList.toggle("bad", tone === "bad");
  if (told) place.scrollIntoView({ block: "nearest" });
}

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
