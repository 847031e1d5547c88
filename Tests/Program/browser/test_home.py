"""The first page: the prompt, the examples, the sites that there are."""

import re

import pytest

from person import BAKERY

LOOKS = [(1280, "light", "en"), (390, "dark", "en"), (1280, "dark", "ar"), (390, "light", "ar")]


@pytest.fixture(scope="module")
def sites(server, bakery):
    """More sites than fit in one view."""
    named = [f"A site for {name}, a tailor in Graz" for name in ("Knopf", "Saum", "Zwirn", "Fingerhut")]
    return [bakery, *(server.make(prompt, seed=number) for number, prompt in enumerate(named))]


def _in_language(one, language):
    one.context.add_cookies([{"name": "sw_language", "value": language, "url": one.server.origin}])
    return one


@pytest.mark.parametrize("width, scheme, language", LOOKS)
def test_home_in_every_look(server, sites, visitor, width, scheme, language):
    one = _in_language(visitor(width=width, scheme=scheme).sign_in(), language)
    page = one.open("/")
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    assert page.locator(".examples li").count() == 8
    assert page.locator(".site").count() == len(sites)
    assert not one.scrolls_sideways()
    # Each language has an example in the other's script.
    other = page.locator(".examples a").last
    other.click()
    text = page.locator("#prompt")
    assert bool(re.search("[\u0600-\u06ff]", text.input_value())) == (language == "en")
    # What is written runs in its own direction, what is not yet written in that of the page.
    assert text.evaluate("(e) => getComputedStyle(e).direction") == ("rtl" if language == "en" else "ltr")
    text.fill("")
    assert text.evaluate("(e) => getComputedStyle(e).direction") == ("rtl" if language == "ar" else "ltr")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("path", ["/", "/styleguide", "/projects/nothing-here", "/sign-in"])
def test_nothing_scrolls_sideways_on_the_smallest_screen(server, sites, visitor, path, language):
    one = visitor(width=320)
    if path != "/sign-in":
        one.sign_in()
    _in_language(one, language).open(path)
    assert not one.scrolls_sideways()
    one.expects("status of 404")


def test_the_language_is_changed_where_one_is(server, bakery, visitor):
    one = visitor().sign_in()
    page = one.open("/?prompt=A%20small%20bakery")
    page.get_by_role("button", name="العربية").click()
    page.locator("html[lang=ar]").wait_for()
    assert page.url == server.origin + "/?prompt=A%20small%20bakery"
    assert page.locator("#prompt").input_value() == "A small bakery"
    page.locator("connection-status", has_text="مباشر").wait_for()
    one.open(f"/projects/{bakery['slug']}")
    page.locator("html[lang=ar]").wait_for()
    page.get_by_role("button", name="English").click()
    page.locator("html[lang=en]").wait_for()
    assert page.url == f"{server.origin}/projects/{bakery['slug']}"


def test_the_language_is_changed_without_scripts_and_before_signing_in(server, visitor):
    one = visitor(scripts=False)
    page = one.open("/sign-in")
    page.get_by_role("button", name="العربية").click()
    page.get_by_role("heading", name="تسجيل الدخول").wait_for()
    assert page.url == server.origin + "/sign-in"


def test_what_is_written_survives_a_reload_and_the_switch_of_languages(server, visitor):
    one = visitor().sign_in()
    page = one.page
    page.get_by_label("Describe the site").fill("a half-written wish")
    page.reload(wait_until="domcontentloaded")
    page.wait_for_function("() => document.querySelector('#prompt').value === 'a half-written wish'")
    page.get_by_role("button", name="العربية").click()
    page.locator("html[lang=ar]").wait_for()
    page.wait_for_function("() => document.querySelector('#prompt').value === 'a half-written wish'")


def test_by_keyboard_an_example_becomes_a_site(server, visitor):
    one = visitor().sign_in()
    page = one.page
    page.get_by_role("link", name=re.compile("^A charity")).focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "prompt"
    assert "Second Spring" in page.locator("#prompt").input_value()
    page.keyboard.press("Control+Enter")
    page.wait_for_url(re.compile("/projects/second-spring"), wait_until="commit")


def test_three_directions_are_asked_for_with_their_own_button(server, visitor):
    one = visitor().sign_in()
    page = one.page
    page.get_by_label("Describe the site").fill(BAKERY.replace("Padaria Aurora", "Padaria Trindade"))
    with page.expect_request(lambda request: request.method == "POST") as sent:
        page.get_by_role("button", name="Show me three directions").click()
    assert "directions=3" in sent.value.post_data
    page.wait_for_url(re.compile("/projects/padaria-trindade"), wait_until="commit")


def test_an_empty_home_teaches_and_starts_with_one_click(tmp_path, chromium):
    from person import Visitor
    from server import Server

    server = Server(tmp_path / "data").start()
    try:
        one = Visitor(chromium, server).sign_in()
        page = one.page
        page.get_by_role("heading", name="Nothing here yet").wait_for()
        assert page.locator(".tries button").count() == 3
        page.locator(".tries button").first.click()
        page.wait_for_url(re.compile("/projects/padaria-aurora"), wait_until="commit")
        assert one.troubles == []
        one.context.close()
    finally:
        server.stop()


def test_the_list_follows_what_happens_and_keeps_its_pictures(server, sites, visitor):
    one = visitor().sign_in()
    page = one.page
    page.locator("connection-status", has_text="Live").wait_for()
    card = page.locator(f".site:has(a[href='/projects/{sites[0]['slug']}'])")
    card.scroll_into_view_if_needed()
    card.locator("iframe.there").wait_for()
    page.evaluate("window.kept = document.querySelectorAll('site-miniature iframe').length")
    card.locator("iframe").evaluate("(frame) => { frame.isSame = true; }")
    made = server.make("A portfolio for Noor Haddad, an architectural photographer in Beirut", seed=5)
    fresh = page.locator(".sites .site", has_text=made["name"])
    fresh.get_by_text("Ready · version 1").wait_for()
    assert page.locator(".sites .site").first.inner_text().startswith(made["name"])
    fresh.scroll_into_view_if_needed()
    fresh.locator("iframe.there").wait_for()
    # A frame that is loaded stays, unless it went out of view.
    card.scroll_into_view_if_needed()
    card.locator("iframe.there").wait_for()


def test_miniatures_run_no_script_and_cannot_be_reached(server, sites, visitor):
    one = visitor().sign_in()
    page = one.page
    picture = page.locator("site-miniature").first
    picture.scroll_into_view_if_needed()
    frame = picture.locator("iframe.there")
    frame.wait_for()
    assert frame.get_attribute("sandbox") == "allow-same-origin"
    assert frame.get_attribute("tabindex") == "-1"
    assert frame.evaluate("(e) => e.inert && e.closest('[aria-hidden=true]') !== null")
    inside = frame.element_handle().content_frame()
    assert inside.url.endswith("/__sitewright/still")
    assert inside.locator("script").count() == 0
    assert inside.locator("h1").count() == 1
    # It is styled: a picture of the page and not of its text.
    assert inside.locator("body").evaluate("(e) => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.localName"))
    assert "a" in reached and "iframe" not in reached


def test_only_pictures_in_view_are_loaded(server, sites, visitor):
    one = visitor(width=390)
    one.page.set_viewport_size({"width": 390, "height": 500})
    one.sign_in()
    page = one.page
    page.locator("connection-status", has_text="Live").wait_for()
    assert page.locator("site-miniature").count() >= 5
    assert page.locator("site-miniature iframe").count() == 0
    page.locator("site-miniature").first.scroll_into_view_if_needed()
    page.locator("site-miniature iframe.there").first.wait_for()
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_function("() => document.querySelectorAll('site-miniature iframe').length === 0")


def test_many_sites_are_searched(server, visitor):
    for number in range(13):
        server.make(f"A site for Anker {number}, a hotel in Lübeck", seed=number)
    one = visitor().sign_in()
    page = one.page
    box = page.get_by_role("searchbox", name="Search your sites")
    box.fill("ANKER lubeck 11")
    box.press("Enter")
    page.wait_for_url(re.compile("find="))
    page.locator(".site").first.wait_for()
    assert page.locator(".site").count() == 1
    assert "Anker 11" in page.locator(".site").inner_text()
    box.fill("nothing of the kind")
    box.press("Enter")
    page.get_by_text("No site holds").wait_for()
    page.get_by_role("link", name="Show all sites").click()
    page.wait_for_url(server.origin + "/")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_styleguide_is_shown_as_others_see_it(server, visitor, scheme, language):
    one = visitor(scheme="dark" if scheme == "light" else "light").sign_in()
    page = one.open(f"/styleguide?language={language}&scheme={scheme}")
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    page.locator("contrast-of", has_text="ink / paper").first.wait_for()
    lightness = page.locator("html").evaluate("(e) => getComputedStyle(e).backgroundColor.match(/[\\d.]+/)[0]")
    assert (float(lightness) > 0.5) == (scheme == "light")
