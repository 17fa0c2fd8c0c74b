"""`make bench`: measure everything and print the table; ends with 1 if a mark is missed."""

import asyncio
import logging
import sys
import tempfile
from pathlib import Path

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


async def measured(folder: Path) -> list[Figure]:
    """Take all measurements, in a folder that is thrown away."""
    return [
        *await claiming.rate(folder),
        *await claiming.flatness(folder),
        *await digesting.digests(folder),
        *await sending.sending(folder),
        *await ticking.ticking(folder),
        *await serving.serving(folder),
        *await proving.proving(folder),
        *await exporting.exporting(folder),
        *await importing.importing_tables(folder),
        *await counting.counting(folder),
        *understanding.understanding(),
    ]


def main() -> int:
    """Print the table; returns the exit code."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    with tempfile.TemporaryDirectory(prefix="linli-bench-") as folder:
        figures = asyncio.run(measured(Path(folder)))
    sys.stdout.write(table(figures) + "\n")
    return int(not all(figure.ok for figure in figures))


if __name__ == "__main__":
    sys.exit(main())
