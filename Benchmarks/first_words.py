"""How soon the first words of a model are seen, for each protocol of a provider.

    python Benchmarks/first_words.py [TURNS]

Starts the program named by SITEWRIGHT_BINARY with an empty data folder and a stand-in for a provider, asks questions about
a site, and listens to the stream of events as a browser does. Each time is from the moment when the provider sends the
first frame with words to the moment when the event with these words has arrived. Prints a table with milliseconds.
"""

import http.client
import json
import pathlib
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/Program"))

from server import Server  # noqa: E402
from stand_in import StandIn  # noqa: E402

PROTOCOLS = {"openai-chat": "openai-chat", "openai": "openai", "anthropic": "anthropic", "gemini": "gemini"}
PROMPT = "A site for Padaria Aurora, a bakery in Lisbon"
SETTINGS = """
providers:
  - {id: stand-in, kind: %s, base_url: "%s", model: test-model, key_variable: SITEWRIGHT_TEST_KEY}
"""


class Listener(threading.Thread):
    """Notes when the words of each turn came first."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.seen = {}
        connection = http.client.HTTPConnection("127.0.0.1", server.port)
        connection.request("GET", "/api/events", headers={
            "Host": f"localhost:{server.port}", "Authorization": f"Bearer {server.token}"})
        self.answer = connection.getresponse()
        self.start()

    def run(self):
        while line := self.answer.fp.readline():
            if b"turn.written" not in line:
                continue
            at = time.time()
            body = json.loads(line[len("data: "):])["body"]
            if body["text"]:
                self.seen.setdefault(body["job"], at)


def measure(kind, turns):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        provider = StandIn(kind)
        (folder / "models.yaml").write_text(SETTINGS % (PROTOCOLS[kind], provider.address))
        server = Server(folder / "data", models_file=folder / "models.yaml", test_key="sk-evaluation").start()
        try:
            provider.play([{"answer": {"pieces": ["No plan."]}}] * 2)
            site = server.make(PROMPT, seed=1)
            listener = Listener(server)
            times = []
            for _ in range(turns):
                # The words come after a while of silence, as a model thinks before it speaks.
                provider.play([{"answer": {"pieces": ["The first words.", " And more."]}, "drip": 400}])
                work = server.json("POST", f"/api/projects/{site['slug']}/edit", {"text": "How?", "mode": "ask"})
                job = server.wait(work["job"]["id"])
                assert job["state"] == "succeeded", job
                # The last frames end the answer; the first with words is the one before which nothing was seen.
                sent = [at for at in provider.sent() if at <= listener.seen[job["id"]]]
                times.append((listener.seen[job["id"]] - sent[-1]) * 1000)
            return sorted(times)
        finally:
            server.stop()
            provider.stop()


def main(turns):
    print("| protocol | p50 ms | p95 ms | worst |\n|---|---|---|---|")
    for kind in PROTOCOLS:
        times = measure(kind, turns)
        p95 = times[min(len(times) - 1, int(len(times) * 0.95))]
        print(f"| {kind} | {times[len(times) // 2]:.1f} | {p95:.1f} | {times[-1]:.1f} |", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
