"""The two kinds of database, and what can be done to each."""

import glob
import os
import shutil
import subprocess

from .world import LIBC


class SQLite:
    """A file on a small disk in memory, which can really be full; without root, on the disk that there is."""

    name = "sqlite"
    has_one_clock = True

    def __init__(self, folder):
        self.disk = folder / "disk"
        self.disk.mkdir()
        self.address = str(self.disk / "chaos.sqlite")
        self.has_disk = LIBC.mount(b"tmpfs", bytes(self.disk), b"tmpfs", 0, b"size=4g") == 0

    def harms(self):
        return [("full disks", self.fill, 6)] if self.has_disk else []

    def skipped(self):
        return [] if self.has_disk else ["full disks: only root can make a small disk"]

    def fill(self, world, later):
        self.resize(shutil.disk_usage(self.disk).used + 16_384)
        later(world.chance.uniform(0.3, 1.5), lambda: self.resize(4 << 30))

    def resize(self, size):
        # MS_REMOUNT; a size below what is used is refused, and then the disk stays as it is.
        LIBC.mount(b"tmpfs", bytes(self.disk), b"tmpfs", 32, f"size={size}".encode())

    def heal(self):
        if self.has_disk:
            self.resize(4 << 30)

    def remove(self):
        if self.has_disk:
            LIBC.umount2(bytes(self.disk), 2)


class Postgres:
    """The private cluster that Scripts/test-postgres has made."""

    name = "postgres"
    has_one_clock = False

    def __init__(self, folder):
        self.address = os.environ["SITEWRIGHT_TEST_DATABASE"]
        self.cluster = os.environ["SITEWRIGHT_TEST_CLUSTER"]
        self.programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: int(path.split("/")[4]))[-1]
        self.restart = None

    def harms(self):
        return [("cut connections", self.cut, 12), ("immediate restarts", self.restart_immediately, 3),
                ("fast restarts", self.restart_fast, 3)]

    def skipped(self):
        return []

    def cut(self, world, later):
        share = world.chance.choice([0.2, 0.5, 1.0])
        query = ("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' "
                 f"AND pid <> pg_backend_pid() AND random() < {share}")
        subprocess.run([f"{self.programs}/psql", "-q", "-o", "/dev/null", "-c", query, self.address],
                       stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60, check=False)

    def restart_immediately(self, world, later):
        self.begin_restart("immediate")

    def restart_fast(self, world, later):
        self.begin_restart("fast")

    def begin_restart(self, mode):
        self.wait()
        self.restart = self.control("-m", mode, "restart")

    def control(self, *arguments):
        words = [f"{self.programs}/pg_ctl", "-D", self.cluster, "-w", "-t", "120", "-l", f"{self.cluster}/../log",
                 *arguments]
        if os.getuid() == 0:
            words = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--init-groups", *words]
        return subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL, cwd="/")

    def wait(self):
        if self.restart:
            self.restart.wait(150)
            self.restart = None

    def heal(self):
        self.wait()
        # A restart that came too early in another one may have left it down.
        self.control("status").wait(30) == 0 or self.control("start").wait(150)

    def remove(self):
        pass
