"""A server that stands in for a provider of models: it speaks the provider's protocol, and says what it is told."""

import http.client
import json
import os
import pathlib
import subprocess
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("MODEL_SERVER_BINARY", str(ROOT / ".build/debug/model-server"))

# What it says where nothing is left to say: a request too many.
SILENCE = {"answer": {"pieces": ["There is nothing more to say."]}}


class StandIn:
    def __init__(self, speaks="openai-chat"):
        # It serves until its standard input ends, so that it never outlives its parent.
        self.process = subprocess.Popen(
            [BINARY, "serve", "--speaks", speaks, "--key", "sk-evaluation"], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()
        assert self.address.startswith("http://"), self.address

    def stop(self):
        self.process.stdin.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def play(self, replies):
        """Forgets what was, and gives these replies to the next requests."""
        self._ask("POST", "reset")
        self._ask("POST", "always", SILENCE)
        self._ask("POST", "replies", replies)

    def requests(self):
        """The bodies of the requests for an answer since then."""
        return [request["body"] for request in self._ask("GET", "requests")["requests"] if request["method"] == "POST"]

    def release(self):
        """Lets replies go on that are held."""
        self._ask("POST", "release")

    def sent(self):
        """When the frames of the newest answer were sent, in seconds since 1970."""
        return self._ask("GET", "requests")["sent"]

    def hang_ups(self):
        """How many clients went away before they had a whole answer."""
        return self._ask("GET", "requests")["hang_ups"]

    def wait_for_hang_up(self, number, seconds=20):
        deadline = time.monotonic() + seconds
        while self.hang_ups() < number:
            assert time.monotonic() < deadline, f"{self.hang_ups()} of {number} clients hung up"
            time.sleep(0.05)

    def _ask(self, method, name, body=None):
        connection = http.client.HTTPConnection(urllib.parse.urlsplit(self.address).netloc, timeout=30)
        try:
            connection.request(method, f"/__control/{name}", json.dumps(body) if body is not None else None)
            answer = json.loads(connection.getresponse().read())
        finally:
            connection.close()
        assert answer.get("ok", True), (name, answer)
        return answer
