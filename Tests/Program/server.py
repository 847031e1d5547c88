"""The real program in a process of its own, and a client of its API. Every wait has a time limit."""

import http.client
import json
import os
import pathlib
import signal
import socket
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("SITEWRIGHT_BINARY", str(ROOT / ".build/debug/sitewright"))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A server on a data folder. It may be killed and started again on the same folder."""

    def __init__(self, data, port=None, **settings):
        self.data = pathlib.Path(data)
        self.port = port or free_port()
        self.settings = settings
        self.process = None
        self.log = self.data.parent / f"server-{self.port}.log"

    def start(self, seconds=60):
        environment = dict(os.environ, SITEWRIGHT_LIMITS_WORK="100000", SITEWRIGHT_LIMITS_STATUS="100000")
        environment.update({f"SITEWRIGHT_{name.upper()}": str(value) for name, value in self.settings.items()})
        # A file and no pipe: nobody has to read it, and it is there when a test fails.
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [BINARY, "serve", "--data", str(self.data), "--port", str(self.port)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment, cwd=ROOT)
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise AssertionError(f"the server ended with {self.process.returncode}:\n{self.output()}")
            try:
                if self.request("GET", "/readyz", token=False)[0] == 200 and (self.data / "client.json").exists():
                    return self
            except OSError:
                pass
            time.sleep(0.05)
        raise AssertionError(f"the server did not start:\n{self.output()}")

    def output(self):
        return self.log.read_text(errors="replace")[-20_000:]

    @property
    def token(self):
        return json.loads((self.data / "client.json").read_text())["token"]

    @property
    def origin(self):
        return f"http://localhost:{self.port}"

    def sign_in_link(self):
        """The newest link that the server has printed."""
        links = [word for word in self.output().split() if "/sign-in/" in word]
        assert links, self.output()
        return links[-1]

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(20)

    def stop(self, seconds=30):
        """Ends gracefully, and says how."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(seconds)
            except subprocess.TimeoutExpired:
                self.kill()
                raise AssertionError(f"the server did not stop:\n{self.output()}")
        return self.process.returncode if self.process else 0

    def request(self, method, path, body=None, headers=None, token=True, host=None, seconds=30):
        """Status, headers and body of one request to 127.0.0.1."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=seconds)
        try:
            headers = dict(headers or {})
            headers["Host"] = host or f"localhost:{self.port}"
            if token:
                headers.setdefault("Authorization", f"Bearer {self.token if token is True else token}")
            if body is not None and not isinstance(body, (bytes, str)):
                body = json.dumps(body)
                headers.setdefault("Content-Type", "application/json")
            connection.request(method, path, body=body, headers=headers)
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def json(self, method, path, body=None, expect=(200, 201, 202), **options):
        status, _, content = self.request(method, path, body, **options)
        assert status in expect, (method, path, status, content[:2000])
        return json.loads(content) if content else None

    def wait(self, job, seconds=60):
        """The job at its end."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            found = self.json("GET", f"/api/jobs/{job}")
            if found["state"] in ("succeeded", "failed", "cancelled"):
                return found
            time.sleep(0.05)
        raise AssertionError(f"job {job} did not end: {found}\n{self.output()}")

    def make(self, prompt, seed=None, seconds=60):
        """A finished project."""
        work = self.json("POST", "/api/projects", {"prompt": prompt, "seed": seed})
        job = self.wait(work["job"]["id"], seconds)
        assert job["state"] == "succeeded", job
        return self.json("GET", f"/api/projects/{work['project']['id']}")

    def preview(self, address, path="/", **options):
        """A page of a preview: asked from 127.0.0.1, because not every resolver knows *.localhost."""
        host = address.split("//", 1)[1].split("/", 1)[0]
        return self.request("GET", path, host=host, token=False, headers={"Accept": "text/html"}, **options)


def command(*arguments, data=None, seconds=60, **options):
    """Runs the program to its end."""
    words = [BINARY, *arguments]
    if data is not None:
        words += ["--data", str(data)]
    return subprocess.run(
        words, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=seconds, cwd=options.pop("cwd", ROOT),
        **options)
