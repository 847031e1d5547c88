"""A visitor of a site fills in its forms, with and without JavaScript, in the site and in the console's preview."""

import json

import pytest

PROMPT = "A site for Harbour Dental, a dentist in Cork, with a contact form and a newsletter"


@pytest.fixture(scope="module")
def practice(server):
    return server.make(PROMPT, seed=11)


def pages(server, project):
    return json.loads(server.request("GET", f"/api/projects/{project['id']}/files/site.json")[2])["pages"]


def place(server, project, kind):
    """The path of the page with a section of a kind, and the section's id."""
    for page in pages(server, project):
        for section in page["sections"]:
            if section["kind"] == kind:
                return page["path"], f"{page['id']}.{section['id']}"
    raise AssertionError(f"the site has no {kind}")


def newest(server, project):
    return server.json("GET", f"/api/projects/{project['id']}/submissions")["items"][0]


def fill(page, form, **values):
    scope = page.locator(f"form[action$='/{form}']")
    for name, value in values.items():
        scope.locator(f"[name={name}]").fill(value)
    scope.locator("button[type=submit]").click()
    return scope


def values(submission):
    return [field["value"] for field in submission["fields"]]


def test_without_javascript_it_is_thanked_for_on_a_page(visitor, server, practice):
    guest = visitor(scripts=False)
    path, form = place(server, practice, "contact")
    guest.page.goto(practice["preview_url"].rstrip("/") + path)
    fill(guest.page, form, name="Ana", mail="ana@example.org", message="Are you open on Sundays?")
    guest.page.wait_for_url(f"**/__sitewright/forms/{form}/thanks?from=**")
    assert guest.page.get_by_role("heading", level=1).inner_text() == "Message sent"
    colours = guest.page.evaluate("getComputedStyle(document.body).backgroundColor")
    guest.page.get_by_role("link").click()
    guest.page.wait_for_url("**" + path)
    assert guest.page.evaluate("getComputedStyle(document.body).backgroundColor") == colours, "it looks like the site"
    assert values(newest(server, practice)) == ["Ana", "ana@example.org", "Are you open on Sundays?"]
    assert newest(server, practice)["page"] == path


def test_without_javascript_what_is_wrong_can_be_put_right(visitor, server, practice):
    guest = visitor(scripts=False, width=390)
    # The browser would check the address itself: here is one that does not.
    guest.expects("422")
    path, form = place(server, practice, "contact")
    guest.page.goto(practice["preview_url"].rstrip("/") + path)
    scope = guest.page.locator(f"form[action$='/{form}']")
    scope.evaluate("form => { form.noValidate = true; }")
    fill(guest.page, form, name="Bo \"B\" <b>", mail="bo at home", message="A long letter,\nin two lines")
    guest.page.get_by_role("alert").wait_for()
    assert not guest.scrolls_sideways()
    assert guest.page.locator("[name=name]").input_value() == "Bo \"B\" <b>"
    assert guest.page.locator("[name=message]").input_value() == "A long letter,\nin two lines"
    assert guest.page.locator("[aria-invalid]").get_attribute("name") == "mail"
    guest.page.locator("[name=mail]").fill("bo@example.org")
    guest.page.get_by_role("button", name="Send again").click()
    guest.page.wait_for_url("**/thanks?from=**")
    sent = newest(server, practice)
    assert values(sent) == ["Bo \"B\" <b>", "bo@example.org", "A long letter,\nin two lines"]
    assert sent["page"] == path


def test_with_javascript_it_is_answered_in_place(visitor, server, practice):
    guest = visitor()
    path, form = place(server, practice, "newsletter")
    guest.page.goto(practice["preview_url"].rstrip("/") + path)
    scope = fill(guest.page, form, mail="cy@example.org")
    scope.locator("[role=status][data-state=sent]").wait_for()
    assert scope.locator("[role=status]").inner_text() == "Thank you. Your address has been noted."
    assert guest.page.url.endswith(path) and scope.locator("[name=mail]").input_value() == ""
    assert values(newest(server, practice)) == ["cy@example.org"]


def test_from_the_preview_in_the_console_it_arrives_in_the_inbox(visitor, server, practice):
    owner = visitor().sign_in()
    path, form = place(server, practice, "newsletter")
    page = owner.open(f"/projects/{practice['slug']}")
    frame = owner.preview
    scope = frame.locator(f"form[action$='/{form}']")
    scope.locator("[name=mail]").fill("dana@example.org")
    # With the keyboard: the frame may be scaled, and the mouse of the test would miss.
    scope.locator("[name=mail]").press("Enter")
    scope.locator("[role=status][data-state=sent]").wait_for()
    assert path == "/", "the newsletter is on the page that the preview shows first"
    assert values(newest(server, practice)) == ["dana@example.org"]
    page.locator(".tabs").get_by_role("link", name="Inbox").click()
    page.get_by_text("dana@example.org").first.wait_for()
