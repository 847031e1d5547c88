"""huey on SQLite with durable commits: one thread, its fastest way, and its consumer for pick-ups.

Arguments: the file of the database, jobs, pick-ups.
"""

import logging
import queue
import sys
import time

from huey import SqliteHuey

from measure import Stopwatch, report


def main(file, jobs, pickups):
    logging.disable(logging.WARNING)
    huey = SqliteHuey(filename=file, fsync=True, results=False)
    seen = 0
    started = queue.Queue()

    @huey.task()
    def count():
        nonlocal seen
        seen += 1

    @huey.task()
    def arrive():
        started.put(time.perf_counter())

    enqueue = Stopwatch()
    for _ in range(jobs):
        count()
    enqueue.stop()
    drain = Stopwatch()
    while (task := huey.dequeue()) is not None:
        huey.execute(task)
    drain.stop()
    assert seen == jobs, (seen, jobs)

    consumer = huey.create_consumer(workers=1, initial_delay=0.01, max_delay=0.01, backoff=1)
    consumer.start()
    times = []
    for number in range(pickups + 20):
        time.sleep(0.005)
        sent = time.perf_counter()
        arrive()
        took = started.get() - sent
        if number >= 20:
            times.append(took)
    consumer.stop()
    report(jobs, enqueue, drain, times)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
