"""The command line, as a person uses it after `make run`."""

import io
import json
import subprocess
import zipfile

import pytest

from server import ROOT, Server, command

PROMPT = (
    "A site for Padaria Aurora, a family bakery in Lisbon: warm colours, menu, opening hours, and how to find us")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("commands") / "data").start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def bakery(server):
    result = command("new", PROMPT, "--json", data=server.data)
    assert result.returncode == 0, result.stderr
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(lines) > 1 and all("progress" in line for line in lines[:-1])
    last = lines[-1]
    assert last["project"] == "padaria-aurora" and last["version"] == 1
    assert last["elapsed_ms"] > 0 and last["preview_url"].startswith("http://padaria-aurora-")
    return last


def test_the_preview_is_about_that_bakery(server, bakery):
    status, _, page = server.preview(bakery["preview_url"])
    text = page.decode()
    assert status == 200
    for word in ["Padaria Aurora", "Lisbon", "<h1", "<nav", 'lang="en"', "og:title", "description"]:
        assert word in text, word
    sitemap = server.preview(bakery["preview_url"], "/sitemap.xml")[2].decode()
    paths = [part.split("</loc>")[0].split("localhost", 1)[1].split("/", 1)[1] for part in sitemap.split("<loc>")[1:]]
    assert len(paths) >= 3
    everything = "".join(server.preview(bakery["preview_url"], "/" + path)[2].decode() for path in paths).lower()
    for word in ["menu", "hours", "find us"]:
        assert word in everything, word


def test_edit_diff_revert_and_versions(server, bakery):
    edit = command(
        "edit", "padaria-aurora", "add a section with three customer quotes and make it a bit darker", "--json",
        data=server.data)
    assert edit.returncode == 0, edit.stdout + edit.stderr
    assert json.loads(edit.stdout.splitlines()[-1])["version"] == 2
    diff = command("diff", "padaria-aurora", data=server.data)
    assert diff.returncode == 0 and "src/theme.css" in diff.stdout and "site.json" in diff.stdout
    revert = command("revert", "padaria-aurora", "1", data=server.data)
    assert revert.returncode == 0, revert.stderr
    versions = command("versions", "padaria-aurora", "--json", data=server.data)
    assert [json.loads(line)["version"] for line in versions.stdout.splitlines()] == [3, 2, 1]
    first = server.json("GET", "/api/projects/padaria-aurora/versions/1")
    third = server.json("GET", "/api/projects/padaria-aurora/versions/3")
    assert first["tree"] == third["tree"]


def test_what_is_not_understood_changes_nothing_and_says_what_would(server, bakery):
    before = server.json("GET", "/api/projects/padaria-aurora")["head_version"]
    result = command("edit", "padaria-aurora", "please frobnicate the quux", data=server.data)
    assert result.returncode != 0
    assert len(result.stdout) > 80
    assert server.json("GET", "/api/projects/padaria-aurora")["head_version"] == before


def test_the_zip_is_a_project_that_builds_again(server, bakery, tmp_path):
    archive = tmp_path / "site.zip"
    result = command("download", "padaria-aurora", "--output", str(archive), data=server.data)
    assert result.returncode == 0, result.stderr
    with zipfile.ZipFile(archive) as files:
        assert files.testzip() is None
        names = files.namelist()
        files.extractall(tmp_path)
    folder = tmp_path / names[0].split("/")[0]
    for name in ["package.json", "vite.config.ts", "tsconfig.json", "index.html", "site.json", "src/theme.css"]:
        assert (folder / name).is_file(), name
    out = tmp_path / "dist"
    built = command("build", str(folder), "--out", str(out))
    assert built.returncode == 0, built.stdout + built.stderr
    assert "Padaria Aurora" in (out / "index.html").read_text()
    # The bridge belongs to previews only.
    assert "/__sitewright/bridge.js" not in (out / "index.html").read_text()


def test_the_built_zip_holds_the_site(server, bakery, tmp_path):
    archive = tmp_path / "site.zip"
    assert command("download", "padaria-aurora", "--built", "--output", str(archive), data=server.data).returncode == 0
    with zipfile.ZipFile(archive) as files:
        pages = [name for name in files.namelist() if name.endswith(".html")]
        assert len(pages) >= 4
        assert b"/__sitewright/bridge.js" not in b"".join(files.read(page) for page in pages)


def test_token_prints_a_working_token_on_its_last_line(server):
    result = command("token", data=server.data)
    assert result.returncode == 0, result.stderr
    assert server.json("GET", "/api/projects", token=result.stdout.splitlines()[-1])["items"] is not None


def test_doctor_lists_the_tools(server):
    result = command("doctor", data=server.data)
    for tool in ["esbuild", "tailwind", "bun", "deno", "bubblewrap"]:
        assert tool in result.stdout.lower(), result.stdout


def test_commands_without_a_server_say_how_to_start_one(tmp_path):
    result = command("list", data=tmp_path)
    assert result.returncode != 0
    assert "sitewright serve" in result.stderr


def test_the_same_prompt_and_seed_give_the_same_bytes(server):
    one = server.make("A site for a lighthouse", seed=5)
    two = server.make("A site for a lighthouse", seed=5)
    trees = [server.json("GET", f"/api/projects/{project['id']}/versions/1")["tree"] for project in (one, two)]
    assert trees[0] == trees[1]
