"""kill -9 while work is asked for, done and cancelled: the ledger gives the balance, and nothing stays set aside."""

import json
import http.client
import random
import subprocess
import threading
import time

from server import BINARY, ROOT, Server

EDIT, GENERATE = 2, 5


def test_ledger_survives_kills(tmp_path):
    seed = random.randrange(1_000_000)
    print("seed", seed)
    chance = random.Random(seed)
    server = Server(tmp_path / "data", credits_generate=GENERATE, credits_edit=EDIT, limits_credits_daily=100_000).start()
    jobs = []  # (job, price)
    projects = []
    done_asking = threading.Event()

    def persist(method, path, body, key):
        """Asks until there is an answer, with the same key."""
        while True:
            try:
                return server.request(method, path, body, headers={"Idempotency-Key": key}, seconds=10)
            except (OSError, ValueError, http.client.HTTPException):
                time.sleep(0.05)

    def ask():
        for number in range(36):
            is_edit = number >= 6
            if is_edit:
                path = f"/api/projects/{projects[number % len(projects)]}/edit"
                # Every fifth is not understood, and costs nothing.
                text = "xyzzy plugh" if number % 5 == 0 else f"change the headline to “Number {number}”"
                body = {"text": text, "when_busy": "queue"}
            else:
                path, body = "/api/projects", {"prompt": f"A bakery called Crumb {number} in Lisbon"}
            status, _, content = persist("POST", path, body, f"job-{number}")
            assert status == 202, (status, content[:500])
            answer = json.loads(content)
            if not is_edit:
                projects.append(answer["project"]["id"])
            jobs.append((answer["job"]["id"], EDIT if is_edit else GENERATE))
            if is_edit and number % 4 == 0:
                persist("DELETE", f"/api/jobs/{answer['job']['id']}", None, f"cancel-{number}")
            time.sleep(chance.random() * 0.1)
        done_asking.set()

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    kills = 0
    try:
        while kills < 6 and not (done_asking.is_set() and kills >= 4):
            time.sleep(0.4 + chance.random() * 1.4)
            server.kill()
            kills += 1
            server.start()
        assert done_asking.wait(120), server.output()
        expected, states = 0, {}
        for job, price in jobs:
            record = server.wait(job, 120)
            states[record["state"]] = states.get(record["state"], 0) + 1
            if record["state"] == "succeeded" and record["result"].get("understood", True):
                expected += price
        balance = server.json("GET", "/api/admin/credits?limit=199")
        print(f"{kills} kills, {states}, charged {balance['used']}")
        assert balance["adds_up"] is True
        assert balance["reserved"] == 0, balance
        assert balance["used"] == expected, (balance["used"], expected, states)
        assert balance["used_today"] == expected
        reserves = [entry for entry in balance["items"] if entry["kind"] == "reserve"]
        closings = [entry for entry in balance["items"] if entry["kind"] in ("settle", "release")]
        assert {entry["id"] for entry in reserves} == {entry["closes"] for entry in closings}
        assert {entry["job"] for entry in reserves} == {job for job, _ in jobs}
    finally:
        server.stop()


def test_commands_show_and_grant(tmp_path):
    server = Server(tmp_path / "data", credits_generate=GENERATE, limits_credits_daily=3).start()

    def run(*arguments):
        words = list(arguments)
        # What follows "--" is no option.
        end = words.index("--") if "--" in words else len(words)
        words[end:end] = ["--data", str(server.data)]
        done = subprocess.run([BINARY, *words], capture_output=True, text=True, timeout=60, cwd=ROOT)
        return done.returncode, done.stdout + done.stderr

    try:
        code, said = run("new", "A site for Padaria Aurora, a bakery in Lisbon")
        assert code != 0 and "QUOTA_EXCEEDED" in said and "3 are left" in said, said
        code, said = run("credits", "grant", "20", "--note", "welcome")
        assert code == 0 and "Granted 20 credits." in said, said
        code, said = run("new", "A site for Padaria Aurora, a bakery in Lisbon")
        assert code == 0, said
        code, said = run("credits")
        assert code == 0 and "The entries add up to this." in said, said
        assert "Today: 0 of 3 left" in said and "Granted: 18   Set aside: 0   Used so far: 5" in said, said
        assert "welcome" in said and "Padaria Aurora" in said, said
        code, said = run("credits", "grant", "--json", "--", "-18")
        assert code == 0 and json.loads(said)["change"] == -18, said
        code, said = run("credits", "grant", "--", "-1")
        assert code != 0 and "VALIDATION_FAILED" in said, said
    finally:
        server.stop()
