"""Measure and print the table: `python -m tests.bench`; ends with 1 if a mark is missed.

With names of parts, those alone: `python -m tests.bench claims exporting`.
"""

import argparse
import asyncio
import logging
import sys
import tempfile
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

import structlog

from tests.bench import (
    claiming,
    counting,
    digesting,
    exporting,
    importing,
    proving,
    sending,
    serving,
    ticking,
    understanding,
)
from tests.bench.figures import Figure, table

Part = Callable[[Path], Awaitable[list[Figure]]]


async def _claims(folder: Path) -> list[Figure]:
    return [*await claiming.rate(folder), *await claiming.flatness(folder)]


async def _understanding(_folder: Path) -> list[Figure]:
    return understanding.understanding()


PARTS: Final[Mapping[str, Part]] = {
    "claims": _claims,
    "digests": digesting.digests,
    "sending": sending.sending,
    "ticking": ticking.ticking,
    "serving": serving.serving,
    "proving": proving.proving,
    "exporting": exporting.exporting,
    "importing": importing.importing_tables,
    "counting": counting.counting,
    "understanding": _understanding,
}


async def measured(folder: Path, parts: Sequence[str]) -> list[Figure]:
    """Take the measurements of these parts, in a folder that is thrown away."""
    return [figure for part in parts for figure in await PARTS[part](folder)]


def main() -> int:
    """Print the table; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help=f"one of {', '.join(PARTS)}; all if none is named"
    )
    parts = parser.parse_args().parts or list(PARTS)
    if unknown := [part for part in parts if part not in PARTS]:
        parser.error(f"no such part: {', '.join(unknown)}. There are: {', '.join(PARTS)}")
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    with tempfile.TemporaryDirectory(prefix="linli-bench-") as folder:
        figures = asyncio.run(measured(Path(folder), parts))
    sys.stdout.write(table(figures) + "\n")
    return int(not all(figure.ok for figure in figures))


if __name__ == "__main__":
    sys.exit(main())
