"""From a sentence to a live website, and on from there."""

import re

import pytest

from person import BAKERY


@pytest.mark.parametrize("width, scheme", [(1280, "light"), (390, "dark")])
def test_create_watch_and_see_the_preview(server, visitor, width, scheme):
    one = visitor(width=width, scheme=scheme).sign_in()
    page = one.page
    page.get_by_role("link", name=re.compile("^A bakery")).click()
    box = page.get_by_label("Describe the site")
    assert box.input_value().startswith("A site for Padaria Aurora")
    box.fill(BAKERY)
    assert not one.scrolls_sideways()
    page.get_by_role("button", name="Build the site").click()
    page.wait_for_url(re.compile(r"/projects/padaria-aurora"), wait_until="commit")
    page.get_by_role("heading", name="The site is written").wait_for()
    one.wait_for_version(1)
    if width < 600:
        one.show("Preview")
    assert one.preview.locator("h1").first.inner_text().strip()
    assert "Padaria Aurora" in one.preview.locator("body").inner_text()
    assert page.locator("[data-pages]").input_value() == "/"
    assert page.locator("connection-status").inner_text() == "Live"
    assert not one.scrolls_sideways()
    one.show("Chat")
    page.get_by_text("Log", exact=True).click()
    assert page.locator(".log li").count() > 3
    assert page.locator(".turns .person .said").first.inner_text() == BAKERY


@pytest.mark.parametrize("width", [1280, 390])
def test_every_page_of_the_preview_is_sound(server, bakery, visitor, width):
    one = visitor(width=width)
    page = one.page
    page.goto(bakery["preview_url"])
    paths = page.evaluate("[...new Set([...document.links].filter(a => a.origin === location.origin).map(a => a.pathname))]")
    for path in ["/", *paths]:
        page.goto(bakery["preview_url"].rstrip("/") + path)
        page.locator("h1").first.wait_for()
        assert not one.scrolls_sideways(), path
    # The fonts, scripts and pictures of the site are its own, and an error would have been noted.
    assert page.title()


def test_edit_reloads_the_preview_and_nothing_else_and_revert_leads_back(server, visitor):
    made = server.make(BAKERY, seed=3)
    one = visitor().sign_in()
    page = one.open(f"/projects/{made['slug']}")
    one.wait_for_version(1)
    before = one.preview.locator("body").inner_text()
    page.evaluate("window.isSamePage = true")
    background = "() => getComputedStyle(document.body).backgroundColor"
    light = one.preview.locator("body").evaluate(background)

    page.get_by_role("textbox", name="What should change?").fill("make it dark")
    page.get_by_role("button", name="Change it").click()
    one.wait_for_version(2)
    page.wait_for_function("() => !document.querySelector('live-parts').hasAttribute('busy')")
    one.preview.locator("body").wait_for()
    _eventually(page, lambda: one.preview.locator("body").evaluate(background) != light)
    assert page.get_by_role("textbox", name="What should change?").input_value() == ""
    assert page.locator(".turns .person .said").last.inner_text() == "make it dark"
    assert page.evaluate("window.isSamePage") is True

    one.show("Versions")
    page.locator(".versions [data-number='1']").get_by_role("button", name="Go back to this").click()
    one.wait_for_version(3)
    _eventually(page, lambda: one.preview.locator("body").evaluate(background) == light)
    assert one.preview.locator("body").inner_text() == before
    assert page.evaluate("window.isSamePage") is True


def test_what_is_not_understood_changes_nothing_and_says_so(server, bakery, visitor):
    one = visitor().sign_in()
    page = one.open(f"/projects/{bakery['slug']}")
    one.wait_for_version(1)
    page.get_by_role("textbox", name="What should change?").fill("zxqv blorp frumious")
    page.get_by_role("button", name="Change it").click()
    page.get_by_role("heading", name="Nothing was changed").wait_for()
    assert page.locator(".turns .sitewright .said").last.inner_text()
    assert page.locator(".versions li").count() == 1


def test_a_refusal_is_shown_and_what_was_written_stays(server, bakery, visitor):
    one = visitor().sign_in()
    page = one.open(f"/projects/{bakery['slug']}")
    page.get_by_role("textbox", name="What should change?").fill("…!?")
    page.get_by_role("button", name="Change it").click()
    page.get_by_text("Say in words what should change.").wait_for()
    assert page.get_by_role("textbox", name="What should change?").input_value() == "…!?"
    one.expects("status of 422")


def test_a_draft_survives_a_reload(server, bakery, visitor):
    one = visitor().sign_in()
    page = one.open(f"/projects/{bakery['slug']}")
    page.get_by_role("textbox", name="What should change?").fill("a half-written wish")
    page.reload(wait_until="domcontentloaded")
    page.wait_for_function("() => document.querySelector('#text').value === 'a half-written wish'")


def test_device_sizes_show_the_page_at_its_real_width(server, bakery, visitor):
    one = visitor().sign_in()
    page = one.open(f"/projects/{bakery['slug']}")
    one.preview.locator("h1").first.wait_for()
    for device, width in [("Phone", 390), ("Tablet", 820), ("Desktop", 1280)]:
        page.get_by_role("radio", name=device).check()
        _eventually(page, lambda: abs(one.preview.locator("html").evaluate("() => innerWidth") - width) <= 2)
        assert not one.scrolls_sideways()
    page.get_by_role("radio", name="Phone").check()
    page.reload(wait_until="domcontentloaded")
    assert page.get_by_role("radio", name="Phone").is_checked()


def test_the_list_of_sites_follows_what_happens(server, visitor):
    one = visitor().sign_in()
    page = one.page
    page.locator("connection-status", has_text="Live").wait_for()
    made = server.make("A portfolio for Noor Haddad, an architectural photographer in Beirut", seed=5)
    line = page.locator(".site", has_text=made["name"])
    line.get_by_text("Ready").wait_for()


def test_downloads_are_zips(server, bakery, visitor):
    one = visitor().sign_in()
    page = one.open(f"/projects/{bakery['slug']}")
    page.get_by_text("Download", exact=True).click()
    for name in ("Download the project", "Download the built site"):
        with page.expect_download() as download:
            page.get_by_role("link", name=name).click()
        with open(download.value.path(), "rb") as file:
            assert file.read(4) == b"PK\x03\x04"
        assert download.value.suggested_filename.endswith(".zip")


def test_a_restart_of_the_server_loses_nothing(server, bakery, visitor):
    one = visitor().sign_in()
    page = one.open(f"/projects/{bakery['slug']}")
    page.locator("connection-status", has_text="Live").wait_for()
    page.get_by_role("textbox", name="What should change?").fill("still here")
    server.stop()
    page.locator("connection-status[state=polling]").wait_for()
    server.start()
    page.locator("connection-status[state=live]").wait_for(timeout=45_000)
    assert page.get_by_role("textbox", name="What should change?").input_value() == "still here"
    # Whoever asks for a server that is down is told so by the browser.
    one.expects("ERR_")


def _eventually(page, holds, seconds=20):
    for _ in range(seconds * 10):
        try:
            if holds():
                return
        except Exception as error:  # The frame may be between two pages.
            if "Timeout" in str(error):
                raise
        page.wait_for_timeout(100)
    assert holds()
