"""A real browser in front of the real program. Every wait has a time limit."""

import os

import pytest
from playwright.sync_api import sync_playwright

from gallery.gallery import Gallery
from person import BAKERY, Visitor
from server import Server

CHROMIUM = os.environ.get("SITEWRIGHT_CHROMIUM", "/usr/bin/chromium")


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("browser") / "data").start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def bakery(server):
    """A finished project."""
    return server.make(BAKERY, seed=7)


@pytest.fixture(scope="session")
def gallery(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("gallery") / "data").start()
    yield Gallery(server)
    server.stop()


@pytest.fixture
def visitor(chromium, server):
    """Makes visitors; at the end nothing may have gone wrong on any of their pages."""
    made = []

    def make(**how):
        made.append(Visitor(chromium, server, **how))
        return made[-1]

    yield make
    troubles = [trouble for one in made for trouble in one.troubles]
    for one in made:
        one.context.close()
    assert not troubles, troubles
