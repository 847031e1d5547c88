"""The bell: it counts, speaks and leads, while the person is elsewhere."""

import pathlib

import pytest

CHECKS = (pathlib.Path(__file__).parent / "access.js").read_text()
LAMPS = "A site for Bottega Lume, a lamp maker in Turin"


def bell(page):
    return page.locator("notification-bell a")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width, scheme", [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")])
def test_the_page_can_be_used_by_everyone(server, bakery, visitor, width, scheme, language):
    one = visitor(width=width, scheme=scheme).sign_in()
    if language == "ar":
        one.context.add_cookies([{"name": "sw_language", "value": "ar", "url": server.origin}])
    for path in ("/notifications", "/notifications?unread=1"):
        page = one.open(path)
        page.locator("connection-status[state=live]").wait_for()
        assert page.evaluate(CHECKS) == [], path
        assert not one.scrolls_sideways(), path


def test_finished_work_rings_on_another_page(server, visitor):
    one = visitor().sign_in()
    page = one.open("/styleguide")
    page.evaluate("fetch('/api/notifications/read-all', {method: 'PATCH'})")
    bell(page).get_by_text("Notifications", exact=True).wait_for(state="attached")
    page.evaluate("window.isSamePage = true")
    made = server.make(LAMPS, seed=4)
    bell(page).locator(".count", has_text="1").wait_for()
    page.locator("notification-bell [role=status]", has_text=f"{made['name']} is ready").wait_for(state="attached")
    assert page.title().startswith("(1) ")
    assert page.evaluate("window.isSamePage") is True

    # With the keyboard alone: to the bell, to the list, to the site.
    bell(page).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/notifications")
    line = page.locator(".note.unread", has_text=made["name"]).get_by_role("link")
    line.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/projects/{made['id']}")
    page.get_by_role("heading", name=made["name"]).wait_for()
    assert bell(page).locator(".count").count() == 0
    assert not page.title().startswith("(")


def test_what_one_looks_at_needs_no_bell(server, visitor):
    made = server.make(LAMPS, seed=5)
    one = visitor().sign_in()
    page = one.open(f"/projects/{made['slug']}")
    page.locator("connection-status[state=live]").wait_for()
    page.locator("#text").fill("make it darker")
    with page.expect_response("**/read"):
        page.get_by_role("button", name="Change it").click()
    one.wait_for_version(2)
    listed = server.json("GET", "/api/notifications")["items"]
    assert [note["read"] for note in listed if note.get("project") == made["id"]] == [True, True]


def test_the_list_is_live_and_can_be_cleared(server, visitor):
    one = visitor().sign_in()
    page = one.open("/notifications")
    page.locator("connection-status[state=live]").wait_for()
    made = server.make(LAMPS, seed=6)
    line = page.locator(".note.unread", has_text=made["name"]).first
    line.wait_for()
    line.get_by_role("button", name="Mark as read").click()
    page.locator(".note:not(.unread)", has_text=made["name"]).first.wait_for()
    more = server.make("A site for Faro, a surf school in Ericeira", seed=6)
    page.locator(".note.unread", has_text=more["name"]).wait_for()
    page.get_by_role("button", name="Mark all as read").click()
    page.locator(".note.unread").first.wait_for(state="detached")
    assert bell(page).locator(".count").count() == 0
    page.locator(".note", has_text=more["name"]).get_by_role("button", name="Delete").click()
    page.locator(".note", has_text=more["name"]).wait_for(state="detached")
    assert page.url.endswith("/notifications")


def test_without_scripts(server, visitor):
    made = server.make(LAMPS, seed=7)
    one = visitor(scripts=False).sign_in()
    page = one.open("/")
    bell(page).click()
    line = page.locator(".note.unread", has_text=made["name"]).first
    line.get_by_role("button", name="Mark as read").click()
    page.get_by_role("link", name="Unread").click()
    assert page.locator(".note.unread").count() == page.locator(".note").count()
    page.get_by_role("link", name="All", exact=True).click()
    page.locator(".note", has_text=made["name"]).first.get_by_role("button", name="Delete").click()
    page.wait_for_url("**/notifications")
    count = page.locator(".note.unread").count()
    if count:
        page.get_by_role("button", name="Mark all as read").click()
    assert page.locator(".note.unread").count() == 0 and bell(page).locator(".count").count() == 0
