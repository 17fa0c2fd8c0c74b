"""From a message id and facts to words, in the reader's language, from the state as it is now.

A message says which facts it speaks of (`{ $task-when }`); only these are looked up. A fact called
`task` that is a task offers `$task` (its number), `$task-title`, `$task-when` and so on; see `_VIEWS`.
"""

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from itertools import starmap
from typing import Any

from chat import card, listing, records, turns
from chat.audience import Audience, task_when
from domain.messages import (
    Hours,
    Joined,
    Message,
    Money,
    PersonRef,
    ResidentRef,
    SheetRef,
    Spans,
    TaskRef,
    TeamRef,
    Term,
    Words,
)
from domain.periods import Period
from domain.recurrence import Recurrence
from domain.tasks import Claim, State, Task, waiting
from domain.when import When
from locales import formats, repeating
from locales.words import WordsMissing, say, variables
from storage import claims, people, tasks, teams
from storage.store import Reader

View = Callable[[Reader, Audience, Any], Awaitable[str | int]]


async def words_of(db: Reader, message: Message, audience: Audience) -> str:
    """Return a message in its reader's words. Raises WordsMissing when a fact it speaks of is not given."""
    found: dict[str, str | int] = {}
    for name in variables(audience.language, message.id):
        found[name] = await _value(db, audience, message, name)
    return say(audience.language, message.id, **found)


async def _value(db: Reader, audience: Audience, message: Message, name: str) -> str | int:
    fact_name, view = name, ""
    while fact_name not in message.facts and "-" in fact_name:
        fact_name, _, last = fact_name.rpartition("-")
        view = f"{last}-{view}" if view else last
    if fact_name not in message.facts:
        raise WordsMissing(f"{message.id} speaks of ${name}, which nobody said")
    fact = message.facts[fact_name]
    try:
        show = _VIEWS[type(fact), view]
    except KeyError:
        raise WordsMissing(f"{message.id}: a {type(fact).__name__} has no view {view!r}") from None
    return await show(db, audience, fact)


async def _figure(_db: Reader, _audience: Audience, fact: int) -> int:
    return fact


async def _words(_db: Reader, _audience: Audience, fact: Words) -> str:
    return fact.text


async def _term(_db: Reader, audience: Audience, fact: Term) -> str:
    return say(audience.language, fact.id)


async def _hours(_db: Reader, audience: Audience, fact: Hours) -> str:
    return formats.hours_text(fact.minutes, audience.language)


async def _spans(_db: Reader, audience: Audience, fact: Spans) -> str:
    return formats.people_and(
        [formats.span_text(each, audience.language) for each in fact.minutes], audience.language
    )


async def _money(_db: Reader, audience: Audience, fact: Money) -> str:
    return formats.money_text(fact.minor, audience.language)


async def _moment(_db: Reader, audience: Audience, fact: datetime) -> str:
    return formats.moment_text(fact, audience.language, audience.zone, audience.now)


async def _soon(_db: Reader, audience: Audience, fact: datetime) -> str:
    return formats.soon_text(fact, audience.language, audience.zone, audience.now)


async def _clock(_db: Reader, audience: Audience, fact: datetime) -> str:
    return f"{fact.astimezone(audience.zone):%H:%M}"


async def _weekday(_db: Reader, audience: Audience, fact: datetime) -> str:
    return formats.weekday_text(fact, audience.language, audience.zone, audience.now)


async def _date(_db: Reader, audience: Audience, fact: date) -> str:
    return formats.day_text(fact, audience.language, audience.now.astimezone(audience.zone).date())


async def _date_of(_db: Reader, audience: Audience, fact: datetime) -> str:
    return await _date(_db, audience, fact.astimezone(audience.zone).date())


async def _short_date(_db: Reader, audience: Audience, fact: date) -> str:
    return formats.short_day_text(fact, audience.language)


async def _bare_date(_db: Reader, audience: Audience, fact: date) -> str:
    return formats.bare_day_text(fact, audience.language)


async def _weekday_name(_db: Reader, audience: Audience, fact: date) -> str:
    return formats.weekday_name(fact, audience.language)


async def _period(_db: Reader, audience: Audience, fact: Period) -> str:
    return formats.period_text(fact, audience.language)


async def _when(_db: Reader, audience: Audience, fact: When) -> str:
    return formats.when_text(fact, audience.language, audience.zone, audience.now)


async def _when_near(_db: Reader, audience: Audience, fact: When) -> str:
    return formats.when_text(fact, audience.language, audience.zone, audience.now, near=audience.private)


async def _rule(_db: Reader, audience: Audience, fact: Recurrence) -> str:
    return repeating.rule_text(fact, audience.language)


async def _often(_db: Reader, audience: Audience, fact: Recurrence) -> str:
    return repeating.rhythm_text(fact, audience.language)


async def _name(db: Reader, _audience: Audience, fact: PersonRef) -> str:
    return (await people.get(db, fact.id)).name


async def _names(db: Reader, audience: Audience, fact: list[PersonRef]) -> str:
    return formats.people_text([(await people.get(db, person.id)).name for person in fact], audience.language)


async def _names_and(db: Reader, audience: Audience, fact: list[PersonRef]) -> str:
    return formats.people_and([(await people.get(db, person.id)).name for person in fact], audience.language)


async def _team(db: Reader, _audience: Audience, fact: TeamRef) -> str:
    return (await teams.get(db, fact.id)).name


async def _joined(db: Reader, audience: Audience, fact: Joined) -> str:
    parts = [await words_of(db, item, audience) for item in fact.items]
    match fact.by:
        case "pieces":
            return say(audience.language, "list-piece").join(parts)
        case "and":
            return formats.people_and(parts, audience.language)
        case "commas":
            return say(audience.language, "list-comma").join(parts)
        case "clauses":
            return say(audience.language, "list-clause").join(parts)
        case "numbered":
            return "\n".join(starmap(_numbered, zip(fact.items, parts, strict=True)))
        case "dots":
            return " · ".join(parts)
        case "sentences":
            return "".join(say(audience.language, "sentence-next", text=part) for part in parts)
    return "\n".join(parts)


def _numbered(message: Message, text: str) -> str:
    """Return a message as a line that begins with its task's number."""
    task = message.facts.get("task")
    number = f"#{task.id}" if isinstance(task, TaskRef) else ""
    return text if text.startswith(number) else f"{number} · {text}"


def _of_task(show: Callable[[Audience, Task], str | int]) -> View:
    async def view(db: Reader, audience: Audience, fact: TaskRef) -> str | int:
        return show(audience, await tasks.get(db, fact.id))

    return view


async def _card(db: Reader, audience: Audience, fact: TaskRef) -> str:
    task = await tasks.get(db, fact.id)
    return await card_text(db, audience, task, await claims.of_task(db, task.id))


async def card_text(
    db: Reader, audience: Audience, task: Task, on: list[Claim], *, raised: bool = False
) -> str:
    """Return the card of a task with its claims, as it reads for this audience; `raised`: anew."""
    ended_by = ""
    if task.ended_by and task.state is not State.OPEN:
        ended_by = (await people.get(db, task.ended_by)).name
    rhythm = await turns.rhythm(db, audience, task)
    return card.text_of(task, on, ended_by, rhythm, audience, raised=raised)


def _of_claims(show: Callable[[Audience, Task, list[Claim]], str | int]) -> View:
    async def view(db: Reader, audience: Audience, fact: TaskRef) -> str | int:
        return show(audience, await tasks.get(db, fact.id), await claims.of_task(db, fact.id))

    return view


_VIEWS: dict[tuple[type, str], View] = {
    (int, ""): _figure,
    (Words, ""): _words,
    (str, ""): lambda _db, _audience, fact: _words(_db, _audience, Words(fact)),
    (Term, ""): _term,
    (Hours, ""): _hours,
    (Spans, ""): _spans,
    (Money, ""): _money,
    (datetime, ""): _moment,
    (datetime, "soon"): _soon,
    (datetime, "clock"): _clock,
    (datetime, "day"): _weekday,
    (datetime, "date"): _date_of,
    (date, ""): _date,
    (date, "short"): _short_date,
    (date, "bare"): _bare_date,
    (date, "weekday"): _weekday_name,
    (Period, ""): _period,
    (When, ""): _when,
    (When, "near"): _when_near,
    (Recurrence, ""): _rule,
    (Recurrence, "often"): _often,
    (PersonRef, ""): _name,
    (list, ""): _names,
    (list, "and"): _names_and,
    (TeamRef, ""): _team,
    (ResidentRef, ""): records.code,
    (ResidentRef, "name"): records.name,
    (ResidentRef, "line"): records.line,
    (ResidentRef, "record"): records.record,
    (SheetRef, ""): records.sheet,
    (Joined, ""): _joined,
    (TaskRef, ""): _of_task(lambda _audience, task: f"#{task.id}"),
    (TaskRef, "card"): _card,
    (TaskRef, "n"): _of_task(lambda _audience, task: str(task.id)),
    (TaskRef, "title"): _of_task(lambda _audience, task: task.title),
    (TaskRef, "when"): _of_task(lambda audience, task: task_when(audience, task, near=True)),
    (TaskRef, "date"): _of_task(lambda audience, task: task_when(audience, task, near=False)),
    (TaskRef, "day"): _of_task(listing.day),
    (TaskRef, "weekday"): _of_task(listing.weekday),
    (TaskRef, "clock"): _of_task(listing.clock),
    (TaskRef, "spot"): _of_task(listing.spot),
    (TaskRef, "kind"): _of_task(lambda audience, task: say(audience.language, f"kind-{task.kind.value}")),
    (TaskRef, "places"): _of_task(lambda _audience, task: task.places),
    (TaskRef, "line"): _of_claims(listing.line),
    (TaskRef, "held"): _of_claims(lambda _audience, task, on: listing.held(task, on)),
    (TaskRef, "people"): _of_claims(lambda audience, _task, on: listing.people(audience, on)),
    (TaskRef, "digest"): _of_claims(listing.digest_line),
    (TaskRef, "today"): _of_claims(listing.today_line),
    (TaskRef, "named"): _of_task(lambda _audience, task: listing.named(task)),
    (TaskRef, "soon"): _of_task(listing.today),
    (TaskRef, "ended"): _of_task(listing.ended),
    (TaskRef, "taken"): _of_claims(listing.taken),
    (TaskRef, "waiting"): _of_claims(lambda _audience, _task, on: len(waiting(on))),
}
