"""pgqueuer on PostgreSQL: batches of 500 through asyncpg, its fastest way. Arguments: URL, data folder, jobs, pick-ups."""

import asyncio
import json
import sys
import time

import asyncpg
import uvloop
from pgqueuer.adapters.persistence.queries import Queries
from pgqueuer.core.qm import QueueManager
from pgqueuer.domain.types import QueueExecutionMode

from measure import Stopwatch, report

BATCH = 500


async def main(url, folder, jobs, pickups):
    connection = await asyncpg.connect(url)
    manager = QueueManager(Queries.from_asyncpg_connection(connection))
    await manager.queries.install()
    seen = 0
    started = asyncio.Queue()

    @manager.entrypoint("count")
    async def count(job):
        nonlocal seen
        seen += 1

    @manager.entrypoint("arrive")
    async def arrive(job):
        started.put_nowait(time.perf_counter())

    # Two transactions under way at a time, as ours has.
    writers = [manager.queries, Queries.from_asyncpg_connection(await asyncpg.connect(url))]
    batches = iter([range(first, min(first + 1000, jobs)) for first in range(0, jobs, 1000)])

    async def write(queries):
        for batch in batches:
            payloads = [json.dumps({"number": number}).encode() for number in batch]
            await queries.enqueue(["count"] * len(batch), payloads, [0] * len(batch))

    enqueue = Stopwatch(folder)
    await asyncio.gather(*map(write, writers))
    enqueue.stop()
    drain = Stopwatch(folder)
    await manager.run(batch_size=BATCH, mode=QueueExecutionMode.drain)
    drain.stop()
    assert seen == jobs, (seen, jobs)

    # A manager ends with its run; another one waits for single jobs.
    listening = await asyncpg.connect(url)
    waiter = QueueManager(Queries.from_asyncpg_connection(listening))
    waiter.entrypoint("arrive")(arrive)
    running = asyncio.create_task(waiter.run(batch_size=10))
    sender = Queries.from_asyncpg_connection(await asyncpg.connect(url))
    times = []
    for number in range(pickups + 20):
        await asyncio.sleep(0.005)
        sent = time.perf_counter()
        await sender.enqueue("arrive", b"{}")
        took = await started.get() - sent
        # The first ones wait for the worker to begin.
        if number >= 20:
            times.append(took)
    waiter.shutdown.set()
    await running
    report(jobs, enqueue, drain, times)


if __name__ == "__main__":
    uvloop.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
