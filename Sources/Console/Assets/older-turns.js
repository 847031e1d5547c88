// Brings what was said before to the top of the conversation, without moving what is read.
import { showTimes } from "./times.js";

customElements.define("older-turns", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-older]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#bring(link);
    });
  }

  async #bring(link) {
    if (link.getAttribute("aria-busy")) return;
    link.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(link.href + "&view=parts", { headers: { Accept: "text/html" } });
      if (!response.ok) return void location.assign(link.href);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const turns = page.querySelectorAll("[data-part=conversation] > li.turn");
      const list = this.querySelector("ol");
      const room = this.closest(".talk");
      const below = room.scrollHeight - room.scrollTop;
      list.prepend(...[...turns].map((turn) => document.adoptNode(turn)));
      list.hidden = false;
      showTimes(list);
      const earlier = page.querySelector("live-state").dataset.earlier;
      if (earlier) link.href = earlier;
      else link.parentElement.remove();
      room.scrollTop = room.scrollHeight - below;
    } finally {
      link.removeAttribute("aria-busy");
    }
  }
});
