"""Stands between clients and a PostgreSQL server, as far away from it as it is told to be.

    relay.py SERVER_SOCKET OWN_SOCKET MILLISECONDS

Every byte arrives half of so many milliseconds later. Says that it is ready on its standard output.
"""

import asyncio
import sys


async def forward(reader, writer, delay):
    """In order, and without waiting for what is under way."""
    loop = asyncio.get_running_loop()
    under_way = asyncio.Queue()

    async def deliver():
        while True:
            due, data = await under_way.get()
            await asyncio.sleep(max(0, due - loop.time()))
            if not data:
                writer.close()
                return
            writer.write(data)

    delivering = asyncio.create_task(deliver())
    while data := await reader.read(65536):
        under_way.put_nowait((loop.time() + delay, data))
    under_way.put_nowait((loop.time() + delay, b""))
    await delivering


async def serve(server, own, delay):
    async def accept(reader, writer):
        to_server = await asyncio.open_unix_connection(server)
        await asyncio.gather(forward(reader, to_server[1], delay), forward(to_server[0], writer, delay),
                             return_exceptions=True)

    listening = await asyncio.start_unix_server(accept, own)
    print("ready", flush=True)
    await listening.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1], sys.argv[2], float(sys.argv[3]) / 2000))
