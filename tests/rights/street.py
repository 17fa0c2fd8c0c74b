"""A street with teams above, below and beside each other, and somebody who speaks from every seat."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from actions import claims, ending, membership, posting, repeating
from actions import residents as helped
from chat.conversation import Conversation
from chat.events import Account, Chat, Pressed, Said
from commands import COMMANDS
from commands.desk import Desk
from domain.kinds import Kind
from domain.language import Language
from domain.people import Person, Role
from domain.recurrence import Freq, Recurrence
from domain.residents import Details
from domain.series import Plan
from domain.tasks import Draft, Task
from domain.when import Shape, When
from storage import cards, chats, keyfile, people, requests, tasks, teams
from storage.store import Tx, opened
from tests.rights.ruling import Cell, Seat, Verdict

NOW = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
BEFORE = NOW - timedelta(days=2)
PLATFORM = "test"
NOT_THERE = {
    "ask-team",
    "button-old",
    "import-not-there",
    "join-settled",
    "person-not-there",
    "resident-not-there",
    "swap-over",
    "task-not-there",
    "task-not-there-needed",
    "team-none",
    "team-not-there",
    "undo-nothing",
}
NOT_FOR_ROLE = {  # and whatever ends in -no-place
    "cancel-not-yours",
    "cancel-not-yours-at-all",
    "close-not-yours",
    "edit-not-yours",
    "excuse-not-yours",
    "only-coordinator",
    "only-lead",
    "only-members",
    "reopen-not-yours",
    "role-too-high",
}
FAR, MISSING = 700000, 999999
"""Numbers are told from figures in an answer by their size."""


class Street:
    """Three teams in a line, one beside them, and Pat, who takes every seat in turn."""

    def __init__(self, tx: Tx, pat: Person, seats: dict[Seat, int], things: dict[str, int]) -> None:
        self.tx = tx
        self.pat = pat
        self.things = things
        self._seats = seats
        self._conversation = Conversation(COMMANDS, Desk())

    @asynccontextmanager
    async def seated(self, cell: Cell) -> AsyncIterator[None]:
        """Give Pat a role for as long as the block runs; then all is as it was."""
        async with self.trying():
            await self.take_seat(cell)
            await people.set_team(self.tx, self.pat.id, self._seats[cell.seat])
            yield

    async def take_seat(self, cell: Cell) -> None:
        """Give Pat a role, and none elsewhere."""
        await self.tx.run("DELETE FROM member WHERE person = :person", person=self.pat.id)
        await teams.set_role(self.tx, self.pat.id, self._seats[cell.seat], cell.role, NOW)
        if cell.seat is Seat.GUEST:
            await teams.set_role(self.tx, self.pat.id, self._seats[Seat.OWN], Role.VOLUNTEER, NOW)

    async def coordinate(self, *, in_team: bool) -> None:
        """Let Pat coordinate the street for a while, so that anything can be asked."""
        await teams.set_role(self.tx, self.pat.id, teams.ROOT, Role.COORDINATOR, NOW)
        home = self._seats[Seat.OWN] if in_team else None
        await self.tx.run("UPDATE person SET team = :team WHERE id = :person", team=home, person=self.pat.id)

    @asynccontextmanager
    async def trying(self) -> AsyncIterator[None]:
        """Take back what happens in the block."""
        await self.tx.run("SAVEPOINT trying")
        try:
            yield
        finally:
            await self.tx.run("ROLLBACK TO trying")
            await self.tx.run("RELEASE trying")

    def line(self, pattern: str, *, missing: bool = False) -> str:
        """Return a line with the things of the middle team in it, or with things that are nowhere."""
        return pattern.format(**(dict.fromkeys(self.things, MISSING) if missing else self.things))

    async def say(self, cell: Cell, text: str) -> "Told":
        """Let Pat say something; returns the answer."""
        return await self._happens(Said(self._chat(cell), self._account(), f"/{text}", message=""))

    async def reply(self, text: str) -> "Told":
        """Let Pat answer a question in private, in words or with `[0]`, its first button."""
        if text.startswith("["):
            return await self.press(f"{await self._newest_token()}.{text.strip('[]')}")
        photo = text.removeprefix("photo ") if text.startswith("photo ") else None
        said = "" if photo else text
        return await self._happens(Said(self._private(), self._account(), said, message="", photo=photo))

    async def press(self, token: str, cell: Cell | None = None) -> "Told":
        """Let Pat press a button."""
        chat = self._chat(cell) if cell else self._private()
        return await self._happens(Pressed(chat, self._account(), token, "press", message=""))

    async def card(self, name: str = "task") -> str:
        """Return the token of the card of a task."""
        return (await cards.of_task(self.tx, self.things[name]))[0].token

    async def letter_to_another(self) -> str:
        """Return the token of a message with buttons that is for somebody else."""
        token: str = await self.tx.value(
            "SELECT token FROM outbox WHERE person <> :person AND token IS NOT NULL ORDER BY id DESC LIMIT 1",
            person=self.pat.id,
        )
        return token

    async def traces(self) -> tuple[int, int]:
        """Return what no refusal may change: how much is logged, and how much can be undone."""
        return await self.tx.value("SELECT count(*) FROM log"), await self.tx.value(
            "SELECT count(*) FROM change"
        )

    async def _happens(self, event: Said | Pressed) -> "Told":
        before = await self.tx.value("SELECT coalesce(max(id), 0) FROM outbox")
        await self._conversation.hold(self.tx, event, [], NOW)
        row = await self.tx.one(
            """SELECT message, facts, words, buttons FROM outbox
               WHERE id > :before AND rank = 1 AND person = :person AND class = 'must' ORDER BY id DESC LIMIT 1""",
            before=before,
            person=self.pat.id,
        )
        if row is None:
            return Told("", "", "", "")
        return Told(
            row["message"], *[json.dumps(json.loads(row[name])) for name in ("facts", "words", "buttons")]
        )

    async def _newest_token(self) -> str:
        token: str = await self.tx.value(
            "SELECT token FROM outbox WHERE person = :person AND token IS NOT NULL ORDER BY id DESC LIMIT 1",
            person=self.pat.id,
        )
        return token

    def _chat(self, cell: Cell) -> Chat:
        if cell.private:
            return self._private()
        if cell.role is Role.NONE:
            return Chat(PLATFORM, "-strangers", private=False, title="Strangers")
        return Chat(PLATFORM, f"-{self._seats[cell.seat]}", private=False)

    def _private(self) -> Chat:
        return Chat(PLATFORM, "pat", private=True)

    def _account(self) -> Account:
        return Account(PLATFORM, "pat", "Pat", language="en")


@dataclass(frozen=True, slots=True)
class Told:
    """What Pat was told."""

    message: str
    facts: str
    words: str
    buttons: str

    @property
    def verdict(self) -> Verdict:
        """Return what the answer means."""
        if self.message in NOT_THERE:
            return Verdict.NOT_THERE
        return (
            Verdict.ROLE
            if self.message in NOT_FOR_ROLE or self.message.endswith("-no-place")
            else Verdict.DONE
        )

    def like(self, number: int) -> tuple[str, ...]:
        """Return the answer without the number that was asked for."""
        return self.message, *(
            part.replace(str(number), "…") for part in (self.facts, self.words, self.buttons)
        )


@asynccontextmanager
async def street(folder: Path) -> AsyncIterator[Street]:
    """Build the street in a fresh database."""
    key = keyfile.make(folder / "key")
    async with opened(folder / "linli.db", key) as store, store.write() as tx:
        yield await _built(tx)


async def _built(tx: Tx) -> Street:
    zone, language = "Asia/Shanghai", Language.ENGLISH
    root = await teams.add(tx, "Linli", zone, language, None, NOW)
    await tx.run(
        "INSERT INTO team SELECT :far, id, 'Nowhere', zone, language, 0, kind, NULL, 0, 0 FROM team", far=FAR
    )
    north = await teams.add(tx, "North", zone, language, root.id, NOW)
    middle = await teams.add(tx, "Middle", zone, language, north.id, NOW)
    south = await teams.add(tx, "South", zone, language, middle.id, NOW)
    east = await teams.add(tx, "East", zone, language, root.id, NOW)
    for team in (north, middle, south, east):
        chat = await chats.add(tx, PLATFORM, f"-{team.id}", team.name)
        await chats.link(tx, chat.id, team.id, "")
    await tx.run("INSERT INTO person (id, name, made_at) VALUES (:id, 'Nobody', 0)", id=FAR)
    for table in ("task", "change", "resident"):
        await tx.run("INSERT INTO sqlite_sequence (name, seq) VALUES (:table, :far)", table=table, far=FAR)
    ana, hal, pat = [await _met(tx, name) for name in ("Ana", "Hal", "Pat")]
    await membership.join(tx, middle.id, ana.id, NOW, Role.LEAD)
    await membership.join(tx, middle.id, hal.id, NOW)
    things = {
        name: (await _posted(tx, middle.id, name, ana.id)).id
        for name in ("task", "held", "closed", "mine", "skilled", "wish")
    }
    for name in ("task", "held", "closed"):
        await claims.take(tx, await tasks.get(tx, things[name]), hal.id, BEFORE)
    await ending.report(tx, await tasks.get(tx, things["task"]), hal.id, NOW, minutes=60)
    await teams.set_role(tx, pat.id, middle.id, Role.VOLUNTEER, NOW)
    await claims.take(tx, await tasks.get(tx, things["mine"]), pat.id, NOW)
    closed = await ending.close(tx, await tasks.get(tx, things["closed"]), ana.id, NOW)
    weekly = Plan(
        Draft("Water the beds", places=2), Recurrence(Freq.WEEKLY, byday=(3,), time=time(10)), NOW.date()
    )
    begun = await repeating.begin(tx, middle.id, weekly, ana.id, BEFORE)
    gu = await helped.add(tx, middle.id, Details("Old Mr Gu", "Lane 5", "021 5555"), ana.id, NOW)
    await requests.add(tx, middle.id, hal.id, NOW)
    tan = await people.add(tx, "Mr Tan", None, NOW)
    await membership.join(tx, middle.id, tan.id, NOW)
    group = await chats.add(tx, PLATFORM, "-new", "New group")
    await chats.brought(tx, group.id, ana.id)
    things |= {
        "person": hal.id,
        "voiceless": tan.id,
        "change": closed.change,
        "code": gu.id,
        "team": middle.id,
        "chat": group.id,
        "pat": pat.id,
        "turn": begun.turns[0].id,
    }
    seats = {Seat.OWN: middle, Seat.OTHER: east, Seat.PARENT: north, Seat.CHILD: south, Seat.GUEST: east}
    return Street(tx, pat, {seat: team.id for seat, team in seats.items()}, things)


async def _met(tx: Tx, name: str) -> Person:
    person = await membership.meet(tx, PLATFORM, name.lower(), name, None, Language.ENGLISH, NOW)
    await chats.add(tx, PLATFORM, name.lower(), person=person.id)
    return person


async def _posted(tx: Tx, team: int, name: str, by: int) -> Task:
    start = NOW + timedelta(days=1 if name == "held" else -1)
    draft = Draft(f"Task called {name}", When(Shape.FIXED, start), places=2)
    if name == "skilled":
        draft = Draft("Mend the lamp", needs=("electrician",))
    if name in ("mine", "wish"):
        draft = Draft("A wish of somebody", kind=Kind.WISH)
    return (await posting.post(tx, team, draft, by, BEFORE)).task
