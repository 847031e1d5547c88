"""What several nodes share, and what each has for itself."""

import os
import shutil

import pytest

from postgres import cluster, needs_postgres  # noqa: F401: a fixture
from server import Server

pytestmark = needs_postgres

BUCKET = os.environ.get("SITEWRIGHT_TEST_S3")


def test_two_servers_of_one_machine_share_a_database_on_folders_of_their_own(cluster, tmp_path):
    first = Server(tmp_path / "one", database_url=cluster.url).start()
    second = Server(tmp_path / "two", database_url=cluster.url, role="web").start()
    try:
        made = first.json("POST", "/api/projects", {"prompt": "A site for a lighthouse"})
        seen = second.json("GET", f"/api/projects/{made['project']['id']}")
        assert seen["name"] == made["project"]["name"]
        assert first.wait(made["job"]["id"])["state"] == "succeeded"
        third = Server(tmp_path / "two", database_url=cluster.url, role="web")
        with pytest.raises(AssertionError) as failure:
            third.start()
        assert "Another server is using the data folder" in str(failure.value)
    finally:
        first.kill()
        second.kill()


@pytest.mark.skipif(not BUCKET, reason="run as Scripts/test-s3 …")
def test_a_node_that_loses_its_folder_loses_nothing(cluster, tmp_path):
    shared = {
        "database_url": cluster.url, "blobs": BUCKET, "s3_access_key": "tester", "s3_secret_key": "tester-secret"}
    server = Server(tmp_path / "node", **shared).start()
    made = server.make("A site for a lighthouse", seed=1)
    page = server.preview(made["preview_url"])[2]
    assert b"<h1" in page
    server.kill()
    # All that it had on its disk; the port is another's by now.
    kept = {path.name for path in (tmp_path / "node").iterdir()}
    assert kept <= {"blob-cache", "builds", "workers", "client.json", "server.lock"}, kept
    shutil.rmtree(tmp_path / "node")
    server = Server(tmp_path / "node", port=server.port, **shared).start()
    try:
        assert server.preview(made["preview_url"])[2] == page
        job = server.json("POST", f"/api/projects/{made['id']}/edit", {"text": "make it darker"})["job"]
        assert server.wait(job["id"])["state"] == "succeeded"
    finally:
        server.kill()
