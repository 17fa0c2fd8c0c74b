"""From the outbox to the chats: in order for each chat, at the platform's pace, until it has arrived.

A letter is marked before it leaves. If we are killed on the way it was sent perhaps: a message that
must arrive is sent again and says so, an edit is simply repeated, a toast is let go.
"""

import asyncio
from collections.abc import Mapping
from functools import partial

import structlog

from chat import raising, show
from chat.clock import Clock
from chat.delivery import Platform, ShutOut, Undelivered
from chat.handover import hand_over
from chat.journal import place_of
from chat.line import Line, lane_of
from chat.pulse import Pulse
from chat.show import Parcel
from chat.undelivered import after, pause
from storage import delivering
from storage.errors import StorageError
from storage.letters import Letter
from storage.store import Reader, Store

journal = structlog.get_logger()
LONGEST_SLEEP = 30.0
LANDING = 3.0  # seconds that what is on its way has when we stop
READ_TRIES = 5


class Sender:
    """Delivers the outbox. `in_flight`: how many messages may be on their way at once."""

    def __init__(
        self,
        store: Store,
        platforms: Mapping[str, Platform],
        clock: Clock,
        *,
        in_flight: int = 16,
        pulse: Pulse | None = None,
    ) -> None:
        self._store = store
        self._pulse = pulse or Pulse()
        self._platforms = platforms
        self._clock = clock
        self._in_flight = in_flight
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._line = Line(platforms, clock, store.mail.set)
        self._broken: BaseException | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Deliver until told to stop, then let what is on its way arrive. Raises ShutOut and StorageError."""
        try:
            while not stop.is_set():
                self._store.mail.clear()
                await self._round()
                self._pulse.beat("sender")
                await self._sleep(stop)
        finally:
            await self._land()

    async def drain(self) -> None:
        """Deliver all that can be delivered now, and return."""
        while await self._round() or self._busy:
            if self._busy:
                await asyncio.wait(self._busy.values(), return_when=asyncio.FIRST_COMPLETED)

    async def _sleep(self, stop: asyncio.Event) -> None:
        """Sleep until there is mail, a message has arrived, or it is time to stop."""
        waits = [asyncio.ensure_future(event.wait()) for event in (self._store.mail, stop)]
        await asyncio.wait(waits, timeout=LONGEST_SLEEP, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()

    async def _land(self) -> None:
        """Let what is on its way arrive. What takes too long was sent perhaps, and is marked so already."""
        self._line.close()
        flying = list(self._busy.values())
        if flying:
            _, late = await asyncio.wait(flying, timeout=LANDING)
            for task in late:
                task.cancel()
            await asyncio.gather(*flying, return_exceptions=True)

    async def _round(self) -> bool:
        """Start what can leave now; tells whether anything did."""
        if self._broken:
            raise self._broken
        busy = list(self._busy)  # as long as the view is open: in it, what arrives meanwhile has not arrived
        async with self._store.read() as db:
            leaving = await self._line.choose(db, busy, self._in_flight - len(busy))
        if not leaving:
            return False
        async with self._store.write(concerns_jobs=False) as tx:
            await delivering.begun(tx, [letter.id for letter in leaving])
        async with (
            self._store.read() as db
        ):  # one view for all: what leaves together mostly speaks of the same
            parcels = [await self._packed(db, letter) for letter in leaving]
        for parcel in filter(None, parcels):
            lane = lane_of(parcel.letter)
            task = asyncio.create_task(self._deliver(parcel))
            self._busy[lane] = task
            task.add_done_callback(partial(self._arrived, lane))
        return True

    def _arrived(self, lane: int, task: asyncio.Task[None]) -> None:
        self._busy.pop(lane, None)
        if not task.cancelled() and (error := task.exception()):
            self._broken = error
        self._store.mail.set()  # there is room again, and perhaps was none when we looked

    async def _packed(self, db: Reader, letter: Letter) -> Parcel | None:
        """Put a letter into words; None: it will not leave now."""
        if letter.kind == "chatter" and letter.maybe_sent:
            await self._give_up(letter, "cut off")
            return None
        try:
            return await show.parcel(db, letter, self._platforms, self._clock.now())
        except Exception as error:  # noqa: BLE001 - a message that can't be put into words must not stop the others
            log = journal.bind(letter=letter.id, batch=letter.batch, message=letter.message.id)
            log.error("message has no words", error=type(error).__name__, at=place_of(error))  # noqa: TRY400 - ids and places only
            if isinstance(error, StorageError) and letter.tries < READ_TRIES:
                await self._try_again(letter)
            else:
                await self._give_up(letter, "no words")
            return None

    async def _deliver(self, parcel: Parcel) -> None:
        letter, name = parcel.letter, parcel.chat.platform
        platform, pace = self._platforms[name], self._line.paces[name]
        log = journal.bind(letter=letter.id, batch=letter.batch, message=letter.message.id)
        try:
            key = await hand_over(parcel, platform, pace)
        except Undelivered as trouble:
            log.info("not delivered", trouble=type(trouble).__name__)
            async with self._store.write() as tx:
                await after(tx, parcel, trouble, pace, self._clock.now())
            return
        except ShutOut:
            raise
        except Exception as error:  # noqa: BLE001 - nor one that the platform chokes on
            log.error("message broken", error=type(error).__name__, at=place_of(error))  # noqa: TRY400 - as above
            await self._give_up(letter, "broken")
            return
        async with self._store.write(concerns_jobs=False) as tx:
            await delivering.sent(tx, letter.id, key, self._clock.now())
            if parcel.card:
                await raising.stands(tx, parcel.card, key, parcel.digest, self._clock.now())
        log.info("delivered")

    async def _try_again(self, letter: Letter) -> None:
        async with self._store.write() as tx:
            until = self._clock.now() + pause(letter)
            await delivering.put_off(tx, letter.id, until, maybe_sent=letter.maybe_sent, trouble="not read")
            tx.posted = True

    async def _give_up(self, letter: Letter, why: str) -> None:
        async with self._store.write() as tx:
            await delivering.give_up(tx, letter.id, why, self._clock.now())
