"""Only this once, or every time: asking whoever takes a turn, and taking the answer."""

import re

from actions import regulars
from actions.following import series_of
from actions.repeating import coming
from chat.command import Ask, Call, Reply
from commands.finding import visible
from domain.messages import Button, Joined, Message, PersonRef, Refusal, button
from domain.people import Person
from domain.recurrence import Freq
from domain.tasks import Task
from storage import chats, questions

EVERY = re.compile(
    r"every(?: ?time| turn| one| week| month| day| \w+day)?|all(?: turns| of them)?|always|每次(?:都[去来])?|都[去来]|全部|每(?:周|天|月)\S{0,6}",
    re.IGNORECASE,
)
ONCE = re.compile(r"(?:only |just )?(?:this(?: one| time| once)?|once)|[只就]?[这一]一?次", re.IGNORECASE)
_END = " .。!！,，"


async def offered(call: Call, task: Task) -> Reply:
    """Ask whoever has just taken a turn whether they come every time; None where that is no question.

    A question that waits is not pushed aside: then only the buttons answer.
    """
    of = await series_of(call.tx, task)
    if (
        of is None
        or not regulars.may_become(of, call.person.id)
        or len(await coming(call.tx, of, call.now)) < 2
    ):
        return None
    weekly = (of.rule.freq, of.rule.interval, len(of.rule.byday)) == (Freq.WEEKLY, 1, 1)
    message = Message(
        "claim-held-weekly" if weekly else "claim-held-every",
        [
            button("this-one", f"claim {task.id} once"),
            button("every-time", f"claim {task.id} every"),
            button("cant", f"cant {task.id}"),
        ],
        task=task,
        day=task.occurrence,
        rule=of.rule,
    )
    private = await chats.private(call.tx, call.person.id)
    if private and await questions.open_one(call.tx, private.id, call.person.id, call.now):
        return message
    return Ask(message, "every", {"task": task.id}, command="claim")


async def meant(call: Call, words: str) -> Task | None:
    """Return the task of which "every time" was asked, if these words answer that; they look like /every."""
    question = await questions.open_one(call.tx, call.chat.id, call.person.id, call.now)
    if question is None or question.slot != "every" or not is_every(words):
        return None
    await questions.drop(call.tx, call.chat.id, call.person.id)
    return await visible(call, question.known["task"])


def is_every(words: str) -> bool:
    """Tell whether words behind a number, or an answer, mean every turn."""
    return bool(EVERY.fullmatch(words.strip(_END)))


def is_once(words: str) -> bool:
    """Tell whether words behind a number mean this turn alone."""
    return bool(ONCE.fullmatch(words.strip(_END)))


async def every(call: Call, task: Task) -> Reply:
    """Take every turn of a series. Raises Refusal."""
    of = await series_of(call.tx, task)
    if of is None:
        raise Refusal("claim-once-only", [button("claim", f"claim {task.id}")], task=task)
    taken = await regulars.take_every(call.tx, of, task, call.person.id, call.now)
    undo = [button("cant-all", f"cant {task.id} all"), button("undo", f"undo {taken.change}")]
    full = (Message("every-but", days=_days(taken.full)),) if taken.full else ()
    return Message(
        "every-held" if taken.held else "every-held-later",
        undo,
        task=task,
        rule=of.rule,
        days=_days(taken.held),
        more=Joined(full, "sentences"),
    )


async def paired(call: Call, task: Task, person: Person) -> Reply:
    """Give somebody every turn of a series, on a lead's word. Raises Refusal."""
    of = await series_of(call.tx, task)
    if of is None:
        raise Refusal("assign-once-only", [button("assign", f"assign {task.id}")], task=task)
    taken = await regulars.pair(call.tx, of, task, person.id, call.person.id, call.now)
    full = (Message("every-but", days=_days(taken.full)),) if taken.full else ()
    return Message(
        "assigned-every",
        [button("undo", f"undo {taken.change}")],
        task=task,
        person=PersonRef(person.id),
        rule=of.rule,
        more=Joined(full, "sentences"),
    )


async def none(call: Call, task: Task) -> Reply:
    """Give up every turn of a series. Raises Refusal."""
    of = await series_of(call.tx, task)
    if of is None:
        raise Refusal("cant-no-place", [button("details", f"task {task.id}")], task=task)
    _, change = await regulars.give_up_every(call.tx, of, task, call.person.id, call.now)
    return Message("cant-every", [button("undo", f"undo {change}")], task=task)


async def give_up(call: Call, task: Task) -> list[Button]:
    """Return the button that gives up every turn, for whoever has them all."""
    of = await series_of(call.tx, task)
    if of is None or call.person.id not in of.regulars:
        return []
    return [button("cant-all", f"cant {task.id} all")]


def _days(turns: list[Task]) -> Joined:
    return Joined(tuple(Message("series-turn-day", task=turn) for turn in turns), "commas")
