"""What a version changed: in words, to look at, line by line; with and without scripts."""

import pathlib

import pytest

from person import BAKERY

CHECKS = (pathlib.Path(__file__).parent / "access.js").read_text()


@pytest.fixture(scope="module")
def changed(server):
    """A project with three versions: written, made dark, with another headline."""
    made = server.make(BAKERY, seed=21)
    for text in ("make it dark", "change the headline to “Bread before sunrise”"):
        job = server.wait(server.json("POST", f"/api/projects/{made['id']}/edit", {"text": text})["job"]["id"])
        assert job["result"]["version"], job
    return made


@pytest.fixture
def reader(visitor):
    """Makes visitors who are signed in."""
    return lambda **how: visitor(**how).sign_in()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width, scheme", [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")])
def test_the_page_can_be_used_by_everyone(server, changed, reader, width, scheme, language):
    one = reader(width=width, scheme=scheme)
    if language == "ar":
        one.context.add_cookies([{"name": "sw_language", "value": "ar", "url": server.origin}])
    for path in ("2", "3?view=overlay&device=phone", "1"):
        page = one.open(f"/projects/{changed['slug']}/versions/{path}")
        page.locator("connection-status[state=live]").wait_for()
        assert page.evaluate(CHECKS) == [], path
        assert not one.scrolls_sideways(), path


def test_a_change_is_told_in_words_and_line_by_line(server, changed, reader):
    one = reader()
    page = one.open(f"/projects/{changed['slug']}/versions/3")
    text = page.locator(".texts > div", has_text="Headline")
    assert text.locator(".is").inner_text().endswith("Bread before sunrise")
    assert text.locator(".was").count() == 1
    file = page.locator(".file", has_text="src/content/en/home.json")
    file.locator("summary").click()
    assert "Bread before sunrise" in file.locator(".lines .added").first.inner_text()
    assert file.locator(".lines .removed").count() == 1
    page.get_by_role("link", name="Version before").click()
    page.get_by_role("heading", name="Version 2", exact=False).wait_for()
    assert "light → " in page.locator(".sentences").inner_text().replace("\u2068", "").replace("\u2069", "")


def test_a_first_version_is_not_all_on_one_page_and_every_file_of_it_is_a_click_away(server, changed, reader):
    one = reader()
    page = one.open(f"/projects/{changed['slug']}/versions/1")
    assert len(page.content().encode()) < 300_000
    file = page.locator(".file:has(a[href*='file='])").last
    path = file.locator("summary code").inner_text()
    file.locator("summary").click()
    file.get_by_role("link", name="Show the whole file").click()
    whole = page.locator(".file[open]")
    whole.wait_for()
    assert whole.locator("summary code").inner_text() == path
    shown = whole.locator(".lines .added").count()
    assert shown == len(server.request("GET", f"/api/projects/{changed['id']}/files/{path}?version=1")[2].splitlines())


def test_two_versions_are_looked_at_side_by_side_and_over_each_other(server, changed, reader):
    one = reader()
    page = one.open(f"/projects/{changed['slug']}/versions/2")
    background = "() => getComputedStyle(document.body).backgroundColor"
    before = page.frame_locator(".side.before iframe").locator("body")
    after = page.frame_locator(".side.after iframe").locator("body")
    assert before.evaluate(background) != after.evaluate(background)
    assert before.evaluate("() => innerWidth") == 1280
    page.get_by_role("link", name="Phone").click()
    page.wait_for_url("**device=phone**")
    assert page.frame_locator(".side.after iframe").locator("body").evaluate("() => innerWidth") == 390
    page.get_by_role("link", name="One over the other").click()
    slider = page.get_by_role("slider")
    slider.focus()
    cut = "getComputedStyle(document.querySelector('.side.after .side-page')).clipPath"
    start = page.evaluate(cut)
    for _ in range(10):
        page.keyboard.press("ArrowLeft")
    assert page.evaluate(cut) != start
    assert slider.input_value() == "40"
    # Both move together, so that the same place is compared.
    first, second = page.locator(".side-page").all()
    first.evaluate("one => { one.scrollTop = 300; }")
    page.wait_for_function("() => document.querySelectorAll('.side-page')[1].scrollTop === 300")


def test_going_back_leads_to_the_talk(server, reader):
    made = server.make(BAKERY, seed=22)
    server.wait(server.json("POST", f"/api/projects/{made['id']}/edit", {"text": "make it dark"})["job"]["id"])
    one = reader()
    page = one.open(f"/projects/{made['slug']}/versions/1")
    page.get_by_role("button", name="Go back to this version").click()
    page.wait_for_url(f"**/projects/{made['slug']}")
    one.wait_for_version(3)
    page = one.open(f"/projects/{made['slug']}/versions/3?against=1")
    page.get_by_text("The files of both versions are the same.").wait_for()


def test_without_scripts(server, changed, reader):
    one = reader(scripts=False)
    page = one.open(f"/projects/{changed['slug']}?panel=versions")
    page.locator(".versions [data-number='2'] a").first.click()
    assert page.locator(".side iframe").count() == 2
    page.locator(".file summary", has_text="src/theme.css").click()
    page.locator(".file[open] .lines .added").first.wait_for()
    page.get_by_role("combobox", name="Compare with").select_option("3")
    page.get_by_role("button", name="Compare").click()
    assert page.locator(".texts .was", has_text="Bread before sunrise").count() == 1
    page.get_by_role("button", name="Go back to this version").click()
    page.get_by_role("heading", name="The version is up").wait_for()


def test_what_is_not_there_is_a_page_that_leads_on(server, changed, reader):
    one = reader()
    for number in ("99", "0", "x"):
        page = one.open(f"/projects/{changed['slug']}/versions/{number}")
        page.get_by_role("link", name="Go to your sites").wait_for()
    one.expects("status of 404")
