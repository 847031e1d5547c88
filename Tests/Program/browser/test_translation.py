"""A site in two languages, as its visitors see it: on a desk and on a phone."""

import json
import os
import pathlib

import pytest

from person import BAKERY

CHECKS = (pathlib.Path(__file__).parent / "access.js").read_text()
PICTURES = os.environ.get("SITEWRIGHT_TEST_PICTURES")


def edit(server, project, text):
    work = server.json("POST", f"/api/projects/{project['id']}/edit", {"text": text})
    job = server.wait(work["job"]["id"], 120)
    assert job["state"] == "succeeded", job
    return server.json("GET", f"/api/projects/{project['id']}/messages")["items"]


@pytest.fixture(scope="module")
def translated(server):
    made = server.make(BAKERY, seed=7)
    said = edit(server, made, "translate to Arabic")
    assert any("at /ar" in turn["text"] for turn in said), said
    return made


def picture(page, name):
    if PICTURES:
        pathlib.Path(PICTURES).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=f"{PICTURES}/{name}.png", full_page="whole" in name)


def direction(page):
    return page.evaluate("[document.documentElement.lang, document.documentElement.dir]")


@pytest.mark.parametrize("width", [1280, 390])
def test_the_switcher_leads_to_the_same_page_in_the_other_language(visitor, server, translated, width):
    guest = visitor(width=width)
    page = guest.page
    home = translated["preview_url"].rstrip("/")
    page.goto(home + "/")
    assert direction(page) == ["en", "ltr"]
    picture(page, f"en-{width}")
    switcher = page.locator(".languages")
    assert switcher.get_by_role("link").all_inner_texts() == ["English", "العربية"]
    arabic = switcher.get_by_role("link", name="العربية")
    assert arabic.get_attribute("lang") == "ar" and arabic.get_attribute("hreflang") == "ar"
    assert arabic.bounding_box()["height"] >= 44, "a finger finds it"
    arabic.click()
    page.wait_for_url(home + "/ar")
    assert direction(page) == ["ar", "rtl"]
    assert page.locator("[aria-current=true]").inner_text() == "العربية"
    assert not guest.scrolls_sideways()
    picture(page, f"ar-{width}")
    picture(page, f"ar-whole-{width}")

    # A link of the Arabic page leads on in Arabic, without a document; the switcher follows.
    if width < 960:
        page.locator(".nav-small summary").click()
    link = page.locator(".nav-sheet a" if width < 960 else ".nav-wide a").nth(1)
    path = link.get_attribute("href")
    assert path.startswith("/ar/")
    page.evaluate("window.isSame = true")
    link.click()
    page.wait_for_url(home + path)
    assert page.evaluate("window.isSame"), "no document was loaded"
    other = switcher.get_by_role("link", name="English")
    assert other.get_attribute("href") == path.removeprefix("/ar")
    # What is not translated says so here, too.
    unmarked = page.evaluate(
        """() => {
          const data = JSON.parse(document.getElementById("page-data").textContent);
          const marks = new Set(data.shared.marks);
          return [...document.querySelectorAll("[data-edit]")].filter((one) => marks.has(one.dataset.edit) && one.lang !== "en").length;
        }""")
    assert unmarked == 0
    other.click()
    page.wait_for_url(home + path.removeprefix("/ar"))
    assert direction(page) == ["en", "ltr"]


@pytest.mark.parametrize("path", ["/", "/ar"])
def test_people_who_cannot_see_it_find_their_way(visitor, translated, path):
    guest = visitor(width=390)
    page = guest.page
    page.goto(translated["preview_url"].rstrip("/") + path)
    page.add_script_tag(content=CHECKS)
    links = page.evaluate("[...document.querySelectorAll('.languages a')].map((one) => [one.lang, one.hreflang, one.textContent])")
    assert links == [["en", "en", "English"], ["ar", "ar", "العربية"]]
    name = page.locator(".languages").get_attribute("aria-label")
    assert name == ("Languages" if path == "/" else "اللغات")


def test_both_languages_have_the_same_pages_for_search_engines(server, translated):
    home = translated["preview_url"].rstrip("/")
    status, _, body = server.preview(home, "/sitemap.xml")
    assert status == 200
    sitemap = body.decode()
    for path in [page["path"] for page in json.loads(
            server.request("GET", f"/api/projects/{translated['id']}/files/site.json")[2])["pages"]]:
        for base in ["", "/ar"]:
            address = (base + ("" if path == "/" and base else path))
            assert f"<loc>{home}{address}</loc>" in sitemap
            assert server.preview(home, address)[0] == 200, address


def test_taking_the_language_away_takes_its_pages_away(server):
    made = server.make(BAKERY, seed=8)
    edit(server, made, "ترجم الموقع إلى العربية")
    home = made["preview_url"].rstrip("/")
    assert server.preview(home, "/ar")[0] == 200
    edit(server, made, "remove the Arabic version")
    assert server.preview(home, "/ar")[0] == 404
    assert b"languages" not in server.preview(home, "/")[2]
