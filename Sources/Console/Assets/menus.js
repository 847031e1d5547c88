// Menus close when a person goes on elsewhere, or presses Escape.

const open = () => document.querySelectorAll("details.menu[open], details.ideas[open]");

document.addEventListener("click", (event) => {
  for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of open()) {
    const hadFocus = menu.contains(document.activeElement);
    menu.open = false;
    if (hadFocus) menu.querySelector("summary").focus();
  }
});
document.addEventListener("focusout", (event) => {
  for (const menu of open()) {
    if (event.relatedTarget && menu.contains(event.target) && !menu.contains(event.relatedTarget)) menu.open = false;
  }
});
