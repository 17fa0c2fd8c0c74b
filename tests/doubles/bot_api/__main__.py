"""The double as a process: `python -m tests.doubles.bot_api --port 8081 --state FILE`.

It prints its root address when it listens, and on SIGTERM or SIGINT writes its record to the file.
"""

import argparse
import asyncio
import json
import signal
from pathlib import Path

from tests.doubles.bot_api import TOKEN, BotApi
from tests.doubles.bot_api.control import record_of


async def serve(port: int, token: str, state: Path | None) -> None:
    """Serve until told to end."""
    ended = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    async with BotApi(token=token, port=port) as api:
        print(api.root, flush=True)  # noqa: T201 - whoever started us reads it
        await ended.wait()
        if state is not None:
            state.write_text(json.dumps(record_of(api), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--state", type=Path)
    options = parser.parse_args()
    asyncio.run(serve(options.port, options.token, options.state))
