"""Forms of sites, from the visitor's browser to the inbox, with the real program."""

import csv
import http.client
import io
import json
import threading
import urllib.parse

import pytest

from server import Server, command

PROMPT = "A site for Harbour Dental, a dentist in Cork, with a contact form and a newsletter"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("forms") / "data").start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def practice(server):
    return Site(server, server.make(PROMPT, seed=11))


class Site:
    """A project and the host of its preview."""

    def __init__(self, server, project):
        self.server = server
        self.project = project
        self.path = f"/api/projects/{project['id']}"
        self.host = project["preview_url"].split("//", 1)[1].rstrip("/")
        self.origin = f"http://{self.host}"

    def form(self, kind):
        """The name of the first form of a kind, and the path of its page."""
        status, _, text = self.server.request("GET", self.path + "/files/site.json")
        assert status == 200
        for page in json.loads(text)["pages"]:
            for section in page["sections"]:
                if section["kind"] == kind:
                    return f"{page['id']}.{section['id']}", page["path"]
        raise AssertionError(f"the site has no {kind}")

    def post(self, form, fields, **headers):
        """What a browser without script sends."""
        given = {"Origin": self.origin, "Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html"}
        given.update({name.replace("_", "-"): value for name, value in headers.items()})
        body = fields if isinstance(fields, (bytes, str)) else urllib.parse.urlencode(fields)
        return self.server.request(
            "POST", f"/__sitewright/forms/{form}", body, {k: v for k, v in given.items() if v is not None},
            token=False, host=self.host)

    def get(self, path):
        return self.server.preview(self.origin, path)

    def inbox(self, query=""):
        return self.server.json("GET", f"{self.path}/submissions{query}")["items"]


def message(name="Ana Sofia", text="Are you open on Sundays?"):
    return {"name": name, "mail": "ana@example.org", "message": text, "website": ""}


class Events(threading.Thread):
    """The live stream of the workspace."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        self.connection.request(
            "GET", "/api/events", headers={
                "Host": f"localhost:{server.port}", "Authorization": f"Bearer {server.token}",
                "Accept": "text/event-stream"})
        self.answer = self.connection.getresponse()
        self.found = None
        self.ready = threading.Event()
        self.done = threading.Event()
        self.start()
        assert self.ready.wait(20)

    def run(self):
        kind = None
        for line in self.answer:
            self.ready.set()
            text = line.decode().rstrip("\n")
            if text.startswith("data:") and "submission.received" in text:
                self.found = json.loads(text[5:])
                self.done.set()
                return


def test_a_form_without_script_arrives_and_is_thanked_for(server, practice):
    form, page = practice.form("contact")
    events = Events(server)
    status, headers, _ = practice.post(form, message(), Referer=practice.origin + page)
    assert status == 303, headers
    assert headers["location"] == f"/__sitewright/forms/{form}/thanks?from={page}"
    assert headers["cache-control"] == "no-store" and "set-cookie" not in headers
    status, headers, content = practice.get(headers["location"])
    text = content.decode()
    assert status == 200 and "Message sent" in text and f'href="{page}"' in text
    assert 'rel="stylesheet" href="/assets/' in text and "<script" not in text
    assert "default-src 'none'" in headers["content-security-policy"] and headers["cache-control"] == "no-store"
    assert headers["x-robots-tag"] == "noindex" and 'content="noindex"' in text
    newest = practice.inbox()[0]
    assert newest["form"] == form and newest["page"] == page and newest["read"] is False
    assert [field["value"] for field in newest["fields"]] == [
        "Ana Sofia", "ana@example.org", "Are you open on Sundays?"]
    assert all(field["label"] for field in newest["fields"])
    assert events.done.wait(20), "no event came"
    assert events.found["project"] == practice.project["id"]
    assert events.found["body"]["submission"] == newest["id"] and events.found["body"]["unread"] >= 1


def test_a_script_gets_json(server, practice):
    form, _ = practice.form("newsletter")
    status, headers, content = practice.post(form, {"mail": "bo@example.org"}, Accept="application/json")
    assert status == 200 and headers["content-type"].startswith("application/json")
    assert json.loads(content)["ok"] is True and json.loads(content)["message"]
    status, headers, content = practice.post(form, {"mail": "bo"}, Accept="application/json")
    problem = json.loads(content)
    assert status == 422 and headers["content-type"].startswith("application/problem+json")
    assert problem["code"] == "VALIDATION_FAILED" and problem["fields"][0]["name"] == "mail"


def test_what_is_wrong_is_said_and_nothing_typed_is_lost(server, practice):
    form, page = practice.form("contact")
    nasty = '"><script>alert(1)</script>'
    before = len(practice.inbox())
    status, _, content = practice.post(form, {"name": nasty, "mail": "no mail", "message": "A long letter"})
    text = content.decode()
    assert status == 422 and "<script" not in text
    assert "&quot;&gt;&lt;script&gt;" in text and "A long letter" in text and 'value="no mail"' in text
    assert f'action="/__sitewright/forms/{form}?from=' in text and "Send again" in text
    assert len(practice.inbox()) == before


def test_reading_marking_deleting_and_the_table(server, practice):
    form, _ = practice.form("contact")
    assert practice.post(form, message("=cmd()", "línea 1\r\nlínea 2, with “quotes” \""))[0] == 303
    newest = practice.inbox("?search=LINEA")[0]
    unread = server.json("GET", practice.path)["unread_submissions"]
    assert unread >= 1
    read = server.json("PATCH", f"{practice.path}/submissions/{newest['id']}", {"read": True})
    assert read["read"] is True and server.json("GET", practice.path)["unread_submissions"] == unread - 1
    status, headers, content = server.request("GET", practice.path + "/submissions.csv")
    assert status == 200 and headers["content-type"].startswith("text/csv")
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    row = next(row for row in rows if "'=cmd()" in row)
    assert "línea 1\nlínea 2, with “quotes” \"" in row and len(row) == len(rows[0])
    listed = command("inbox", practice.project["slug"], "--json", data=server.data)
    assert listed.returncode == 0, listed.stderr
    assert newest["id"] in [json.loads(line)["id"] for line in listed.stdout.splitlines()]
    table = command("inbox", practice.project["slug"], "--csv", data=server.data)
    assert table.returncode == 0 and "'=cmd()" in table.stdout
    assert server.request("DELETE", f"{practice.path}/submissions/{newest['id']}")[0] == 204
    assert newest["id"] not in [item["id"] for item in practice.inbox()]


def test_other_origins_are_refused_until_they_are_named(server, practice):
    form, _ = practice.form("newsletter")
    mail = {"mail": "copy@example.org"}
    for origin in ["https://evil.example", "null", server.origin]:
        assert practice.post(form, mail, Origin=origin)[0] == 403, origin
    assert practice.post(form, mail, Origin=None)[0] == 403
    assert practice.post(form, mail, Origin=None, Referer="https://evil.example/x")[0] == 403
    copy = "https://copy.example"
    changed = server.json("PATCH", practice.path, {"form_origins": [copy + "/"]})
    assert changed["form_origins"] == [copy]
    address = server.json("GET", practice.path + "/forms")["address"]
    assert address == practice.origin + "/__sitewright/forms"
    status, headers, _ = practice.post(form, mail, Origin=copy, Accept="application/json")
    assert status == 200 and headers["access-control-allow-origin"] == copy and "Origin" in headers["vary"]
    status, headers, _ = server.request(
        "OPTIONS", f"/__sitewright/forms/{form}", token=False, host=practice.host,
        headers={"Origin": copy, "Access-Control-Request-Method": "POST"})
    assert status == 204 and headers["access-control-allow-methods"] == "POST"
    status, headers, _ = practice.post(form, mail, Origin=copy)
    assert status == 303 and headers["location"].endswith("&site=https://copy.example")
    page = practice.get(headers["location"])[2].decode()
    assert 'href="https://copy.example/' in page
    elsewhere = practice.get(f"/__sitewright/forms/{form}/thanks?from=//evil.example&site=https://evil.example")
    assert elsewhere[0] == 200 and b"evil.example" not in elsewhere[2]


def test_the_trap_looks_like_a_success_and_is_kept_apart(server, practice):
    form, _ = practice.form("contact")
    before = [item["id"] for item in practice.inbox()]
    status, _, _ = practice.post(form, {**message("Bot", "cheap pills"), "website": "http://pills.example"})
    assert status == 303
    assert [item["id"] for item in practice.inbox()] == before
    assert practice.inbox("?spam=1")[0]["spam"] is True


def test_what_was_answered_survives_a_kill(tmp_path):
    server = Server(tmp_path / "data").start()
    try:
        site = Site(server, server.make(PROMPT, seed=3))
        form, _ = site.form("contact")
        assert site.post(form, message("Durable"))[0] == 303
        server.kill()
        server.start()
        assert site.inbox()[0]["fields"][0]["value"] == "Durable"
    finally:
        server.stop()


def test_a_thousand_spam_posts_are_limited_and_harm_nobody(tmp_path):
    server = Server(tmp_path / "data").start()
    try:
        site = Site(server, server.make(PROMPT, seed=5))
        form, page = site.form("contact")
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        body = urllib.parse.urlencode(message("Flood", "x" * 5_000))
        statuses = []
        for number in range(1_000):
            if connection.sock is None:
                connection.connect()
            connection.request("POST", f"/__sitewright/forms/{form}", body, {
                "Host": site.host, "Origin": site.origin, "Content-Type": "application/x-www-form-urlencoded"})
            answer = connection.getresponse()
            answer.read()
            statuses.append(answer.status)
            if answer.status == 429:
                assert int(answer.headers["Retry-After"]) >= 1
            if number % 100 == 0:
                assert site.get(page)[0] == 200
                assert server.request("GET", "/readyz", token=False)[0] == 200
        assert set(statuses) == {303, 429} and statuses.count(303) <= 60
        assert statuses[:10] == [303] * 10
        metrics = server.request("GET", "/metrics")[2].decode()
        figures = {
            line.split('"')[1]: float(line.split()[-1])
            for line in metrics.splitlines() if line.startswith("form_submissions_total")}
        assert figures["received"] == statuses.count(303) and figures["limited"] == statuses.count(429)
        assert len(site.inbox("?limit=200")) == statuses.count(303)
        assert server.json("GET", site.path)["unread_submissions"] == statuses.count(303)
    finally:
        server.stop()
