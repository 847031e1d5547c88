"""The inbox: a form of a site is filled in by a visitor, and read by the people of the site while it arrives."""

import json
import pathlib
import re
import urllib.parse

import pytest

CHECKS = (pathlib.Path(__file__).parent / "access.js").read_text()
PRACTICE = "A calm site for Dr Lena Brandt’s dental practice in Graz: services, team, contact form"


def contact(server, project):
    """The path of the page with the contact form, and the form's name."""
    site = json.loads(server.request("GET", f"/api/projects/{project['id']}/files/site.json")[2])
    for path in (page["path"] for page in site["pages"]):
        html = server.preview(project["preview_url"], path)[2].decode()
        for form in re.findall(r"<form\b.*?</form>", html, re.DOTALL):
            if 'name="message"' in form:
                return path, re.search(r'action="[^"]*/([\w.-]+)"', form)[1]
    raise AssertionError("the site has no contact form")


def send(server, project, name, mail, message, **more):
    """What a browser without scripts sends from a page of the site."""
    path, form = contact(server, project)
    host = project["preview_url"].split("//", 1)[1].split("/", 1)[0]
    fields = urllib.parse.urlencode({"name": name, "mail": mail, "message": message, **more})
    status, _, body = server.request(
        "POST", f"/__sitewright/forms/{form}", fields, host=host, token=False,
        headers={"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://{host}",
                 "Referer": f"http://{host}{path}", "Accept": "text/html"})
    assert status == 303, (status, body[:500])


@pytest.fixture(scope="module")
def practice(server):
    made = server.make(PRACTICE, seed=11)
    for number in range(1, 4):
        send(server, made, f"Guest {number}", f"guest{number}@example.org", f"Message number {number} about teeth")
    return made


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width, scheme", [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")])
def test_the_inbox_can_be_used_by_everyone(server, practice, bakery, visitor, width, scheme, language):
    one = visitor(width=width, scheme=scheme).sign_in()
    if language == "ar":
        one.context.add_cookies([{"name": "sw_language", "value": "ar", "url": server.origin}])
    for path in (f"/projects/{practice['slug']}/inbox", f"/projects/{bakery['slug']}/inbox"):
        page = one.open(path)
        page.locator("connection-status[state=live]").wait_for()
        assert page.evaluate(CHECKS) == [], path
        assert not one.scrolls_sideways(), path
    page = one.open(f"/projects/{practice['slug']}/inbox")
    page.locator(".submission a").last.click()
    page.get_by_role("article").wait_for()
    assert page.evaluate(CHECKS) == []
    assert not one.scrolls_sideways()


@pytest.mark.parametrize("width", [1280, 390])
def test_a_message_arrives_while_the_inbox_is_open(server, visitor, width):
    made = server.make(PRACTICE, seed=12)
    one = visitor(width=width).sign_in()
    page = one.open(f"/projects/{made['slug']}/inbox")
    page.locator("connection-status[state=live]").wait_for()
    page.get_by_text("Nothing has arrived yet.").wait_for()
    page.evaluate("window.isSamePage = true")

    guest = visitor(width=width)
    path, form = contact(server, made)
    guest.page.goto(made["preview_url"].rstrip("/") + path)
    scope = guest.page.locator(f"form[action$='/{form}']")
    for name, value in (("name", "Ana"), ("mail", "ana@example.org"), ("message", "Are you open on Saturdays?")):
        scope.locator(f"[name={name}]").fill(value)
    scope.locator("button[type=submit]").click()

    line = page.locator(".submission.unread", has_text="Ana")
    line.wait_for()
    assert "Are you open on Saturdays?" in line.inner_text()
    inbox = page.locator(".tabs a", has_text="Inbox")
    assert inbox.locator("[aria-hidden]").inner_text() == "1"
    assert page.evaluate("window.isSamePage") is True

    line.get_by_role("link").click()
    message = page.get_by_role("article")
    message.get_by_text("Are you open on Saturdays?").wait_for()
    assert message.get_by_role("link", name="Reply by mail").get_attribute("href").startswith("mailto:ana%40example%2Eorg?subject=")
    assert inbox.locator(".count").count() == 0


def test_messages_are_marked_found_and_thrown_away(server, practice, visitor):
    one = visitor().sign_in()
    page = one.open(f"/projects/{practice['slug']}/inbox")
    page.locator("connection-status[state=live]").wait_for()
    page.locator(".submission", has_text="Guest 2").get_by_role("link").click()
    page.get_by_role("button", name="Mark as unread").click()
    page.wait_for_url("**/inbox")
    page.locator(".submission.unread", has_text="Guest 2").wait_for()

    page.get_by_role("searchbox", name="Search messages").fill("number 3")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=number**")
    assert page.locator(".submission").count() == 1
    page.goto(page.url.replace("number+3", "nothing+like+it"), wait_until="domcontentloaded")
    page.get_by_text("No message fits this search.").wait_for()

    page = one.open(f"/projects/{practice['slug']}/inbox")
    page.locator("connection-status[state=live]").wait_for()
    page.get_by_role("button", name="Mark all as read").click()
    page.locator(".submission.unread").first.wait_for(state="detached")
    assert page.locator(".tabs a", has_text="Inbox").locator(".count").count() == 0

    send(server, practice, "Nobody", "nobody@example.org", "To be thrown away")
    page.locator(".submission", has_text="Nobody").get_by_role("link").click()
    page.get_by_text("Delete…").click()
    page.get_by_role("button", name="Delete for good").click()
    page.wait_for_url("**/inbox")
    page.locator(".submission", has_text="Guest 1").wait_for()
    assert page.locator(".submission", has_text="Nobody").count() == 0


def test_spam_has_a_folder_of_its_own(server, practice, visitor):
    send(server, practice, "Robot", "robot@example.org", "Cheap teeth", website="http://example.org")
    one = visitor().sign_in()
    page = one.open(f"/projects/{practice['slug']}/inbox")
    page.locator(".submission", has_text="Guest 1").wait_for()
    assert page.locator(".submission", has_text="Robot").count() == 0
    page.get_by_role("link", name="Spam").click()
    page.locator(".submission", has_text="Robot").wait_for()
    assert page.locator(".submission").count() == 1


def test_all_messages_are_taken_away_as_a_table(server, practice, visitor):
    one = visitor().sign_in()
    page = one.open(f"/projects/{practice['slug']}/inbox")
    with page.expect_download() as download:
        page.locator(".inbox-head").get_by_role("link", name="CSV").click()
    text = pathlib.Path(download.value.path()).read_text(encoding="utf-8-sig")
    assert "Message number 1 about teeth" in text


def test_without_scripts(server, visitor):
    made = server.make(PRACTICE, seed=13)
    send(server, made, "Ana", "ana@example.org", "First\nand second line")
    one = visitor(scripts=False).sign_in()
    page = one.open(f"/projects/{made['slug']}")
    one.show("Inbox")
    page.locator(".submission.unread").get_by_role("link").click()
    assert page.locator("dd", has_text="First").inner_text() == "First\nand second line"
    page.get_by_role("button", name="Mark as unread").click()
    page.locator(".submission.unread").get_by_role("link").click()
    page.get_by_text("Delete…").click()
    page.get_by_role("button", name="Delete for good").click()
    page.get_by_text("Nothing has arrived yet.").wait_for()


def test_a_site_without_a_form_gets_one_with_a_click(server, visitor):
    made = server.make("A one-page site for Tidewater, an app that tells surfers when to go out", seed=4)
    site = json.loads(server.request("GET", f"/api/projects/{made['id']}/files/site.json")[2])
    kinds = [section["kind"] for page in site["pages"] for section in page["sections"]]
    one = visitor().sign_in()
    for kind in ("contact", "newsletter", "signUp"):
        if kind in kinds:
            server.wait(server.json("POST", f"/api/projects/{made['id']}/edit", {"text": {
                "contact": "remove the contact section", "newsletter": "remove the newsletter",
                "signUp": "remove the sign-up form"}[kind]})["job"]["id"])
    page = one.open(f"/projects/{made['slug']}/inbox")
    page.get_by_role("button", name="Add a contact form").click()
    page.get_by_role("heading", name="The change is made").wait_for()
    site = json.loads(server.request("GET", f"/api/projects/{made['id']}/files/site.json")[2])
    assert "contact" in [section["kind"] for page in site["pages"] for section in page["sections"]]
