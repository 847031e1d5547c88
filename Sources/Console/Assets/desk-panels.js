// The parts of a project's page: its tabs switch them in place, and the conversation stays at its end.

customElements.define("desk-panels", class extends HTMLElement {
  #talk = this.querySelector(".talk");
  #isAtEnd = true;

  connectedCallback() {
    const parts = this.closest("live-parts");
    parts.addEventListener("click", (event) => {
      const link = event.target.closest(".tabs a[data-panel]");
      if (!link || link.dataset.panel === "inbox" || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#show(link.dataset.panel, parts);
    });
    this.#talk.addEventListener("scroll", () => {
      this.#isAtEnd = this.#talk.scrollHeight - this.#talk.scrollTop - this.#talk.clientHeight < 48;
    });
    parts.addEventListener("refreshed", () => { if (this.#isAtEnd) this.#toEnd(); });
    parts.addEventListener("sent", () => { this.#isAtEnd = true; });
    this.querySelector('[data-part="memory"]')?.addEventListener("input", (event) => {
      event.currentTarget.setAttribute("data-written", "");
    });
    document.addEventListener("picked", () => this.#show("chat", parts));
    new ResizeObserver(() => { if (this.#isAtEnd) this.#toEnd(); }).observe(this.#talk);
    // Who reads what was said before does not want to be taken to the end.
    this.#isAtEnd = !new URL(location).searchParams.has("earlier");
    if (this.#isAtEnd) this.#toEnd();
    this.#showTab(parts);
    // Work that goes on is asked about now and then: how long it will take changes without news.
    setInterval(() => { if (parts.isBusy && !document.hidden) parts.refresh(); }, 2000);
  }

  /** On a narrow screen the tabs are longer than it is. */
  #showTab(parts) {
    const tabs = parts.querySelector(".tabs");
    const current = tabs.querySelector("[aria-current]");
    if (tabs.scrollWidth > tabs.clientWidth) current?.scrollIntoView({ block: "nearest", inline: "center" });
  }

  #toEnd() { this.#talk.scrollTop = this.#talk.scrollHeight; }

  #show(panel, parts) {
    this.setAttribute("panel", panel);
    for (const link of parts.querySelectorAll(".tabs a[data-panel]")) {
      if (link.dataset.panel === panel) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    this.#showTab(parts);
    const here = new URL(location);
    here.searchParams.set("panel", panel);
    history.replaceState(null, "", here);
    const source = new URL(parts.getAttribute("src"), location);
    source.searchParams.set("panel", panel);
    parts.setAttribute("src", source.pathname + source.search);
    if (panel === "chat" && this.#isAtEnd) this.#toEnd();
  }
});
