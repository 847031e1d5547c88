"""kill -9 at random moments: nothing accepted is lost, nothing is done twice, no lock stays, no version is half."""

import http.client
import json
import random
import threading
import time

from server import Server

PLACES = ["Lisbon", "Leeds", "Porto", "Ghent", "Oslo", "Turin", "Cork", "Utrecht", "Malmö", "Graz"]


def test_fifty_jobs_survive_kills(tmp_path):
    chance = random.Random(20261121)
    server = Server(tmp_path / "data").start()
    accepted = []  # (project, job) of every request that was answered with 202
    projects = []
    done_asking = threading.Event()

    def ask():
        """Asks for 50 jobs, through crashes: a request that got no answer is asked again with the same key."""
        number = 0
        while number < 50:
            is_edit = number >= 10
            if is_edit:
                project = projects[number % len(projects)]
                path = f"/api/projects/{project}/edit"
                body = {"text": f"change the headline to “Number {number} of fifty”", "when_busy": "queue"}
            else:
                path, body = "/api/projects", {"prompt": f"A bakery called Crumb {number} in {PLACES[number]}"}
            try:
                status, _, content = server.request(
                    "POST", path, body, headers={"Idempotency-Key": f"job-{number}"}, seconds=10)
            except (OSError, ValueError, http.client.HTTPException):
                # The server is dead, or not there yet.
                time.sleep(0.05)
                continue
            assert status == 202, (status, content[:500])
            answer = json.loads(content)
            if not is_edit:
                projects.append(answer["project"]["id"])
            accepted.append((answer["project"]["id"], answer["job"]["id"]))
            number += 1
            time.sleep(chance.random() * 0.15)
        done_asking.set()

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    kills = 0
    while kills < 8 and not (done_asking.is_set() and kills >= 5):
        time.sleep(0.4 + chance.random() * 1.6)
        server.kill()
        kills += 1
        server.start()
    assert done_asking.wait(120), server.output()

    states = {}
    for project, job in accepted:
        states[job] = server.wait(job, 120)
    assert len(set(states)) == 50
    unfinished = {job: record for job, record in states.items() if record["state"] != "succeeded"}
    assert not unfinished, unfinished

    for project in projects:
        versions = server.json("GET", f"/api/projects/{project}/versions?limit=200")["items"]
        numbers = [version["number"] for version in versions]
        jobs = [version["job"] for version in versions]
        mine = [job for owner, job in accepted if owner == project]
        # Each job made one version, in the order in which it was asked for.
        assert numbers == list(range(len(mine), 0, -1)), (numbers, mine)
        assert jobs[::-1] == mine
        # Every version can be read whole.
        for number in numbers:
            tree = server.json("GET", f"/api/projects/{project}/files?version={number}")
            assert len(tree["files"]) > 10
            status, _, _ = server.request("GET", f"/api/projects/{project}/download?version={number}")
            assert status == 200
        status = server.json("GET", f"/api/projects/{project}/build-status")
        assert status.get("lock") is None and status["state"] == "ready", status
        assert status["built_version"] == numbers[0]
        code, _, page = server.preview(status["preview_url"])
        assert code == 200 and b"of fifty" in page
    assert server.stop() == 0


def test_restart_keeps_what_was_accepted_and_not_begun(tmp_path):
    server = Server(tmp_path / "data", slots=1).start()
    work = [server.json("POST", "/api/projects", {"prompt": f"A site for lighthouse {number}"}) for number in range(6)]
    server.kill()
    server.start()
    for item in work:
        assert server.wait(item["job"]["id"])["state"] == "succeeded"
    server.stop()


def test_graceful_stop_gives_work_back(tmp_path):
    server = Server(tmp_path / "data").start()
    work = [server.json("POST", "/api/projects", {"prompt": f"A site for harbour {number}"}) for number in range(8)]
    assert server.stop() == 0
    server.start()
    for item in work:
        job = server.wait(item["job"]["id"])
        assert job["state"] == "succeeded", job
    server.stop()
