"""The conversations about a project: begun, found, named, resumed, put away; at both widths, schemes and languages."""

import pathlib

import pytest

from person import BAKERY

CHECKS = (pathlib.Path(__file__).parent / "access.js").read_text()
ASK = "What should change?"
TITLES = "A darker look", "Opening hours of the summer, and everything else that changes with them", "القائمة"


@pytest.fixture
def project(server):
    return server.make(BAKERY, seed=7)


def settled(page):
    page.locator("connection-status[state=live]").wait_for()
    page.wait_for_function("() => !document.querySelector('live-parts').hasAttribute('busy')")


def open_menu(page):
    page.locator(".talks > summary").click()
    page.locator(".talk-list").wait_for()


def begin(page):
    address = page.url
    page.get_by_role("button", name="New conversation").click()
    page.wait_for_url(lambda url: url != address and "conversation=" in url, wait_until="domcontentloaded")
    settled(page)


def ask(page, words):
    page.get_by_role("textbox", name=ASK).fill(words)
    page.keyboard.press("Control+Enter")
    page.locator(".turn.person .said", has_text=words).last.wait_for()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width, scheme", [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")])
def test_the_list_can_be_used_by_everyone(server, bakery, visitor, width, scheme, language):
    place = f"/api/projects/{bakery['id']}/conversations"
    known = [item["title"] for item in server.json("GET", place)["items"]]
    for title in TITLES:
        if title not in known:
            server.json("POST", place, {"title": title})
    one = visitor(width=width, scheme=scheme).sign_in()
    one.context.add_cookies([{"name": "sw_language", "value": language, "url": server.origin}])
    page = one.open(f"/projects/{bakery['slug']}")
    settled(page)
    open_menu(page)
    for details in page.locator(".talk-actions details > summary").all():
        details.click()
    assert page.evaluate(CHECKS) == []
    assert not one.scrolls_sideways()
    box = page.locator(".talks > div").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width
    page.keyboard.press("Escape")
    page.locator(".talk-list").wait_for(state="hidden")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


@pytest.mark.parametrize("width", [1280, 390])
def test_a_conversation_is_begun_and_an_old_one_resumed(server, project, visitor, width):
    one = visitor(width=width).sign_in()
    page = one.open(f"/projects/{project['slug']}?panel=chat")
    settled(page)
    begin(page)
    page.get_by_text("A new conversation.").wait_for()
    # What went on before is told in its own conversation.
    assert page.locator(".turn").count() == 0
    ask(page, "make it darker")
    page.locator(".turn.sitewright").wait_for()
    settled(page)
    assert page.locator(".talk-title").inner_text() == "Make it darker"
    open_menu(page)
    lines = page.locator(".talk-list a")
    assert lines.count() == 2 and lines.first.get_attribute("aria-current") == "true"
    lines.nth(1).click()
    page.locator(".turn.person .said", has_text="A site for Padaria Aurora").wait_for()
    settled(page)
    assert page.locator(".turn.person .said", has_text="make it darker").count() == 0
    ask(page, "make it lighter")
    page.locator(".turn.sitewright").nth(1).wait_for()
    settled(page)
    # The address alone leads to the one that was used last.
    page = one.open(f"/projects/{project['slug']}")
    page.locator(".turn.person .said", has_text="make it lighter").wait_for()
    said = server.json("GET", f"/api/projects/{project['id']}/conversations")["items"]
    assert len(said) == 2


def test_what_is_typed_finds_titles_and_messages(server, project, visitor):
    place = f"/api/projects/{project['id']}/conversations"
    talk = server.json("POST", place, {"title": "Bread prices"})["id"]
    work = server.json("POST", f"/api/projects/{project['id']}/edit", {"text": "make it darker", "conversation": talk})
    server.wait(work["job"]["id"])
    one = visitor().sign_in()
    page = one.open(f"/projects/{project['slug']}")
    settled(page)
    open_menu(page)
    find = page.get_by_role("searchbox", name="Search conversations")
    find.fill("darker MAKE")
    page.get_by_text("1 conversation found").wait_for()
    assert page.locator(".talk-list q").inner_text() == "make it darker"
    find.fill("unicorn")
    page.get_by_text("No conversation has these words.").wait_for()
    assert page.evaluate("document.activeElement.name") == "find"
    find.fill("")
    page.wait_for_function("() => document.querySelectorAll('.talk-list a').length === 2")


def test_a_conversation_is_named_put_away_and_deleted_with_the_keyboard(server, project, visitor):
    one = visitor().sign_in()
    page = one.open(f"/projects/{project['slug']}")
    settled(page)
    page.evaluate("window.isSamePage = true")
    page.locator(".talks > summary").focus()
    page.keyboard.press("Enter")
    page.locator(".talk-actions summary").first.focus()
    page.keyboard.press("Enter")
    page.get_by_role("textbox", name="Name of this conversation").fill("The first look")
    page.keyboard.press("Enter")
    page.locator(".talk-title", has_text="The first look").wait_for()
    page.locator(".talk-list", has_text="The first look").wait_for()
    assert page.evaluate("window.isSamePage") is True
    page.get_by_role("button", name="Put away").click()
    page.get_by_text("Nothing was said yet.").wait_for()
    settled(page)
    open_menu(page)
    page.locator(".talk-list a", has_text="put away").click()
    page.locator(".talk-title", has_text="The first look").wait_for()
    settled(page)
    open_menu(page)
    page.locator(".talk-actions summary", has_text="Delete").click()
    page.get_by_role("button", name="Delete for good").click()
    page.get_by_text("Nothing was said yet.").wait_for()
    # The versions stay.
    assert server.json("GET", f"/api/projects/{project['id']}/versions")["items"][0]["number"] == 1
    assert server.json("GET", f"/api/projects/{project['id']}/conversations?archived=1")["items"] == []


def test_conversations_work_without_a_script(server, project, visitor):
    one = visitor(scripts=False).sign_in()
    page = one.open(f"/projects/{project['slug']}")
    page.get_by_role("button", name="New conversation").click()
    page.get_by_text("A new conversation.").wait_for()
    page.locator(".talks > summary").click()
    page.get_by_role("searchbox", name="Search conversations").fill("padaria")
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_text("1 conversation found").wait_for()
    page.locator(".talk-list a").click()
    page.locator(".turn.person .said", has_text="A site for Padaria Aurora").wait_for()
