// Two versions of a page at a device's real width: beside each other, scrolled together, or one over the other with a
// slider between them.

// Pages are shown whole in frames that cannot tell how long they are; the room below a short one is its own ground.
const heights = { 390: 5200, 820: 3600, 1280: 3000 };

customElements.define("visual-diff", class extends HTMLElement {
  connectedCallback() {
    const sides = this.querySelector(".sides");
    const width = Number(this.getAttribute("width"));
    this.style.setProperty("--width", `${width}px`);
    this.style.setProperty("--height", `${heights[width] ?? 3000}px`);
    const fit = () => {
      const room = this.querySelector(".side-page")?.clientWidth ?? 0;
      if (room) this.style.setProperty("--scale", String(Math.min(1, room / width)));
    };
    new ResizeObserver(fit).observe(sides);
    fit();
    this.toggleAttribute("ready", true);
    sides.addEventListener("scroll", (event) => this.#scrollTogether(event.target), true);
    const cut = this.querySelector("[data-cut]");
    if (!cut || this.getAttribute("way") !== "overlay") return;
    this.querySelector(".cut").hidden = false;
    const follow = () => {
      this.style.setProperty("--cut", `${cut.value}%`);
      cut.setAttribute("aria-valuetext", cut.dataset.words.replace("{n}", cut.value));
    };
    cut.addEventListener("input", follow);
    follow();
  }

  #scrollTogether(moved) {
    if (!moved.matches?.(".side-page")) return;
    for (const other of this.querySelectorAll(".side-page")) {
      if (other !== moved && other.scrollTop !== moved.scrollTop) other.scrollTop = moved.scrollTop;
    }
  }
});
