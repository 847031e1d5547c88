// Takes the code of a one-time link from the address, where no server and no history sees it, and leaves one button.

customElements.define("sign-in-code", class extends HTMLElement {
  connectedCallback() {
    this.#take();
    addEventListener("hashchange", () => this.#take());
  }

  #take() {
    const code = location.hash.slice(1);
    if (!/^[\w-]{20,}$/.test(code)) return;
    history.replaceState(null, "", location.pathname);
    const input = this.querySelector("input");
    input.value = code;
    this.querySelector("button").focus();
  }
});
