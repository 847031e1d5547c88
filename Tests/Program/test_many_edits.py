"""A hundred edits in a row of one site by the built-in designer: it stays as large as it was, and nothing is left."""

import io
import zipfile

from server import Server, command

# Ten changes after which the site is much as it was before.
ROUND = [
    "change the headline to “Edit number {number}”", "make it darker", "add a section with three customer quotes",
    "rounder corners", "remove the customer quotes", "make it lighter", "add a page called Catering",
    "sharper corners", "remove the page Catering", "use a {colour} accent",
]
COLOURS = ["green", "red", "blue", "orange", "purple"]


def download(server, project, what, version=None):
    """The files of a ZIP with their sizes."""
    at = f"&version={version}" if version else ""
    status, _, content = server.request("GET", f"/api/projects/{project}/download?built={what}{at}")
    assert status == 200, content[:500]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        # All is in a folder that is named after the project and the version.
        return {
            entry.filename.split("/", 1)[1]: entry.file_size for entry in archive.infolist() if not entry.is_dir()}


def stored(server):
    """How much the server keeps of what it has seen."""
    return sum(path.stat().st_size for path in (server.data / "blobs").rglob("*") if path.is_file())


def test_a_hundred_edits_leave_the_site_as_small_as_it_was(tmp_path, monkeypatch):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    server = Server(tmp_path / "data").start()
    try:
        project = server.make("A site for Padaria Aurora, a family bakery in Lisbon: menu and hours", seed=1)
        identity = project["id"]
        # Of each round: the source files, the files of the site, and what was added to the store.
        rounds = []
        before = stored(server)
        for number in range(100):
            text = ROUND[number % 10].format(number=number, colour=COLOURS[number // 10 % 5])
            work = server.json("POST", f"/api/projects/{identity}/edit", {"text": text})
            job = server.wait(work["job"]["id"])
            assert job["state"] == "succeeded" and job["result"]["version"] == number + 2, (number, text, job)
            if number % 10 == 0:
                page = server.preview(project["preview_url"])[2].decode()
                assert f"Edit number {number}" in page and page.count("<h1") == 1
            if number % 10 == 9:
                rounds.append((
                    download(server, identity, 0), download(server, identity, 1), stored(server) - before))
                before = stored(server)

        versions = server.json("GET", f"/api/projects/{identity}/versions?limit=100")["items"]
        assert [version["number"] for version in versions] == list(range(101, 1, -1))

        sources, site, _ = rounds[0]
        for later_sources, later_site, _ in rounds[1:]:
            # The same files, none of which grows: numbers and names of colours have more or fewer digits, no more.
            assert set(later_sources) == set(sources)
            for path, size in later_sources.items():
                assert abs(size - sources[path]) <= 64 + sources[path] // 50, (path, sources[path], size)
            # Names of files with a digest in them differ, their number does not.
            assert len(later_site) == len(site)
            assert abs(sum(later_site.values()) - sum(site.values())) <= sum(site.values()) // 50
        # A version costs as much to keep at the end as at the beginning.
        kept = [added for _, _, added in rounds]
        assert max(kept[1:]) <= 2 * min(kept[1:]) and max(kept[1:]) <= 2 * kept[0], kept

        # Every version's source is whole, and builds by itself.
        for version in range(2, 102, 11):
            folder = tmp_path / f"version-{version}"
            save(server, identity, version, folder)
            built = command("build", str(folder), "--out", str(tmp_path / f"site-{version}"), "--json")
            assert built.returncode == 0, (version, built.stdout, built.stderr)
        assert list((server.data / "builds/work").iterdir()) == []
    finally:
        server.stop()
    # A process's filter of system calls stays until the next one starts, and clears away those of the dead.
    left = [path.name for path in temporary.iterdir()]
    assert len(left) <= 2 and all(name.startswith("sitewright-filter-") for name in left), left


def save(server, project, version, folder):
    """Writes the files of a version to a folder."""
    for file in server.json("GET", f"/api/projects/{project}/files?version={version}")["files"]:
        status, _, content = server.request("GET", f"/api/projects/{project}/files/{file['path']}?version={version}")
        assert status == 200
        path = folder / file["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
