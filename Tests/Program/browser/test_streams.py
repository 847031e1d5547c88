"""One stream of events for all pages of a browser, whichever way it is shared."""

import pytest

WAYS = {
    "worker": "",
    "elected page": "delete globalThis.SharedWorker;",
    "own": "delete globalThis.SharedWorker; delete globalThis.BroadcastChannel;",
}


def _open(one, way):
    page = one.context.new_page()
    page.add_init_script(WAYS[way])
    page.goto(one.server.origin + "/", wait_until="domcontentloaded")
    return page


def _streams(server):
    _, _, text = server.request("GET", "/metrics")
    for line in text.decode().splitlines():
        if "event_streams" in line and not line.startswith("#"):
            return float(line.split()[-1])
    raise AssertionError("no metric tells how many streams are open")


@pytest.mark.parametrize("way", ["worker", "elected page"])
def test_many_pages_have_one_stream(server, visitor, way):
    one = visitor().sign_in()
    one.page.goto("about:blank")
    pages = [_open(one, way) for _ in range(8)]
    for page in pages:
        page.locator("connection-status", has_text="Live").wait_for()
    assert _streams(server) == 1
    made = server.make("A site for Bottega Lume, a lamp maker in Turin", seed=4)
    for page in pages:
        page.locator(".site", has_text=made["name"]).first.get_by_text("Ready · version 1").wait_for()
    # The page that has the stream, or the first to have asked for the worker, goes.
    pages[0].close()
    more = server.make("A site for Bottega Ombra, a lamp maker in Turin", seed=5)
    for page in pages[1:]:
        page.locator(".site", has_text=more["name"]).first.get_by_text("Ready · version 1").wait_for()
        assert page.locator("connection-status").inner_text() == "Live"


@pytest.mark.parametrize("way", WAYS)
def test_a_restart_is_told_and_loses_nothing(server, visitor, way):
    one = visitor().sign_in()
    one.page.goto("about:blank")
    pages = [_open(one, way), _open(one, way)]
    for page in pages:
        page.locator("connection-status[state=live]").wait_for()
    server.stop()
    for page in pages:
        page.locator("connection-status[state=polling], connection-status[state=retrying]").wait_for()
    server.start()
    made = server.make("A site for Faro, a surf school in Ericeira", seed=6)
    for page in pages:
        page.locator("connection-status[state=live]").wait_for(timeout=45_000)
        page.locator(".site", has_text=made["name"]).first.get_by_text("Ready · version 1").wait_for()
    one.expects("ERR_")
