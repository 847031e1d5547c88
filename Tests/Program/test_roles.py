"""Web nodes and workers as processes of their own, how they stop, and the queue that is run by call."""

import http.client
import json
import os
import pathlib
import signal
import subprocess
import time

import pytest

from server import BINARY, ROOT, Server, command, free_port

PROMPT = "A site for a bakery called Crumb in Leeds"
SECRET = "a secret of these tests"


class Worker:
    """A process of `sitewright work` on a data folder."""

    all = []

    def __init__(self, data, *options, **settings):
        self.data = pathlib.Path(data)
        self.log = self.data.parent / f"worker-{free_port()}.log"
        self.port = free_port()
        environment = dict(os.environ)
        environment.update({f"SITEWRIGHT_{name.upper()}": str(value) for name, value in settings.items()})
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [BINARY, "work", "--data", str(data), "--health-address", f"127.0.0.1:{self.port}", *options],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment, cwd=ROOT)
        Worker.all.append(self)
        deadline = time.monotonic() + 60
        while "is ready" not in self.log.read_text():
            assert self.process.poll() is None and time.monotonic() < deadline, self.log.read_text()
            time.sleep(0.05)

    def request(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()

    def end(self, number=signal.SIGTERM, seconds=40):
        self.process.send_signal(number)
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError(self.log.read_text()[-5000:])


@pytest.fixture
def folder(tmp_path):
    """A data folder; what workers still run on it at the end are killed."""
    yield tmp_path / "data"
    for worker in Worker.all:
        if worker.process.poll() is None:
            worker.process.kill()
    Worker.all.clear()


def ask(server, prompt=PROMPT):
    return server.json("POST", "/api/projects", {"prompt": prompt})["job"]["id"]


def until(condition, seconds=60):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("it did not come about")


def test_web_node_leaves_the_work_to_a_worker_and_needs_no_tools(folder):
    # A folder of tools that does not exist stops only those who need tools.
    server = Server(folder, role="web", tools="/nowhere").start()
    try:
        job = ask(server)
        time.sleep(1)
        assert server.json("GET", f"/api/jobs/{job}")["state"] == "ready"
        assert server.json("GET", "/api/admin/monitor").get("governor") is None
        worker = Worker(folder)
        assert server.wait(job)["state"] == "succeeded"
        assert worker.request("/healthz")[0] == 200
        status, body = worker.request("/readyz")
        assert status == 200 and json.loads(body)["draining"] is False
        status, text = worker.request("/metrics")
        assert status == 200 and "sitewright_machine_cores" in text and 'state="succeeded"' in text
        assert worker.request("/api/jobs")[0] == 404
        # The health that the worker found is told by the web node.
        checks = until(lambda: server.json("GET", "/readyz")["checks"])
        assert {check["name"] for check in checks} == {"database", "blobs", "disk", "tools", "sandbox"}
        tasks = {task["name"] for task in server.json("GET", "/api/admin/monitor")["tasks"]}
        assert {"prune-jobs", "sweep-blobs", "prune-notifications", "begin-day"} <= tasks
        assert worker.end() == 0
        assert server.stop() == 0
    finally:
        server.kill()


def test_stopped_worker_gives_back_what_does_not_end(folder):
    server = Server(folder, role="web").start()
    worker = Worker(folder, "--stop-within", "1", "--slots", "2")
    try:
        jobs = [ask(server, f"A site for lighthouse {number}") for number in range(6)]
        until(lambda: any(server.json("GET", f"/api/jobs/{job}")["state"] == "running" for job in jobs))
        began = time.monotonic()
        assert worker.end() == 0
        assert time.monotonic() - began < 8
        states = [server.json("GET", f"/api/jobs/{job}")["state"] for job in jobs]
        assert "running" not in states and "failed" not in states, states
        assert server.json("GET", "/api/admin/monitor")["workers"] == []
        second = Worker(folder)
        for job in jobs:
            assert server.wait(job)["state"] == "succeeded"
        assert second.end(signal.SIGINT) == 0
    finally:
        server.kill()


def test_second_signal_stops_at_once_and_nothing_is_lost(folder):
    server = Server(folder, role="web").start()
    worker = Worker(folder, "--stop-within", "60", "--slots", "2")
    try:
        jobs = [ask(server, f"A site for harbour {number}") for number in range(8)]
        until(lambda: any(server.json("GET", f"/api/jobs/{job}")["state"] == "running" for job in jobs))
        worker.process.send_signal(signal.SIGTERM)
        worker.process.send_signal(signal.SIGINT)
        code = worker.process.wait(20)
        # Where the runs ended between the two signals there was nothing left to stop.
        assert code in (130, 143, 0), worker.log.read_text()
        second = Worker(folder)
        for job in jobs:
            assert server.wait(job)["state"] == "succeeded"
        assert second.end() == 0
    finally:
        server.kill()


def test_drained_worker_claims_nothing_and_ends(folder):
    server = Server(folder, role="web").start()
    try:
        worker = Worker(folder)
        assert server.wait(ask(server))["state"] == "succeeded"
        assert worker.end(signal.SIGUSR1) == 0
        job = ask(server, "A site for a florist")
        time.sleep(1.5)
        assert server.json("GET", f"/api/jobs/{job}")["state"] == "ready"
    finally:
        server.kill()


def test_drained_server_serves_on_and_takes_up_work_again(folder):
    server = Server(folder).start()
    try:
        server.process.send_signal(signal.SIGUSR1)
        until(lambda: server.json("GET", "/readyz")["draining"])
        job = ask(server)
        time.sleep(1.5)
        assert server.json("GET", f"/api/jobs/{job}")["state"] == "ready"
        assert server.json("POST", "/api/admin/drain", {"draining": False}) == {"draining": False}
        assert server.wait(job)["state"] == "succeeded"
        assert server.stop() == 0
    finally:
        server.kill()


def test_queue_is_run_by_call(folder):
    server = Server(folder, role="web", processor_secret=SECRET).start()
    path = "/api/queue/process"
    try:
        assert server.request("POST", path, {}, token=False)[0] == 401
        assert server.request("POST", path, {}, token="wrong")[0] == 401
        jobs = [ask(server, f"A site for a windmill {number}") for number in range(3)]
        time.sleep(0.5)
        assert server.json("GET", f"/api/jobs/{jobs[0]}")["state"] == "ready"
        report = server.json("POST", path, {"seconds": 50, "jobs": 1}, token=SECRET, seconds=70)
        assert report["started"] == 1 and report["states"] == {"succeeded": 1}, report
        assert not report["idle"]
        report = server.json("POST", path, {"seconds": 50}, token=SECRET, seconds=70)
        assert report["idle"] and report["started"] >= 2
        for job in jobs:
            assert server.json("GET", f"/api/jobs/{job}")["state"] == "succeeded"
        assert server.stop() == 0
    finally:
        server.kill()


def test_build_waits_for_room_on_the_disk_and_says_so(folder):
    # No disk has a million terabytes to spare.
    server = Server(folder, machine_disk_floor="1000000TB").start()
    try:
        job = ask(server)
        waiting = until(lambda: (found := server.json("GET", f"/api/jobs/{job}")).get("waits_for") and found)
        assert waiting["state"] == "ready" and waiting["waits_for"] == "disk"
        assert waiting["step"] == "Waiting for disk space"
        assert waiting["position"] == 0
        governor = server.json("GET", "/api/admin/monitor")["governor"]
        assert governor["waiting"]["site.generate"] == "disk"
        assert server.stop() == 0
        # With room it goes on by itself.
        server.settings = {}
        server.start()
        assert server.wait(job)["state"] == "succeeded"
        assert server.stop() == 0
    finally:
        server.kill()


def test_log_of_a_job_is_printed_searched_and_followed(folder):
    server = Server(folder).start()
    try:
        job = ask(server)
        followed = command("logs", job, "--follow", data=folder, seconds=60)
        assert followed.returncode == 0, followed.stderr
        printed = command("logs", job, data=folder)
        assert printed.returncode == 0 and printed.stdout == followed.stdout
        lines = [json.loads(line) for line in command("logs", job, "--json", data=folder).stdout.splitlines()]
        assert [line["number"] for line in lines] == list(range(1, len(lines) + 1))
        assert command("logs", job, "--search", "no line has this", data=folder).stdout == ""
        unknown = command("logs", "01hzzzzzzzzzzzzzzzzzzzzzzz", data=folder)
        assert unknown.returncode != 0 and "no such job" in unknown.stderr
        assert server.stop() == 0
    finally:
        server.kill()
