"""Changing texts and colours by clicking them in the preview, and what pages report of themselves."""

import json
import pathlib
import re

import pytest

from person import BAKERY

CHECKS = (pathlib.Path(__file__).parent / "access.js").read_text()
ARABIC = "موقع لمخبز الفجر في عمان: القائمة والأسعار وساعات العمل واتصل بنا. الهاتف 0599123456"


def desk(visitor, made, panel="preview", **how):
    """A person at the desk of a project, in the way that its width gives."""
    one = visitor(**how).sign_in()
    # While a build runs, what is to be saved is told to wait, and comes again.
    one.expects("409")
    one.made = made
    page = one.open(f"/projects/{made['slug']}?panel={panel}")
    one.preview.locator("h1").first.wait_for()
    page.locator("connection-status[state=live]").wait_for()
    # At its real width, because the driver cannot aim at what is made smaller.
    page.get_by_role("radio", name=re.compile("Phone|هاتف")).check()
    return one


def turn_on(one):
    one.page.locator("[data-edit-mode]").click()
    one.page.locator("[data-edit-mode][aria-pressed=true]").wait_for()
    one.preview.locator("sitewright-edit").wait_for(state="attached")
    return one


def texts(one):
    return one.server.json("GET", f"/api/projects/{one.made['id']}/content")["texts"]


def head(one):
    return one.server.json("GET", f"/api/projects/{one.made['id']}")["head_version"]


def begin(one, key):
    """Clicks a text and waits until it can be written."""
    element = one.preview.locator(f"[data-edit='{key}']:visible").first
    element.click()
    one.preview.locator(f"[data-edit='{key}'][contenteditable]").first.wait_for()
    return one.preview.locator(f"[data-edit='{key}'][contenteditable]").first


def write(one, key, words, end="Control+Enter"):
    begin(one, key)
    one.page.keyboard.press("Control+a")
    one.page.keyboard.insert_text(words)
    if end:
        one.page.keyboard.press(end)


def shows(one, key, words):
    one.preview.locator(f"[data-edit='{key}']", has_text=words).first.wait_for()


def toast(one, words, stays=False):
    box = one.page.locator("[data-toast]", has_text=words)
    box.wait_for()
    if stays:
        # Whoever points at it keeps it.
        box.hover()


def undo(one):
    one.page.locator("[data-toast]").get_by_role("button", name="Undo").click()


def built(one, version):
    """Waits until the page of this version is seen, and its bridge has been heard."""
    one.page.wait_for_function(
        """(version) => {
            const preview = document.querySelector("preview-frame"), { dataset } = preview.frame;
            return dataset.version === version && preview.dataset.shown === dataset.build;
        }""", arg=str(version))


@pytest.mark.parametrize("width", [1280, 390])
def test_a_text_is_changed_in_place_listed_and_undone(server, visitor, width):
    one = turn_on(desk(visitor, server.make(BAKERY, seed=21), width=width))
    old = texts(one)["home.hero.heading"]
    write(one, "home.hero.heading", "Bread before sunrise")
    toast(one, "Headline of Home: saved", stays=True)
    built(one, 2)
    shows(one, "home.hero.heading", "Bread before sunrise")
    versions = server.json("GET", f"/api/projects/{one.made['id']}/versions")["items"]
    assert versions[0]["message"] == "Changed the headline of Home" and versions[0]["origin"] == "edit"
    # The session goes on over the reload of the page, and the focus is where it was.
    one.preview.locator("sitewright-edit").wait_for(state="attached")
    undo(one)
    toast(one, "Taken back")
    built(one, 3)
    shows(one, "home.hero.heading", old.split("\n")[0])
    assert texts(one)["home.hero.heading"] == old
    if width > 600:
        one.show("Versions")
        one.page.locator(".versions [data-number='2']", has_text="Changed the headline of Home").wait_for()


def test_leaving_a_text_saves_it_and_two_in_a_row_are_both_kept(server, visitor):
    one = turn_on(desk(visitor, server.make(BAKERY, seed=22)))
    keys = ["home.hero.heading", "home.hero.text"]
    # The second is begun while the first is being built.
    write(one, keys[0], "First words", end=None)
    write(one, keys[1], "Second words\nin two lines", end=None)
    one.page.get_by_role("button", name="Done").click()
    built(one, 3)
    found = texts(one)
    assert [found[key] for key in keys] == ["First words", "Second words\nin two lines"]
    one.page.locator("[data-unsaved]").wait_for(state="hidden")
    # The two lines are two lines on the page.
    assert one.preview.locator(f"[data-edit='{keys[1]}'] br").count() == 1


def test_everything_works_with_the_keyboard_alone(server, visitor):
    one = desk(visitor, server.make(BAKERY, seed=23))
    page = one.page
    page.locator("[data-edit-mode]").focus()
    page.keyboard.press("Enter")
    one.preview.locator("sitewright-edit").wait_for(state="attached")
    page.locator(".stage iframe").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        key = one.preview.locator("body").evaluate("() => document.activeElement.getAttribute('data-edit')")
        if key == "home.hero.heading":
            break
    assert key == "home.hero.heading"
    page.keyboard.press("Enter")
    box = one.preview.locator("[data-edit='home.hero.heading'][contenteditable]")
    box.wait_for()
    assert box.get_attribute("role") == "textbox" and "Headline" in box.get_attribute("aria-label")
    # Everything is selected, so that writing replaces it; Escape takes it back.
    page.keyboard.insert_text("Not this")
    page.keyboard.press("Escape")
    box.wait_for(state="detached")
    assert one.preview.locator("[data-edit='home.hero.heading']", has_text="Not this").count() == 0
    page.keyboard.press("Enter")
    box.wait_for()
    page.keyboard.insert_text("By keyboard")
    page.keyboard.press("Control+Enter")
    toast(one, "saved")
    built(one, 2)
    shows(one, "home.hero.heading", "By keyboard")
    one.preview.locator("[data-edit='home.hero.heading']:focus").wait_for()
    page.keyboard.press("Escape")
    page.locator("[data-edit-mode][aria-pressed=false]:focus").wait_for()
    one.preview.locator("sitewright-edit").wait_for(state="detached")


def test_an_arabic_site_is_changed_from_right_to_left(server, visitor):
    made = server.make(ARABIC, seed=3)
    one = visitor(width=390, scheme="dark").sign_in()
    one.context.add_cookies([{"name": "sw_language", "value": "ar", "url": server.origin}])
    one.made = made
    page = one.open(f"/projects/{made['slug']}?panel=preview")
    one.preview.locator("h1").first.wait_for()
    page.locator("connection-status[state=live]").wait_for()
    page.locator("[name=device][value=phone]").check()
    turn_on(one)
    key = "home.hero.heading"
    box = begin(one, key)
    assert box.evaluate("(element) => getComputedStyle(element).direction") == "rtl"
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("خبز ساخن كل صباح")
    page.keyboard.press("Control+Enter")
    toast(one, "حُفظ")
    built(one, 2)
    shows(one, key, "خبز ساخن كل صباح")
    message = server.json("GET", f"/api/projects/{made['id']}/versions")["items"][0]["message"]
    assert message.startswith("تغيير العنوان")
    assert page.evaluate(CHECKS) == []
    assert not one.scrolls_sideways()


@pytest.mark.parametrize("width,scheme", [(1280, "light"), (390, "dark")])
def test_colours_are_chosen_and_undone(server, visitor, width, scheme):
    one = turn_on(desk(visitor, server.make(BAKERY, seed=24), width=width, scheme=scheme))
    page = one.page
    accent = "() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()"
    before = one.preview.locator("body").evaluate(accent)
    page.get_by_role("button", name="Colours").click()
    page.locator("[data-choice=hue-6]").wait_for()
    assert page.locator("[data-group=mood] button").count() >= 5
    assert page.evaluate(CHECKS) == []
    assert not one.scrolls_sideways()
    page.get_by_role("button", name="Blue").click()
    toast(one, "New colours", stays=True)
    built(one, 2)
    page.wait_for_function("(n) => document.querySelector('.stage iframe').dataset.version === n", arg="2")
    one.preview.locator("body").wait_for()
    one.preview.locator("sitewright-edit").wait_for(state="attached")
    after = one.preview.locator("body").evaluate(accent)
    assert after != before
    undo(one)
    toast(one, "Taken back")
    built(one, 3)
    one.preview.locator("sitewright-edit").wait_for(state="attached")
    assert one.preview.locator("body").evaluate(accent) == before


def test_a_coloured_area_offers_the_colours(server, visitor):
    one = turn_on(desk(visitor, server.make(BAKERY, seed=24)))
    one.preview.locator("main section").first.evaluate(
        """(section) => section.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, composed: true}))""")
    one.page.locator("[data-colour-panel] [data-choice]").first.wait_for()


def test_another_tab_changed_the_same_text(server, visitor):
    one = turn_on(desk(visitor, server.make(BAKERY, seed=25)))
    one.expects("412")
    key = "home.hero.heading"
    write(one, key, "Mine", end=None)
    other = server.json(
        "PATCH", f"/api/projects/{one.made['id']}/content", {"texts": {key: "Theirs"}}, headers={"If-Match": '"1"'})
    server.wait(other["job"]["id"])
    one.page.keyboard.press("Control+Enter")
    line = one.page.locator("[data-unsaved] li")
    line.get_by_text("Somebody else changed this text meanwhile to: “Theirs”").wait_for()
    assert line.locator(".unsaved-text").inner_text() == "Mine"
    # What was typed is still in its place on the page, also after it was loaded again.
    shows(one, key, "Mine")
    assert texts(one)[key] == "Theirs"
    line.get_by_role("button", name="Save mine").click()
    toast(one, "saved")
    assert texts(one)[key] == "Mine"
    line.wait_for(state="detached")


def test_a_change_of_another_text_is_no_conflict(server, visitor):
    one = turn_on(desk(visitor, server.make(BAKERY, seed=26)))
    one.expects("412")
    write(one, "home.hero.heading", "Mine", end=None)
    other = server.json(
        "PATCH", f"/api/projects/{one.made['id']}/content", {"texts": {"home.label": "Start"}},
        headers={"If-Match": '"1"'})
    server.wait(other["job"]["id"])
    one.page.keyboard.press("Control+Enter")
    toast(one, "saved")
    found = texts(one)
    assert (found["home.hero.heading"], found["home.label"]) == ("Mine", "Start")


def test_nothing_typed_is_lost_without_a_server(server, visitor):
    one = turn_on(desk(visitor, server.make(BAKERY, seed=27)))
    one.expects("ERR_FAILED")
    one.expects("Failed to load resource")
    path = f"**/api/projects/{one.made['id']}/content"
    one.page.route(path, lambda route: route.abort() if route.request.method == "PATCH" else route.continue_())
    write(one, "home.hero.heading", "Kept words")
    line = one.page.locator("[data-unsaved] li")
    line.get_by_text("The server cannot be reached").wait_for()
    one.page.reload(wait_until="domcontentloaded")
    line.get_by_text("Not saved yet").wait_for()
    shows(one, "home.hero.heading", "Kept words")
    one.page.unroute(path)
    line.get_by_role("button", name="Save").click()
    toast(one, "saved")
    assert texts(one)["home.hero.heading"] == "Kept words"


def test_what_is_pasted_is_plain_and_what_is_empty_is_not_saved(server, visitor):
    one = turn_on(desk(visitor, server.make(BAKERY, seed=28)))
    key = "home.hero.heading"
    box = begin(one, key)
    one.page.keyboard.press("Control+a")
    box.evaluate(
        """(element) => {
            const data = new DataTransfer();
            data.setData("text/plain", "<b>Bold</b> &amp; plain");
            data.setData("text/html", "<b onclick='alert(1)'>Bold</b><img src=x onerror=alert(1)>");
            element.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
        }""")
    assert box.evaluate("(element) => element.children.length") == 0
    one.page.keyboard.press("Control+Enter")
    toast(one, "saved")
    assert texts(one)[key] == "<b>Bold</b> &amp; plain"
    built(one, 2)
    shows(one, key, "<b>Bold</b> &amp; plain")
    write(one, key, " ")
    one.page.locator("[data-unsaved]", has_text="A text cannot be empty").wait_for()
    assert head(one) == 2


def test_links_do_not_lead_away_and_other_text_says_so(server, visitor):
    one = turn_on(desk(visitor, server.make(BAKERY, seed=29)))
    button = one.preview.locator("[data-edit='home.hero.action']:visible").first
    if button.count() == 0:
        button = one.preview.locator("a[data-edit]:visible").first
    address = one.preview.locator("body").evaluate("() => location.href")
    button.click()
    one.preview.locator("[contenteditable]").wait_for()
    one.page.keyboard.press("Escape")
    assert one.preview.locator("body").evaluate("() => location.href") == address
    one.preview.locator("main section").first.evaluate(
        """(section) => {
            const line = document.createElement('p');
            line.textContent = 'Written by code';
            line.id = 'by-code';
            section.prepend(line);
        }""")
    one.preview.locator("#by-code").click()
    strip = one.page.locator("[data-what]")
    strip.get_by_text("cannot be changed by clicking").wait_for()
    one.page.get_by_role("button", name="Ask about this").click()
    one.page.locator("[data-picked]", has_text="Written by code").wait_for()


def test_a_message_is_about_what_was_picked(server, visitor):
    one = turn_on(desk(visitor, server.make(BAKERY, seed=12), panel="chat"))
    key = "home.hero.heading"
    begin(one, key)
    one.page.keyboard.press("Escape")
    one.page.get_by_role("button", name="Ask about this").click()
    one.page.locator("[data-picked]", has_text="Headline of Home").wait_for()
    box = one.page.get_by_role("textbox", name="What should change?")
    box.fill("change this to “Bread before sunrise”")
    one.page.keyboard.press("Control+Enter")
    one.wait_for_version(2)
    assert texts(one)[key] == "Bread before sunrise"
    one.page.locator("[data-picked]").wait_for(state="hidden")


def test_a_hostile_page_changes_nothing(server, visitor):
    one = desk(visitor, server.make(BAKERY, seed=30))
    key = "home.hero.heading"
    before = texts(one)
    body = one.preview.locator("body")
    # It takes an end of the channel for itself, as its code could.
    body.evaluate(
        """() => new Promise((done) => {
            addEventListener("message", (event) => {
                if (!event.ports[0]) return;
                window.taken = event.ports[0];
                window.heard = [];
                window.taken.onmessage = ({data}) => window.heard.push(data.type);
                done();
            });
            parent.postMessage({source: "sitewright-preview", type: "ready", title: "", build: ""}, "*");
        })""")
    attack = """(body, key) => {
        const say = (type, fields) => {
            const message = {source: "sitewright-preview", type, path: "/", ...fields};
            parent.postMessage(message, "*");
            window.taken.postMessage(message);
        };
        say("begin", {key});
        say("commit", {key, text: "Hacked"});
        say("commit", {key: "home.label", text: "Hacked"});
        say("commit", {key, text: "x".repeat(20000)});
        say("commit", {key, text: 5});
        say("commit", {key: [key], text: "Hacked"});
        say("__proto__", {}); say("constructor", {}); say("theme", {choice: "darker"});
        for (let n = 0; n < 200; n += 1) say("draft", {key, text: "Hacked " + n});
    }"""
    # No session: nothing.
    body.evaluate(attack, key)
    one.page.get_by_role("button", name="Reload the preview").click()
    one.preview.locator("h1").first.wait_for()
    assert one.page.evaluate("sessionStorage.getItem('sitewright:unsaved:' + location.pathname)") is None
    # A window that is not the frame: nothing.
    one.page.evaluate("(key) => postMessage({source: 'sitewright-preview', type: 'commit', key, text: 'Hacked'}, '*')", key)
    assert head(one) == 1 and texts(one) == before


def test_a_commit_without_a_person_waits_for_a_click(server, visitor):
    one = turn_on(desk(visitor, server.make(BAKERY, seed=31)))
    key = "home.hero.heading"
    begin(one, key)
    # The console believes the browser about what a person did, and nobody else.
    one.page.evaluate("Object.defineProperty(navigator, 'userActivation', {value: {isActive: false}})")
    one.page.keyboard.press("Control+a")
    one.page.keyboard.insert_text("Perhaps not mine")
    one.page.keyboard.press("Control+Enter")
    line = one.page.locator("[data-unsaved] li")
    line.get_by_text("Save this change?").wait_for()
    assert head(one) == 1
    line.get_by_role("button", name="Discard").click()
    line.wait_for(state="detached")
    assert head(one) == 1


def test_problems_are_listed_kept_and_brought_to_the_chat(server, visitor):
    made = server.make(BAKERY, seed=32)
    path = f"/api/projects/{made['id']}/problems"
    assert server.json("GET", path)["state"] == "not_checked"
    one = desk(visitor, made, panel="chat")
    one.expects("boom")
    panel = one.page.locator("page-problems")
    panel.get_by_text("No problems in version 1").wait_for()
    assert server.json("GET", path)["state"] == "clean"
    one.preview.locator("body").evaluate(
        """() => {
            for (const n of [1, 2, 3]) setTimeout(() => { throw new Error('boom <b> ' + n); });
            Promise.reject(new Error('boom of a promise'));
            console.error('boom in the console', {a: 1});
        }""")
    panel.get_by_text("Problems: 3").wait_for()
    panel.locator("summary").click()
    panel.get_by_text("boom <b>").wait_for()
    assert one.page.evaluate(CHECKS) == []
    found = server.json("GET", path)
    assert found["state"] == "problems" and {item["kind"] for item in found["items"]} == {"error", "rejection", "console"}
    assert max(item["count"] for item in found["items"]) == 3
    assert all(item["first_version"] == 1 for item in found["items"])
    panel.get_by_role("button", name="Ask to fix").first.click()
    box = one.page.get_by_role("textbox", name="What should change?")
    assert box.input_value().startswith("Fix this problem of the page")
    one.page.keyboard.press("Control+Enter")
    one.page.locator(".turn .said", has_text="does not repair code").wait_for()


def test_how_soon_a_changed_word_is_seen(server, visitor):
    """From leaving a text to the page that the build made: printed, and bounded loosely for a machine that is busy."""
    one = turn_on(desk(visitor, server.make(BAKERY, seed=33)))
    times = []
    for number in range(6):
        write(one, "home.hero.heading", f"Open again {number}", end=None)
        start = one.page.evaluate("performance.timeOrigin + performance.now()")
        one.page.keyboard.press("Control+Enter")
        one.preview.locator("sitewright-edit").wait_for(state="attached")
        built(one, number + 2)
        shows(one, "home.hero.heading", f"Open again {number}")
        loaded = one.preview.locator("body").evaluate(
            "() => performance.timeOrigin + performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
        assert loaded > start
        times.append(loaded - start)
    print("blur to refreshed frame, ms:", json.dumps([int(one) for one in sorted(times)]))
    assert sorted(times)[len(times) // 2] < 3_000
