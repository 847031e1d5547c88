"""What must hold, checked from outside: ledgers, tables and events against each other."""

import collections

FINAL = {"succeeded", "failed", "cancelled"}
# The ways whose success is never without one effect; the others have none.
WITH_EFFECT = {"finish", "parts", "retry", "snooze", "throwing", "hang", "block", "chatty"}


class Findings:
    def __init__(self, world, lines):
        self.jobs = {line["job"]["id"]: line["job"] for line in lines if "job" in line}
        self.effects = [line["effect"] for line in lines if "effect" in line]
        self.events = [(line["position"], line["event"]) for line in lines if "event" in line]
        self.ledgers = {actor.name: world.ledger(actor) for actor in world.actors}
        self.producers = [line for actor in world.producers for line in self.ledgers[actor.name]]
        self.runs = [line for actor in world.workers for line in self.ledgers[actor.name]]
        self.watchers = {actor.name: self.ledgers[actor.name] for actor in world.watchers}
        self.accepted = {line[1] for line in self.producers if line[0] == "accepted"}
        self.problems = []

    def check(self):
        for check in (self.nothing_is_lost, self.nothing_is_done_twice, self.runs_are_numbered_once,
                      self.fences_rise, self.lanes_keep_their_order, self.lanes_hold_what_they_may,
                      self.unique_jobs_are_alone, self.events_tell_the_truth, self.watchers_miss_nothing):
            check()
        return self.problems

    def summary(self):
        states = collections.Counter(job["state"] for job in self.jobs.values())
        lost = sum(job["lostRuns"] for job in self.jobs.values())
        return (f"{len(self.accepted)} jobs accepted, {len(self.jobs)} stored ("
                + ", ".join(f"{number} {state}" for state, number in sorted(states.items()))
                + f"), {sum(line[0] == 'begin' for line in self.runs)} runs, {lost} lost runs, "
                f"{len(self.effects)} effects, {len(self.events)} events, "
                + ", ".join(f"{len(lines)} by {name}" for name, lines in self.watchers.items()))

    def blame(self, title, *jobs, more=()):
        """Notes a violation with all that is known about the jobs."""
        evidence = list(more)
        for job in jobs:
            evidence.append(f"job {job}: {self.jobs.get(job, 'not in the database')}")
            evidence += [f"  effect {effect}" for effect in self.effects if effect["job"] == job]
            evidence += [f"  {name}: {' '.join(line)}" for name, lines in self.ledgers.items()
                         if not name.startswith("watch") for line in lines if job in line]
            evidence += [f"  event {position}: {' '.join(event)}" for position, event in self.events
                         if job in event[1]]
        self.problems.append((title, evidence))

    def nothing_is_lost(self):
        for job in sorted(self.accepted):
            if job not in self.jobs:
                self.blame("An accepted job is lost", job)
        intended = {line[1] for line in self.producers if line[0] == "intent"}
        for job, record in self.jobs.items():
            if job not in intended:
                self.blame("A job that nobody asked for", job)
            if record["state"] not in FINAL:
                self.blame(f"A job is still {record['state']} at the end", job)

    def nothing_is_done_twice(self):
        done = collections.defaultdict(list)
        for effect in self.effects:
            if effect["final"]:
                done[effect["job"]].append(effect["run"])
        for job, record in self.jobs.items():
            wanted = record["state"] == "succeeded" and record["payload"]["way"] in WITH_EFFECT
            if len(done[job]) != wanted:
                self.blame(f"A {record['state']} job has {len(done[job])} effects", job)
        for line in self.runs:
            if line[0] == "effect" and int(line[2]) not in done[line[1]]:
                self.blame("An effect was committed and is not there", line[1])

    def runs_are_numbered_once(self):
        begun = collections.Counter((line[1], line[2]) for line in self.runs if line[0] == "begin")
        for (job, run), number in begun.items():
            if number > 1:
                self.blame(f"Run {run} of a job was begun {number} times", job)

    def fences_rise(self):
        """In lanes for one job: a fence belongs to one run, and a lower one never comes after a higher one."""
        owners = {}
        for line in self.runs:
            if line[0] == "begin" and line[4]:
                owner = owners.setdefault((line[3], line[4]), (line[1], line[2]))
                if owner != (line[1], line[2]):
                    self.blame(f"Two runs have fence {line[4]} of {line[3]}", owner[0], line[1])
        last = {}
        for effect in self.by_lane():
            if effect["lane"].startswith("triple:"):
                continue
            before = last.get(effect["lane"])
            last[effect["lane"]] = effect
            runs = [(entry["job"], entry["run"]) for entry in (before, effect) if entry]
            if effect.get("fence") is None:
                self.blame(f"A run in {effect['lane']} had no fence", effect["job"])
            elif before and (before["fence"] > effect["fence"]
                             or (before["fence"] == effect["fence"] and runs[0] != runs[1])):
                self.blame(f"In {effect['lane']} fence {effect['fence']} came after {before['fence']}",
                           before["job"], effect["job"])

    def by_lane(self):
        return sorted((effect for effect in self.effects if effect.get("lane")),
                      key=lambda effect: (effect["lane"], effect["place"]))

    def lanes_keep_their_order(self):
        last = {}
        for effect in self.by_lane():
            # A job that was stored without an answer may have come later than one that was asked for after it.
            if not effect["lane"].startswith("ordered:") or effect["job"] not in self.accepted:
                continue
            before = last.get(effect["lane"])
            last[effect["lane"]] = effect
            if before and before["number"] > effect["number"]:
                self.blame(f"In {effect['lane']} number {effect['number']} came after {before['number']}",
                           before["job"], effect["job"])

    def changes(self):
        """What each event tells: (job, state) of one job or many, which changed together."""
        for position, event in self.events:
            yield position, [change.split("=") for change in event[1].split(",") if change]

    def lanes_hold_what_they_may(self):
        """In the order of the events, no lane runs more jobs than it admits."""
        running = collections.defaultdict(set)
        for position, changes in self.changes():
            lanes = set()
            for job, state in changes:
                lane = self.jobs.get(job, {}).get("lane")
                if lane:
                    lanes.add(lane)
                    (running[lane].add if state == "running" else running[lane].discard)(job)
            for lane in lanes:
                if len(running[lane]) > (3 if lane.startswith("triple:") else 1):
                    self.blame(f"{lane} ran {len(running[lane])} jobs at event {position}", *running[lane])
                    running[lane].clear()

    def unique_jobs_are_alone(self):
        living = collections.defaultdict(set)
        for position, changes in self.changes():
            keys = set()
            for job, state in changes:
                key = self.jobs.get(job, {}).get("uniqueKey")
                if key:
                    keys.add(key)
                    (living[key].discard if state in FINAL else living[key].add)(job)
            for key in keys:
                if len(living[key]) > 1:
                    self.blame(f"Two living jobs have the key {key} at event {position}", *living[key])
                    living[key].clear()

    def events_tell_the_truth(self):
        states = {}
        for position, changes in self.changes():
            for job, state in changes:
                if states.get(job) in ("succeeded", "cancelled") and state != states[job]:
                    self.blame(f"A {states[job]} job became {state} at event {position}", job)
                states[job] = state
        for job, record in self.jobs.items():
            if states.get(job) != record["state"]:
                self.blame(f"The last event says {states.get(job)}, the table says {record['state']}", job)

    def watchers_miss_nothing(self):
        for name, lines in self.watchers.items():
            if not lines:
                self.blame(f"{name} saw nothing at all")
                continue
            resets = [line for line in lines if line[0] == "reset"]
            if resets:
                self.blame(f"{name} was told to begin anew", more=[" ".join(line) for line in resets[:10]])
            start = int(lines[0][1].split(":")[1])
            expected = {position: event for position, event in self.events if position > start}
            seen = [(int(line[1].split(":")[1]), line[2:]) for line in lines if line[0] == "event"]
            self.compare(name, expected, seen)

    def compare(self, name, expected, seen):
        positions = [position for position, _ in seen]
        doubled = [position for position, number in collections.Counter(positions).items() if number > 1]
        missed = sorted(set(expected) - set(positions))
        unknown = sorted(set(positions) - set(expected))
        if doubled:
            self.blame(f"{name} saw {len(doubled)} events twice", more=[f"positions {doubled[:20]}"])
        if missed:
            around = [f"event {position}: {expected[position]}" for position in missed[:20]]
            self.blame(f"{name} missed {len(missed)} of {len(expected)} events", more=around)
        if unknown:
            self.blame(f"{name} saw {len(unknown)} events that are not in the log", more=[f"positions {unknown[:20]}"])
        if positions != sorted(positions):
            self.blame(f"{name} saw events out of order")
        for position, event in seen:
            if position in expected and list(event) != list(expected[position]):
                self.blame(f"{name} saw another event at {position}", more=[f"{event}", f"{expected[position]}"])
                break
