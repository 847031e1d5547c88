"""procrastinate on PostgreSQL: ten jobs at a time. Arguments: URL, data folder, jobs, pick-ups."""

import asyncio
import logging
import sys
import time

import procrastinate
import uvloop

from measure import Stopwatch, report


async def main(url, folder, jobs, pickups):
    logging.disable(logging.WARNING)
    app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=url, max_size=12))
    seen = 0
    started = asyncio.Queue()

    @app.task(name="count")
    async def count():
        nonlocal seen
        seen += 1

    @app.task(name="arrive")
    async def arrive():
        started.put_nowait(time.perf_counter())

    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        enqueue = Stopwatch(folder)
        for first in range(0, jobs, 1000):
            await count.batch_defer_async(*({} for _ in range(min(1000, jobs - first))))
        enqueue.stop()
        drain = Stopwatch(folder)
        await app.run_worker_async(wait=False, concurrency=10, install_signal_handlers=False)
        drain.stop()
        assert seen == jobs, (seen, jobs)
        worker = asyncio.create_task(app.run_worker_async(concurrency=10, install_signal_handlers=False))
        times = []
        for number in range(pickups + 20):
            await asyncio.sleep(0.005)
            sent = time.perf_counter()
            await arrive.defer_async()
            took = await started.get() - sent
            if number >= 20:
                times.append(took)
        worker.cancel()
        await asyncio.gather(worker, return_exceptions=True)
        report(jobs, enqueue, drain, times)


if __name__ == "__main__":
    uvloop.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
