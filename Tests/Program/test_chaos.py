"""A short run of the crash harness on each engine, and a proof that it finds mistakes; `make chaos` runs it longer."""

import pathlib
import subprocess
import sys

import pytest

CHAOS = pathlib.Path(__file__).resolve().parents[1] / "Chaos/chaos.py"


def chaos(engine, seconds, *more):
    return subprocess.run(
        [sys.executable, str(CHAOS), "--engine", engine, "--seconds", str(seconds), *more],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=560)


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_nothing_is_lost_or_done_twice_in_twenty_seconds(engine):
    done = chaos(engine, 20)
    assert done.returncode == 0, done.stdout[-20_000:]
    assert "all held" in done.stdout


@pytest.mark.parametrize("sabotage, finding", [
    ("stale", "A succeeded job has 2 effects"),
    ("blind", "watch-0 missed"),
    ("forgetful", "An accepted job is lost"),
])
def test_mistake_is_found(sabotage, finding):
    done = chaos("sqlite", 12, "--sabotage", sabotage)
    assert done.returncode == 1, done.stdout[-20_000:]
    assert f"VIOLATION: {finding}" in done.stdout, done.stdout[-20_000:]
