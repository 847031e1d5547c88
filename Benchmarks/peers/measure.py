"""What all measurements of the peers share: figures as one JSON object, and the processor time of a PostgreSQL server."""

import json
import pathlib
import resource
import statistics
import time


def server_cpu(folder):
    """Seconds that a PostgreSQL server and its backends have computed, by the folder of its data."""
    main = int(pathlib.Path(folder, "postmaster.pid").read_text().split()[0])
    total = 0
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        # After the name: state, parent; the 12th to 15th are the time of the process and of its ended children.
        if int(entry.name) == main:
            total += sum(int(field) for field in fields[11:15])
        elif int(fields[1]) == main:
            total += int(fields[11]) + int(fields[12])
    return total / 100


def own_cpu():
    """Seconds that this process and its ended children have computed."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


class Stopwatch:
    """Wall time and processor time since it was made."""

    def __init__(self, folder=None):
        self.folder = folder
        self.cpu = self._cpu()
        self.started = time.perf_counter()

    def stop(self):
        self.seconds = time.perf_counter() - self.started
        self.cpu_seconds = self._cpu() - self.cpu
        return self

    def _cpu(self):
        return own_cpu() + (server_cpu(self.folder) if self.folder else 0)


def percentile(values, part):
    """The value below which a part of all lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def report(jobs, enqueue, drain, pickups):
    """Prints the figures, named as `sitewright bench queue --json` names them."""
    print(
        json.dumps(
            {
                "enqueue_per_second": round(jobs / enqueue.seconds),
                "drain_per_second": round(jobs / drain.seconds),
                "cpu_seconds_per_1000": round(drain.cpu_seconds / jobs * 1000, 4),
                "pickup_p50_ms": round(statistics.median(pickups) * 1000, 2) if pickups else None,
                "pickup_p99_ms": round(percentile(pickups, 0.99) * 1000, 2) if pickups else None,
            }
        )
    )
