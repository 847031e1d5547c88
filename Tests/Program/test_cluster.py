"""Two web nodes and two workers that share only a database and a bucket."""

import os
import pathlib
import subprocess


from server import BINARY, ROOT


def test_site_appears_on_the_other_node_though_its_worker_was_killed():
    environment = dict(os.environ, SITEWRIGHT_BINARY=str(pathlib.Path(BINARY).resolve()))
    done = subprocess.run(
        [str(ROOT / "Scripts/cluster"), "--check"], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, timeout=400)
    assert done.returncode == 0, done.stdout[-20_000:]
    assert "node B serves" in done.stdout
