// Writes the times of a page in the reader's zone and language. Without it they are in UTC and say so.

// Digits are Latin in every language, as in versions, percentages and the words of the server.
const language = document.documentElement.lang ? document.documentElement.lang + "-u-nu-latn" : undefined;
const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
const full = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "medium" });

/** Rewrites every `time` below `root` that asks for it. */
export function showTimes(root) {
  for (const element of root.querySelectorAll("time[data-relative], time[data-clock]")) {
    const date = new Date(element.dateTime);
    if (Number.isNaN(date.getTime())) continue;
    const words = "clock" in element.dataset ? clockTime(date) : age(date);
    if (element.textContent !== words) element.textContent = words;
    element.title = full.format(date);
  }
}

function clockTime(date) {
  return date.toDateString() === new Date().toDateString() ? clock.format(date) : day.format(date);
}

function age(date) {
  const seconds = Math.round((date - Date.now()) / 1000);
  const past = Math.abs(seconds);
  if (past < 60) return relative.format(0, "minute");
  if (past < 3600) return relative.format(Math.trunc(seconds / 60), "minute");
  if (past < 86400) return relative.format(Math.trunc(seconds / 3600), "hour");
  return day.format(date);
}
