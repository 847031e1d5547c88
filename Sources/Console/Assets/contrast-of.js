// Says the contrast of two colour tokens as the page shows them now, for the styleguide.

const canvas = document.createElement("canvas");
canvas.width = canvas.height = 1;
const context = canvas.getContext("2d", { willReadFrequently: true });

function luminance(colour) {
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

customElements.define("contrast-of", class extends HTMLElement {
  connectedCallback() {
    const show = () => {
      const [light, dark] = ["ink", "on"].map((name) => luminance(this.#colour(this.getAttribute(name)))).sort((a, b) => b - a);
      const ratio = (light + 0.05) / (dark + 0.05);
      const grade = ratio >= 7 ? "AAA" : ratio >= 4.5 ? "AA" : ratio >= 3 ? "AA 3:1" : "";
      this.textContent = `${this.getAttribute("ink")} / ${this.getAttribute("on")} ${ratio.toFixed(1)} ${grade}`;
    };
    show();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  }

  /** What a token is at this place: light or dark. */
  #colour(token) {
    this.style.color = `var(--${token})`;
    const colour = getComputedStyle(this).color;
    this.style.color = "";
    return colour;
  }
});
