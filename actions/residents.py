"""Who is helped: keeping, changing and forgetting residents, and keeping them out of groups."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from actions import sheets
from actions.telling import tell
from domain.incognito import Private, discreet_draft, gives_away, namesakes, spoken_of
from domain.messages import Joined, Message, Refusal, button
from domain.residents import Details, Resident, is_same_help
from domain.tasks import Draft, Task
from domain.visible import visible
from storage import chats, erasures, log, notices, people, residents
from storage import sheets as sheet_rows
from storage.residents import Help
from storage.store import Reader, Tx

MOST = 99_999
LONGEST = 500
WITHIN = timedelta(days=6)


async def add(
    tx: Tx, team: int, details: Details, by: int, now: datetime, *, code: int | None = None
) -> Resident:
    """Keep a resident who agreed to be helped and to have this kept for it. Raises Refusal."""
    _check(details)
    if code is not None and (not 0 < code <= MOST or await residents.is_taken(tx, code)):
        raise Refusal("resident-code-taken", code=code)
    for known in await residents.in_line(tx, team):
        if known.details.name.casefold() == details.name.casefold() and known.details.phone == details.phone:
            raise Refusal(
                "resident-known",
                [button("resident", f"resident {known.code}", resident=known)],
                resident=known,
            )
    resident = await residents.add(tx, team, details, by, now, code=code)
    await log.wrote(tx, "resident-added", now, team=team, person=by, resident=resident.id)
    return resident


def _check(details: Details) -> None:
    if (
        not details.name
        or max(map(len, (details.name, details.address, details.phone, details.notes))) > LONGEST
    ):
        raise Refusal("resident-add-usage")


async def change(tx: Tx, resident: Resident, details: Details, by: int, now: datetime) -> None:
    """Keep other details of a resident. Raises Refusal."""
    _check(details)
    await residents.change(tx, resident.id, details)
    await sheets.renew(tx, resident.id, now)
    await log.wrote(tx, "resident-changed", now, team=resident.team, person=by, resident=resident.id)


async def forget(tx: Tx, resident: Resident, by: int, now: datetime) -> None:
    """Erase what is kept of a resident: they asked for it, or their consent has gone. The code stays."""
    for task in await sheet_rows.with_resident(tx, resident.id):
        await sheets.settle(tx, task, now, saying="sheet-withdrawn")
    await erasures.note(tx, -resident.id, now)
    await erasures.plainly(tx, -resident.id, now)
    tx.scrubs = True
    await log.wrote(tx, "resident-forgotten", now, team=resident.team, person=by, resident=resident.id)


async def discreet(db: Reader, team: int, draft: Draft, by: int) -> tuple[Draft, frozenset[Private]]:
    """Return a draft as it may stand in a team's group, and what was left out. Raises Refusal.

    Where several residents bear a name that stands in it, nobody knows who is meant: the code is asked for, and
    whoever leads their team is reminded of who is who. `by`: who says it.
    """
    text = f"{draft.title} · {draft.where}"
    known = spoken_of(visible(text), await residents.in_line(db, team))
    doubtful = namesakes(text, known)
    if doubtful:
        lines = [await _one_of(db, one, by) for one in doubtful[:5]]
        raise Refusal("resident-which", residents=Joined(tuple(lines)))
    helpers = [name for _, name in await people.names(db, [team])] if known else []
    return discreet_draft(draft, known, helpers)


async def _one_of(db: Reader, resident: Resident, by: int) -> Message:
    """Return a line about somebody who may be meant: nothing but the code for whoever does not lead their team."""
    name = "resident-one-of" if await residents.led_by(db, by, resident.id) else "resident-one-code"
    return Message(name, resident=resident)


@dataclass(frozen=True, slots=True)
class Again:
    """A resident who has the same help twice within a week: the other task, and those of others that nobody has taken."""

    resident: Resident
    other: int
    waiting: list[int]


async def served_again(db: Reader, task: Task, now: datetime) -> Again | None:
    """Return whether somebody has the same again so soon that others may be left out."""
    start, mine = task.when.start, await residents.of_task(db, task.id)
    if start is None or not mine:
        return None
    given = await residents.given_lately(db, task.id, min(start - WITHIN, now))
    same = [one for one in given if is_same_help(one.title, task.title) and _counts(one, now)]
    known = {one.id for one in mine}
    waiting = {
        one.resident: one.task for one in reversed(same) if not one.is_taken and one.resident not in known
    }
    for resident in mine:
        soon = [one for one in same if one.resident == resident.id and _is_near(one, start)]
        if soon:
            return Again(resident, soon[-1].task, sorted(waiting.values()))
    return None


def _counts(one: Help, now: datetime) -> bool:
    """Tell whether help was given, or may be yet: what nobody came to is none."""
    return one.is_taken or one.start is None or one.start > now


def _is_near(one: Help, start: datetime) -> bool:
    return one.start is not None and abs(one.start - start) <= WITHIN


async def overheard(tx: Tx, team: int, person: int, text: str, now: datetime) -> None:
    """Tell somebody in private, once an hour, that what they typed in the group is nobody's business there.

    Whoever can't be written to yet is not told: in the group it would be shown off.
    """
    if not any(letter.isdigit() for letter in text):
        return
    found = gives_away(text, await residents.in_line(tx, team))
    private = await chats.private(tx, person) if found else None
    if (
        found
        and private
        and private.is_open
        and await notices.first_time(tx, "gave-away", person, f"{now:%Y%m%d%H}", now)
    ):
        by_sheet = "-sheet" if await sheet_rows.are_on(tx, team) else ""
        await tell(tx, person, Message(f"group-{found.value}{by_sheet}"), now, urgent=True)
