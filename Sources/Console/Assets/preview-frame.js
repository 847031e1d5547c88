// The frame with the preview: sizes of devices, pages, reload. What its pages say comes by `link`, which other elements
// within this one listen to as well.
import { copy } from "./copying.js";
import { FrameLink } from "./frame-link.js";

customElements.define("preview-frame", class extends HTMLElement {
  #stage = this.querySelector(".stage");
  #path = "/";
  #loading = 0;
  link = new FrameLink(() => this.frame);

  connectedCallback() {
    this.#followDevices();
    this.addEventListener("click", (event) => this.#click(event));
    this.addEventListener("change", (event) => {
      if (event.target.matches("[data-pages]") && event.target.value) this.#go(event.target.value);
    });
    // Loads of frames do not bubble.
    this.#stage.addEventListener("load", () => this.#loaded(), true);
    new ResizeObserver(() => this.#fit()).observe(this.#stage.parentElement);
    new MutationObserver(() => this.#follow()).observe(this.#stage, { childList: true });
    for (const type of ["ready", "location", "reload"]) {
      this.link.addEventListener(type, ({ detail }) => this.#hear(detail));
    }
    this.closest("live-parts").addEventListener("refreshed", () => this.#showPath());
    this.toggleAttribute("ready", true);
    this.#follow();
    if (this.frame) this.#load();
  }

  get frame() { return this.querySelector("iframe"); }

  #follow() {
    for (const button of this.querySelectorAll("[data-reload], [data-edit-mode], [data-copy-address]")) {
      button.hidden = !this.frame;
    }
    this.#fit();
  }

  // MARK: Size

  #followDevices() {
    const devices = [...this.querySelectorAll("[name=device]")];
    const kept = devices.find((input) => input.value === this.#kept());
    if (kept) kept.checked = true;
    else if (innerWidth < 600) devices[0].checked = true;
    this.addEventListener("change", (event) => {
      if (event.target.name !== "device") return;
      try { localStorage.setItem("sitewright:device", event.target.value); } catch { /* storage is off */ }
      this.#fit();
    });
  }

  #kept() {
    try { return localStorage.getItem("sitewright:device"); } catch { return null; }
  }

  /** Shows the page at the device's real width, made smaller where that is wider than the place for it. */
  #fit() {
    const room = this.clientWidth;
    if (!room) return;
    const width = Number(this.querySelector("[name=device]:checked").dataset.width);
    const shown = width || room - 2;
    const scale = Math.min(1, (room - 2) / shown);
    this.style.setProperty("--shown", `${Math.min(room, Math.round(shown * scale) + 2)}px`);
    this.style.setProperty("--scale", String(scale));
    const percent = scale < 0.995 ? ` · ${Math.round(scale * 100)}%` : "";
    this.querySelector("[data-width-label]").textContent = `${Math.round(shown)} px${percent}`;
  }

  // MARK: Pages

  #click(event) {
    const button = event.target.closest("button");
    if (!button) return;
    if ("reload" in button.dataset) this.#go(this.#path);
    if ("copyAddress" in button.dataset) copy(this.#address, button);
  }

  get #address() { return new URL(this.#path, this.frame.dataset.origin).href; }

  #go(path) {
    const frame = this.frame;
    if (!frame) return;
    this.#path = path;
    this.#showPath();
    this.#load();
    // The page's address is of another origin and cannot be read, so the last one it told is used.
    frame.src = this.#address;
  }

  #load() {
    clearTimeout(this.#loading);
    this.#loading = setTimeout(() => { this.querySelector("[data-loading]").hidden = false; }, 400);
  }

  #loaded() {
    clearTimeout(this.#loading);
    this.querySelector("[data-loading]").hidden = true;
  }

  /** Chooses the page that is shown; one that is not of the list is named by its path. */
  #showPath() {
    if (!this.frame) return;
    this.querySelector("[data-open]").href = this.#address;
    const select = this.querySelector("[data-pages]");
    if (!select) return;
    const plain = (path) => path.replace(/\.html$/, "").replace(/(.)\/$/, "$1");
    const options = [...select.options].filter((option) => option.value);
    const found = options.find((option) => plain(option.value) === plain(this.#path));
    const elsewhere = select.querySelector("[data-elsewhere]");
    elsewhere.hidden = Boolean(found);
    elsewhere.textContent = found ? "" : this.#path;
    (found ?? elsewhere).selected = true;
  }

  /** Where the person is on the site, and when a page comes and goes. */
  #hear({ type, path, build }) {
    if (path) {
      this.#path = path;
      this.#showPath();
    }
    if (type === "ready") {
      // Which build is seen: the one that is up is the frame's own `data-build`.
      this.dataset.shown = build;
      this.#loaded();
    }
    if (type === "reload") this.#load();
  }
});
