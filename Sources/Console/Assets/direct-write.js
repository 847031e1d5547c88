// Direct writes of a project: each names the version that it is based on, so that doing it again can do no harm, and waits
// while somebody else is at work.

/** Sends a change. The result is the answer with `ok`, `status` and, where it was refused, `code` and `detail`. */
export async function write(path, body, { base, parts, method = "PATCH", onWait = () => {} }) {
  for (let tries = 0; ; tries += 1) {
    let response;
    try {
      response = await fetch(path, {
        method, body: JSON.stringify(body),
        headers: {
          "Content-Type": "application/json", Accept: "application/json", ...(base ? { "If-Match": `"${base}"` } : {}),
        },
      });
    } catch {
      return { ok: false, status: 0, code: "OFFLINE" };
    }
    const answer = await response.json().catch(() => ({}));
    if (answer.code !== "PROJECT_LOCKED" || tries >= 60) return { ...answer, ok: response.ok, status: response.status };
    onWait(answer);
    await free(parts, Number(response.headers.get("Retry-After")) || 2);
  }
}

/** Waits until the page's parts say that nobody is at work, or so many seconds. */
function free(parts, seconds) {
  return new Promise((done) => {
    const look = () => { if (!parts.isBusy) end(); };
    const end = () => {
      clearTimeout(timer);
      parts.removeEventListener("refreshed", look);
      done();
    };
    const timer = setTimeout(end, seconds * 1000);
    parts.addEventListener("refreshed", look);
    parts.refresh();
  });
}
