"""Reading a file that somebody sent: in another process, which may break without anything else breaking."""

import asyncio
import json
import sys
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from domain.headings import plain
from intake.trouble import Trouble
from intake.worker import Row

SECONDS = 60
BUNCH = 1000
_HOUSE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was read; `lines` are its rows as they came, each to be taken apart when its turn comes."""

    header: list[str]
    lines: list[bytes]

    def bunches(self) -> Iterator[list[Row]]:
        """Yield the rows below the header with their numbers in the file, a thousand at a time."""
        for at in range(0, len(self.lines), BUNCH):
            yield [(number, cells) for number, cells in map(json.loads, self.lines[at : at + BUNCH])]


async def read(content: bytes, known: Collection[str]) -> Table:
    """Read a file whose header holds some words that are known. Raises Trouble."""
    worker = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "intake.worker",
        *sorted({plain(word) for word in known}),
        cwd=_HOUSE,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={"PYTHONDONTWRITEBYTECODE": "1"},
    )
    try:
        async with asyncio.timeout(SECONDS):
            out, _ = await worker.communicate(content)
    except TimeoutError:
        raise Trouble("bomb") from None
    finally:
        with suppress(ProcessLookupError):
            worker.kill()
        await worker.wait()
    lines = out.splitlines()
    if worker.returncode or not lines:
        raise Trouble("bomb")  # it was stopped at one of its limits
    said = json.loads(lines[0])
    if "trouble" in said:
        raise Trouble(said["trouble"], said["at"])
    return Table(json.loads(lines[1])[1], lines[2:])
