"""/remind — set how long before a task people are reminded: a lead for whoever holds a place, anybody for themselves."""

from datetime import timedelta

from actions import reminding, rights
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import my_task
from commands.setting_values import OFF, spans
from domain.messages import Message, PersonRef, Refusal, Spans
from domain.settings import MINUTE
from domain.tasks import Task
from storage import remindings

USUAL = frozenset(["usual", "as usual", "default", "照常", "默认"])
MOST = 4


async def remind(call: Call, said: Numbered) -> Reply:
    """Set it, or tell what holds."""
    task = await my_task(call, said.number)
    words = said.rest.strip().lower()
    if not words:
        return await _held(call, task)
    chosen = None if words in USUAL else _spans(task, words)
    concerned = await reminding.choose(call.tx, task, call.person.id, chosen, call.now)
    rules = await remindings.rules(call.tx, [task.id])
    for_all = await rights.answers_for(call.tx, task, call.person.id)
    rule = rules.rule(task, remindings.EVERYBODY if for_all else call.person.id)
    if not rule.spans:
        return Message("remind-set-never" if for_all else "remind-set-own-never", task=task)
    if not for_all:
        return Message("remind-set-own", task=task, spans=_shown(rule.spans))
    people = [PersonRef(claim.person) for claim in concerned]
    return Message(
        "remind-set-told" if people else "remind-set", task=task, spans=_shown(rule.spans), people=people
    )


async def _held(call: Call, task: Task) -> Reply:
    rule = (await remindings.rules(call.tx, [task.id])).rule(task, call.person.id)
    if not rule.spans:
        return Message("remind-is-never", task=task)
    return Message("remind-is", task=task, spans=_shown(rule.spans))


def _shown(chosen: tuple[timedelta, ...]) -> Spans:
    return Spans(tuple(span // MINUTE for span in chosen))


def _spans(task: Task, words: str) -> tuple[timedelta, ...]:
    if words in OFF:
        return ()
    found = spans(words)
    if not found or len(found) > MOST:
        raise Refusal("remind-when", task=task)
    return tuple(sorted(set(found), reverse=True))


COMMAND = Command("remind", "提醒", parse=numbered, run=remind, needs_number=True)
