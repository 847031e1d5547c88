"""Notifications and limits, with the real program: its queue, its streams, its commands."""

import http.client
import json
import time
import urllib.parse

import pytest

from server import Server, command

PROMPT = "A site for Harbour Dental, a dentist in Cork, with a contact form"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("notifications") / "data").start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def practice(server):
    return server.make(PROMPT, seed=11)


def notes(server, query=""):
    return server.json("GET", f"/api/notifications{query}")


def write_to(server, project):
    """A visitor sends the contact form of a site."""
    site = json.loads(server.request("GET", f"/api/projects/{project['id']}/files/site.json")[2])
    form = next(f"{page['id']}.{section['id']}" for page in site["pages"] for section in page["sections"]
                if section["kind"] == "contact")
    host = project["preview_url"].split("//", 1)[1].rstrip("/")
    fields = urllib.parse.urlencode({"name": "Ana", "mail": "ana@example.org", "message": "Hello"})
    status, _, body = server.request(
        "POST", f"/__sitewright/forms/{form}", fields, host=host, token=False,
        headers={"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://{host}", "Accept": "text/html"})
    assert status == 303, body[:500]


def test_work_of_every_kind_is_told_once(server, practice):
    project = f"/api/projects/{practice['id']}"
    made = next(note for note in notes(server)["items"] if note["project"] == practice["id"])
    assert made["kind"] == "work.succeeded" and made["text"] == f"{practice['name']} is ready"
    edit = server.wait(server.json("POST", project + "/edit", {"text": "make it darker"})["job"]["id"])
    assert edit["state"] == "succeeded" and edit["notification_sent"] is True
    status, _, body = server.request(
        "PUT", project + "/files/src/App.tsx", "export const = broken {", headers={"If-Match": f'"{edit["result"]["version"]}"'})
    assert status == 202, body
    failed = server.wait(json.loads(body)["job"]["id"])
    assert failed["state"] == "failed" and failed["notification_sent"] is True
    newest = notes(server)["items"][:2]
    assert [note["kind"] for note in newest] == ["work.failed", "work.succeeded"]
    assert newest[0]["job"] == failed["id"] and "src/App.tsx" in newest[0]["reason"]
    assert newest[1]["job"] == edit["id"] and newest[1]["version"] == edit["result"]["version"]
    jobs = [note["job"] for note in notes(server)["items"] if "job" in note]
    assert len(jobs) == len(set(jobs))
    server.wait(server.json("POST", project + "/versions/1/revert", {})["job"]["id"])


def test_a_restart_loses_none_and_tells_none_again(server, practice):
    before = notes(server)["items"]
    server.kill()
    server.start()
    assert notes(server)["items"] == before


def test_messages_are_counted_and_the_stream_tells_it(server, practice):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request("GET", "/api/events", headers={
        "Host": f"localhost:{server.port}", "Authorization": f"Bearer {server.token}", "Accept": "text/event-stream"})
    stream = connection.getresponse()
    while not stream.readline().startswith(b"event: ready"):
        pass
    unread = notes(server)["unread"]
    write_to(server, practice)
    event = None
    while event is None:
        line = stream.readline()
        assert line, "the stream ended"
        if line.startswith(b"data: ") and b"notification.created" in line:
            event = json.loads(line[6:])
    connection.close()
    assert event["project"] == practice["id"]
    assert event["body"] == {"notification": notes(server)["items"][0]["id"], "kind": "messages.received", "unread": unread + 1}
    write_to(server, practice)
    newest = notes(server)["items"][0]
    assert newest["count"] == 2 and newest["text"].startswith("2 new messages for ")


def test_the_command_lists_and_reads(server, practice):
    result = command("notifications", data=server.data)
    assert result.returncode == 0, result.stderr
    assert f"{practice['name']} is ready" in result.stdout and "• " in result.stdout
    lines = [json.loads(line) for line in command("notifications", "--unread", "--json", data=server.data).stdout.splitlines()]
    assert len(lines) == notes(server)["unread"] and all(line["read"] is False for line in lines)
    result = command("notifications", "--read-all", data=server.data)
    assert f"Marked {len(lines)} as read." in result.stdout
    assert notes(server)["unread"] == 0
    assert command("notifications", "--unread", data=server.data).stdout.strip() == "Nothing new."


def test_the_command_waits_as_long_as_the_server_says(tmp_path):
    server = Server(tmp_path / "data", limits_requests=60).start()
    try:
        # What is left of the allowance is used up; a token comes back every second.
        for _ in range(100):
            status, headers, body = server.request("GET", "/api/jobs")
            if status == 429:
                break
        assert status == 429 and headers["retry-after"] == "1"
        problem = json.loads(body)
        assert problem["code"] == "RATE_LIMITED" and problem["detail"].endswith("Try again in 1 second.")
        start = time.monotonic()
        result = command("list", data=server.data)
        assert result.returncode == 0, result.stderr
        assert "Trying again in 1 s." in result.stderr and time.monotonic() - start >= 1
    finally:
        server.stop()
