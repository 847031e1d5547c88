"""What is done to the processes and their database, at random."""

import signal
import time

LEASE = 3.0


class Nemesis:
    def __init__(self, world):
        self.world = world
        self.due = []
        self.longest_shift = 0
        self.harms = [("kills", self.kill, 40), ("stops longer than the lease", self.stop_worker, 24),
                      ("short stops", self.stop_other, 8), *world.database.harms()]
        if world.clock_library:
            self.harms.append(("clock jumps", self.shift_clock, 8))

    def skipped(self):
        missing = [] if self.world.clock_library else ["clock jumps: Debian's package faketime, or a C compiler, is not installed"]
        return missing + self.world.database.skipped()

    def strike(self):
        names = [harm[0] for harm in self.harms]
        name = self.world.chance.choices(names, [harm[2] for harm in self.harms])[0]
        self.world.count(name)
        next(harm[1] for harm in self.harms if harm[0] == name)(self.world, self.later)

    def later(self, seconds, action):
        self.due.append((time.monotonic() + seconds, action))

    def tick(self):
        """Does what was put off until now."""
        now = time.monotonic()
        for item in [item for item in self.due if item[0] <= now]:
            self.due.remove(item)
            item[1]()

    def end(self):
        """Undoes all that can be undone, and kills nobody any more."""
        for _, action in self.due:
            action()
        self.due = []
        for actor in self.world.actors:
            actor.go_on()
        self.world.database.heal()
        # What was put off by a clock that ran ahead must come due.
        for actor in self.world.actors:
            if self.world.clock_library and self.world.database.has_one_clock:
                self.world.clock(actor.name).write_text(f"+{self.longest_shift}")

    def kill(self, world, later):
        living = [actor for actor in world.actors if actor.is_alive]
        for actor in world.chance.sample(living, min(len(living), world.chance.choice([1, 1, 1, 2, 3]))):
            actor.kill()

    def stop_worker(self, world, later):
        self.stop(world.chance.choice(world.workers), world.chance.uniform(1.2, 2) * LEASE)

    def stop_other(self, world, later):
        self.stop(world.chance.choice(world.actors), world.chance.uniform(0.1, 2))

    def stop(self, actor, seconds):
        if not actor.is_alive or actor.is_stopped:
            return
        process = actor.process
        actor.stop()

        def go_on():
            if process is actor.process:
                actor.go_on()

        self.later(seconds, go_on)

    def shift_clock(self, world, later):
        """A clock jumps, and is set right after a while."""
        # A job put off while the one clock of all is an hour ahead would wait that hour, and the others behind it.
        ahead = [5, 30] if world.database.has_one_clock else [5, 60, 3600]
        seconds = world.chance.choice([-3600, -60, -5, *ahead])
        self.longest_shift = max(self.longest_shift, seconds)
        clock = world.clock(world.chance.choice(world.actors).name)
        clock.write_text(f"{seconds:+d}")
        later(world.chance.uniform(1, 6), lambda: clock.write_text("+0"))
