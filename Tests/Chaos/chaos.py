#!/usr/bin/env python3
"""Kills, stops and cuts off the processes of the job queue for a while, and checks from outside what is left.

    Tests/Chaos/chaos.py --engine sqlite --seconds 600 --seed 7

The choices follow from the seed, which is printed; how the machine interleaves the processes does not. It ends with 1
and the evidence where something was lost, done twice, out of order or not told. `--sabotage` puts a mistake into the
processes, which the checks must find.
"""

import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

from driver.databases import Postgres, SQLite
from driver.findings import Findings
from driver.nemesis import LEASE, Nemesis
from driver.world import ROOT, World, binary

SHOWN = 5


def main():
    options = arguments()
    binary()
    if options.engine == "both":
        return max([again(options, engine) for engine in ("sqlite", "postgres")])
    if options.engine == "postgres" and "SITEWRIGHT_TEST_CLUSTER" not in os.environ:
        return again(options, "postgres", [str(ROOT / "Scripts/test-postgres")])
    folder = pathlib.Path(tempfile.mkdtemp(prefix="sitewright-chaos."))
    database = (SQLite if options.engine == "sqlite" else Postgres)(folder)
    world = World(folder, database, options.seed, options.sabotage)
    problems = []
    try:
        problems = run(world, options)
    finally:
        world.kill_all()
        database.remove()
        if problems:
            print(f"The ledgers and logs are in {folder}.")
        else:
            shutil.rmtree(folder, ignore_errors=True)
    return 1 if problems else 0


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", choices=["sqlite", "postgres", "both"], default="both")
    parser.add_argument("--seconds", type=float, default=600, help="how long harm is done")
    parser.add_argument("--settle", type=float, default=240, help="how long all work may take to end afterwards")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    parser.add_argument("--sabotage", choices=["stale", "blind", "forgetful"])
    return parser.parse_args()


def again(options, engine, before=()):
    """Runs this program for one engine, below another command."""
    words = [*before, sys.executable, __file__, "--engine", engine, "--seconds", options.seconds, "--settle",
             options.settle, "--seed", options.seed]
    if options.sabotage:
        words += ["--sabotage", options.sabotage]
    return subprocess.run([str(word) for word in words], check=False).returncode


def run(world, options):
    nemesis = Nemesis(world)
    print(f"chaos: {options.engine}, seed {options.seed}, {options.seconds:g} s, {len(world.workers)} workers, "
          f"{len(world.producers)} producers, {len(world.watchers)} watchers, lease {LEASE:g} s", flush=True)
    for line in nemesis.skipped():
        print(f"chaos: not done: {line}", flush=True)
    for actor in world.actors:
        actor.start()
    harm(world, nemesis, options)
    nemesis.end()
    problems = settle(world, options)
    findings = Findings(world, world.report())
    problems = world.problems + problems + findings.check()
    print(f"chaos: {findings.summary()}")
    print("chaos: done to it: " + ", ".join(f"{number} {what}" for what, number in sorted(world.counts.items())))
    show(problems)
    return problems


def harm(world, nemesis, options):
    began = time.monotonic()
    end = began + options.seconds
    # Until there is something to harm.
    strike_at = began + min(5, options.seconds / 5)
    tell_at = began + 10
    while time.monotonic() < end:
        nemesis.tick()
        world.look_after()
        if time.monotonic() >= strike_at:
            nemesis.strike()
            strike_at = time.monotonic() + world.chance.uniform(0.2, 1.8)
        if time.monotonic() >= tell_at:
            tell_at = time.monotonic() + 10
            tell(world, time.monotonic() - began)
        time.sleep(0.05)


def tell(world, seconds):
    def lines(actors, word):
        return sum(line[0] == word for actor in actors for line in world.ledger(actor))

    harms = sum(world.counts.values())
    print(f"chaos: {seconds:4.0f} s: {lines(world.producers, 'accepted')} accepted, "
          f"{lines(world.workers, 'begin')} runs, {lines(world.workers, 'effect')} effects, "
          f"{lines(world.watchers, 'event')} events seen, {harms} harms", flush=True)


def settle(world, options):
    """Lets all work end, the watchers catch up, and the processes stop."""
    for actor in world.producers:
        actor.kill()
    helpers = world.workers + world.watchers
    deadline = time.monotonic() + options.settle
    problems = []
    while True:
        world.look_after(helpers)
        left = world.report("--brief")[0]
        if left["live"] == 0 or time.monotonic() > deadline:
            break
        time.sleep(1)
    if left["live"]:
        problems.append((f"{left['live']} jobs had not ended {options.settle:g} s after the last harm", []))
    problems += end(world.workers)
    head = world.report("--brief")[0]["head"]
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and any(place(world, actor) < head for actor in world.watchers):
        world.look_after(world.watchers)
        time.sleep(0.2)
    return problems + end(world.watchers)


def end(actors):
    problems = [actor.end() for actor in actors]
    return [("A process did not end well", [problem]) for problem in problems if problem]


def place(world, watcher):
    lines = world.ledger(watcher)
    return int(lines[-1][1].split(":")[1]) if lines else -1


def show(problems):
    for title, evidence in problems[:SHOWN]:
        print(f"\nVIOLATION: {title}")
        for line in evidence[:60]:
            print(f"    {line}")
    if len(problems) > SHOWN:
        print(f"\n… and {len(problems) - SHOWN} more")
    print(f"chaos: {len(problems)} violations" if problems else "chaos: all held")


if __name__ == "__main__":
    sys.exit(main())
