"""From the inbox to an answer: one transaction a message, in order for each chat.

The change, its log entry, what is to be said about it and "this update is done" commit together. A
Refusal rolls the change back; its answer and "done" still commit. What takes long to look up is looked
up apart, with everything rolled back; then the message is heard again.
"""

import asyncio
import json
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import structlog

from chat.answering import apology, enough
from chat.clock import Clock
from chat.command import Apart, LookedUp, Question
from chat.conversation import Conversation
from chat.delivery import Platform, ShutOut
from chat.events import Amended, Chat, Event, Faceless, Pressed, Said
from chat.journal import place_of
from chat.looking import Looking
from chat.membership import InDoubt, Membership, require_no_doubt, within
from chat.pulse import Pulse
from domain.messages import Message
from domain.patience import GROUP, PERSON, Allowance, Heard, Patience
from storage import chats, inbox, outbox
from storage.errors import StorageError
from storage.inbox import Arrived
from storage.letters import Rank
from storage.store import Store, Tx

journal = structlog.get_logger()
FETCH = 500
LANES = 24
PAUSES = (0.05, 0.2, 0.5)  # seconds, before a try after the database failed


@dataclass
class _Lane:
    """The updates of one chat that wait, in order."""

    waiting: deque[Arrived] = field(default_factory=deque)
    running: bool = False


class Dispatcher:
    """Works off the inbox."""

    def __init__(
        self,
        store: Store,
        conversation: Conversation,
        platforms: Mapping[str, Platform],
        clock: Clock,
        pulse: Pulse | None = None,
        *,
        person: Allowance = PERSON,
        group: Allowance = GROUP,
    ) -> None:
        self._store = store
        self._pulse = pulse or Pulse()
        self._conversation = conversation
        self._platforms = platforms
        self._clock = clock
        self._people, self._groups = Patience(person), Patience(group)
        self._membership = Membership(store, clock)
        self._lanes: dict[str, _Lane] = {}
        self._fetched = 0
        self._places = asyncio.Semaphore(LANES)
        self._looking = Looking(store, clock, self._pulse, self._places)
        self.arrived = asyncio.Event()

    async def keep(self, platform: str, updates: Sequence[tuple[str, str, dict[str, Any]]]) -> None:
        """Commit raw updates (key, lane, raw) to the inbox; only then may they be confirmed."""
        rows = [(key, lane, _kept(raw)) for key, lane, raw in updates]
        async with self._store.write() as tx:
            await inbox.keep(tx, platform, rows, self._clock.now())
        self.arrived.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Work until told to stop, then finish what has begun. Raises ShutOut and StorageError, in a group."""
        async with asyncio.TaskGroup() as group:
            self.arrived.set()
            while not stop.is_set():
                await _either(self.arrived, stop)
                self.arrived.clear()
                await self._fetch(group, stop)
                self._pulse.beat("fetch")

    async def drain(self) -> None:
        """Work off all that waits, and return."""
        async with asyncio.TaskGroup() as group:
            await self._fetch(group, asyncio.Event())

    async def _fetch(self, group: asyncio.TaskGroup, stop: asyncio.Event) -> None:
        while not stop.is_set():
            async with self._store.read() as db:
                fresh = await inbox.waiting(db, self._fetched, FETCH)
            for update in fresh:
                self._fetched = update.id
                lane = self._lanes.setdefault(update.lane, _Lane())
                lane.waiting.append(update)
                if not lane.running:
                    lane.running = True
                    group.create_task(self._work(update.lane, lane, stop))
            if len(fresh) < FETCH:
                return

    async def _work(self, name: str, lane: _Lane, stop: asyncio.Event) -> None:
        while lane.waiting and not stop.is_set():
            async with self._places:
                await self._one(lane.waiting.popleft())
        lane.running = False
        if self._lanes.get(name) is lane and not lane.waiting:
            del self._lanes[name]

    async def _one(self, update: Arrived) -> None:
        log = journal.bind(update=update.id)
        platform = self._platforms[update.platform]
        try:
            event = platform.event_of(json.loads(update.raw))
        except Exception as error:  # noqa: BLE001 - whatever it holds, it must not block those behind it
            log.warning("malformed update set aside", error=type(error).__name__)
            await self._done(update, "malformed")
            return
        if event is None:
            await self._done(update, "ignored")
            return
        try:
            if isinstance(event, Said | Pressed | Amended) and (refusal := self._too_much(update, event)):
                await self._refuse(update, event, *refusal)
                return
            await self._heard(update, event, await self._membership.of_stranger(platform, event))
        except ShutOut:
            raise
        except Exception as error:  # noqa: BLE001 - one update must never block those behind it
            log.error("update broken", error=type(error).__name__, at=place_of(error))  # noqa: TRY400 - ids and places only
            await self._apologise(update, event)

    def _too_much(self, update: Arrived, event: Said | Pressed | Amended) -> tuple[Heard, Patience] | None:
        """Tell whose patience is at its end, if somebody or a group says too much at once.

        What people say to each other is not counted.
        """
        if not self._conversation.is_to_us(event):
            return None
        account, chat = event.account, event.chat
        at = (event.at if isinstance(event, Said) else None) or update.at
        heard = self._people.hear((account.platform, account.key), at)
        if heard is not Heard.DONE:
            return heard, self._people
        heard = Heard.DONE if chat.private else self._groups.hear((chat.platform, chat.key), at)
        return None if heard is Heard.DONE else (heard, self._groups)

    async def _refuse(
        self, update: Arrived, event: Said | Pressed | Amended, heard: Heard, whose: Patience
    ) -> None:
        """Do nothing of what is too much; the first time, say so: to whoever it was, or to the group."""
        async with self._store.write() as tx:
            if not await inbox.is_waiting(tx, update.id):
                return
            if heard is Heard.TOLD and whose is self._groups:
                await self._tell_group(tx, event.chat, Message("too-much-here"))
            elif heard is Heard.TOLD:
                await enough(tx, event, self._clock.now())
            await inbox.done(tx, update.id, "too much", self._clock.now())

    async def _heard(self, update: Arrived, event: Event, groups: list[chats.ChatRow]) -> None:
        """Act on an update; when the database fails, a few times more: a disk may be full for a moment only.

        Nothing is done twice: a commit that went through after all is seen in the inbox.
        """
        for pause in PAUSES:
            try:
                await self._in_one_transaction(update, event, groups)
            except StorageError:
                journal.warning("database failed, trying again", update=update.id)
                await asyncio.sleep(pause)
            else:
                return
        await self._in_one_transaction(update, event, groups)

    async def _in_one_transaction(self, update: Arrived, event: Event, groups: list[chats.ChatRow]) -> None:
        looked_up: dict[Question, Any] = {}
        in_doubt = True
        while True:
            try:
                await self._acted(update, event, groups, looked_up, in_doubt=in_doubt)
            except Apart as apart:
                looked_up[apart.question] = await self._looking.look(apart.question)
            except InDoubt as doubt:
                groups = await within(self._platforms[update.platform], doubt.account, doubt.groups)
                in_doubt = False
            else:
                return

    async def _acted(
        self,
        update: Arrived,
        event: Event,
        groups: list[chats.ChatRow],
        looked_up: LookedUp,
        *,
        in_doubt: bool,
    ) -> None:
        async with self._store.write() as tx:
            if not await inbox.is_waiting(tx, update.id):
                return
            if in_doubt:
                await require_no_doubt(tx, event)
            now = self._clock.now()
            if isinstance(event, Said | Pressed | Amended):
                outcome = await self._conversation.hold(tx, event, groups, now, looked_up)
            elif isinstance(event, Faceless):
                outcome = await self._tell_faceless(tx, event)
            else:
                await self._conversation.reception.happened(tx, event, now, groups)
                outcome = "noted"
            await inbox.done(tx, update.id, outcome, now)
        batch = await tx.batch() if tx.posted else None
        journal.info("worked off", update=update.id, outcome=outcome, batch=batch)

    async def _done(self, update: Arrived, outcome: str) -> None:
        async with self._store.write() as tx:
            await inbox.done(tx, update.id, outcome, self._clock.now())

    async def _apologise(self, update: Arrived, event: Event) -> None:
        """Say that something is broken, and go on with the next update."""
        async with self._store.write() as tx:
            if isinstance(event, Said | Pressed):
                await apology(tx, event, self._clock.now())
            await inbox.done(tx, update.id, "broken", self._clock.now())

    async def _tell_faceless(self, tx: Tx, event: Faceless) -> str:
        """Tell an anonymous admin, in the group, that nobody can be seen behind them."""
        chat = await chats.find(tx, event.chat.platform, event.chat.key, event.chat.thread)
        if chat is None or not self._conversation.is_command(event.text):
            return "ignored"
        await self._tell_group(tx, event.chat, Message("anonymous-admin"))
        return "refused"

    async def _tell_group(self, tx: Tx, where: Chat, message: Message) -> None:
        """Say something to a group we know, in the topic in which it was called for."""
        chat = await chats.find(tx, where.platform, where.key, where.thread)
        if chat is not None:
            await outbox.post(tx, chat.id, message, self._clock.now(), rank=Rank.ANSWER)
            await outbox.in_thread(tx, chat.id, where.thread)


def _kept(raw: dict[str, Any]) -> str:
    """Return an update as it is kept. Half a letter (a lone surrogate) can't be stored, and would block its batch."""
    return json.dumps(raw, ensure_ascii=False).encode("utf-8", "replace").decode()


async def _either(one: asyncio.Event, other: asyncio.Event) -> None:
    waits = [asyncio.ensure_future(event.wait()) for event in (one, other)]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
