// Changing texts and colours of a site where they stand, in the preview.
//
// The code of a page can say whatever our script in it says, so nothing here trusts a message to be a person's doing:
// - Outside of a session, which only the button of this page begins, no message leads to a write.
// - In a session a text is saved if it is the one that was begun last, and only while the browser itself vouches that the
//   person clicked or typed within the last seconds (`navigator.userActivation`, which a page cannot make up). Without that
//   what came is shown here and waits for a click on “Save”.
// - A message names a text that is on the site already. Which project, which version and which route are known here alone;
//   links, files and code cannot be reached this way. Each write is a version, is told of, and can be undone in place.
//
// What was typed is kept here, over reloads too, until it is saved or given up.
import { nameOf, askAbout } from "./picked-text.js";
import { toast } from "./toast.js";
import { write } from "./direct-write.js";
import { UnsavedTexts } from "./unsaved-texts.js";
import { ColourPanel } from "./colour-panel.js";

customElements.define("click-edit", class extends HTMLElement {
  #words = JSON.parse(this.dataset.words);
  #lines = new Set(this.dataset.lines.split(" "));
  #api = `/api/projects/${this.dataset.project}`;
  #preview = this.closest("preview-frame");
  #parts = this.closest("live-parts");
  #link = this.#preview.link;
  #toggle = this.#preview.querySelector("[data-edit-mode]");
  #isOn = false;
  /** What the newest version says in the language of the page, and its number. */
  #content = null;
  #path = "/";
  #begun = null;
  #about = null;
  #queue = [];
  #isSaving = false;
  #unsaved = new UnsavedTexts(this.querySelector("[data-unsaved]"), this.#words, {
    name: (key) => nameOf(key, this.#preview),
    save: (key, one) => this.#enqueue(key, one),
    discard: (key, one) => this.#link.send({ type: "shown", key, text: one.theirs ?? this.#content?.texts[key] ?? one.old }),
  });
  #colours = new ColourPanel(this.querySelector("[data-colour-panel]"), this.#words, {
    load: () => this.#get("theme"),
    choose: (choice, base) => this.#recolour(choice, base),
  });

  connectedCallback() {
    this.#toggle.addEventListener("click", () => this.#turn(!this.#isOn));
    this.addEventListener("click", (event) => this.#click(event.target.closest("button")));
    const hear = (type, act) => this.#link.addEventListener(type, ({ detail }) => { if (this.#isOn) act(detail); });
    this.#link.addEventListener("ready", ({ detail }) => this.#arrive(detail.path ?? "/"));
    hear("begin", (message) => this.#begin(message));
    hear("draft", ({ key, text }) => { if (this.#begun?.key === key) this.#unsaved.draft(key, text, this.#begun); });
    // What was begun in a session may come when the session has just been ended, by the very click that ended it.
    this.#link.addEventListener("commit", ({ detail }) => this.#commit(detail));
    hear("cancel", ({ key }) => { this.#unsaved.forgetDraft(key); if (this.#begun?.key === key) this.#begun = null; });
    hear("ask", ({ key, text }) => this.#ask({ key, text, name: nameOf(key, this.#preview) }));
    hear("plain", ({ key, text }) => this.#pick({ key, text, name: `“${text.slice(0, 60)}”` }, this.#words.plain));
    hear("colours", ({ key }) => {
      this.#pick(key ? { key, text: "", name: nameOf(key, this.#preview) } : null, this.#words.choose_colours);
      this.#colours.open();
    });
    hear("leave", () => { this.#turn(false); this.#toggle.focus(); });
    this.#link.addEventListener("flood", () => this.#say(this.#words.flood));
    this.#parts.addEventListener("refreshed", () => this.#refreshed());
    if (this.#unsaved.size) this.#turn(true);
  }

  // MARK: The session

  async #turn(isOn) {
    this.#isOn = isOn;
    this.#toggle.setAttribute("aria-pressed", String(isOn));
    this.querySelector("[data-strip]").hidden = !isOn;
    this.#about = null;
    if (!isOn) {
      this.#colours.close();
      setTimeout(() => this.#close(), 1000);
    }
    if (isOn) {
      this.#pick(null, this.#words.hint);
      if (!await this.#read()) return;
    }
    this.#tell();
  }

  /** Ends what was begun: a text that never came is kept as far as it was heard of. */
  #close() {
    if (this.#isOn || !this.#begun) return;
    const { key } = this.#begun;
    const draft = this.#unsaved.forgetDraft(key);
    if (draft) this.#unsaved.keep(key, draft, this.#words.unsaved);
    this.#begun = null;
  }

  /** Tells the page whether texts are being changed, and what of them is not saved. */
  #tell(begun) {
    const { on, enter, writing, saving, saved, unsaved, unchanged, cancelled, plain, long, save, cancel, ask, text } = this.#words;
    this.#link.send({
      type: "edit", on: this.#isOn && Boolean(this.#content), names: JSON.parse(this.#preview.dataset.names || "{}"),
      words: {
        on, enter, writing, saving, saved, unsaved, unchanged, cancelled, plain, long, save, cancel, ask, text,
        dir: document.documentElement.dir,
      },
      unsaved: this.#unsaved.all.filter(([, { language }]) => !language || language === this.#content?.language)
        .map(([key, { text }]) => ({ key, text })),
      ...(begun ? { begin: { key: begun.key, x: begun.x, y: begun.y } } : {}),
    });
  }

  async #get(what) {
    try {
      const response = await fetch(`${this.#api}/${what}`, { headers: { Accept: "application/json" }, cache: "no-store" });
      const answer = await response.json();
      if (response.ok) return answer;
      this.#say(answer.detail ?? this.#words.failed);
    } catch {
      this.#say(this.#words.offline);
    }
    return null;
  }

  /** A page of the site is there; it may be in another language than the last. */
  async #arrive(path) {
    this.#path = path;
    if (this.#content && this.#languageIn(this.#content) !== this.#content.language) await this.#read();
    // A page that was loaded anew goes on with what was begun on the one before.
    this.#tell(this.#begun ?? undefined);
  }

  /** The language of the page: those besides the site's own have their code in the address. */
  #languageIn({ languages }) {
    return languages.slice(1).find((one) => this.#path === `/${one}` || this.#path.startsWith(`/${one}/`)) ?? languages[0];
  }

  async #read() {
    let found = await this.#get("content");
    const language = found && this.#languageIn(found);
    if (language !== found?.language) found = await this.#get(`content?language=${encodeURIComponent(language)}`);
    if (found && (!this.#content || found.version >= this.#content.version)) this.#content = found;
    return Boolean(found);
  }

  #refreshed() {
    const state = this.#parts.querySelector("[data-version]");
    if (this.#isOn && this.#content && Number(state?.dataset.version) > this.#content.version && !this.#isSaving) this.#read();
  }

  #click(button) {
    if (!button) return;
    if ("colours" in button.dataset) this.#colours.toggle();
    if ("done" in button.dataset) { this.#turn(false); this.#toggle.focus(); }
    if ("ask" in button.dataset && this.#about) this.#ask(this.#about);
  }

  #pick(about, words) {
    this.#about = about;
    this.querySelector("[data-ask]").hidden = !about;
    this.#say(words);
  }

  #say(words) { this.querySelector("[data-what]").textContent = words; }

  #ask(about) {
    askAbout(about);
    this.#pick(null, this.#words.hint);
  }

  // MARK: Texts

  #begin({ key, x, y }) {
    const text = this.#content?.texts[key];
    const name = nameOf(key, this.#preview);
    if (text === undefined) return this.#pick({ key, text: "", name }, this.#words.plain);
    this.#begun = { key, base: this.#content.version, old: text, language: this.#content.language, x, y };
    this.#pick({ key, text, name }, name);
    this.#link.send({ type: "text", key, text, name, lines: this.#lines.has(key.split(".").at(-1)) });
  }

  #commit({ key, text }) {
    // A text that nobody began is nobody's.
    if (this.#begun?.key !== key) return;
    const begun = this.#begun;
    this.#begun = null;
    this.#unsaved.forgetDraft(key);
    if (!text.trim()) return this.#keep(key, { ...begun, text: begun.old }, this.#words.empty);
    const isPerson = navigator.userActivation?.isActive ?? document.activeElement === this.#preview.frame;
    if (!isPerson) return this.#keep(key, { ...begun, text }, this.#words.confirm);
    this.#enqueue(key, { ...begun, text });
  }

  /** Keeps a text that is not saved, here and in the page, with words of what happened. */
  #keep(key, one, words) {
    this.#unsaved.keep(key, one, words);
    this.#link.send({ type: "kept", key, text: one.text, words });
  }

  #enqueue(key, { text, base, old, language }) {
    this.#unsaved.put(key, { text, base, old, language }, this.#words.saving);
    this.#queue.push({ key, text, base, old, language });
    this.#saveAll();
  }

  async #saveAll() {
    if (this.#isSaving) return;
    this.#isSaving = true;
    while (this.#queue.length) await this.#save(this.#queue.shift());
    this.#isSaving = false;
    this.#refreshed();
  }

  async #save(one) {
    const { key, text, language } = one;
    const answer = await write(`${this.#api}/content`, { texts: { [key]: text }, language }, {
      base: one.base, parts: this.#parts,
      onWait: () => this.#unsaved.put(key, one, this.#words.waiting),
    });
    if (answer.ok) return this.#saved(one, answer);
    const now = answer.texts?.[key];
    if (answer.code === "OUTDATED" && now) {
      if (now.head === text) return this.#given(key, text);
      // Somebody changed another text: this one is still what it was.
      if (now.head === now.base) return this.#save({ ...one, base: answer.head });
      await this.#read();
      const words = this.#words.conflict.replace("{theirs}", now.head ?? "");
      return this.#keep(key, { ...one, base: answer.head, theirs: now.head }, words);
    }
    if (answer.code === "OFFLINE") return this.#keep(key, one, this.#words.offline);
    this.#keep(key, one, `${this.#words.failed} ${answer.reason ?? answer.detail ?? ""}`);
  }

  #given(key, text) {
    this.#unsaved.give(key);
    this.#link.send({ type: "shown", key, text });
  }

  #saved({ key, base, language }, answer) {
    const { version, changed, along, alike } = answer;
    const touched = new Set([key, ...changed.map(({ address }) => address)]);
    // What was begun before this was stored stands on it now, unless it is one of the same texts.
    for (const other of [this.#begun, ...this.#queue]) {
      if (other?.base === base && !touched.has(other.key)) other.base = version.number;
    }
    this.#unsaved.give(key);
    this.#content.version = version.number;
    if (!language || language === this.#content.language) {
      for (const { address, text } of changed) this.#content.texts[address] = text;
    }
    this.#link.send({ type: "saved", key });
    this.#pick(this.#about, nameOf(key, this.#preview));
    const others = Object.keys(alike).length;
    const words = this.#words[along ? "saved_along" : "saved_one"];
    toast(words.replace("{name}", nameOf(key, this.#preview)).replace("{n}", along), [
      ...(others ? [[this.#words.everywhere.replace("{n}", others), () => this.#everywhere(alike)]] : []),
      [this.#words.undo, () => this.#undo(version)],
    ]);
    if (along) this.#read();
    this.#parts.refresh();
  }

  /** Changes the other texts that said the same. */
  async #everywhere(texts) {
    const { language } = this.#content;
    const answer = await write(`${this.#api}/content`, { texts, language }, { base: this.#content.version, parts: this.#parts });
    if (!answer.ok) return toast(`${this.#words.failed} ${answer.reason ?? answer.detail ?? ""}`);
    await this.#read();
    this.#parts.refresh();
    toast(this.#words.saved_everywhere, [[this.#words.undo, () => this.#undo(answer.version)]]);
  }

  async #undo(version) {
    await this.#read();
    if (this.#content?.version !== version.number) return toast(this.#words.undo_late);
    const path = `${this.#api}/versions/${version.parent}/revert`;
    const answer = await write(path, {}, { base: version.number, parts: this.#parts, method: "POST" });
    if (answer.code === "OUTDATED") return toast(this.#words.undo_late);
    toast(answer.ok ? this.#words.undone : `${this.#words.failed} ${answer.detail ?? ""}`);
    if (answer.ok) await this.#read();
    this.#parts.refresh();
  }

  // MARK: Colours

  async #recolour(choice, base) {
    const answer = await write(`${this.#api}/theme`, { choice }, {
      base, parts: this.#parts, onWait: () => this.#say(this.#words.waiting),
    });
    if (answer.code === "OUTDATED") return void this.#say(this.#words.colours_late);
    if (!answer.ok) return void this.#say(`${this.#words.failed} ${answer.reason ?? answer.detail ?? ""}`);
    this.#say(this.#words.recoloured);
    toast(this.#words.recoloured, [[this.#words.undo, () => this.#undo(answer.version).then(() => this.#colours.reload())]]);
    await this.#read();
    this.#parts.refresh();
  }
});
