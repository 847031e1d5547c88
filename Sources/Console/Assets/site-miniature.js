// A small picture of a site: its front page in a frame that runs no script and takes no part. Only miniatures that are
// in view have one, and only a few load at a time, so that they are never in the way of the page.

const most = 3;
const waiting = [];
let loading = 0;

const sight = new IntersectionObserver((entries) => {
  for (const entry of entries) entry.target.isInView = entry.isIntersecting;
}, { rootMargin: "150px" });

function next() {
  while (loading < most && waiting.length) waiting.shift().load();
}

customElements.define("site-miniature", class extends HTMLElement {
  static observedAttributes = ["src", "build"];
  #frame = null;
  #isInView = false;

  connectedCallback() {
    this.querySelector("noscript")?.remove();
    sight.observe(this);
  }

  disconnectedCallback() {
    sight.unobserve(this);
    this.#drop();
  }

  attributeChangedCallback(name, before) {
    // Another build is another picture; the old one stays until the new one is there.
    if (this.#isInView && before !== null || this.#isInView && name === "build") this.#ask();
  }

  set isInView(isInView) {
    this.#isInView = isInView;
    if (isInView && !this.#frame) this.#ask();
    if (!isInView) this.#drop();
  }

  #ask() {
    if (waiting.includes(this) || !this.getAttribute("src")) return;
    waiting.push(this);
    requestIdleCallback(next, { timeout: 1000 });
  }

  load() {
    if (!this.isConnected || !this.#isInView) return;
    const old = this.#frame;
    const frame = document.createElement("iframe");
    // No script, no form, no way out. Only its origin is its own: without one it could not read its own pictures.
    frame.setAttribute("sandbox", "allow-same-origin");
    frame.setAttribute("aria-hidden", "true");
    frame.inert = true;
    frame.tabIndex = -1;
    frame.referrerPolicy = "no-referrer";
    frame.src = this.getAttribute("src");
    loading += 1;
    let isOver = false;
    const over = () => {
      if (isOver) return;
      isOver = true;
      loading -= 1;
      frame.classList.add("there");
      old?.remove();
      next();
    };
    frame.addEventListener("load", over);
    setTimeout(over, 8000);
    this.#frame = frame;
    this.append(frame);
  }

  #drop() {
    const place = waiting.indexOf(this);
    if (place >= 0) waiting.splice(place, 1);
    this.replaceChildren();
    this.#frame = null;
  }
});

// Safari has no idle callback.
globalThis.requestIdleCallback ??= (work) => setTimeout(work, 50);
