"""Claiming for an organisation: for whom is asked of those who belong to one."""

from actions import claims
from chat.command import Answer, Ask, Call, NotAnAnswer, Reply
from domain.kinds import Kind
from domain.messages import Message, PersonRef, button
from domain.people import Team
from domain.tasks import Outcome, Task
from storage import tree

KINDS = (Kind.PROJECT, Kind.WISH)
MYSELF = ("myself", "me", "个人", "自己", "我自己")
SHOWN = 3


async def asked(call: Call, task: Task, own: list[Team], words: str) -> Reply:
    """Claim for the organisation that is named, or ask for whom; None: for the person themselves."""
    chosen = _named(own, words)
    if chosen:
        return await _take(call, task, chosen)
    return None if words.strip().casefold() in MYSELF else _ask(task, own)


async def answered(call: Call, task: Task, said: Answer) -> Reply:
    """Take an organisation that is named or tapped, if they still belong to it; None: for the person themselves."""
    own = await tree.organisations_of(call.tx, call.person.id)
    chosen = next((one for one in own if one.id == said.choice), None) or _named(own, said.text)
    if chosen:
        return await _take(call, task, chosen)
    if said.choice is None and said.text.strip().casefold() not in MYSELF:
        raise NotAnAnswer
    return None if said.choice in (None, 0) else _ask(task, own)


def _named(own: list[Team], words: str) -> Team | None:
    return next((one for one in own if one.name.casefold() == words.strip().casefold()), None)


def _ask(task: Task, own: list[Team]) -> Ask:
    shown = own[:SHOWN]
    buttons = [button("team", choice=n, team=one) for n, one in enumerate(shown)]
    known = {"task": task.id, "choices": [*[one.id for one in shown], 0]}
    myself = button("myself", choice=len(shown))
    return Ask(Message("claim-for-whom", [*buttons, myself], task=task), "whom", known, command="claim")


async def _take(call: Call, task: Task, organisation: Team) -> Reply:
    """Take a place for an organisation; a project is surveyed first, and accepted in the end."""
    taken = await claims.take(call.tx, task, call.person.id, call.now, organisation=organisation.id)
    if taken.outcome is Outcome.WAITING:
        leave = [button("leave-list", f"cant {task.id}")]
        return Message("claim-waiting", leave, task=task, rank=taken.rank)
    buttons = [button("cant", f"cant {task.id}"), button("details", f"task {task.id}")]
    if task.kind is Kind.WISH:
        done = button("done", f"done {task.id}")
        return Message("claim-held-as", [done, *buttons], task=task, team=organisation)
    return Message(
        "claim-held-project",
        [button("surveyed", f"surveyed {task.id}"), *buttons],
        task=task,
        team=organisation,
        person=PersonRef(task.posted_by),
    )
