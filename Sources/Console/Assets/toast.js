// Says for a while what was done, with what can be done about it. A person who reads with the keyboard in it, or points at
// it, keeps it.

const shownFor = 12000;

/** Shows `words` in the page's toast with buttons: `[label, act]` each. A new one takes the place of the old. */
export function toast(words, actions = []) {
  const box = document.querySelector("[data-toast]");
  if (!box) return;
  clearTimeout(box.timer);
  box.querySelector("[data-words]").textContent = words;
  box.querySelector("[data-actions]").replaceChildren(...actions.map(([label, act]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.textContent = label;
    button.addEventListener("click", () => { hide(box); act(); });
    return button;
  }));
  box.hidden = false;
  const later = () => {
    if (box.matches(":hover, :focus-within")) box.timer = setTimeout(later, 2000);
    else hide(box);
  };
  box.timer = setTimeout(later, shownFor);
}

function hide(box) {
  clearTimeout(box.timer);
  box.hidden = true;
}
