// A person who skipped to a part of the page stays where they have gone on to from there.
//
// A browser goes to the part that the address names once more when the page is complete. With a slow line or a slow
// machine that is long after the person has begun to write somewhere else: the focus would leave the box, and what they
// type would be lost. So the address forgets the part as soon as the focus is elsewhere.

function forget() {
  const target = document.getElementById(location.hash.slice(1));
  const focused = document.activeElement;
  if (!target || !focused || focused === document.body || focused === target) return;
  history.replaceState(history.state, "", location.pathname + location.search);
}

// Each runs just before the browser's own next look at the address.
document.addEventListener("DOMContentLoaded", forget);
addEventListener("load", forget);
