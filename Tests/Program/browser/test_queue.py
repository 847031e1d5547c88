"""The pages about the queue, as those who run the server use them."""

import pathlib

import pytest

from person import BAKERY

CHECKS = (pathlib.Path(__file__).parent / "access.js").read_text()
LAMPS = "A site for Bottega Lume, a lamp maker in Turin"
BROKEN = "const a: number = 'x' ((;\n"


def fail_a_build(server, seed):
    """A project, and a build of it that fails because of a slip in its code."""
    made = server.make(LAMPS, seed=seed)
    status, _, _ = server.request(
        "PUT", f"/api/projects/{made['id']}/files/src/App.tsx", BROKEN,
        headers={"If-Match": '"1"', "Content-Type": "text/plain"})
    assert status == 202
    job = server.json("GET", f"/api/jobs?project={made['id']}&kind=site.build")["items"][0]["id"]
    assert server.wait(job)["state"] == "failed"
    return made, job


@pytest.fixture(scope="module")
def failed(server):
    return fail_a_build(server, 11)


@pytest.fixture(autouse=True)
def not_paused(server):
    """No test leaves the queue paused for the others."""
    yield
    server.json("POST", "/api/admin/queue/resume", {})
    server.json("POST", "/api/admin/queue/resume", {"kind": "site.generate"})


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width, scheme", [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")])
def test_the_pages_can_be_used_by_everyone(server, failed, visitor, width, scheme, language):
    one = visitor(width=width, scheme=scheme).sign_in()
    one.context.add_cookies([{"name": "sw_language", "value": language, "url": server.origin}])
    for path in ("/queue", "/queue?window=15m", "/queue/kinds", "/queue/workers", "/queue/jobs",
                 "/queue/jobs?q=nothing", f"/queue/jobs/{failed[1]}", "/queue/failed", "/queue/failed?error=NOTHING"):
        page = one.open(path)
        page.locator("connection-status[state=live]").wait_for()
        for details in page.locator("main details > summary").all():
            details.click()
        assert page.evaluate(CHECKS) == [], path
        assert not one.scrolls_sideways(), path


def test_a_paused_queue_keeps_what_is_asked_for_and_says_so(server, visitor):
    one = visitor().sign_in()
    # It is tried in the miniatures of the first page too, which run no script.
    one.expects("Blocked script execution")
    page = one.page
    page.get_by_role("link", name="Queue", exact=True).click()
    page.get_by_text("Pause the whole queue…").click()
    page.get_by_role("button", name="Pause the whole queue", exact=True).click()
    page.get_by_role("heading", name="The whole queue is paused").wait_for()
    made = server.json("POST", "/api/projects", {"prompt": BAKERY, "seed": 3})
    job = made["job"]["id"]
    assert server.json("GET", f"/api/jobs/{job}")["waits_for"] == "paused"

    # Whoever asked is told why it waits.
    asker = visitor().sign_in()
    asker.expects("Blocked script execution")
    asker.open(f"/projects/{made['project']['slug']}")
    asker.page.get_by_text("have paused this kind of work").wait_for()

    page.get_by_role("link", name="Jobs", exact=True).click()
    line = page.locator(".job-line", has_text=made["project"]["name"])
    line.get_by_text("Paused", exact=True).wait_for()
    line.get_by_role("link").click()
    page.get_by_text("begins when you let it go on").wait_for()
    page.get_by_role("button", name="Let it go on").click()
    page.locator(".job-head .state.good").wait_for()
    page.get_by_role("heading", name="The whole queue is paused").wait_for(state="detached")
    assert server.wait(job)["state"] == "succeeded"
    asker.wait_for_version(1)


def test_one_kind_is_paused_without_scripts(server, visitor):
    one = visitor(scripts=False).sign_in()
    page = one.open("/queue/kinds")
    card = page.locator(".card", has_text="New sites")
    card.get_by_role("button", name="Pause").click()
    page.wait_for_url("**/queue/kinds")
    page.get_by_text("Paused by themselves").wait_for()
    kinds = {kind["kind"]: kind["paused"] for kind in server.json("GET", "/api/admin/queue")["kinds"]}
    assert kinds["site.generate"] and sum(kinds.values()) == 1
    card.get_by_role("button", name="Let it go on").click()
    card.get_by_role("button", name="Pause").wait_for()
    assert not any(kind["paused"] for kind in server.json("GET", "/api/admin/queue")["kinds"])


def test_a_dead_letter_is_found_read_and_retried(server, visitor):
    made, job = fail_a_build(server, 12)
    one = visitor().sign_in()
    page = one.open("/queue")
    page.locator(".tabs").get_by_role("link", name="Failed").click()
    page.locator(".job-line", has_text=made["name"]).first.get_by_role("link").click()
    page.get_by_role("heading", name="It failed for good").wait_for()
    page.get_by_text("BUILD_FAILED").first.wait_for()
    ended = server.json("GET", f"/api/jobs/{job}")["finished_at"]
    with page.expect_response(f"**/queue/jobs/{job}/retry"):
        page.get_by_role("button", name="Try again").click()
    # The cause is not gone: it runs again, and fails again.
    again = server.wait(job)
    assert again["state"] == "failed" and again["finished_at"] > ended
    page.get_by_role("heading", name="It failed for good").wait_for()

    # With its group, when the cause is gone: nothing of it is left.
    page.goto(server.origin + "/queue/failed")
    server.json("POST", "/api/admin/queue/pause", {})
    group = page.locator(".job-line", has_text="BUILD_FAILED").first
    group.get_by_role("button", name="Retry").click()
    page.get_by_text("again.").first.wait_for()
    assert server.json("GET", f"/api/jobs/{job}")["state"] in ("ready", "parked")
    page.goto(server.origin + f"/queue/jobs/{job}")
    page.get_by_text("Cancel the job…").click()
    page.get_by_role("button", name="Cancel this job").click()
    page.locator(".job-head .state", has_text="Cancelled").wait_for()


def test_the_worker_is_listed_and_is_not_stopped_by_one_click(server, visitor):
    one = visitor().sign_in()
    page = one.open("/queue/workers")
    worker = server.json("GET", "/api/admin/workers")["items"][0]
    card = page.locator(f"[data-worker='{worker['id']}']")
    card.get_by_text(str(worker["process"])).first.wait_for()
    card.get_by_text("At work").wait_for()
    stop = card.get_by_role("button", name="Stop this worker")
    assert not stop.is_visible()
    card.get_by_text("Stop…").click()
    card.get_by_text("No other worker takes this").wait_for()
    assert stop.is_visible()
    # What is opened stays so while the page follows what happens.
    with page.expect_response("**/queue/workers?view=parts"):
        pass
    assert stop.is_visible()


def test_jobs_are_filtered_and_found(server, failed, visitor):
    made, job = failed
    one = visitor(width=390).sign_in()
    page = one.open("/queue/jobs")
    page.get_by_label("Kind").select_option("site.build")
    page.get_by_role("button", name="Show").click()
    page.locator(".job-line", has_text="Builds").first.wait_for()
    assert page.locator(".job-line", has_text="New sites").count() == 0
    page.get_by_role("link", name="Show all").click()
    page.get_by_label("Search").fill(job)
    page.get_by_role("button", name="Show").click()
    page.locator(".job-line", has_text=made["name"]).wait_for()
    assert page.locator(".job-line").count() == 1
    page.get_by_label("Search").fill("nothing")
    page.get_by_role("button", name="Show").click()
    page.get_by_text("No job fits.").wait_for()
