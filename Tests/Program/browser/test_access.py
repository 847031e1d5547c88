"""Names, landmarks, headings, references, contrast and targets of every page, in light and dark."""

import pathlib

import pytest

CHECKS = (pathlib.Path(__file__).parent / "access.js").read_text()
PAGES = [
    "/", "/?prompt=A%20bakery", "/?find=nothing", "/projects/{slug}", "/projects/{slug}?text=make%20it%20darker",
    "/projects/nothing-here", "/styleguide", "/sign-in",
]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_pages_can_be_used_by_everyone(server, bakery, visitor, width, scheme, language):
    member = visitor(width=width, scheme=scheme).sign_in()
    stranger = visitor(width=width, scheme=scheme)
    for one in (member, stranger):
        one.context.add_cookies([{"name": "sw_language", "value": language, "url": server.origin}])
    for path in PAGES:
        one = stranger if path == "/sign-in" else member
        one.open(path.format(slug=bakery["slug"]))
        if "projects" in path and "nothing" not in path:
            one.page.locator("connection-status[state=live]").wait_for()
            for details in one.page.locator("details.log > summary").all():
                if details.is_visible():
                    details.click()
        assert one.page.evaluate(CHECKS) == [], path
    member.expects("status of 404")


def test_a_refused_prompt_is_announced(server, visitor):
    one = visitor().sign_in()
    box = one.page.get_by_label("Describe the site")
    box.fill("🥐🥐🥐")
    one.page.get_by_role("button", name="Build the site").click()
    one.page.get_by_role("alert").wait_for()
    assert box.get_attribute("aria-invalid") == "true"
    assert "prompt-problem" in box.get_attribute("aria-describedby")
    assert box.input_value() == "🥐🥐🥐"
    assert one.page.evaluate(CHECKS) == []
    one.expects("status of 422")


def test_steps_are_announced_politely(server, visitor):
    """Whatever tells how the work goes is a live region, and it is there before it has something to say."""
    made = server.make("A calm site for Dr Lena Brandt’s dental practice in Graz", seed=2)
    one = visitor().sign_in()
    # It is tried in the miniatures of the first page too, which run no script.
    one.expects("Blocked script execution")
    one.page.add_init_script(
        """addEventListener('DOMContentLoaded', () => {
            const work = document.querySelector('.work');
            if (!work) return;
            window.steps = [];
            new MutationObserver(() => {
                const step = document.querySelector('[data-step]');
                const words = step?.textContent.trim();
                if (words && step.ariaLive === 'polite' && window.steps.at(-1) !== words) window.steps.push(words);
            }).observe(work, {subtree: true, childList: true, characterData: true});
        });""")
    page = one.open(f"/projects/{made['slug']}")
    page.locator("connection-status", has_text="Live").wait_for()
    page.get_by_role("textbox", name="What should change?").fill("make it dark")
    page.get_by_role("button", name="Change it").click()
    page.get_by_role("heading", name="The change is made").wait_for()
    assert page.evaluate("window.steps.length") >= 1
