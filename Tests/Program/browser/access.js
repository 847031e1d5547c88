// Checks a page as a person with an assistive technology, or with weak sight, would meet it. Returns what is wrong.
// `root` is the element in which header, main part and footer stand.
(root) => {
  root ??= "body";
  const wrong = [];
  const visible = (element) => element.checkVisibility({ opacityProperty: false, visibilityProperty: true });
  const show = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 140);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const text = (element) => {
    const copy = element.cloneNode(true);
    for (const hidden of copy.querySelectorAll("[aria-hidden=true]")) hidden.remove();
    return copy.textContent.trim();
  };
  const named = (ids) => (ids ?? "").split(/\s+/).filter(Boolean);
  const name = (element) => {
    const labelled = named(element.getAttribute("aria-labelledby"))
      .map((id) => document.getElementById(id)).filter(Boolean).map(text).join(" ");
    return labelled || element.getAttribute("aria-label") || [...(element.labels ?? [])].map(text).join(" ")
      || element.getAttribute("title") || text(element);
  };

  // The document.
  if (!document.documentElement.lang) wrong.push("no language");
  if (!document.documentElement.dir) wrong.push("no direction");
  if (!document.title) wrong.push("no title");
  for (const selector of ["main", "h1", `${root} > header`, `${root} > footer`]) {
    if (all(selector).length !== 1) wrong.push(`${all(selector).length} × ${selector}`);
  }
  if (!document.querySelector(`${root} > a[href='#main']`)) wrong.push("no way to skip to the content");

  // Headings go down one level at a time.
  let level = 0;
  for (const heading of all("h1, h2, h3, h4").filter(visible)) {
    const next = Number(heading.localName[1]);
    if (next > level + 1) wrong.push(`heading jumps from ${level} to ${next}: ${show(heading)}`);
    if (!text(heading)) wrong.push(`empty heading: ${show(heading)}`);
    level = next;
  }

  // References.
  const ids = all("[id]").map((element) => element.id);
  for (const id of new Set(ids)) if (ids.filter((one) => one === id).length > 1) wrong.push(`id ${id} twice`);
  for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls", "for"]) {
    for (const element of all(`[${attribute}]`)) {
      for (const id of named(element.getAttribute(attribute))) {
        if (!document.getElementById(id)) wrong.push(`${attribute} names nothing: ${show(element)}`);
      }
    }
  }

  // Names.
  const controls = all("a[href], button, input:not([type=hidden]), textarea, select, summary, progress, iframe");
  for (const element of controls.filter(visible)) {
    // What is hidden from assistive technology must not be reached by keyboard either, and needs no name then.
    if (element.closest("[aria-hidden=true]")) {
      if (element.tabIndex >= 0 && !element.closest("[inert]")) wrong.push(`hidden, but reached: ${show(element)}`);
      continue;
    }
    if (!name(element)) wrong.push(`no name: ${show(element)}`);
  }
  for (const region of all("section")) if (visible(region) && !name(region)) wrong.push(`no name: ${show(region)}`);
  for (const picture of all("svg, img")) {
    if (picture.ariaHidden !== "true" && !picture.ariaLabel && !picture.getAttribute("alt")) wrong.push(`no alternative: ${show(picture)}`);
  }
  const purposes = new Map();
  for (const link of all("main a[href]").filter(visible)) {
    const words = name(link);
    if (purposes.has(words) && purposes.get(words) !== link.href) wrong.push(`two targets are called “${words}”`);
    purposes.set(words, link.href);
  }

  // Targets: 24 pixels, but for links in a line of text.
  for (const element of all("button, summary, input:not([type=hidden]), textarea").filter(visible)) {
    const box = element.getBoundingClientRect();
    if (Math.min(box.width, box.height) < 24 && !element.matches(".link")) wrong.push(`small: ${show(element)}`);
  }

  // Contrast of all visible text, on what is really behind it.
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, under) => top.slice(0, 3).map((value, i) => value * top[3] + under[i] * (1 - top[3]));
  const behind = (element) => {
    const layers = [];
    for (let one = element; one; one = one.parentElement) layers.push(rgba(getComputedStyle(one).backgroundColor));
    return layers.reverse().reduce((under, layer) => over(layer, under), [255, 255, 255]);
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || seen.has(element) || !visible(element)) continue;
    if (element.closest(":disabled, script, style, noscript, .visually-hidden, .sr-only, .trap, .skip")) continue;
    seen.add(element);
    const style = getComputedStyle(element);
    const background = behind(element);
    const ratio = contrast(over(rgba(style.color), background), background);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) wrong.push(`contrast ${ratio.toFixed(2)}: ${show(element)}`);
  }
  // What one must see to find a control: its edge, where it has one. On a site the words of a button are enough
  // (Understanding WCAG 2.2, 1.4.11), since its colours are the person's own.
  for (const element of all("input:not([type=hidden]):not([type=radio]), .sheet, button:not(.quiet):not(.link):not(:disabled)")) {
    if (!visible(element)) continue;
    const style = getComputedStyle(element);
    const under = behind(element.parentElement);
    const edge = contrast(over(rgba(style.borderTopColor), under), under);
    const fill = contrast(behind(element), under);
    if (element.matches(".sheet textarea")) continue;
    if (root !== "body" && element.matches("button")) continue;
    if (Math.max(edge, fill) < 3) wrong.push(`edge ${Math.max(edge, fill).toFixed(2)}: ${show(element)}`);
  }
  return wrong;
}
