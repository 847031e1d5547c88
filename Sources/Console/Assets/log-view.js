// The log of a job: searched in, copied, and followed while its end is in view.
import { copy } from "./copying.js";

customElements.define("log-view", class extends HTMLElement {
  connectedCallback() {
    const list = this.querySelector("ol");
    const search = this.querySelector("[data-search]");
    this.querySelector(".log-tools").hidden = false;
    search.addEventListener("input", () => this.#filter(list, search.value));
    this.querySelector("[data-copy]").addEventListener("click", (event) => {
      const lines = [...list.children].filter((line) => !line.hidden).map((line) => line.textContent.trim());
      copy(lines.join("\n"), event.currentTarget);
    });
    let isAtEnd = true;
    list.addEventListener("scroll", () => {
      isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 24;
    });
    const follow = () => {
      this.hidden = !list.children.length;
      this.#filter(list, search.value);
      if (isAtEnd) list.scrollTop = list.scrollHeight;
    };
    new MutationObserver(follow).observe(list, { childList: true });
    this.querySelector("details").addEventListener("toggle", follow);
    follow();
  }

  #filter(list, words) {
    const wanted = words.trim().toLocaleLowerCase();
    let shown = 0;
    for (const line of list.children) {
      line.hidden = Boolean(wanted) && !line.textContent.toLocaleLowerCase().includes(wanted);
      if (!line.hidden) shown += 1;
    }
    this.querySelector("[data-none]").hidden = shown > 0;
  }
});
