"""How soon a text that was changed in the preview is seen on the page that the build made.

    python Benchmarks/click_to_edit.py [SAVES]

Starts the program named by SITEWRIGHT_BINARY with an empty data folder, makes a site, and changes its headline again and
again in Chromium. Each time is from the key that ends the writing to the moment when the page of the new build has been
parsed in the frame, by the browser's clock. Prints one line of JSON with milliseconds.
"""

import json
import os
import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "Tests/Program"), str(ROOT / "Tests/Program/browser")]

from person import BAKERY, Visitor  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from server import Server  # noqa: E402

KEY = "home.hero.heading"
NOW = "performance.timeOrigin + performance.now()"
# When the page came that says these words, and was not there before the change: its answer, and the end of its parsing.
LOADED = """([key, words, start]) => {
    const [entry] = performance.getEntriesByType("navigation");
    const shown = document.querySelector(`[data-edit='${key}']`);
    if (performance.timeOrigin < start || !entry?.domContentLoadedEventEnd || shown?.textContent !== words) return null;
    return [entry.responseEnd, entry.domContentLoadedEventEnd].map((time) => performance.timeOrigin + time - start);
}"""


def save(page, number):
    frame = page.locator(".stage iframe").element_handle().content_frame()
    page.frame_locator(".stage iframe").locator("sitewright-edit").wait_for(state="attached")
    frame.locator(f"[data-edit='{KEY}']").first.click()
    frame.locator(f"[data-edit='{KEY}'][contenteditable]").wait_for()
    words = f"Open again {number}"
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(words)
    start = page.evaluate(NOW)
    page.keyboard.press("Control+Enter")
    return frame.wait_for_function(LOADED, arg=[KEY, words, start]).json_value()


def at(times, share):
    return round(sorted(times)[min(len(times) - 1, int(len(times) * share))])


def main(saves):
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(pathlib.Path(folder) / "data").start()
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("SITEWRIGHT_CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        try:
            project = server.make(BAKERY, seed=33)
            page = Visitor(browser, server).sign_in().open(f"/projects/{project['slug']}?panel=preview")
            page.locator("connection-status[state=live]").wait_for()
            # At its real width: the driver cannot aim at what is made smaller.
            page.get_by_role("radio", name="Phone").check()
            page.locator("[data-edit-mode]").click()
            # The first ones fill the caches of the build and of the browser.
            times = [save(page, number) for number in range(saves + 3)][3:]
        finally:
            browser.close()
            server.stop()
    answered, parsed = zip(*times)
    print(json.dumps({
        "saves": saves, "answered_p50": at(answered, 0.5), "parsed_p50": at(parsed, 0.5), "parsed_p95": at(parsed, 0.95),
        "parsed_worst": round(max(parsed))}))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
