"""One turn of a series, or all later ones too: asking which is meant, and changing the later ones."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from actions import closing_days, rights, turning
from actions.editing import Edited
from actions.following import series_of
from chat.command import Answer, Ask, Call, NotAnAnswer, Reply
from commands import drafts
from domain.messages import NOTHING, Button, Joined, Message, PersonRef, Refusal, button
from domain.recurrence import Freq, Recurrence, on_weekday
from domain.tasks import Draft, State, Task
from domain.when import Shape
from storage import claims, teams

ONE, LATER = "one", "later"
SHOWN = 3
_ONE = re.compile(
    r"(?:only |just )?(?:this|that|once)(?: one| time| turn)?|(?:就|只)?(?:改|取消)?这(?:一)?次",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"(?:all|every)(?: of them| turns?)?(?: later| time)?(?: ones| turns)?(?: too)?|later(?: ones| turns)?(?: too)?"
    r"|(?:以后|往后|全部|所有|后面)的?(?:都改|都取消|都不办|都|全)?了?",
    re.IGNORECASE,
)


def is_later(said: Answer) -> bool:
    """Tell whether all later turns are meant. Raises NotAnAnswer for words that say neither."""
    text = said.text.strip(" .。!！,，")
    if said.choice == LATER or (not said.choice and _LATER.fullmatch(text)):
        return True
    if said.choice == ONE or _ONE.fullmatch(text):
        return False
    raise NotAnAnswer


async def ask_scope(call: Call, task: Task, draft: Draft) -> Ask | None:
    """Ask which turns a change is for; None where there is nothing to ask, or later ones could not follow."""
    of = await series_of(call.tx, task)
    if of is None or task.state is not State.OPEN or draft.when.shape in (Shape.OPEN, Shape.BY):
        return None
    return await _ask(call, task, "edit", "all-later", {"task": task.id, "draft": drafts.to_json(draft)})


async def ask_how_many(call: Call, task: Task, reason: str) -> Ask | None:
    """Ask whether only one turn is to be called off; None where it is no turn, or not theirs to call off."""
    of = await series_of(call.tx, task)
    if of is None or task.state is not State.OPEN or task.when.has_begun(call.now):
        return None
    if not await rights.answers_for(call.tx, task, call.person.id):
        return None
    return await _ask(call, task, "cancel", "all-later-off", {"task": task.id, "reason": reason})


async def _ask(call: Call, task: Task, what: str, later: str, known: dict[str, object]) -> Ask:
    zone = (await teams.get(call.tx, task.team)).zone
    day = task.when.start.astimezone(zone).date() if task.when.start else task.occurrence
    buttons = [button("this-one", choice=0), button(later, choice=1), button("never-mind", "nevermind")]
    name = "scope-edit" if what == "edit" else "scope-cancel"
    return Ask(Message(name, buttons, day=day), "scope", {**known, "choices": [ONE, LATER]})


async def change_rule(call: Call, task: Task, draft: Draft, said: Recurrence) -> Reply:
    """Let a series fall otherwise from a turn on. Raises Refusal for what happens once."""
    of = await series_of(call.tx, task)
    if of is None:
        raise Refusal("edit-not-repeating", task=task, rule=said)
    if said.time is None and said.part is None:
        said = Recurrence(
            said.freq, said.interval, said.byday, said.bymonthday, said.week_of_month,
            of.rule.time, of.rule.end, of.rule.part,
        )  # fmt: skip
    said = on_weekday(said, task.occurrence or call.now.date())
    turned = await turning.change_later(call.tx, of, task, draft, said, call.person.id, call.now)
    return await _changed(call, task, turned)


async def change_later(call: Call, task: Task, draft: Draft) -> Reply:
    """Let a turn and all later ones say something else. Raises Refusal."""
    of = await series_of(call.tx, task)
    if of is None:
        raise Refusal("task-not-there", number=str(task.id))
    turned = await turning.change_later(call.tx, of, task, draft, None, call.person.id, call.now)
    if turned.series.rule == of.rule:
        facts = {"task": task, "more": told(turned.told), "withheld": _withheld(call, turned)}
        return Message("edited-later-same", _buttons(task, turned.change), **facts)
    return await _changed(call, task, turned)


async def _changed(call: Call, task: Task, turned: turning.Turned) -> Message:
    zone = (await teams.get(call.tx, task.team)).zone
    is_closed = await closing_days.of_team(call.tx, task.team)
    coming = islice(turned.series.plan.turns(zone, call.now, is_closed), SHOWN)
    return Message(
        "edited-later",
        _buttons(task, turned.change),
        task=task,
        rule=turned.series.rule,
        days=Joined(tuple(Message("series-day", day=one.day) for one in coming), "commas"),
        more=told(turned.told),
        withheld=_withheld(call, turned),
    )


def _withheld(call: Call, turned: turning.Turned) -> Joined:
    said = drafts.left_out(call, turned.series.plan.draft.title, turned.withheld)
    return Joined(tuple(said), "sentences")


async def end_later(call: Call, task: Task, reason: str) -> Reply:
    """Call off a turn and all later ones. Raises Refusal."""
    of = await series_of(call.tx, task)
    if of is None:
        raise Refusal("task-not-there", number=str(task.id))
    turned = await turning.end_later(call.tx, of, task, call.person.id, reason, call.now)
    undo = [button("undo", f"undo {turned.change}")]
    return Message("series-ended", undo, task=task, more=told(turned.told))


async def moved(call: Call, edited: Edited, before: Task, more: Sequence[Message]) -> Message | None:
    """Say that one turn of a series is moved and the others stay; None where something else was changed."""
    of, task = await series_of(call.tx, edited.task), edited.task
    if of is None or task.draft != replace(before.draft, when=task.when):
        return None
    held = [claim for claim in await claims.of_task(call.tx, task.id) if claim.takes_a_place]
    asked = [PersonRef(claim.person) for claim in held if claim.listener != call.person.id]
    pieces = [*more, *([Message("edited-turn-asked", people=asked)] if asked else [])]
    weekly = of.rule.freq is Freq.WEEKLY and len(of.rule.byday) == 1
    return Message(
        "edited-turn-weekday" if weekly else "edited-turn",
        [button("undo", f"undo {edited.change}")],
        task=task,
        day=task.occurrence,
        more=Joined(tuple(pieces), "sentences"),
    )


def _buttons(task: Task, change: int) -> list[Button]:
    return [button("fix", f"edit {task.id}"), button("undo", f"undo {change}")]


def told(people: Sequence[int]) -> Joined:
    """Return the sentence that says who was told."""
    sentence = Message("series-told", people=[PersonRef(person) for person in people])
    return Joined((sentence,), "sentences") if people else NOTHING
