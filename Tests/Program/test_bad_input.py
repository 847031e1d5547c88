"""What a person may get wrong when the program starts and when it is asked: a clear sentence, and nothing lost."""

import os
import socket
import subprocess
import sys

import pytest

from server import BINARY, ROOT, Server, command, free_port


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("bad") / "data").start()
    yield server
    server.stop()


@pytest.mark.parametrize("prompt", ["", "   \n\t", "🥐🍞🥖", "<script></script>", "\x00\x01\x02", "x" * 100_000])
def test_prompts_that_say_nothing_are_refused(server, prompt):
    before = len(server.json("GET", "/api/projects")["items"])
    status, headers, body = server.request("POST", "/api/projects", {"prompt": prompt})
    assert status == 422, body
    assert headers["content-type"].startswith("application/problem+json")
    assert b"detail" in body
    assert len(server.json("GET", "/api/projects")["items"]) == before


def test_html_in_a_prompt_is_text(server):
    project = server.make('A site for <script>alert("x")</script> Tom & Daughters, plumbers in Leeds')
    _, _, page = server.preview(project["preview_url"])
    assert b"<script>alert" not in page


@pytest.mark.parametrize("body", [b"\xff\xfe", b"[]", b"{", b'{"prompt": 3}', b'{"prompt": null}', b"null", b""])
def test_bodies_that_are_not_the_request_are_named(server, body):
    status, headers, answer = server.request(
        "POST", "/api/projects", body, headers={"Content-Type": "application/json"})
    assert status in (400, 422), answer
    assert headers["content-type"].startswith("application/problem+json")


def test_an_unknown_project_is_not_found(server):
    for method, path in [("GET", ""), ("POST", "/edit"), ("GET", "/versions"), ("GET", "/download"), ("DELETE", "")]:
        status, _, body = server.request(
            method, f"/api/projects/nobody{path}", {"text": "darker"} if method == "POST" else None)
        assert status == 404, (method, path, body)


@pytest.mark.parametrize("path", ["../../etc/passwd", "..%2f..%2fetc/passwd", "%2e%2e/secret", "/etc/passwd", "a/../../b"])
def test_paths_out_of_the_tree_are_refused(server, path):
    project = server.make("A site for a lighthouse keeper")
    for method, body in [("GET", None), ("PUT", b"x"), ("DELETE", None)]:
        status, _, answer = server.request(
            method, f"/api/projects/{project['id']}/files/{path}", body, headers={"If-Match": '"1"'})
        assert status in (400, 404, 422), (method, path, status, answer)
        assert b"root:" not in answer


def test_a_second_server_on_the_folder_is_refused(server):
    result = command("serve", "--port", str(free_port()), data=server.data)
    assert result.returncode != 0
    assert "Another server" in result.stderr


def test_a_port_in_use_is_named(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = command("serve", "--port", str(port), data=tmp_path / "data")
    assert result.returncode != 0
    assert f"Port {port} is in use" in result.stderr


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    result = command("serve", "--port", str(free_port()), data=tmp_path / "file" / "data")
    assert result.returncode != 0
    assert "cannot be written" in result.stderr


def test_beyond_loopback_a_preview_domain_is_asked_for(tmp_path):
    result = command("serve", "--host", "0.0.0.0", "--port", str(free_port()), data=tmp_path / "data")
    assert result.returncode != 0
    assert "preview" in result.stderr.lower()


def test_a_missing_tool_is_named_with_its_remedy(tmp_path):
    empty = tmp_path / "tools"
    empty.mkdir()
    server = Server(tmp_path / "data", tools=str(empty)).start()
    try:
        work = server.json("POST", "/api/projects", {"prompt": "A site for a lighthouse"})
        job = server.wait(work["job"]["id"])
        assert job["state"] == "failed"
        assert "setup" in job["error"]["message"].lower(), job["error"]
        # The rest of the server goes on.
        assert server.json("GET", "/api/projects")["items"]
    finally:
        server.stop()


def test_a_folder_of_tools_that_is_not_there_is_named(tmp_path):
    result = command(
        "serve", "--port", str(free_port()), data=tmp_path / "data",
        env=dict(os.environ, SITEWRIGHT_TOOLS=str(tmp_path / "nothing-here")))
    assert result.returncode != 0
    assert "nothing-here" in result.stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small file system needs root")
def test_a_full_disk_loses_nothing_and_heals(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(data)], check=True)
    try:
        server = Server(data).start()
        project = server.make("A site for a lighthouse")
        filler = data / "filler"
        with open(filler, "wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 65536)
            except OSError:
                pass
        status, headers, body = server.request("POST", "/api/projects", {"prompt": "A site for a second lighthouse"})
        assert status in (202, 507), body
        if status == 507:
            assert headers["content-type"].startswith("application/problem+json")
        assert server.preview(project["preview_url"])[0] == 200
        filler.unlink()
        assert server.make("A site for a third lighthouse")["head_version"] == 1
        server.stop()
    finally:
        subprocess.run(["umount", "-l", str(data)], check=False)
