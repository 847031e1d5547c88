// The frame with the preview: sizes of devices, reload, and what its pages tell about themselves.
//
// Pages of a project are not to be trusted: a message counts only from the frame's own window and origin, is cut to a
// length, and is shown as text.

customElements.define("preview-frame", class extends HTMLElement {
  #stage = this.querySelector(".stage");
  #budget = 100;

  connectedCallback() {
    const devices = [...this.querySelectorAll("[name=device]")];
    const saved = devices.find((input) => input.value === this.#saved());
    if (saved) saved.checked = true;
    else if (this.clientWidth < 600) devices[0].checked = true;
    this.addEventListener("change", (event) => {
      if (event.target.name !== "device") return;
      try { localStorage.setItem("sitewright:device", event.target.value); } catch { /* storage is off */ }
      this.#fit();
    });
    const reload = this.querySelector("[data-reload]");
    reload.addEventListener("click", () => this.#reload());
    new ResizeObserver(() => this.#fit()).observe(this);
    new MutationObserver(() => this.#follow(reload)).observe(this.#stage, { childList: true });
    addEventListener("message", (event) => this.#hear(event));
    setInterval(() => { this.#budget = 100; }, 10000);
    this.toggleAttribute("ready", true);
    this.#follow(reload);
  }

  get #frame() { return this.querySelector("iframe"); }

  #follow(reload) {
    reload.hidden = !this.#frame;
    this.#fit();
  }

  #saved() {
    try { return localStorage.getItem("sitewright:device"); } catch { return null; }
  }

  /** Shows the page at the device's real width, made smaller where that is wider than the place for it. */
  #fit() {
    const input = this.querySelector("[name=device]:checked");
    const width = Number(input.dataset.width);
    const room = this.clientWidth;
    if (!room) return;
    const isDesktop = input.value === "desktop";
    // A desktop is as wide as there is room, and at least its usual width.
    const shown = isDesktop ? Math.max(width, room - 2) : width;
    const scale = Math.min(1, (room - 2) / shown);
    this.style.setProperty("--shown", isDesktop ? "100%" : `${Math.min(room, width + 2)}px`);
    this.style.setProperty("--scale", String(scale));
    const percent = scale < 0.995 ? ` · ${Math.round(scale * 100)}%` : "";
    this.querySelector("[data-width-label]").textContent = `${Math.round(shown)} px${percent}`;
  }

  #reload() {
    const frame = this.#frame;
    if (!frame) return;
    this.#clearErrors();
    // The page's address is of another origin and cannot be read, so the last one it told is used.
    const path = this.querySelector("[data-path]").textContent;
    frame.src = new URL(path, frame.dataset.origin).href;
  }

  #hear(event) {
    const frame = this.#frame;
    if (!frame || event.source !== frame.contentWindow || event.origin !== frame.dataset.origin) return;
    const message = event.data;
    if (!message || message.source !== "sitewright-preview" || this.#budget <= 0) return;
    this.#budget -= 1;
    if (typeof message.path === "string" && message.path.startsWith("/") && !message.path.startsWith("//")) {
      this.querySelector("[data-path]").textContent = message.path.slice(0, 300);
      this.querySelector(".preview-path").hidden = false;
    }
    if (message.type === "ready" || message.type === "reload") this.#clearErrors();
    if (message.type === "error") this.#showError(String(message.message ?? "").slice(0, 500));
  }

  #showError(words) {
    const notice = this.querySelector("[data-errors]");
    const label = notice.querySelector("[data-words]");
    if (!label.textContent) label.textContent = label.dataset.words;
    notice.querySelector("code").textContent = words;
    notice.hidden = false;
  }

  #clearErrors() {
    this.querySelector("[data-errors]").hidden = true;
  }
});
