// The link to a page in the preview's frame. Pages of a project are not to be trusted: whatever they say is looked at here
// before anybody hears of it.
//
// - Only the frame's own window on the frame's own origin is answered, and only its “ready”, with one end of a channel.
//   Nobody else has the other end. A page that is loaded again gets a new one.
// - A message counts if it has one of the shapes below, is no larger than 16 KB, and if there were no more than thirty in
//   this second. What is too much is dropped and told of once.
// - What is passed on is a copy of the known fields, cut to their lengths. It is text of strangers still.

const largest = 16384;
const perSecond = 30;

const text = (most) => (value) => typeof value === "string" && value.length <= most;
const count = (value) => Number.isInteger(value) && value >= 0 && value <= 1e7;
const key = (value) => typeof value === "string" && value.length <= 300 && /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+$/u.test(value);
const nearKey = (value) => value === "" || key(value);
const maybe = (check) => Object.assign((value) => value === undefined || check(value), { isOptional: true });

/** What a page may say. */
const shapes = {
  ready: { title: text(300), build: text(64), page: maybe(text(40)) },
  location: {},
  reload: { build: text(64) },
  error: {
    kind: (value) => ["error", "rejection", "console", "resource"].includes(value), message: text(500),
    file: maybe(text(300)), line: maybe(count), count,
  },
  begin: { key, x: maybe(count), y: maybe(count) }, draft: { key, text: text(12000) }, commit: { key, text: text(12000) }, cancel: { key },
  ask: { key, text: text(500) }, plain: { key: nearKey, text: text(300) }, colours: { key: nearKey }, leave: {},
};

/** The message without anything that is not known; null for one that is wrong. */
function checked(data) {
  if (!data || typeof data !== "object" || data.source !== "sitewright-preview") return null;
  if (!Object.hasOwn(shapes, data.type)) return null;
  try {
    if (JSON.stringify(data).length > largest) return null;
  } catch {
    return null;
  }
  const message = { type: data.type };
  if (typeof data.path === "string" && /^\/(?!\/)/.test(data.path)) message.path = data.path.slice(0, 300);
  for (const [name, isRight] of Object.entries(shapes[data.type])) {
    if (!isRight(data[name])) return null;
    if (data[name] !== undefined) message[name] = data[name];
  }
  return message;
}

/** Tells of messages as events of their types, with the message as `detail`, and of “flood”. */
export class FrameLink extends EventTarget {
  #frame;
  #port = null;
  /** The page that holds the other end, by the name that it gave itself. */
  #page = "";
  #second = 0;
  #heard = 0;
  #isTold = false;

  /** `frame` gives the frame of the moment, with its origin in `data-origin`. */
  constructor(frame) {
    super();
    this.#frame = frame;
    addEventListener("message", (event) => this.#knocked(event));
  }

  send(message) { this.#port?.postMessage({ source: "sitewright-console", ...message }); }

  #knocked(event) {
    const frame = this.#frame();
    if (!frame || event.source !== frame.contentWindow || event.origin !== frame.dataset.origin) return;
    const message = this.#mayPass() && checked(event.data);
    if (!message || message.type !== "ready") return;
    // A page knocks until it is answered. A second channel would lose what is on its way in the first.
    if (message.page && message.page === this.#page) return;
    this.#page = message.page ?? "";
    // The last words of the page before may still be on their way.
    const before = this.#port;
    setTimeout(() => before?.close(), 2000);
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.addEventListener("message", ({ data }) => this.#hear(data));
    port1.start();
    frame.contentWindow.postMessage({ source: "sitewright-console", type: "connect" }, frame.dataset.origin, [port2]);
  }

  #hear(data) {
    const message = this.#mayPass() && checked(data);
    if (message) this.dispatchEvent(new CustomEvent(message.type, { detail: message }));
  }

  #mayPass() {
    const now = Math.floor(performance.now() / 1000);
    if (now !== this.#second) [this.#second, this.#heard] = [now, 0];
    this.#heard += 1;
    if (this.#heard <= perSecond) return true;
    if (!this.#isTold) this.dispatchEvent(new Event("flood"));
    this.#isTold = true;
    return false;
  }
}
