"""/every — what repeats: begin a series from one line, see those of the team, skip days, pause, go on."""

import re
from datetime import date
from typing import Any

from actions import editing, pausing, repeating, rights
from actions.following import series_behind
from actions.turning import Turned
from chat.command import Answer, Ask, Call, Command, Reply, anything
from chat.words_in import task_number
from commands import cancel, everytime, repeats, turns, which_hour, which_team
from commands.finding import visible
from domain.kinds import Kind
from domain.messages import Button, Joined, Message, Refusal, button
from domain.series import Plan, Series, SeriesState
from domain.tasks import Task
from storage import series, tasks, teams

SHOWN, LISTED = 4, 10
_VERBS = {
    "skip": re.compile(r"skip|leave out|跳过", re.IGNORECASE),
    "pause": re.compile(r"pause|暂停", re.IGNORECASE),
    "resume": re.compile(r"resume|go on|continue|恢复|继续", re.IGNORECASE),
    "end": re.compile(r"end|stop|结束|停止?", re.IGNORECASE),
}


async def every(call: Call, text: str) -> Reply:
    """List what repeats, do something to a series named by one of its turns, or show one before it begins."""
    if call.team is None:
        return await which_team.ask(call, text)
    if not text:
        return await _listed(call)
    if task := await everytime.meant(call, f"every {text}"):
        return await everytime.every(call, task)
    verb, number, rest = _named(text)
    if number is not None and (verb or not rest):
        return await _do(call, verb, await visible(call, number), rest)
    plan = read(call, text)
    if plan is None:
        raise Refusal("every-nothing")
    return await which_hour.preview(call, plan)


def _named(text: str) -> tuple[str, int | None, str]:
    """Read `skip 13 2 Dec` or `13 skip 2 Dec`: what to do, a turn's number, and the words behind."""
    number, rest = task_number(text)
    for verb, pattern in _VERBS.items():
        match = pattern.match(rest)
        if match:
            behind = rest[match.end() :].strip(" ,，:：")
            return (verb, *task_number(behind)) if number is None else (verb, number, behind)
    return "", number, rest


async def _do(call: Call, verb: str, task: Task, rest: str) -> Reply:
    if verb:
        await editing.require_right(call.tx, task, call.person.id)
    of = await series_behind(call.tx, task)
    if of is None:
        raise Refusal("every-not-repeating", [button("details", f"task {task.id}")], task=task)
    if not verb:
        return await _shown(call, of, task)
    if verb == "skip":
        return await _skip(call, task, rest)
    if verb == "end":
        return await cancel.later(call, task, rest)
    if verb == "pause":
        turned = await pausing.pause(call.tx, of, call.person.id, call.now)
        resume = button("resume", f"every resume {task.id}")
        return Message("series-paused", [resume, _undo(turned)], task=task, more=turns.told(turned.told))
    turned = await pausing.go_on(call.tx, of, call.person.id, call.now)
    return Message("series-goes-on", [_undo(turned)], task=task, days=await _days(call, turned.series))


async def _skip(call: Call, task: Task, words: str) -> Reply:
    days = repeats.days_in(call, words) if words else []
    if not days:
        name = "series-skip-again" if words else "series-skip-which"
        return Ask(Message(name, [button("never-mind", "nevermind")]), "skip", {"task": task.id})
    of = await series_behind(call.tx, task)
    if of is None:
        raise Refusal("every-not-repeating", [button("details", f"task {task.id}")], task=task)
    days = await _occurrences(call, of, days)
    turned = await pausing.skip(call.tx, of, days, call.person.id, call.now)
    return Message(
        "series-skipped",
        [_undo(turned)],
        task=task,
        days=Joined(tuple(Message("series-day", day=day) for day in sorted(days)), "commas"),
        more=turns.told(turned.told),
    )


async def _occurrences(call: Call, of: Series, days: list[date]) -> list[date]:
    """Return which days of the rule are meant: a turn that was moved is named by the day it is on now.

    Raises Refusal for a day without a turn.
    """
    zone = (await teams.get(call.tx, of.team)).zone
    on = {
        turn.when.start.astimezone(zone).date(): turn.occurrence
        for turn in await tasks.turns_of(call.tx, of.id)
        if turn.when.start and turn.occurrence
    }
    found = [on.get(day, day) for day in days]
    for day in found:
        if not of.plan.falls_on(day):
            raise Refusal("series-skip-none", day=day, rule=of.rule)
    return found


async def _skip_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    return await _skip(call, await visible(call, known["task"]), said.text)


def _undo(turned: Turned) -> Button:
    return button("undo", f"undo {turned.change}")


async def _days(call: Call, of: Series) -> Joined:
    """Return the next days of a series; a turn that was moved is on the day that it is on now."""
    days = await repeating.days_ahead(call.tx, of, call.now, SHOWN)
    return Joined(tuple(Message("series-day", day=day) for day in days), "commas")


async def _shown(call: Call, of: Series, task: Task) -> Message:
    """Show a series: its rule, its next days, and what whoever answers for it may do."""
    mine: list[Button] = []
    if await rights.answers_for(call.tx, task, call.person.id):
        paused = of.state is SeriesState.PAUSED
        mine = [
            button("skip-dates", f"every skip {task.id}"),
            button("resume", f"every resume {task.id}")
            if paused
            else button("pause", f"every pause {task.id}"),
            button("end-series", f"every end {task.id}"),
        ]
    name = "series-shown" if of.state is SeriesState.RUNNING else "series-shown-paused"
    return Message(
        name,
        [button("details", f"task {task.id}"), *mine],
        task=task,
        title=of.plan.draft.title,
        said=repeats.said_back(of.plan),
        days=await _days(call, of),
    )


async def _listed(call: Call) -> Message:
    """List the series of the team, each by the number of its next turn."""
    lines, numbers = [], []
    for of in (await series.of_team(call.tx, call.home().id))[:LISTED]:
        made = await tasks.turns_of(call.tx, of.id)
        ahead = [turn for turn in made if turn.occurrence and not turn.when.has_begun(call.now)]
        turn = next(iter(ahead), made[-1])
        days = await _days(call, of)
        if not days.items and of.state is SeriesState.RUNNING:
            continue
        name = "series-line" if of.state is SeriesState.RUNNING else "series-line-paused"
        following = Joined(days.items[:1], "commas")
        said = repeats.said_back(of.plan)
        lines.append(Message(name, task=turn, title=of.plan.draft.title, said=said, days=following))
        numbers.append(button("task", f"every {turn.id}", task=turn))
    if not lines:
        return Message("every-none")
    return Message("every-list", numbers[:4], team=call.home(), lines=Joined(tuple(lines)))


def read(call: Call, text: str) -> Plan | None:
    """Read a line whose "every" may have been taken for the command's name."""
    return (
        repeats.read(call, text, kind=Kind.SERVICE)
        or repeats.read(call, f"every {text}", kind=Kind.SERVICE)
        or repeats.read(call, f"每{text}", kind=Kind.SERVICE)
    )


COMMAND = Command(
    "every",
    "定期",
    parse=anything,
    run=every,
    answers={
        "series": repeats.answered,
        "hour": which_hour.said,
        "skips": repeats.skips_said,
        "skip": _skip_said,
        "team": which_team.then(every),
    },
    discreet=True,
)
