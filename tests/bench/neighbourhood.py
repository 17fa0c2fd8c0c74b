"""A neighbourhood to measure in: groups, people who have opened the bot, and tasks nobody is on yet."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from domain.language import Language
from domain.people import Role
from domain.tasks import Draft
from domain.when import Shape, When
from house.opening import house
from storage import cards, chats, people, tasks, teams
from storage.store import Store, Tx

ZONE = "Asia/Shanghai"
GROUPS = 15
PEOPLE = 2  # in each group; each claims a place on every task of theirs
FIRST_PERSON, FIRST_GROUP = 1_000, -1_000


@dataclass(frozen=True, slots=True)
class Asking:
    """Somebody who is about to claim, by a press on the card in the group or by a line in private."""

    presses: bool
    user: int
    group: int
    task: int
    token: str
    card: int

    @property
    def press(self) -> str:
        """Return what the card's button carries."""
        return f"{self.token}.claim"

    @property
    def line(self) -> str:
        """Return what is typed in private."""
        return f"/claim {self.task}"

    def update(self, number: int) -> dict[str, Any]:
        """Return what they do, the press or the line, as Telegram's raw update of this number."""
        return self.pressed(number) if self.presses else self.typed(number)

    def pressed(self, number: int) -> dict[str, Any]:
        """Return the press on the card."""
        chat = {"id": self.group, "type": "supergroup", "title": title_of(self.group)}
        message = {"message_id": self.card, "date": 1_790_000_000, "chat": chat, "text": "the card"}
        query = {"id": str(number), "from": self._person, "chat_instance": "1", "data": self.press}
        return {"update_id": number, "callback_query": query | {"message": message}}

    def typed(self, number: int) -> dict[str, Any]:
        """Return the line in private."""
        chat = {"id": self.user, "type": "private", "first_name": name_of(self.user)}
        message = {"message_id": number, "date": 1_790_000_000, "chat": chat, "text": self.line}
        return {"update_id": number, "message": message | {"from": self._person}}

    @property
    def _person(self) -> dict[str, Any]:
        return {"id": self.user, "is_bot": False, "first_name": name_of(self.user), "language_code": "en"}


def name_of(user: int) -> str:
    """Return what somebody is called."""
    return f"Person {user}"


def title_of(group: int) -> str:
    """Return what a group is called."""
    return f"Lane {-group}"


def people_of(number: int) -> list[int]:
    """Return the users of the group of this number, from 0."""
    first = FIRST_PERSON + number * PEOPLE
    return list(range(first, first + PEOPLE))


def group_of(number: int) -> int:
    """Return the key of the group of this number, from 0."""
    return FIRST_GROUP - number


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Store]:
    """Open the bot's own house in a folder."""
    now = datetime.now(UTC)
    database, key = folder / "linli.db", folder / "key"
    async with house(database, key, "run", ZoneInfo(ZONE), Language.ENGLISH, now) as (store, _):
        yield store


async def settle(store: Store, claims: int, *, tasks_before: int = 0, first_card: int = 1) -> None:
    """Let people settle, with tasks for at least so many claims, after `tasks_before` that are history.

    The cards stand in the groups as the messages `first_card` and following.
    """
    now, messages = datetime.now(UTC), count(first_card)
    begins = (now + timedelta(days=7)).replace(minute=0, second=0, microsecond=0)
    draft = Draft("Haircut for Mrs Li", When(Shape.FIXED, begins), places=PEOPLE)
    async with store.write() as tx:
        groups = [await _group(tx, number, now) for number in range(GROUPS)]
        await _history(tx, tasks_before, now)
        for _ in range(-(-claims // (GROUPS * PEOPLE))):
            for team, chat, poster in groups:
                task = await tasks.add(tx, team, draft, poster, now)
                await cards.make(tx, task.id, chat)
                card = await cards.get(tx, task.id, chat)
                if card:
                    await cards.stands(tx, card, str(next(messages)), "")


async def _group(tx: Tx, number: int, now: datetime) -> tuple[int, int, int]:
    """Make a group with its team and its people; returns team, chat and the poster of its tasks."""
    group = group_of(number)
    chat = await chats.add(tx, "telegram", str(group), title_of(group))
    team = await teams.add(tx, title_of(group), ZONE, Language.ENGLISH, teams.ROOT, now)
    await chats.link(tx, chat.id, team.id, "")
    for user in people_of(number):
        person = await people.add(tx, name_of(user), Language.ENGLISH, now)
        await people.add_account(tx, person.id, "telegram", str(user), None)
        await chats.add(tx, "telegram", str(user), person=person.id)
        await teams.set_role(tx, person.id, team.id, Role.VOLUNTEER, now)
    poster = await people.of_account(tx, "telegram", str(people_of(number)[0]))
    if poster is None:
        raise LookupError("nobody settled")
    return team.id, chat.id, poster.id


async def _history(tx: Tx, number: int, now: datetime) -> None:
    """Let there be tasks of all groups: of ten nine closed, one to begin in the coming months."""
    await tx.run(
        """WITH RECURSIVE n (i) AS (SELECT 1 WHERE :number > 0 UNION ALL SELECT i + 1 FROM n WHERE i < :number)
           INSERT INTO task (team, kind, title, shape, start_at, over_at, places, state, posted_by, posted_at,
                             timed_at, ended_by, ended_at)
           SELECT 2 + i % :groups, 'service', 'Haircut for Mrs Li', 'fixed', at, at + 3600, 2,
                  iif(i % 10, 'closed', 'open'), 1, :now - 90 * 86400,
                  :now - 90 * 86400,
                  iif(i % 10, 1, NULL), iif(i % 10, at + 3600, NULL)
           FROM (SELECT i, :now + iif(i % 10, -1, 1) * (14 * 86400 + i % 7776000) AS at FROM n)""",
        number=number,
        groups=GROUPS,
        now=int(now.timestamp()),
    )


async def askings(store: Store) -> list[Asking]:
    """Return all who can claim, in rounds: a person of every group presses, then another of each types."""
    async with store.read() as db:
        rows = await db.all(
            """SELECT card.task, card.token, card.message_key, chat.key FROM card
               JOIN chat ON chat.id = card.chat ORDER BY card.task"""
        )
    return list(_in_rounds([(int(row[3]), row[0], row[1], int(row[2])) for row in rows]))


def _in_rounds(standing: list[tuple[int, int, str, int]]) -> Iterator[Asking]:
    for start in range(0, len(standing), GROUPS):
        for nth in range(PEOPLE):
            for group, task, token, card in standing[start : start + GROUPS]:
                yield Asking(nth == 0, people_of(FIRST_GROUP - group)[nth], group, task, token, card)
