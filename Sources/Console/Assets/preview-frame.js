// The frame with the preview: sizes of devices, pages, reload, and what its pages tell about themselves.
//
// Pages of a project are not to be trusted: a message counts only from the frame's own window and origin, is cut to a
// length, and is shown as text.
import { copy } from "./copying.js";
import { pickedText } from "./picked-text.js";

const mostErrors = 20;

customElements.define("preview-frame", class extends HTMLElement {
  #stage = this.querySelector(".stage");
  #budget = 100;
  #path = "/";
  #loading = 0;
  #errors = [];
  #isPicking = false;

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
    addEventListener("message", (event) => this.#hear(event));
    this.closest("live-parts").addEventListener("refreshed", () => this.#showPath());
    setInterval(() => { this.#budget = 100; }, 10000);
    this.toggleAttribute("ready", true);
    this.#follow();
    if (this.#frame) this.#load();
  }

  get #frame() { return this.querySelector("iframe"); }

  #follow() {
    for (const button of this.querySelectorAll("[data-reload], [data-pick], [data-copy-address]")) {
      button.hidden = !this.#frame;
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
    if ("pick" in button.dataset) this.#pick(!this.#isPicking);
  }

  get #address() { return new URL(this.#path, this.#frame.dataset.origin).href; }

  #go(path) {
    const frame = this.#frame;
    if (!frame) return;
    this.#clearErrors();
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
    this.#tellPicking();
  }

  /** Chooses the page that is shown; one that is not of the list is named by its path. */
  #showPath() {
    if (!this.#frame) return;
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

  // MARK: What the page tells

  #hear(event) {
    const frame = this.#frame;
    if (!frame || event.source !== frame.contentWindow || event.origin !== frame.dataset.origin) return;
    const message = event.data;
    if (!message || message.source !== "sitewright-preview" || this.#budget <= 0) return;
    this.#budget -= 1;
    if (typeof message.path === "string" && message.path.startsWith("/") && !message.path.startsWith("//")) {
      this.#path = message.path.slice(0, 300);
      this.#showPath();
    }
    switch (message.type) {
      case "ready": this.#loaded(); this.#clearErrors(); break;
      case "reload": this.#load(); this.#clearErrors(); break;
      case "error": this.#showError(String(message.message ?? "").slice(0, 500)); break;
      case "select": if (this.#isPicking) this.#picked(message); break;
    }
  }

  #showError(words) {
    if (this.#errors.includes(words) || this.#errors.length >= mostErrors) return;
    this.#errors.push(words);
    const notice = this.querySelector("[data-errors]");
    const count = notice.querySelector("[data-count]");
    count.textContent = `${count.dataset.count} ${this.#errors.length}`;
    const line = document.createElement("li");
    line.dir = "auto";
    line.textContent = words;
    notice.querySelector("ul").append(line);
    notice.hidden = false;
  }

  #clearErrors() {
    this.#errors = [];
    const notice = this.querySelector("[data-errors]");
    notice.hidden = true;
    notice.querySelector("ul").replaceChildren();
  }

  // MARK: Picking a text

  #pick(isOn) {
    this.#isPicking = isOn;
    this.querySelector("[data-pick]").setAttribute("aria-pressed", String(isOn));
    this.#tellPicking();
  }

  #tellPicking() {
    const frame = this.#frame;
    if (!frame || (!this.#isPicking && !frame.dataset.told)) return;
    frame.dataset.told = "1";
    const message = { source: "sitewright-console", type: "edit", on: this.#isPicking };
    frame.contentWindow.postMessage(message, frame.dataset.origin);
  }

  #picked(message) {
    const found = pickedText(message, this);
    if (!found) return;
    this.#pick(false);
    document.dispatchEvent(new CustomEvent("picked", { detail: found }));
  }
});
