// Says in words whether the page follows what happens. The words are attributes of the element.
import { events } from "./live-events.js";

customElements.define("connection-status", class extends HTMLElement {
  connectedCallback() {
    // A page without anything live has no connection to speak of.
    if (!document.querySelector("live-parts")) return;
    events.addEventListener("state", () => this.#show());
    this.hidden = false;
    this.#show();
    events.start();
  }

  #show() {
    this.setAttribute("state", events.state);
    const words = this.dataset[events.state] ?? "";
    if (this.textContent !== words) this.textContent = words;
  }
});
