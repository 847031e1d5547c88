"""The same way without a mouse, and without scripts."""

import re

import pytest

from person import BAKERY


def _tab_to(page, describes, most=60, key="Tab"):
    """Presses Tab until the focused element is the wanted one. Focus must be visible on each step."""
    for _ in range(most):
        page.keyboard.press(key)
        found = page.evaluate(
            """() => {
                const element = document.activeElement;
                const ringed = [element, element.closest('.sheet'), element.nextElementSibling];
                return {
                    nowhere: element === document.body,
                    name: (element.getAttribute('aria-label') || element.labels?.[0]?.textContent
                        || element.textContent || '').trim().replace(/\\s+/g, ' '),
                    shown: ringed.some((one) => one && getComputedStyle(one).outlineStyle === 'solid'),
                };
            }""")
        if found["nowhere"]:  # The page is new, or the focus leaves it at its end.
            continue
        assert found["shown"], found
        if re.search(describes, found["name"]):
            return
    raise AssertionError(f"no way by keyboard to {describes}")


def _back_to(page, describes):
    _tab_to(page, describes, key="Shift+Tab")


@pytest.mark.parametrize("width", [1280, 390])
def test_by_keyboard_only(server, visitor, width):
    one = visitor(width=width).sign_in()
    page = one.page
    _tab_to(page, "Skip to the content")
    page.keyboard.press("Enter")
    _tab_to(page, "Describe the site")
    page.keyboard.type(BAKERY)
    assert page.get_by_label("Describe the site").input_value() == BAKERY
    _tab_to(page, "Build the site")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/projects/padaria-aurora"), wait_until="commit")
    one.wait_for_version(1)

    _tab_to(page, "What should change")
    page.keyboard.type("make it dark")
    page.keyboard.press("Control+Enter")
    one.wait_for_version(2)
    page.wait_for_function("() => !document.querySelector('live-parts').hasAttribute('busy')")
    # The place in the page was kept while its parts were replaced.
    assert page.evaluate("document.activeElement.id") == "text"
    if width > 600:
        _tab_to(page, "Desktop")
        page.keyboard.press("ArrowLeft")
        assert page.get_by_role("radio", name="Tablet").is_checked()

    _back_to(page, "^Versions")
    page.keyboard.press("Enter")
    _tab_to(page, "Version 2: What changed")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Version 2", exact=True).wait_for()
    _tab_to(page, "All versions")
    page.keyboard.press("Enter")
    page.locator(".versions [data-number='1']").wait_for()
    _tab_to(page, "Go back to this: Version 1")
    page.keyboard.press("Enter")
    one.wait_for_version(3)

    _back_to(page, "^Download$")
    page.keyboard.press("Enter")
    _tab_to(page, "^Download the project")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".zip")


def test_what_is_typed_before_the_scripts_are_there_stays(server, visitor):
    one = visitor().sign_in()
    page = one.page
    held = []
    page.route("**/console.js", lambda route: held.append(route))
    page.goto(server.origin + "/", wait_until="commit")
    _tab_to(page, "Skip to the content")
    page.keyboard.press("Enter")
    _tab_to(page, "Describe the site")
    box = page.get_by_label("Describe the site")
    page.keyboard.type(BAKERY[:8])
    # The browser counts the page as complete only now, and goes to the skipped part once more if it is let.
    with page.expect_event("load"):
        held[0].continue_()
    page.locator("prompt-box:defined").wait_for()
    page.keyboard.type(BAKERY[8:])
    assert box.input_value() == BAKERY
    _tab_to(page, "Build the site")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/projects/padaria-aurora"), wait_until="commit")


def test_without_scripts(server, visitor):
    one = visitor(scripts=False).sign_in()
    page = one.page
    page.get_by_role("link", name=re.compile("^A dental practice")).click()
    assert "Lena Brandt" in page.get_by_label("Describe the site").input_value()
    page.get_by_role("button", name="Build the site").click()
    # The page loads itself again until the work is done.
    page.get_by_role("heading", name="The site is written").wait_for()
    assert page.locator(".stage iframe").get_attribute("src").startswith("http://")
    page.get_by_role("textbox", name="What should change?").fill("make it dark")
    page.get_by_role("button", name="Change it").click()
    page.get_by_role("heading", name="The change is made").wait_for()
    one.show("Versions")
    page.locator(".versions [data-number='1']").get_by_role("button", name="Go back to this").click()
    page.get_by_role("heading", name="The version is up").wait_for()
    assert page.locator(".versions .up").get_attribute("data-number") == "3"
    page.get_by_role("textbox", name="What should change?").fill("…")
    page.get_by_role("button", name="Change it").click()
    page.get_by_text("Say in words what should change.").wait_for()
    assert page.get_by_role("textbox", name="What should change?").input_value() == "…"
    one.expects("status of 422")


def test_on_a_phone_nothing_is_out_of_reach(server, bakery, visitor):
    one = visitor(width=360).sign_in()
    for path in ("/", f"/projects/{bakery['slug']}", "/projects/nothing-here"):
        one.open(path)
        assert not one.scrolls_sideways(), path
        outside = one.page.evaluate(
            """() => [...document.querySelectorAll('a, button, input:not([type=hidden]), textarea')]
                .filter((e) => e.checkVisibility() && !e.matches('.skip, .visually-hidden, .visually-hidden *'))
                .filter((e) => { const b = e.getBoundingClientRect(); return b.left < 0 || b.right > innerWidth; })
                .map((e) => e.outerHTML.slice(0, 120))""")
        assert outside == [], path
    one.expects("status of 404")
