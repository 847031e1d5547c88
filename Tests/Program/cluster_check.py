"""What must hold for two web nodes and two workers: each does its part, and none needs another's files."""

import http.client
import json
import os
import pathlib
import queue
import re
import signal
import threading
import time

PROMPT = "A site for the lighthouse keepers of Ghent, with opening hours, a history page and a contact form"


def check(cluster):
    a, b = cluster.a, cluster.b
    changes = follow(b)
    project, job, lost = make_and_kill(cluster, changes)
    states = wait_for_end(changes, job)
    assert states[-1] == "succeeded", states
    # The killed worker's folder is gone, and the site is there all the same.
    shown = b.json("GET", f"/api/projects/{project}")
    status, _, page = b.preview(shown["preview_url"])
    assert status == 200 and b"<h1" in page, (status, page[:500])
    same_on_both(a, b, project)
    nothing_local(cluster)
    print(f"cluster: worker {lost} was killed with the job; node B heard {', '.join(states)}")
    print(f"cluster: node B serves {len(page)} bytes at {shown['preview_url']}; both nodes tell the same; "
          "no process has another's files open")


def follow(node):
    """The changes of jobs that a node tells, as (job, state) in a queue."""
    found = queue.Queue()
    connection = http.client.HTTPConnection("127.0.0.1", node.port, timeout=180)
    connection.request("GET", "/api/events", headers={
        "Host": f"localhost:{node.port}", "Authorization": f"Bearer {node.token}", "Accept": "text/event-stream"})
    answer = connection.getresponse()
    assert answer.status == 200, answer.status

    def read():
        for line in answer:
            if line.startswith(b"data:"):
                body = json.loads(line[5:]).get("body", {})
                for change in body.get("jobs", [body]):
                    if "id" in change and "state" in change:
                        found.put((change["id"], change["state"]))

    threading.Thread(target=read, daemon=True).start()
    return found


def next_change(changes, job, seconds):
    """The next state of a job that is told."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            told, state = changes.get(timeout=max(0.01, deadline - time.monotonic()))
        except queue.Empty:
            raise AssertionError(f"node B told nothing of job {job} within {seconds} s") from None
        if told == job:
            return state


def make_and_kill(cluster, changes):
    """Asks node A for a site, and kills the worker that is at work on it."""
    for attempt in range(10):
        work = cluster.a.json("POST", "/api/projects", {"prompt": PROMPT, "seed": attempt})
        job = work["job"]["id"]
        while next_change(changes, job, 60) != "running":
            pass
        # So that it does not end while the other one is asked who it is.
        for worker in cluster.workers:
            worker.send(signal.SIGSTOP)
        process = cluster.holder(job)
        lost = next((worker for worker in cluster.workers if worker.process.pid == process), None)
        if lost:
            lost.kill()
            remove(lost)
        for worker in cluster.workers:
            worker.send(signal.SIGCONT)
        if lost:
            return work["project"]["id"], job, cluster.workers.index(lost) + 1
        # It was faster than that.
        wait_for_end(changes, job)
    raise AssertionError("ten times the job ended before its worker could be killed")


def remove(worker):
    for folder, _, names in os.walk(worker.data, topdown=False):
        for name in names:
            os.unlink(os.path.join(folder, name))


def wait_for_end(changes, job):
    """The states that node B tells, to the last. A dead worker's lease must run out first."""
    states = []
    while not states or states[-1] not in ("succeeded", "failed", "cancelled"):
        state = next_change(changes, job, 150)
        if not states or state != states[-1]:
            states.append(state)
    return states


def same_on_both(a, b, project):
    paths = ["/api/projects", f"/api/projects/{project}", f"/api/projects/{project}/versions",
             f"/api/projects/{project}/files?version=1", "/api/jobs", f"/api/projects/{project}/download"]
    for path in paths:
        contents = []
        for node in (a, b):
            status, _, content = node.request("GET", path)
            assert status == 200, (node.origin, path, status, content[:500])
            # Addresses name the node that was asked.
            contents.append(re.sub(rb":%d\b" % node.port, b":PORT", content))
        assert contents[0] == contents[1], (path, contents[0][:2_000], contents[1][:2_000])


def nothing_local(cluster):
    """No database and no blobs in any folder, and no process with a file of another's folder open."""
    living = [part for part in (cluster.a, cluster.b, *cluster.workers) if part.process.poll() is None]
    assert len(living) == 3
    for part in living:
        assert not (part.data / "sitewright.sqlite").exists(), part.data
        assert not list(part.data.glob("blobs/**/*")), part.data
        others = [str(other.data) + "/" for other in (cluster.a, cluster.b, *cluster.workers) if other is not part]
        for link in pathlib.Path(f"/proc/{part.process.pid}/fd").iterdir():
            try:
                target = os.readlink(link)
            except FileNotFoundError:
                continue
            assert not target.startswith(tuple(others)), (part.data, target)
