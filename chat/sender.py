"""From the outbox to the chats: in order for each chat, at the platform's pace, until it has arrived.

A letter is marked before it leaves. If we are killed on the way it was sent perhaps: a message that
must arrive is sent again and says so, an edit is simply repeated, a toast is let go.
"""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from functools import partial

import structlog

from chat import raising, show
from chat.answering import point_to_private
from chat.clock import Clock
from chat.delivery import (
    NotSent,
    Platform,
    Refused,
    Relocated,
    ShutOut,
    ThreadGone,
    Undelivered,
    Unknown,
    Unreachable,
    Vanished,
)
from chat.journal import place_of
from chat.limits import Pace
from chat.pulse import Pulse
from chat.show import Parcel
from storage import cards, chats, outbox
from storage.chats import ChatRow
from storage.errors import StorageError
from storage.outbox import Letter, Rank
from storage.store import Reader, Store, Tx

journal = structlog.get_logger()
FETCH = 200
LONGEST_PAUSE = timedelta(minutes=1)
LONGEST_SLEEP = 30.0
LANDING = 3.0  # seconds that what is on its way has when we stop
PART_TRIES = 3
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
        self._paces = {name: Pace(platform.limits) for name, platform in platforms.items()}
        self._put_off: dict[int, asyncio.TimerHandle] = {}
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
        await asyncio.wait(
            [*waits, *self._busy.values()], timeout=LONGEST_SLEEP, return_when=asyncio.FIRST_COMPLETED
        )
        for wait in waits:
            wait.cancel()

    async def _land(self) -> None:
        """Let what is on its way arrive. What takes too long was sent perhaps, and is marked so already."""
        for timer in self._put_off.values():
            timer.cancel()
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
        leaving = await self._chosen()
        if not leaving:
            return False
        async with self._store.write() as tx:
            await outbox.sending(tx, [letter.id for letter in leaving])
        async with (
            self._store.read() as db
        ):  # one view for all: what leaves together mostly speaks of the same
            parcels = [await self._packed(db, letter) for letter in leaving]
        for parcel in filter(None, parcels):
            lane = _lane(parcel.letter)
            task = asyncio.create_task(self._deliver(parcel))
            self._busy[lane] = task
            task.add_done_callback(partial(self._arrived, lane))
        return True

    def _arrived(self, lane: int, task: asyncio.Task[None]) -> None:
        self._busy.pop(lane, None)
        if not task.cancelled() and (error := task.exception()):
            self._broken = error
            self._store.mail.set()

    async def _chosen(self) -> list[Letter]:
        """Choose what leaves now. A chat that must wait is put off, so that it hides nobody behind it."""
        room = self._in_flight - len(self._busy)
        leaving: list[Letter] = []
        busy = list(self._busy)  # as long as the view is open: in it, what arrives meanwhile has not arrived
        async with self._store.read() as db:
            while len(leaving) < room:
                taken = [*busy, *self._put_off, *map(_lane, leaving)]
                letters = await outbox.heads(db, taken, FETCH)
                if not letters:
                    break
                for letter in letters[: room * 4]:
                    chat = await chats.get(db, letter.chat)
                    if len(leaving) < room and self._may_leave(letter, chat):
                        leaving.append(letter)
        return leaving

    def _may_leave(self, letter: Letter, chat: ChatRow) -> bool:
        """Keep to what was agreed and to the platform's pace; a chat that must wait is put off until then."""
        wait = 0.0
        if letter.not_before:
            wait = (letter.not_before - self._clock.now()).total_seconds()
        if wait <= 0 and letter.rank != Rank.TOAST:
            wait = self._paces[chat.platform].wait(chat.id, group=chat.person is None)
        if wait <= 0:
            return True
        lane = _lane(letter)
        self._put_off[lane] = asyncio.get_running_loop().call_later(wait, self._back, lane)
        return False

    def _back(self, lane: int) -> None:
        self._put_off.pop(lane, None)
        self._store.mail.set()

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
        letter = parcel.letter
        log = journal.bind(letter=letter.id, batch=letter.batch, message=letter.message.id)
        try:
            key = await self._hand_over(parcel)
        except Undelivered as trouble:
            log.info("not delivered", trouble=type(trouble).__name__)
            async with self._store.write() as tx:
                await self._after(tx, parcel, trouble)
            return
        except ShutOut:
            raise
        except Exception as error:  # noqa: BLE001 - nor one that the platform chokes on
            log.error("message broken", error=type(error).__name__, at=place_of(error))  # noqa: TRY400 - as above
            await self._give_up(letter, "broken")
            return
        async with self._store.write() as tx:
            await outbox.sent(tx, letter.id, key, self._clock.now())
            if parcel.card:
                await raising.stands(tx, parcel.card, key, parcel.digest, self._clock.now())
        log.info("delivered")

    async def _try_again(self, letter: Letter) -> None:
        async with self._store.write() as tx:
            until = self._clock.now() + _pause(letter)
            await outbox.put_off(tx, letter.id, until, maybe_sent=letter.maybe_sent, trouble="not read")
            tx.posted = True

    async def _give_up(self, letter: Letter, why: str) -> None:
        async with self._store.write() as tx:
            await outbox.give_up(tx, letter.id, why, self._clock.now())

    async def _hand_over(self, parcel: Parcel) -> str:
        """Give a message to the platform; return its key."""
        platform = self._platforms[parcel.chat.platform]
        if parcel.press:
            await platform.toast(parcel.press, parcel.shown[0].text)
            return ""
        if parcel.file:
            return await platform.send_file(parcel.chat, parcel.file, parcel.shown[0].text)
        if parcel.replaces or parcel.letter.edits:
            if parcel.replaces and not (parcel.card and parcel.card.shown == parcel.digest):
                await platform.edit(parcel.chat, parcel.replaces, parcel.shown[0])
            return parcel.replaces or ""
        key = await platform.send(parcel.chat, parcel.shown[0])
        for number in range(1, len(parcel.shown)):
            key = await self._send_on(parcel, number)
        return key

    async def _send_on(self, parcel: Parcel, number: int) -> str:
        """Send a later part of a long message. What stands before it is there, so it waits and tries again here."""
        pace, chat = self._paces[parcel.chat.platform], parcel.letter.chat
        for _ in range(PART_TRIES):
            wait = pace.wait(chat, group=not parcel.chat.private)
            while wait > 0:
                await asyncio.sleep(wait)
                wait = pace.wait(chat, group=not parcel.chat.private)
            try:
                return await self._platforms[parcel.chat.platform].send(parcel.chat, parcel.shown[number])
            except NotSent as trouble:
                pace.silence(chat, trouble.wait or 1)
        raise Unknown("only its beginning was sent")

    async def _after(self, tx: Tx, parcel: Parcel, trouble: Undelivered) -> None:
        """Decide what an undelivered message does next, by its class and by what is known."""
        letter, now = parcel.letter, self._clock.now()
        match trouble:
            case Relocated(new_key=key):
                await chats.move(tx, letter.chat, key)
                await outbox.put_off(tx, letter.id, now, maybe_sent=letter.maybe_sent, trouble="moved")
            case ThreadGone():
                await chats.drop_thread(tx, letter.chat, parcel.chat.thread)
                await outbox.drop_thread(tx, letter.id)
                await outbox.put_off(tx, letter.id, now, maybe_sent=letter.maybe_sent, trouble="topic gone")
            case Vanished() if parcel.card:
                await raising.gone(tx, parcel.card)
                await outbox.put_off(tx, letter.id, now, maybe_sent=False, trouble="card gone")
            case _ if letter.kind == "chatter":
                await outbox.give_up(tx, letter.id, type(trouble).__name__, now)
            case NotSent() | Unknown():
                pause = _pause(letter)
                if isinstance(trouble, NotSent) and trouble.wait:
                    pause = timedelta(seconds=trouble.wait)
                    self._paces[parcel.chat.platform].silence(letter.chat, trouble.wait)
                # Once it was sent perhaps, that stays so: a later refusal tells nothing about the earlier try.
                maybe_sent = letter.maybe_sent or isinstance(trouble, Unknown)
                await outbox.put_off(
                    tx, letter.id, now + pause, maybe_sent=maybe_sent, trouble=str(trouble)[:80]
                )
            case Unreachable():
                await self._unreachable(tx, parcel)
            case Refused() | Vanished() | _:
                journal.error("message refused", letter=letter.id, trouble=str(trouble)[:120])
                await outbox.give_up(tx, letter.id, "refused", now)
        tx.posted = True

    async def _unreachable(self, tx: Tx, parcel: Parcel) -> None:
        """Keep a private message until its reader starts the bot, and say so in the group if they asked for it."""
        letter, now = parcel.letter, self._clock.now()
        await chats.set_open(tx, letter.chat, is_open=False)
        if letter.person is None or not parcel.chat.private:
            await outbox.give_up(tx, letter.id, "unreachable", now)
            return
        await outbox.park(tx, letter.id, "unreachable")
        if letter.rank == Rank.ANSWER and letter.task is not None:
            for card in await cards.of_task(tx, letter.task):
                await point_to_private(tx, card.chat, letter.person, letter.message.id, letter.task, now)


def _pause(letter: Letter) -> timedelta:
    """Return how long a letter waits after another try: longer each time."""
    return min(LONGEST_PAUSE, timedelta(seconds=2 ** min(letter.tries, 9)))


def _lane(letter: Letter) -> int:
    """Return what a letter waits behind: its chat; a toast waits behind nothing."""
    return -letter.id if letter.rank == Rank.TOAST else letter.chat
