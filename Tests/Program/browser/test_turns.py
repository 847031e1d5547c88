"""A language model at work, as a person sees it: what it writes, stopping it, plans, pictures, taking back."""

import json
import re

import pytest

from person import BAKERY
from server import Server
from stand_in import StandIn

SETTINGS = """
providers:
  - {id: stand-in, kind: openai-compatible, base_url: "%s", model: test-model, key_variable: SITEWRIGHT_TEST_KEY}
prices: {currency: USD, entries: [{model: "*", price: {input: 3, output: 15}}]}
writing: {bespoke: false}
"""
# What the built-in designer does not understand.
WISH = "let the page hum a little about the wood fire"


@pytest.fixture(scope="module")
def provider():
    provider = StandIn()
    yield provider
    provider.stop()


@pytest.fixture(scope="module")
def server(tmp_path_factory, provider):
    folder = tmp_path_factory.mktemp("turns")
    settings = folder / "models.yaml"
    settings.write_text(SETTINGS % provider.address)
    server = Server(folder / "data", models_file=settings, test_key="sk-evaluation").start()
    yield server
    server.stop()


@pytest.fixture
def site(server, provider):
    """A new site of the built-in designer: the provider gave no plan."""
    provider.play([{"answer": {"pieces": ["I have no plan."]}}] * 2)
    return server.make(BAKERY, seed=7)


def heading(server, site):
    """The line of the first heading in the words of the home page."""
    status, _, body = server.request("GET", f"/api/projects/{site['slug']}/files/src/content/en/home.json")
    assert status == 200
    return next(line for line in body.decode().splitlines() if '"heading":' in line)


def edit(server, site, text):
    line = heading(server, site)
    new = re.sub(r'"heading": ".*"', lambda _: f'"heading": {json.dumps(text)}', line)
    return [
        "I will say it in the first heading.\n",
        '<sw-edit path="src/content/en/home.json">\n<<<<<<< SEARCH\n', f"{line}\n=======\n", f"{new}\n",
        ">>>>>>> REPLACE\n</sw-edit>\n", "<sw-note>The heading hums.</sw-note>\n",
    ]


def ask(page, words):
    page.get_by_role("textbox", name="What should change?").fill(words)
    page.keyboard.press("Control+Enter")


def open_desk(one, site, panel="chat"):
    page = one.open(f"/projects/{site['slug']}?panel={panel}")
    page.locator("connection-status[state=live]").wait_for()
    return page


@pytest.mark.parametrize("width", [1280, 390])
def test_what_a_model_writes_is_seen_while_it_writes_and_stands_in_the_preview_after(
        server, provider, site, visitor, width):
    one = visitor(width=width).sign_in()
    page = open_desk(one, site)
    pieces = edit(server, site, "It hums by the wood fire")
    provider.play([{"answer": {"pieces": pieces}, "holdAfter": 4}])
    ask(page, WISH)
    live = page.locator("live-turn")
    live.locator("[data-text]", has_text="I will say it in the first heading.").wait_for()
    live.locator("[data-files]", has_text="src/content/en/home.json").wait_for()
    assert "test-model" in live.locator("[data-state]").inner_text()
    assert not one.scrolls_sideways()
    provider.release()
    one.wait_for_version(2)
    live.wait_for(state="hidden")
    page.locator(".turn.sitewright", has_text="I will say it in the first heading.").wait_for()
    if width < 600:
        one.show("Preview")
    one.preview.get_by_role("heading", name="It hums by the wood fire").wait_for()
    page = one.open(f"/projects/{site['slug']}/versions/2")
    turn = page.locator(".diff-turn")
    turn.wait_for()
    assert "test-model" in turn.inner_text()


def test_stopping_a_model_leaves_the_site_as_it_is_and_hangs_up(server, provider, site, visitor):
    one = visitor().sign_in()
    page = open_desk(one, site)
    before = heading(server, site)
    hung_up = provider.hang_ups()
    provider.play([{"answer": {"pieces": edit(server, site, "Never seen")}, "holdAfter": 4}])
    ask(page, WISH)
    page.locator("live-turn [data-files]", has_text="home.json").wait_for()
    page.get_by_role("button", name="Cancel", exact=True).click()
    page.wait_for_function("() => !document.querySelector('live-parts').hasAttribute('busy')")
    assert heading(server, site) == before
    assert server.json("GET", f"/api/projects/{site['slug']}")["head_version"] == 1
    provider.wait_for_hang_up(hung_up + 1)
    # The box is free for the next wish.
    assert page.get_by_role("textbox", name="What should change?").is_enabled()


def test_a_plan_is_carried_out_when_the_person_says_so_and_taken_back_by_undo(server, provider, site, visitor):
    one = visitor().sign_in()
    page = open_desk(one, site)
    provider.play([
        {"answer": {"pieces": ["– I would put the wood fire into the first heading."]}},
        {"answer": {"pieces": edit(server, site, "By the wood fire")}},
    ])
    page.get_by_label("What should come of it").select_option("plan")
    ask(page, "What could we say of the wood fire?")
    do_it = page.get_by_role("button", name="Do this")
    do_it.wait_for()
    assert server.json("GET", f"/api/projects/{site['slug']}")["head_version"] == 1
    do_it.click()
    one.wait_for_version(2)
    one.preview.get_by_role("heading", name="By the wood fire").wait_for()
    page.locator(".work-actions").get_by_role("button").first.click()
    one.wait_for_version(3)
    one.preview.get_by_role("heading", name="By the wood fire").wait_for(state="detached")


def test_a_question_is_answered_and_a_picture_is_sent_with_it(server, provider, site, visitor):
    one = visitor().sign_in()
    page = open_desk(one, site)
    provider.play([{"answer": {"pieces": ["It shows one red point."]}}])
    # One red pixel.
    picture = bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
        "53de0000000c4944415408d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082")
    page.locator("[data-picture-files]").set_input_files(
        {"name": "point.png", "mimeType": "image/png", "buffer": picture})
    page.locator(".pictures img").wait_for()
    page.get_by_label("What should come of it").select_option("ask")
    ask(page, "What does it show?")
    page.locator(".turn.sitewright", has_text="It shows one red point.").wait_for()
    assert page.locator(".pictures li").count() == 0
    sent = json.dumps(provider.requests()[-1])
    assert "data:image/png;base64,iVBORw0KGgo" in sent
    page.locator("[data-picture-files]").set_input_files(
        {"name": "notes.txt", "mimeType": "text/plain", "buffer": b"no picture"})
    page.get_by_text("Only PNG, JPEG, WebP and GIF pictures").wait_for()


def test_what_a_model_breaks_is_not_shown_and_is_said(server, provider, site, visitor):
    one = visitor().sign_in()
    page = open_desk(one, site)
    broken = '<sw-file path="src/sections/Hero.tsx">\nexport function Hero() { return <p>{nothing.here}</p>; }\n</sw-file>\n'
    provider.play([{"answer": {"pieces": [broken]}}] * 4)
    ask(page, WISH)
    answer = page.locator(".turn.sitewright", has_text="Nothing was changed, version 1 stays up")
    answer.wait_for()
    one.preview.locator("h1").first.wait_for()
    assert server.json("GET", f"/api/projects/{site['slug']}")["head_version"] == 1
