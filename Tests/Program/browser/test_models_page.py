"""Providers of language models and what they use, with a server that stands in for a provider."""

import pathlib
import sqlite3
import subprocess
import time

import pytest

from server import ROOT, Server
from stand_in import BINARY as MODEL_SERVER

CHECKS = (pathlib.Path(__file__).parent / "access.js").read_text()
KEY = "sk-0123456789abcdefWXYZ"
MASTER = "5a" * 32


class Provider:
    """The server that stands in for a provider."""

    def __init__(self):
        self.process = subprocess.Popen(
            [MODEL_SERVER, "serve", "--speaks", "openai-chat", "--key", KEY], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True, cwd=ROOT)
        self.address = self.process.stdout.readline().strip()
        assert self.address.startswith("http://127.0.0.1:"), self.address

    def stop(self):
        self.process.stdin.close()
        self.process.wait(20)


@pytest.fixture
def provider():
    provider = Provider()
    yield provider
    if provider.process.poll() is None:
        provider.stop()


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(
        tmp_path_factory.mktemp("models") / "data", master_key=MASTER, models_loopback="true").start()
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def nothing_set_up(server):
    yield
    for found in server.json("GET", "/api/providers")["items"]:
        server.request("DELETE", f"/api/providers/{found['id']}")


def add(page, address, key=KEY, model="test-model"):
    page.get_by_label("Provider", exact=True).select_option("openai-compatible")
    page.locator("#key").fill(key)
    page.locator("#model").fill(model)
    if not page.locator("#address").is_visible():
        page.get_by_text("Own address, own name").click()
    page.locator("#address").fill(address)
    page.locator("#add").get_by_role("button", name="Save and test").click()


def used(server, rows):
    """Writes use as calls of models would."""
    database = sqlite3.connect(server.data / "sitewright.sqlite", timeout=30)
    with database:
        database.execute("DELETE FROM model_usage")
        workspace = database.execute("SELECT id FROM workspace").fetchone()[0]
        user = database.execute("SELECT id FROM users").fetchone()[0]
        for day, project, provider, model, cost in rows:
            database.execute(
                "INSERT INTO model_usage VALUES (?, ?, ?, ?, ?, ?, 'write', 3, 1, 24000, 500, 1800, ?, 0)",
                (workspace, day, user, project, provider, model, cost))
    database.close()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width, scheme", [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")])
def test_the_pages_can_be_used_by_everyone(server, provider, visitor, width, scheme, language):
    one = visitor(width=width, scheme=scheme).sign_in()
    one.context.add_cookies([{"name": "sw_language", "value": language, "url": server.origin}])
    for times in range(2):
        if times:
            body = {"name": "main", "kind": "openai-compatible", "base_url": provider.address, "model": "m", "key": KEY}
            found = server.json("POST", "/api/providers", body)
            server.json("POST", f"/api/providers/{found['id']}/test")
        for path in ("/settings/models", "/settings/usage", "/settings/usage?period=last"):
            page = one.open(path)
            page.locator("connection-status[state=live]").wait_for()
            for details in page.locator("main details > summary").all():
                details.click()
            assert page.evaluate(CHECKS) == [], path
            assert not one.scrolls_sideways(), path


@pytest.mark.parametrize("width", [1280, 390])
def test_a_key_is_given_tested_changed_and_removed_on_one_page(server, provider, visitor, width):
    one = visitor(width=width).sign_in()
    page = one.page
    page.get_by_role("link", name="Models", exact=True).click()
    page.get_by_text("No provider is set up.").wait_for()
    page.locator("connection-status[state=live]").wait_for()
    page.evaluate("window.isSamePage = true")
    add(page, provider.address)
    page.locator("[data-told]", has_text="The key works. 1 model").wait_for()
    card = page.locator(".models-list > li")
    card.get_by_text("Works", exact=False).first.wait_for()
    # The key stands nowhere any more but for its end.
    assert "…WXYZ" in card.inner_text()
    assert "0123456789abcdef" not in page.content() and page.locator("#key").input_value() == ""
    card.get_by_text("Change").click()
    card.get_by_label("New key").fill("sk-wrong-0123456789")
    card.get_by_role("button", name="Save and test").click()
    page.locator("[data-told].bad", has_text="does not accept this key").wait_for()
    card.get_by_text("Does not work").wait_for()
    # The form stays open, and takes the right key now.
    card.get_by_label("New key").fill(KEY)
    card.get_by_role("button", name="Save and test").click()
    page.locator("[data-told].good", has_text="The key works.").wait_for()
    card.get_by_role("button", name="Test this key").click()
    page.locator("[data-told].good", has_text="The key works.").wait_for()
    provider.stop()
    card.get_by_role("button", name="Test this key").click()
    page.locator("[data-told].bad", has_text="cannot be reached").wait_for()
    card.locator("summary", has_text="Remove").click()
    card.get_by_role("button", name="Remove for good").click()
    page.locator("[data-told]", has_text="was removed, with its key.").wait_for()
    page.get_by_text("No provider is set up.").wait_for()
    assert page.evaluate("window.isSamePage") is True


def test_a_key_is_given_and_tested_without_a_script(server, provider, visitor):
    one = visitor(scripts=False).sign_in()
    # The last address is refused.
    one.expects("status of 422")
    page = one.open("/settings/models")
    add(page, provider.address)
    page.get_by_text("The key works. 1 model").wait_for()
    page.get_by_role("button", name="Test this key").click()
    page.get_by_text("The key works. 1 model").wait_for()
    add(page, "ftp://nowhere.example")
    page.locator("#models-problem").wait_for()
    assert page.locator("#model").input_value() == "test-model" and page.locator("#key").input_value() == ""
    page.locator("summary", has_text="Remove").click()
    page.get_by_role("button", name="Remove for good").click()
    page.get_by_text("No provider is set up.").wait_for()


@pytest.mark.parametrize("width", [1280, 390])
def test_use_is_shown_by_day_provider_project_and_person(server, visitor, width):
    made = server.make("A site for Bottega Lume, a lamp maker in Turin", seed=3)
    today = time.time()
    day = lambda ago: time.strftime("%Y-%m-%d", time.gmtime(today - ago * 86_400))
    used(server, [(day(ago), made["id"], f"main-{width}", "a-model", 40_000 * (ago + 1)) for ago in range(6)])
    one = visitor(width=width).sign_in()
    page = one.open("/settings/usage")
    page.get_by_role("link", name="7 days").click()
    page.get_by_role("heading", name="Cost by day").wait_for()
    assert page.get_by_role("img", name="Cost by day").count() == 1
    assert page.locator(".chart rect").count() == 6
    by_project = page.locator("section", has=page.get_by_role("heading", name="By project"))
    assert by_project.get_by_role("link", name="Bottega Lume").count() == 1
    page.get_by_text("The same in numbers").click()
    assert page.locator("details .usage-table tbody tr").count() == 6
    assert page.evaluate(CHECKS) == []
    assert not one.scrolls_sideways()
