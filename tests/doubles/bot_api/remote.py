"""The double as a process of its own, seen from the test that started it."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx

Record = dict[str, Any]


class RemoteBotApi:
    """The same deeds as `BotApi`, by name: `await api.do("say", chat, user, "/list")`."""

    def __init__(self, root: str, client: httpx.AsyncClient) -> None:
        self.root = root
        self._client = client

    async def do(self, deed: str, *args: object, **kwargs: object) -> Any:  # noqa: ANN401 - what the deed returns
        """Do something on the doubled Telegram. Raises LookupError with the double's words."""
        answer = await self._client.post(f"{self.root}/control/{deed}", json={"args": args, "kwargs": kwargs})
        if answer.status_code != httpx.codes.OK:
            raise LookupError(answer.json())
        return answer.json()

    async def record(self) -> Record:
        """Return the whole record: messages, toasts, menus, calls, and what waits in the queue."""
        record: Record = await self.do("record")
        return record

    async def wait_for(self, predicate: Callable[[Record], object], timeout: float = 10.0) -> Record:  # noqa: ASYNC109 - tests read better so
        """Wait until something holds of the record, and return it. Raises TimeoutError."""
        async with asyncio.timeout(timeout):
            record = await self.record()
            while not predicate(record):
                record = await self.do("record", since=record["state"], wait=5)
            return record


@asynccontextmanager
async def bot_api_process(state: Path, port: int = 0) -> AsyncIterator[RemoteBotApi]:
    """Run the double in a process of its own; its record is in `state` when it has ended."""
    command = (sys.executable, "-m", "tests.doubles.bot_api", "--port", str(port), "--state", str(state))
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    try:
        if process.stdout is None or not (root := (await process.stdout.readline()).decode().strip()):
            raise RuntimeError("the double did not start")
        async with httpx.AsyncClient(timeout=15, trust_env=False) as client:
            yield RemoteBotApi(root, client)
    finally:
        process.terminate()
        await process.wait()
