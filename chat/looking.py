"""Looking up what takes long: on a reader, so that only whoever asked waits for it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from chat.clock import Clock
from chat.command import Question
from chat.pulse import Pulse
from storage.store import Store

AT_ONCE = 2
"""So many are answered at once: the other readers are for everybody else, and for the files that are made."""
SHOWS_LIFE = 5.0  # seconds


class Looking:
    """Answers questions apart from any transaction. `places`: those of the lanes, of which whoever waits holds none."""

    def __init__(self, store: Store, clock: Clock, pulse: Pulse, places: asyncio.Semaphore) -> None:
        self._store = store
        self._clock = clock
        self._pulse = pulse
        self._places = places
        self._at_once = asyncio.Semaphore(AT_ONCE)

    async def look(self, question: Question) -> Any:  # noqa: ANN401 - whatever is looked up
        """Return what is looked up. It may take long, and yet nobody should think that we stand still."""
        async with self._stepping_aside(), self._at_once:
            looking = asyncio.ensure_future(self._look(question))
            try:
                while not (await asyncio.wait([looking], timeout=SHOWS_LIFE))[0]:
                    self._pulse.beat("dispatcher")
            finally:
                looking.cancel()
                await asyncio.wait([looking])
            return looking.result()

    async def _look(self, question: Question) -> Any:  # noqa: ANN401 - as above
        look, asked = question
        async with self._store.read() as db:
            return await look(db, self._clock.now(), *asked)

    @asynccontextmanager
    async def _stepping_aside(self) -> AsyncIterator[None]:
        """Leave the place of a lane to another for as long as the block runs."""
        self._places.release()
        try:
            yield
        finally:
            await self._places.acquire()
