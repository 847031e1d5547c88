"""Two web nodes and two workers that share a database and a bucket; Scripts/cluster runs it below both."""

import glob
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from server import BINARY, ROOT, Server

SHARED = {
    "database_url": os.environ.get("SITEWRIGHT_TEST_DATABASE", ""),
    "blobs": os.environ.get("SITEWRIGHT_TEST_S3", ""),
    "s3_access_key": "tester",
    "s3_secret_key": "tester-secret",
}


class Worker:
    """`sitewright work` in a process and a folder of its own."""

    def __init__(self, data):
        self.data = pathlib.Path(data)
        self.log = self.data.parent / f"{self.data.name}.log"
        self.process = None

    def start(self):
        environment = dict(os.environ)
        environment.update({f"SITEWRIGHT_{name.upper()}": value for name, value in SHARED.items()})
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [BINARY, "work", "--data", str(self.data)], stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env=environment, cwd=ROOT)
        return self

    def output(self):
        return self.log.read_text(errors="replace")[-20_000:]

    def send(self, number):
        if self.process.poll() is None:
            self.process.send_signal(number)

    def kill(self):
        self.send(signal.SIGKILL)
        self.process.wait(20)

    def stop(self, seconds=30):
        self.send(signal.SIGCONT)
        self.send(signal.SIGTERM)
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"the worker did not stop:\n{self.output()}")


class Cluster:
    """Nodes `a` and `b`, and two workers."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sitewright-cluster."))
        self.a = Server(self.folder / "a", role="web", **SHARED)
        self.b = Server(self.folder / "b", role="web", **SHARED)
        self.workers = [Worker(self.folder / f"worker-{number}") for number in (1, 2)]

    def start(self):
        # At once: the first of them makes the tables, the others wait for it.
        for worker in self.workers:
            worker.start()
        self.a.start()
        self.b.start()
        return self

    def stop(self):
        """Ends all, and returns their exit codes."""
        parts = [part for part in (*self.workers, self.a, self.b) if part.process and part.process.poll() is None]
        codes = [part.stop() for part in parts]
        shutil.rmtree(self.folder, ignore_errors=True)
        return codes

    def output(self):
        parts = {"a": self.a, "b": self.b, "worker 1": self.workers[0], "worker 2": self.workers[1]}
        return "\n".join(f"--- {name}\n{part.output()}" for name, part in parts.items() if part.log.exists())

    def holder(self, job):
        """The process that runs a job, by what the database says; None where none does."""
        psql = sorted(glob.glob("/usr/lib/postgresql/*/bin/psql"))[-1]
        query = ("SELECT s.process FROM job j JOIN worker_session s ON s.id = j.session_id "
                 f"WHERE j.id = '{job}' AND j.state = 'running'")
        done = subprocess.run([psql, "-At", "-c", query, SHARED["database_url"]], capture_output=True, text=True,
                              timeout=30, check=True)
        return int(done.stdout) if done.stdout.strip() else None


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit("cluster: the only option is --check")
    # However it ends, it cleans up.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    cluster = Cluster()
    try:
        cluster.start()
        if sys.argv[1:]:
            from cluster_check import check
            check(cluster)
        else:
            show(cluster)
    except KeyboardInterrupt:
        print()
    except AssertionError:
        print(cluster.output(), file=sys.stderr)
        raise
    finally:
        codes = cluster.stop()
    if any(codes):
        sys.exit(f"cluster: not all processes ended well: {codes}")


def show(cluster):
    print(f"Node A: {cluster.a.origin}\n  sign in: {cluster.a.sign_in_link()}")
    print(f"Node B: {cluster.b.origin}\n  sign in: {cluster.b.sign_in_link()}")
    print("Workers: " + ", ".join(str(worker.process.pid) for worker in cluster.workers))
    print(f"Database: {SHARED['database_url']}\nBucket: {SHARED['blobs']}\nCtrl-C ends it all.", flush=True)
    while True:
        time.sleep(1)
        for part in (cluster.a, cluster.b, *cluster.workers):
            if part.process.poll() is not None:
                raise AssertionError(f"a process ended with {part.process.returncode}")


if __name__ == "__main__":
    main()
