"""What the web answers while PostgreSQL is away, and that it goes on by itself when it is back."""

import json
import time

import pytest

from postgres import cluster, needs_postgres  # noqa: F401: a fixture
from server import Server

pytestmark = needs_postgres


def test_requests_are_answered_while_the_database_is_away(cluster, tmp_path):
    server = Server(tmp_path / "data", role="web", database_url=cluster.url).start()
    try:
        made = server.json("POST", "/api/projects", {"prompt": "A site for a lighthouse"})["project"]
        status, headers, _ = server.request(
            "POST", "/sign-in", "token=" + server.sign_in_link().split("/")[-1], token=False,
            headers={"Content-Type": "application/x-www-form-urlencoded", "Origin": server.origin})
        assert status == 303
        browser = {"Accept": "text/html", "Cookie": headers["set-cookie"].split(";")[0]}
        cluster.stop()
        for method, path, body in [
            ("GET", "/api/projects", None), ("POST", "/api/projects", {"prompt": "A site for a dentist"}),
            ("GET", "/readyz", None),
        ]:
            began = time.monotonic()
            status, headers, content = server.request(method, path, body)
            assert status == 503, (method, path, content)
            assert headers["content-type"].startswith("application/problem+json")
            assert int(headers["retry-after"]) >= 1
            problem = json.loads(content)
            assert problem["status"] == 503 and problem["code"] == "UNAVAILABLE"
            # Nobody reads where the database is, or what its library says.
            assert str(cluster.port) not in content.decode() and "postgres" not in content.decode().lower()
            assert time.monotonic() - began < 15
        # The process itself lives.
        assert server.request("GET", "/healthz", token=False)[0] == 200
        # People get a page that says it, and are not led to the sign-in; nor is anybody signed out by half.
        for method, path in [("GET", "/"), ("GET", f"/projects/{made['id']}"), ("POST", "/sign-out")]:
            status, headers, content = server.request(
                method, path, token=False, headers=dict(browser, Origin=server.origin))
            assert status == 503 and headers["content-type"].startswith("text/html"), (path, status, content)
            assert int(headers["retry-after"]) >= 1
            assert b"Not available at the moment" in content and "set-cookie" not in headers
        cluster.start()
        deadline = time.monotonic() + 30
        while server.request("GET", "/readyz")[0] != 200 and time.monotonic() < deadline:
            time.sleep(0.1)
        assert server.request("GET", "/", token=False, headers=browser)[0] == 200
        found = server.json("GET", "/api/projects")["items"]
        assert [project["id"] for project in found] == [made["id"]]
        assert server.stop() == 0
    finally:
        server.kill()


def test_a_server_does_not_start_without_its_database_and_says_why(cluster, tmp_path):
    cluster.stop()
    server = Server(tmp_path / "data", database_url=cluster.url)
    with pytest.raises(AssertionError) as failure:
        server.start()
    text = str(failure.value)
    assert "The database cannot be used: PostgreSQL at 127.0.0.1" in text
    assert "Check that PostgreSQL runs there and that the URL is right." in text
    assert "?." not in text and "\t" not in text
