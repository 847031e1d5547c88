// Pictures that are sent with a message: chosen, dropped or pasted, shown small, and sent as base 64.

const most = 4;
const largest = 2 * 1024 * 1024;
const types = ["image/png", "image/jpeg", "image/webp", "image/gif"];

export class MessagePictures {
  #files = [];
  #list;
  #refused;
  #words;

  constructor(box, form, words) {
    this.#list = box.querySelector("[data-pictures]");
    this.#refused = form.querySelector("[data-refused]");
    this.#words = words;
    const input = box.querySelector("[data-picture-files]");
    const button = box.querySelector("[data-add-pictures]");
    button.hidden = false;
    button.addEventListener("click", () => input.click());
    input.addEventListener("change", () => {
      this.#add([...input.files]);
      input.value = "";
    });
    form.addEventListener("paste", (event) => {
      const files = [...event.clipboardData.files];
      if (files.length) event.preventDefault();
      this.#add(files);
    });
    form.addEventListener("dragover", (event) => { if (event.dataTransfer.types.includes("Files")) event.preventDefault(); });
    form.addEventListener("drop", (event) => {
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      this.#add([...event.dataTransfer.files]);
    });
  }

  get size() { return this.#files.length; }

  /** Sends the message; what was refused is said, and nothing of it is lost. */
  async send(path, form) {
    const body = { text: form.get("text"), mode: form.get("mode"), images: await Promise.all(this.#files.map(base64)) };
    for (const name of ["about", "conversation"]) if (form.get(name)) body[name] = form.get(name);
    this.#say("");
    try {
      const response = await fetch(path, {
        method: "POST", body: JSON.stringify(body),
        headers: { "Content-Type": "application/json", Accept: "application/json" },
      });
      const answer = await response.json().catch(() => ({}));
      if (response.ok) this.#clear();
      else this.#say(answer.detail ?? response.statusText);
      return { ok: response.ok };
    } catch (error) {
      this.#say(String(error.message ?? error));
      return { ok: false };
    }
  }

  #add(files) {
    if (!files.length) return;
    const fitting = files.filter((file) => types.includes(file.type) && file.size <= largest);
    const room = most - this.#files.length;
    this.#files.push(...fitting.slice(0, room));
    this.#say(fitting.length < files.length || fitting.length > room ? this.#words.picture_not : "");
    this.#show();
  }

  #clear() {
    this.#files = [];
    this.#show();
  }

  #say(text) {
    this.#refused.textContent = text;
    this.#refused.hidden = !text;
  }

  #show() {
    for (const image of this.#list.querySelectorAll("img")) URL.revokeObjectURL(image.src);
    this.#list.replaceChildren(...this.#files.map((file, index) => this.#line(file, index)));
    this.#list.hidden = !this.#files.length;
  }

  #line(file, index) {
    const line = document.createElement("li");
    const image = document.createElement("img");
    image.src = URL.createObjectURL(file);
    image.alt = file.name;
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "quiet small";
    remove.textContent = this.#words.picture_remove;
    remove.setAttribute("aria-label", `${this.#words.picture_remove}: ${file.name}`);
    remove.addEventListener("click", () => {
      this.#files.splice(index, 1);
      this.#show();
    });
    line.append(image, remove);
    return line;
  }
}

function base64(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(reader.result.slice(reader.result.indexOf(",") + 1)));
    reader.addEventListener("error", () => failed(reader.error));
    reader.readAsDataURL(file);
  });
}
