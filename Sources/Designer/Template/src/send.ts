// Sends forms without leaving the page. A form that is sent to another site goes the plain way.

type Answer = { message?: string; detail?: string; title?: string };

export function sendFormsInPlace() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.sent === undefined) return;
    if (event.defaultPrevented || new URL(form.action).origin !== location.origin) return;
    event.preventDefault();
    void send(form);
  });
}

async function send(form: HTMLFormElement) {
  const status = form.querySelector<HTMLElement>("[role=status]");
  const button = form.querySelector<HTMLButtonElement>("[type=submit]");
  if (!status || !button || button.disabled) return;
  const say = (state: string, text: string | undefined) => {
    status.dataset.state = state;
    status.textContent = text ?? "";
  };
  const body = new URLSearchParams();
  new FormData(form).forEach((value, name) => body.append(name, String(value)));
  // The nodes come back as they were, because React knows them.
  const words = [...button.childNodes];
  button.disabled = true;
  button.replaceChildren(form.dataset.sending ?? "…");
  say("sending", "");
  let answer: Answer = {};
  let isSent = false;
  try {
    const response = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
    isSent = response.ok;
    answer = (await response.json().catch(() => ({}))) as Answer;
  } catch {
    // Said below: the words are still in the form.
  }
  button.replaceChildren(...words);
  button.disabled = false;
  if (isSent) form.reset();
  say(isSent ? "sent" : "failed", isSent ? answer.message ?? form.dataset.sent : answer.detail ?? form.dataset.failed);
  status.focus({ preventScroll: true });
  status.scrollIntoView({ block: "nearest" });
}
