"""The processes of one run: started, harmed and looked after from outside."""

import ctypes
import glob
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
LIBC = ctypes.CDLL(None, use_errno=True)
CLOCK_LIBRARIES = ["/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
                   "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"]


def clock_library():
    """The library that shifts a process's clock, or None where Debian's `faketime` is not installed."""
    wanted = os.environ.get("SITEWRIGHT_FAKETIME")
    return next((path for path in ([wanted] if wanted else CLOCK_LIBRARIES) if os.path.exists(path)), None)


def timers(folder):
    """The library that keeps libfaketime from moving timers of the monotonic clock; None without a C compiler."""
    compiler = next(filter(None, map(shutil.which, ["cc", "gcc", "clang"])), None)
    if not compiler:
        return None
    library = folder / "timers.so"
    source = pathlib.Path(__file__).with_name("timers.c")
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", library, source], check=True, timeout=60)
    return str(library)


def binary():
    for path in (os.environ.get("SITEWRIGHT_CHAOS"), ROOT / ".build/debug/chaos", ROOT / ".build/release/chaos"):
        if path and os.path.exists(path):
            return str(path)
    raise SystemExit("chaos: build it first: swift build --product chaos")


def die_with_parent():
    # The processes must not outlive the driver, however that ends.
    LIBC.prctl(1, signal.SIGKILL)


def forget(process):
    """Removes what libfaketime leaves of a process that ended."""
    for path in glob.glob(f"/dev/shm/*faketime_*_{process}"):
        os.unlink(path)


class Actor:
    """A process that is started again whenever it ended."""

    def __init__(self, world, role, number, *arguments):
        self.world = world
        self.role = role
        self.name = f"{role}-{number}"
        self.arguments = arguments
        self.process = None
        self.is_stopped = False
        self.was_harmed = False
        self.restart_at = 0

    def start(self):
        self.is_stopped = self.was_harmed = False
        self.restart_at = None
        arguments = [str(word() if callable(word) else word) for word in self.arguments]
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                self.world.command(self.name, self.role, *arguments),
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=self.world.environment(self.name),
                preexec_fn=die_with_parent, cwd=self.world.folder)

    @property
    def log(self):
        return self.world.folder / f"{self.name}.log"

    @property
    def is_alive(self):
        return self.process is not None and self.process.poll() is None

    def send(self, number):
        if self.is_alive:
            self.process.send_signal(number)

    def kill(self):
        self.was_harmed = True
        self.send(signal.SIGKILL)

    def stop(self):
        self.is_stopped = True
        self.send(signal.SIGSTOP)

    def go_on(self):
        self.is_stopped = False
        self.send(signal.SIGCONT)

    def look_after(self, chance):
        """Starts it again a little after it ended; says how it ended where nobody had harmed it."""
        if self.is_alive:
            return None
        if self.restart_at is None:
            forget(self.process.pid)
            self.restart_at = time.monotonic() + chance.uniform(0.05, 1)
            code = self.process.returncode
            if code < 0 and not self.was_harmed:
                return f"{self.name} ended by signal {-code} by itself:\n" + self.tail()
            if code >= 0:
                self.world.count("ends of its own")
        elif time.monotonic() >= self.restart_at:
            self.start()
        return None

    def tail(self):
        return self.log.read_text(errors="replace")[-3_000:]

    def end(self, seconds=30):
        """Asks it to end; says so where it does not."""
        self.go_on()
        self.send(signal.SIGTERM)
        try:
            code = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return f"{self.name} did not end within {seconds} s of SIGTERM:\n" + self.tail()
        return None if code == 0 else f"{self.name} ended with {code} after SIGTERM:\n" + self.tail()


class World:
    """All processes, the folder of their ledgers, and the counts of what was done."""

    def __init__(self, folder, database, seed, sabotage=None):
        self.folder = folder
        self.database = database
        self.chance = random.Random(seed)
        # An ID: 26 digits of base 32.
        self.workspace = "0" + "".join(self.chance.choice("0123456789abcdefghjkmnpqrstvwxyz") for _ in range(25))
        self.counts = {}
        self.problems = []
        self.timers = timers(folder)
        self.clock_library = clock_library() if self.timers else None
        stale = ["--ignore-staleness"] if sabotage == "stale" else []
        blind = ["--skip-some"] if sabotage == "blind" else []
        forgetful = ["--forget-some"] if sabotage == "forgetful" else []
        self.workers = [Actor(self, "work", n, *stale) for n in range(3)]
        self.producers = [
            Actor(self, "produce", n, "--seed", lambda: self.chance.randrange(2**63), *forgetful) for n in range(2)]
        self.watchers = [Actor(self, "watch", n, *blind) for n in range(2)]

    @property
    def actors(self):
        return self.watchers + self.workers + self.producers

    def count(self, what, number=1):
        self.counts[what] = self.counts.get(what, 0) + number

    def command(self, name, role, *arguments):
        words = [binary(), role, "--database", self.database.address, "--workspace", self.workspace,
                 "--folder", str(self.folder), "--name", name, *arguments]
        # The first program below libfaketime sets a variable, and a Swift program that does so loses its arguments.
        return ["/usr/bin/env", *words] if self.clock_library else words

    def environment(self, name):
        environment = dict(os.environ)
        if self.clock_library:
            clock = self.clock(name)
            if not clock.exists():
                clock.write_text("+0")
            # The monotonic clock does not jump, on no machine.
            environment.update(
                LD_PRELOAD=f"{self.timers}:{self.clock_library}", FAKETIME_TIMESTAMP_FILE=str(clock),
                FAKETIME_CACHE_DURATION="1", FAKETIME_DONT_FAKE_MONOTONIC="1")
        return environment

    def clock(self, name):
        """The file that says how far a process's clock is off: with SQLite one machine, and so one clock."""
        return self.folder / ("clock" if self.database.has_one_clock else f"{name}.clock")

    def look_after(self, actors=None):
        for actor in self.actors if actors is None else actors:
            problem = actor.look_after(self.chance)
            if problem:
                self.problems.append(("A process crashed", [problem]))

    def report(self, *arguments, seconds=120):
        """The lines that the role `report` prints, which goes on while the database comes back."""
        deadline = time.monotonic() + seconds
        while True:
            process = subprocess.Popen(
                self.command("report", "report", *arguments), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE, text=True, env=self.environment("report"), preexec_fn=die_with_parent)
            output, problem = process.communicate(timeout=seconds)
            forget(process.pid)
            if process.returncode == 0:
                return [json.loads(line) for line in output.splitlines()]
            if time.monotonic() > deadline:
                raise RuntimeError(f"the database cannot be read: {problem[-3_000:]}")
            time.sleep(0.5)

    def ledger(self, actor):
        """The lines of a ledger as lists of fields."""
        path = self.folder / f"{actor.name}.ledger"
        return [line.split("\t") for line in path.read_text().splitlines()] if path.exists() else []

    def kill_all(self):
        for actor in self.actors:
            actor.kill()
            if actor.process:
                actor.process.wait()
                forget(actor.process.pid)
