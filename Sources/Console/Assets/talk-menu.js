// The conversations about a project: what is typed narrows their list down.

customElements.define("talk-menu", class extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    const parts = this.closest("live-parts");
    const form = this.querySelector("[role=search]");
    const find = form.querySelector("[data-find]");
    for (const plain of this.querySelectorAll("[data-plain]")) plain.hidden = true;
    const look = () => {
      clearTimeout(this.#timer);
      const source = new URL(parts.getAttribute("src"), location);
      if (find.value.trim()) source.searchParams.set("find", find.value.trim());
      else source.searchParams.delete("find");
      parts.setAttribute("src", source.pathname + source.search);
      parts.refresh();
    };
    find.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(look, 200);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      look();
    });
    // A form that did its work closes; the list shows what came of it.
    this.addEventListener("sent", (event) => {
      const details = event.target.closest("details.confirm");
      if (!details) return;
      details.open = false;
      details.querySelector("summary").focus();
    });
    const menu = this.querySelector("details.talks");
    menu.addEventListener("toggle", () => { if (menu.open) menu.querySelector(".talk-list [aria-current]")?.scrollIntoView({ block: "nearest" }); });
  }
});
