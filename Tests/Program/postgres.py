"""A PostgreSQL of a test of the whole program, which may go away and come back."""

import os
import pathlib
import shutil
import subprocess
import tempfile

import pytest

from server import free_port

PROGRAMS = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin")) if os.path.isdir("/usr/lib/postgresql") else []

needs_postgres = pytest.mark.skipif(not PROGRAMS, reason="PostgreSQL is not installed")


class Cluster:
    """A PostgreSQL of this test, which may go away and come back."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sw-away-", dir="/tmp"))
        self.port = free_port()
        self.url = f"postgres://postgres@127.0.0.1:{self.port}/postgres"
        # PostgreSQL does not run as root.
        self.user = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--init-groups"]
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
        else:
            self.user = []
        self.run("initdb", "-D", self.folder / "data", "-U", "postgres", "-A", "trust", "--no-sync")

    def run(self, program, *arguments):
        subprocess.run(
            [*self.user, PROGRAMS[-1] / program, *arguments], check=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/", timeout=60)

    def start(self):
        self.run(
            "pg_ctl", "-D", self.folder / "data", "-w", "-l", self.folder / "log", "-o",
            f"-c listen_addresses=127.0.0.1 -c port={self.port} -c unix_socket_directories='{self.folder}'", "start")
        return self

    def stop(self):
        self.run("pg_ctl", "-D", self.folder / "data", "-w", "-m", "immediate", "stop")

    def remove(self):
        try:
            self.stop()
        except subprocess.CalledProcessError:
            pass
        shutil.rmtree(self.folder, ignore_errors=True)


@pytest.fixture
def cluster():
    cluster = Cluster().start()
    yield cluster
    cluster.remove()
