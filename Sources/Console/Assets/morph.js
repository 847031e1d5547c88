// Makes one tree of elements like another with as few changes as can be, so that what is playing, loaded or focused in
// it stays. Children are told apart by `data-key` or `id`, else by their place. An element with `data-own` keeps the
// children that its script gave it.

export function morph(target, source) {
  for (const { name } of [...target.attributes]) if (!source.hasAttribute(name)) target.removeAttribute(name);
  for (const { name, value } of source.attributes) {
    if (target.getAttribute(name) !== value) target.setAttribute(name, value);
  }
  if (!target.hasAttribute("data-own")) morphChildren(target, source);
}

export function morphChildren(target, source) {
  const keyed = new Map([...target.children].filter(key).map((child) => [key(child), child]));
  let place = target.firstChild;
  for (const wanted of [...source.childNodes]) {
    const same = key(wanted) ? keyed.get(key(wanted)) : alike(place, wanted) ? place : null;
    if (!same || same.nodeName !== wanted.nodeName) {
      target.insertBefore(document.adoptNode(wanted), place);
      continue;
    }
    if (same === place) place = place.nextSibling;
    else move(target, same, place);
    if (same.nodeType === Node.ELEMENT_NODE) morph(same, wanted);
    else if (same.data !== wanted.data) same.data = wanted.data;
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

function key(node) { return node.dataset?.key || node.id || ""; }

function alike(one, other) { return one && !key(one) && one.nodeName === other.nodeName; }

function move(parent, child, place) {
  // A frame that is taken out and put in loads again, unless the browser can move it.
  if (parent.moveBefore) parent.moveBefore(child, place);
  else parent.insertBefore(child, place);
}
