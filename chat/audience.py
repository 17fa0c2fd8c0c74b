"""Who reads a message: it decides language, clock and what may be said."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.language import Language
from domain.messages import TeamRef
from domain.people import Team
from domain.tasks import Task
from locales import formats
from storage import chats, people, tasks, teams
from storage.chats import ChatRow
from storage.letters import Letter
from storage.store import Reader


@dataclass(frozen=True, slots=True)
class Audience:
    """A reader, or the readers of a group. `now` is the moment of reading."""

    language: Language
    zone: ZoneInfo
    now: datetime
    private: bool


async def of_letter(db: Reader, letter: Letter, now: datetime) -> tuple[ChatRow, Audience]:
    """Find out for whom a letter is: a person in their own language, or a group in its team's.

    Times are told on the clock of the team whose task it speaks of, or which it is about, else of the
    person's first team.
    """
    chat = await chats.get(db, letter.chat)
    team = await teams.get(db, chat.team) if chat.team else await _team_meant(db, letter, chat)
    private = chat.person is not None
    language = team.language
    reader = letter.person or chat.person
    if reader is not None and (private or letter.kind != "card"):
        language = (await people.get(db, reader)).language or language
    if not private and chat.team:
        language = team.language
    return chat, Audience(language, team.zone, now, private)


async def _team_meant(db: Reader, letter: Letter, chat: ChatRow) -> Team:
    if letter.task is not None:
        return await teams.get(db, (await tasks.get(db, letter.task)).team)
    told_of = letter.message.facts.get("team")
    if isinstance(told_of, TeamRef):
        return await teams.get(db, told_of.id)
    own = await teams.of_person(db, chat.person) if chat.person else []
    return own[0] if own else await teams.get(db, teams.ROOT)


def task_when(audience: Audience, task: Task, *, near: bool) -> str:
    """Return when a task is; `near`: led by `tomorrow` where it is, in private only."""
    return formats.when_text(
        task.when, audience.language, audience.zone, audience.now, near=near and audience.private
    )
