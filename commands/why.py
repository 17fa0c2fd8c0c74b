"""/why — the story of a task in plain words: every change, every message, delivered or not."""

from collections import defaultdict
from typing import TYPE_CHECKING

from actions import alarms
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import the_task
from domain.messages import Hours, Joined, Message, PersonRef, Spans, Term, button
from domain.settings import MINUTE
from domain.tasks import ClaimState, State, Task
from storage import claims, log, needs, remindings, tellings
from storage.log import Entry
from storage.store import Row

if TYPE_CHECKING:
    from domain.reminders import Reminder

SHOWN = 20
WITH_HOURS = ("reported", "recorded", "amended")
UNTOLD = "said-no"  # where one person was asked, everybody would know who it was


async def why(call: Call, said: Numbered) -> Reply:
    """Tell the story of a task, the newest part of it if it is long."""
    task = await the_task(call, said.number)
    told: dict[int, list[Row]] = defaultdict(list)
    for row in await tellings.about(call.tx, task.id):
        told[row["entry"]].append(row)
    entries = [entry for entry in await log.of_task(call.tx, task.id) if entry.verb != UNTOLD]
    lines = [_line(entry, told[entry.id]) for entry in entries[-SHOWN:]]
    lines += [*await _coming(call, task), *await _rungs(call, task)]
    return Message("why", [button("details", f"task {task.id}")], task=task, lines=Joined(tuple(lines)))


def _line(entry: Entry, told: list[Row]) -> Message:
    """Say what happened, and to whom it was told."""
    what = Term(f"verb-{entry.verb}")
    about = PersonRef(entry.about) if entry.about else None
    if entry.person is None:
        name = "why-itself-about" if about else "why-itself"
        clauses = [Message(name, at=entry.at, what=what, about=about)]
    else:
        name = "why-about" if about else "why-by"
        clauses = [Message(name, at=entry.at, what=what, about=about, person=PersonRef(entry.person))]
    if entry.verb in WITH_HOURS and entry.detail.get("minutes"):
        clauses.append(Message("why-hours", hours=Hours(entry.detail["minutes"])))
    if entry.verb.startswith("climbed-"):
        clauses.append(Message("why-rule", rule=_rule(int(entry.detail["minutes"]))))
    for delivered in (True, False):
        people = [PersonRef(row["person"]) for row in told if (row["state"] == "sent") is delivered]
        if people:
            clauses.append(Message("why-told" if delivered else "why-told-not", people=people))
    return Message("why-clauses", clauses=Joined(tuple(clauses), "clauses"))


def _rule(minutes: int) -> Joined:
    """Say how long before the start something comes, or how long after a task without a date was posted."""
    name = "rule-before" if minutes >= 0 else "rule-after"
    return Joined((Message(name, span=Spans((abs(minutes),))),), "pieces")


async def _rungs(call: Call, task: Task) -> list[Message]:
    """Say which rungs of the ladder are to come while nobody, or not everybody, is found."""
    need = await needs.get(call.tx, task.id)
    if task.state is not State.OPEN or need is None:
        return []
    return [
        Message(
            "why-next-rung",
            what=Term(f"rung-{step.rung.name.lower()}"),
            at=step.at,
            rule=_rule(step.rule // MINUTE),
        )
        for step in await alarms.steps(call.tx, task, need)
        if step.at > call.now
    ]


async def _coming(call: Call, task: Task) -> list[Message]:
    """Say which reminders are to come, and by which rule."""
    held = [claim for claim in await claims.of_task(call.tx, task.id) if claim.state is ClaimState.HELD]
    if task.state is not State.OPEN or not held:
        return []
    rules = await remindings.rules(call.tx, [task.id])
    coming: defaultdict[Reminder, list[PersonRef]] = defaultdict(list)
    for claim in held:
        for one in rules.of(task, claim.person):
            coming[one].append(PersonRef(claim.person))
    return [
        Message("why-next", people=people, at=one.at, rule=Spans((one.before // MINUTE,)))
        for one, people in sorted(coming.items(), key=lambda each: each[0].at)
        if one.at > call.now
    ]


COMMAND = Command(
    "why",
    "经过",
    aliases=("怎么回事",),
    parse=numbered,
    run=why,
    needs_number=True,
    in_batches=True,
    takes_many=True,
)
