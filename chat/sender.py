"""From the outbox to the chats: in order for each chat, at the platform's pace, until it has arrived.

A letter is marked before it leaves. If we are killed on the way it was sent perhaps: a message that
must arrive is sent again and says so, an edit is simply repeated, a toast is let go.
"""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from functools import partial

import structlog

from chat import show
from chat.answering import point_to_private
from chat.clock import Clock
from chat.delivery import (
    NotSent,
    Platform,
    Refused,
    Relocated,
    ThreadGone,
    Undelivered,
    Unknown,
    Unreachable,
    Vanished,
)
from chat.journal import place_of
from chat.limits import Pace
from chat.show import Parcel
from storage import cards, chats, outbox
from storage.outbox import Letter, Rank
from storage.store import Store, Tx

journal = structlog.get_logger()
FETCH = 200
LONGEST_PAUSE = timedelta(minutes=5)


class Sender:
    """Delivers the outbox. `in_flight`: how many messages may be on their way at once."""

    def __init__(
        self, store: Store, platforms: Mapping[str, Platform], clock: Clock, *, in_flight: int = 16
    ) -> None:
        self._store = store
        self._platforms = platforms
        self._clock = clock
        self._in_flight = in_flight
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._paces = {name: Pace(platform.limits) for name, platform in platforms.items()}
        self._put_off: dict[int, asyncio.TimerHandle] = {}

    async def run(self, stop: asyncio.Event) -> None:
        """Deliver until told to stop, then let what is on its way arrive."""
        while not stop.is_set():
            self._store.mail.clear()
            await self._round()
            await self._wait(stop)
        if self._busy:
            await asyncio.wait(self._busy.values(), timeout=5)

    async def drain(self) -> None:
        """Deliver all that can be delivered now, and return."""
        while await self._round() or self._busy:
            if self._busy:
                await asyncio.wait(self._busy.values(), return_when=asyncio.FIRST_COMPLETED)

    async def _wait(self, stop: asyncio.Event) -> None:
        """Sleep until there is mail, a message has arrived, one that was put off is due, or it is time to stop."""
        async with self._store.read() as db:
            next_try = await outbox.next_try(db)
        now = self._clock.now()
        pause = 30.0
        if next_try is not None and next_try > now:
            pause = min(pause, (next_try - now).total_seconds())
        waits = [
            asyncio.ensure_future(self._store.mail.wait()),
            asyncio.ensure_future(stop.wait()),
        ]
        await asyncio.wait([*waits, *self._busy.values()], timeout=pause, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()

    async def _round(self) -> bool:
        """Start what can leave now; tells whether anything did."""
        room = self._in_flight - len(self._busy)
        if room <= 0:
            return False
        now = self._clock.now()
        async with self._store.read() as db:
            letters = await outbox.due(db, [*self._busy, *self._put_off], now, FETCH)
            rows = {letter.id: await chats.get(db, letter.chat) for letter in letters[: room * 4]}
        leaving = [
            letter for letter in letters if letter.id in rows and self._may_leave(letter, rows[letter.id])
        ][:room]
        if not leaving:
            return False
        async with self._store.write() as tx:
            await outbox.sending(tx, [letter.id for letter in leaving])
        for letter in leaving:
            lane = -letter.id if letter.rank == Rank.TOAST else letter.chat
            task = asyncio.create_task(self._deliver(letter))
            self._busy[lane] = task
            task.add_done_callback(partial(self._arrived, lane))
        return True

    def _arrived(self, lane: int, _task: asyncio.Task[None]) -> None:
        self._busy.pop(lane, None)

    def _may_leave(self, letter: Letter, chat: chats.ChatRow) -> bool:
        """Keep the platform's pace; a chat that must wait is left out until its time has come."""
        if letter.rank == Rank.TOAST:
            return True
        wait = self._paces[chat.platform].wait(chat.key, group=chat.person is None)
        if wait <= 0:
            return True
        loop = asyncio.get_running_loop()
        self._put_off[chat.id] = loop.call_later(wait, self._back, chat.id)
        return False

    def _back(self, chat: int) -> None:
        self._put_off.pop(chat, None)
        self._store.mail.set()

    async def _deliver(self, letter: Letter) -> None:
        log = journal.bind(letter=letter.id, message=letter.message.id)
        try:
            async with self._store.read() as db:
                parcel = await show.parcel(db, letter, self._platforms, self._clock.now())
        except Exception as error:  # noqa: BLE001 - a message that can't be put into words must not stop the others
            log.error("message has no words", error=type(error).__name__, at=place_of(error))  # noqa: TRY400 - ids and places only
            async with self._store.write() as tx:
                await outbox.give_up(tx, letter.id, "no words", self._clock.now())
            return
        try:
            key = await self._hand_over(parcel)
        except Undelivered as trouble:
            log.info("not delivered", trouble=type(trouble).__name__)
            async with self._store.write() as tx:
                await self._after(tx, parcel, trouble)
            return
        async with self._store.write() as tx:
            await outbox.sent(tx, letter.id, key, self._clock.now())
            if parcel.card:
                await cards.stands(tx, parcel.card, key, parcel.digest)

    async def _hand_over(self, parcel: Parcel) -> str:
        """Give a message to the platform; return its key."""
        platform = self._platforms[parcel.chat.platform]
        if parcel.press:
            await platform.toast(parcel.press, parcel.shown[0].text)
            return ""
        if parcel.card and parcel.card.message_key:
            if parcel.card.shown != parcel.digest:
                await platform.edit(parcel.chat, parcel.card.message_key, parcel.shown[0])
            return parcel.card.message_key
        key = ""
        for shown in parcel.shown:
            key = await platform.send(parcel.chat, shown)
        return key

    async def _after(self, tx: Tx, parcel: Parcel, trouble: Undelivered) -> None:
        """Decide what an undelivered message does next, by its class and by what is known."""
        letter, now = parcel.letter, self._clock.now()
        match trouble:
            case Relocated(new_key=key):
                await chats.move(tx, letter.chat, key)
                await outbox.put_off(tx, letter.id, now, maybe_sent=False, trouble="moved")
            case ThreadGone():
                await chats.drop_thread(tx, letter.chat)
                await outbox.put_off(tx, letter.id, now, maybe_sent=False, trouble="topic gone")
            case Vanished() if parcel.card:
                await cards.stands(tx, parcel.card, None, "")
                await outbox.put_off(tx, letter.id, now, maybe_sent=False, trouble="card gone")
            case _ if letter.kind == "chatter":
                await outbox.give_up(tx, letter.id, type(trouble).__name__, now)
            case NotSent() | Unknown():
                pause = min(LONGEST_PAUSE, timedelta(seconds=2 ** min(letter.tries, 9)))
                if isinstance(trouble, NotSent) and trouble.wait:
                    pause = timedelta(seconds=trouble.wait)
                    self._paces[parcel.chat.platform].silence(parcel.chat.key, trouble.wait)
                await outbox.put_off(
                    tx,
                    letter.id,
                    now + pause,
                    maybe_sent=isinstance(trouble, Unknown),
                    trouble=str(trouble)[:80],
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
