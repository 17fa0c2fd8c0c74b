"""Meeting people, and who belongs to which team."""

from dataclasses import replace
from datetime import datetime

from actions import claims, rota
from domain.language import Language
from domain.messages import Refusal
from domain.people import Person, Role, Team
from domain.retention import UNOPENED
from domain.tasks import ClaimState, claim_of, lasts_until
from domain.visible import one_line
from storage import (
    cards,
    chats,
    delivering,
    log,
    outbox,
    people,
    presences,
    questions,
    regulars,
    tasks,
    teams,
)
from storage import claims as claim_rows
from storage.chats import ChatRow
from storage.store import Reader, Tx

LONGEST_NAME = 60


def clean_name(name: str) -> str:
    """Return a name without letters that could disguise it, cut to a sane length."""
    return one_line(name, LONGEST_NAME) or "?"


async def meet(
    tx: Tx, platform: str, key: str, name: str, username: str | None, language: Language | None, now: datetime
) -> Person:
    """Return the person behind an account, made if we have not met; their name is kept up to date."""
    name = clean_name(name)
    person = await people.of_account(tx, platform, key)
    if person is None:
        person = await people.add(tx, name, language, now)
        await people.add_account(tx, person.id, platform, key, username)
    else:
        await people.refresh(tx, person.id, name, platform, key, username)
        await people.seen(tx, person.id, now)
        if person.language is None and language is not None:  # we knew only their account until now
            await people.set_language(tx, person.id, language)
            person = replace(person, language=language)
    return person


async def started(tx: Tx, chat: ChatRow, person: Person, now: datetime) -> None:
    """Note that a person can be written to; what waited for them goes out."""
    if not chat.is_open:
        await chats.set_open(tx, chat.id, is_open=True)
    await delivering.unpark(tx, person.id, chat.id, now - UNOPENED)


async def heard_again(tx: Tx, chat: ChatRow, now: datetime) -> None:
    """Write to a team's group again that could not be written to; its open tasks are shown as they are."""
    await chats.set_open(tx, chat.id, is_open=True)
    for task in await tasks.open_of_team(tx, chat.team) if chat.team else []:
        if task.series and not await cards.of_task(tx, task.id):
            continue  # its card comes when its turn does
        await cards.make(tx, task.id, chat.id)
        await outbox.refresh_card(tx, chat.id, task.id, now)


async def join(tx: Tx, team: int, person: int, now: datetime, role: Role = Role.VOLUNTEER) -> None:
    """Make a person a member of a team; whoever holds a role there or above keeps it."""
    if await teams.role(tx, person, team) >= role:
        if role is Role.VOLUNTEER and await teams.direct_role(tx, person, team) is Role.NONE:
            await teams.set_role(tx, person, team, role, now)
        return
    await set_role(tx, team, person, role, None, now)


async def seen(tx: Tx, chat: ChatRow, person: int, now: datetime) -> None:
    """Note that somebody is in a group: they are a member of its team."""
    if chat.team is not None:
        await presences.add(tx, chat.id, person)
        await join(tx, chat.team, person, now)


async def gone(tx: Tx, chat: ChatRow, person: int, now: datetime) -> None:
    """Note that somebody left a group, or was shown out: with the last of a team's groups they leave the team."""
    await presences.drop(tx, chat.id, person)
    if chat.team is not None and not await presences.is_in(tx, chat.team, person):
        await leave(tx, chat.team, person, now)


async def leave(tx: Tx, team: int, person: int, now: datetime) -> None:
    """End a membership; the places held there are free for others, and questions are dropped.

    What is over stays with them until somebody says how it went: nobody can go there any more.
    The last coordinator of all may leave a chat, or be sent out of it, and still is one: somebody must be in charge.
    """
    await rota.leave(tx, team, person, now)
    for task in await tasks.held_by(tx, person):
        own = claim_of(await claim_rows.of_task(tx, task.id), person)
        is_due = own and own.state is not ClaimState.DONE and lasts_until(task, now)
        if task.team == team and is_due:
            await claims.give_back(tx, task, person, None, now, at_once=True)
    await regulars.remove_from_team(tx, team, person)
    await questions.drop_all(tx, person)
    if await teams.direct_role(tx, person, team) and not await is_last_coordinator(tx, team, person):
        await teams.set_role(tx, person, team, Role.NONE, now)
        await log.wrote(tx, "left", now, team=team, person=person)


async def is_last_coordinator(db: Reader, team: int, person: int) -> bool:
    """Tell whether nobody else coordinates the whole house; below it there is always somebody above."""
    return (
        team == teams.ROOT
        and await teams.direct_role(db, person, team) is Role.COORDINATOR
        and await teams.count(db, team, Role.COORDINATOR) == 1
    )


async def set_role(tx: Tx, team: int, person: int, role: Role, by: int | None, now: datetime) -> None:
    """Give a person a role on a team. The last coordinator stays one. Raises Refusal."""
    if role < Role.COORDINATOR and await is_last_coordinator(tx, team, person):
        raise Refusal("role-last-coordinator")
    await teams.set_role(tx, person, team, role, now)
    await log.wrote(tx, f"became-{role.word}", now, team=team, person=by, about=person)


async def make_team(tx: Tx, chat: ChatRow, name: str, thread: str, by: int | None, now: datetime) -> Team:
    """Make a group a team below the root, named like the group."""
    root = await teams.get(tx, teams.ROOT)
    team = await teams.add(tx, name or root.name, root.zone.key, root.language, root.id, now)
    await chats.link(tx, chat.id, team.id, thread)
    await log.wrote(tx, "made-team", now, team=team.id, person=by)
    return team
