"""The desk of a project: talk, preview, versions, open places; at both widths, in both schemes and languages."""

import pathlib
import re

import pytest

from person import BAKERY
from server import Server

CHECKS = (pathlib.Path(__file__).parent / "access.js").read_text()
PANELS = ["chat", "preview", "versions", "gaps"]
ASK = "What should change?"


def in_arabic(one):
    one.context.add_cookies([{"name": "sw_language", "value": "ar", "url": one.server.origin}])
    return one


def ask(page, words):
    page.get_by_role("textbox", name=ASK).fill(words)
    page.keyboard.press("Control+Enter")


def settled(page):
    page.wait_for_function("() => !document.querySelector('live-parts').hasAttribute('busy')")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_every_part_can_be_used_by_everyone(server, bakery, visitor, width, scheme, language):
    one = visitor(width=width, scheme=scheme).sign_in()
    if language == "ar":
        in_arabic(one)
    for panel in PANELS:
        page = one.open(f"/projects/{bakery['slug']}?panel={panel}")
        page.locator("connection-status[state=live]").wait_for()
        assert page.locator("html").get_attribute("lang") == language
        assert page.evaluate(CHECKS) == [], panel
        assert not one.scrolls_sideways(), panel


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_part_scrolls_sideways_on_the_smallest_phone(server, bakery, visitor, language):
    one = visitor(width=320).sign_in()
    if language == "ar":
        in_arabic(one)
    for path in [*(f"?panel={panel}" for panel in PANELS), "/versions/1", "/inbox"]:
        one.open(f"/projects/{bakery['slug']}{path}").locator("connection-status[state=live]").wait_for()
        assert not one.scrolls_sideways(), path


@pytest.mark.parametrize("width", [1280, 390])
def test_tabs_switch_the_parts_without_loading_the_page(server, bakery, visitor, width):
    one = visitor(width=width).sign_in()
    page = one.open(f"/projects/{bakery['slug']}")
    page.evaluate("window.isSamePage = true")
    for part, shown in [("Versions", ".history"), ("To fill in", ".panel.gaps"), ("Chat", ".chat")]:
        one.show(part)
        page.locator(shown).wait_for()
        assert page.locator(".tabs [aria-current]").inner_text().startswith(part)
        assert page.locator(".preview preview-frame").is_visible() == (width > 600)
    if width < 600:
        one.show("Preview")
        page.locator("preview-frame").wait_for()
        assert not page.locator(".chat").is_visible()
    assert page.evaluate("window.isSamePage") is True
    # What the address says is what is shown after a reload.
    one.show("Versions")
    page.reload(wait_until="domcontentloaded")
    page.locator(".history").wait_for()


def test_what_was_done_is_told_step_by_step_and_can_be_undone(server, visitor):
    made = server.make(BAKERY, seed=11)
    one = visitor().sign_in()
    page = one.open(f"/projects/{made['slug']}")
    page.locator("connection-status[state=live]").wait_for()
    ask(page, "make it dark")
    page.get_by_role("heading", name="The change is made").wait_for()
    one.wait_for_version(2)
    settled(page)
    page.get_by_text(re.compile(r"It took .*\d")).last.wait_for()
    page.locator(".work summary", has_text="Steps").click()
    steps = page.locator(".work .steps li")
    assert steps.count() >= 3
    assert re.search(r"\d s", steps.first.inner_text().replace("\u2068", "").replace("\u2069", ""))
    page.get_by_role("button", name="Undo").click()
    one.wait_for_version(3)
    page.locator(".turn.note", has_text="Back to version").wait_for()


def test_work_is_stopped_and_the_last_version_stays(server, visitor):
    made = server.make(BAKERY, seed=16)
    path = f"/api/projects/{made['id']}"
    # Code that never ends keeps a build at work for as long as anybody lets it.
    _, _, code = server.request("GET", f"{path}/files/src/prerender.tsx")
    status, _, _ = server.request(
        "PUT", f"{path}/files/src/prerender.tsx", code + b"\nfor (;;) {}\n",
        headers={"If-Match": '"1"', "Content-Type": "text/plain"})
    assert status == 202
    one = visitor().sign_in()
    page = one.open(f"/projects/{made['slug']}")
    page.locator("connection-status[state=live]").wait_for()

    def stopped():
        stop = page.locator(".work").get_by_role("button", name="Cancel")
        stop.wait_for()
        job = server.json("GET", f"/api/jobs?project={made['id']}&limit=1")["items"][0]["id"]
        stop.click()
        page.get_by_role("heading", name="Cancelled").wait_for()
        page.locator(".work").get_by_text("the preview shows the last good version").wait_for()
        assert server.wait(job)["state"] == "cancelled"
        settled(page)
        # The preview was not touched, and can be used.
        assert page.locator(".stage iframe").get_attribute("data-version") == "1"
        one.preview.locator("h1").first.wait_for()

    stopped()
    ask(page, "make it dark")
    page.locator(".turn.person", has_text="make it dark").wait_for()
    stopped()
    assert server.json("GET", path)["head_version"] == 2
    # Whoever stopped it goes on from where they were.
    one.show("Versions")
    page.locator(".versions [data-number='1']").get_by_role("button", name="Go back to this").click()
    one.wait_for_version(3)


def test_the_log_is_searched_and_copied(server, bakery, visitor):
    one = visitor().sign_in()
    one.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server.origin)
    page = one.open(f"/projects/{bakery['slug']}")
    page.locator(".log summary").click()
    lines = page.locator(".log li:visible")
    before = lines.count()
    page.get_by_role("searchbox", name="Search the log").fill("site.json")
    page.wait_for_function(f"() => [...document.querySelectorAll('.log li')].filter((li) => !li.hidden).length < {before}")
    assert "site.json" in lines.first.inner_text()
    page.get_by_role("button", name="Copy", exact=True).click()
    page.get_by_role("button", name="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied and all("site.json" in line for line in copied.splitlines())
    page.get_by_role("searchbox", name="Search the log").fill("no such words")
    page.get_by_text("No line holds these words.").wait_for()


def test_the_preview_goes_to_pages_and_follows_them(server, bakery, visitor):
    one = visitor().sign_in()
    page = one.open(f"/projects/{bakery['slug']}")
    one.preview.locator("h1").first.wait_for()
    choice = page.get_by_role("combobox", name="Page of the site")
    path = choice.locator("option").nth(1).get_attribute("value")
    choice.select_option(path)
    one.preview.locator(f"body a[aria-current='page'][href='{path}']").first.wait_for(state="attached")
    assert page.locator("[data-open]").get_attribute("href").endswith(path)
    # A click within the site is followed by the list. At its real width, because the driver cannot aim otherwise.
    page.get_by_role("radio", name="Phone").check()
    one.preview.locator("a.brand").first.click()
    page.wait_for_function("() => document.querySelector('[data-pages]').value === '/'")


def test_what_is_missing_is_filled_in(server, visitor):
    made = server.make(BAKERY, seed=13)
    one = visitor(width=390).sign_in()
    page = one.open(f"/projects/{made['slug']}?panel=gaps")
    page.locator("connection-status[state=live]").wait_for()
    first = page.locator(".gap-page form").first
    before = page.locator(".gap-page form").count()
    assert page.locator(".tabs a", has_text="To fill in").locator(".count").inner_text().startswith(str(before))
    address = first.locator("[name=address]").get_attribute("value")
    last = page.locator(".gap-page form").last.get_by_role("textbox")
    if before > 1:
        last.fill("half-written")
    first.get_by_role("textbox").fill("Ask at the counter, 7 days a week")
    first.get_by_role("textbox").press("Enter")
    page.locator(f".gap-page [name=address][value='{address}']").wait_for(state="detached")
    one.wait_for_version(2)
    assert page.locator(".gap-page form").count() == before - 1
    if before > 1:
        # What is being written into another place is not lost by that.
        assert last.input_value() == "half-written"
    name = made["id"]
    page_id = address.split(".")[0]
    content = server.json("GET", f"/api/projects/{name}/files/src/content/en/{page_id}.json", expect=(200,))
    assert "Ask at the counter, 7 days a week" in str(content)


def test_what_is_locked_says_why_and_can_be_unlocked(server, visitor):
    """Two people at once: the second sees who is at work."""
    made = server.make(BAKERY, seed=14)
    one = visitor().sign_in()
    page = one.open(f"/projects/{made['slug']}")
    page.locator("connection-status[state=live]").wait_for()
    page.evaluate(
        """() => {
            window.locks = [];
            const lock = document.querySelector('#lock');
            new MutationObserver(() => window.locks.push([lock.textContent.replace(/\\s+/g, ' ').trim(),
                document.querySelector('button[data-default]').disabled])).observe(lock, {childList: true});
        }""")
    ask(page, "make it dark")
    one.wait_for_version(2)
    settled(page)
    told = page.evaluate("window.locks")
    assert any(re.search(r"Editing since .*, by you\.", words) for words, _ in told), told
    assert told[-1][0] == ""


def test_a_restart_loses_neither_words_nor_news(visitor, chromium, tmp_path):
    from person import Visitor

    server = Server(tmp_path / "data").start()
    try:
        made = server.make(BAKERY, seed=15)
        one = Visitor(chromium, server).sign_in()
        page = one.open(f"/projects/{made['slug']}")
        page.locator("connection-status[state=live]").wait_for()
        page.get_by_role("textbox", name=ASK).fill("still here")
        server.kill()
        page.locator("connection-status:not([state=live])").wait_for()
        server.start()
        # Something happens before the page has found back.
        job = server.json("POST", f"/api/projects/{made['id']}/edit", {"text": "make it dark"})
        server.wait(job["job"]["id"])
        page.locator("connection-status[state=live]").wait_for(timeout=45_000)
        one.wait_for_version(2)
        page.locator(".turn.person", has_text="make it dark").wait_for()
        assert page.get_by_role("textbox", name=ASK).input_value() == "still here"
        page.reload(wait_until="domcontentloaded")
        page.wait_for_function("() => document.querySelector('#text').value === 'still here'")
        one.context.close()
    finally:
        server.stop()


def test_only_the_newest_of_a_long_talk_is_read_and_the_rest_is_brought(server, visitor):
    made = server.make(BAKERY, seed=16)
    for number in range(30):
        job = server.json("POST", f"/api/projects/{made['id']}/edit", {"text": f"zxqv blorp {number}"})
        server.wait(job["job"]["id"])
    one = visitor().sign_in()
    page = one.open(f"/projects/{made['slug']}")
    turns = page.locator(".talk .turn")
    assert turns.count() == 40
    page.get_by_role("link", name="Show what was said before").click()
    page.locator(".turn .said", has_text="family bakery").wait_for(state="attached")
    assert turns.count() == 62
    # Without a script it is a page of its own.
    plain = visitor(scripts=False).sign_in()
    page = plain.open(f"/projects/{made['slug']}")
    page.get_by_role("link", name="Show what was said before").click()
    page.locator(".turn .said", has_text="family bakery").wait_for()
    page.get_by_role("link", name="Back to the newest").click()
    page.locator(".turn .said", has_text="zxqv blorp 29").first.wait_for()


def test_one_of_three_directions_is_chosen(server, visitor):
    work = server.json("POST", "/api/projects", {"prompt": BAKERY, "seed": 5, "directions": 3})
    job = server.wait(work["job"]["id"])
    assert job["state"] == "succeeded", job
    one = visitor().sign_in()
    page = one.open(f"/projects/{work['project']['slug']}")
    page.get_by_role("heading", name="Which direction do you like?").wait_for()
    assert page.locator(".choosing iframe").count() == 3
    assert page.evaluate(CHECKS) == []
    page.locator(".choosing li").first.get_by_role("button", name="Choose this one").click()
    one.wait_for_version(4)
    page.locator(".choosing ul").wait_for(state="detached")
