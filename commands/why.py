"""/why — the story of a task in plain words: every change, every message, delivered or not."""

from collections import defaultdict

from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import the_task
from domain.messages import Joined, Message, PersonRef, Term, button
from storage import log, outbox
from storage.log import Entry
from storage.store import Row

SHOWN = 20


async def why(call: Call, said: Numbered) -> Reply:
    """Tell the story of a task, the newest part of it if it is long."""
    task = await the_task(call, said.number)
    told: dict[int, list[Row]] = defaultdict(list)
    for row in await outbox.told_about(call.tx, task.id):
        told[row["entry"]].append(row)
    entries = await log.of_task(call.tx, task.id)
    lines = [line for entry in entries[-SHOWN:] for line in _lines(entry, told[entry.id])]
    return Message("why", [button("details", f"task {task.id}")], task=task, lines=Joined(tuple(lines)))


def _lines(entry: Entry, told: list[Row]) -> list[Message]:
    what = Term(f"verb-{entry.verb}")
    about = PersonRef(entry.about) if entry.about else None
    if entry.person is None:
        name = "why-itself-about" if about else "why-itself"
        lines = [Message(name, at=entry.at, what=what, about=about)]
    else:
        name = "why-about" if about else "why-by"
        lines = [Message(name, at=entry.at, what=what, about=about, person=PersonRef(entry.person))]
    for delivered in (True, False):
        people = [PersonRef(row["person"]) for row in told if (row["state"] == "sent") is delivered]
        if people:
            lines.append(Message("why-told" if delivered else "why-told-not", people=people))
    return lines


COMMAND = Command("why", "经过", aliases=("怎么回事",), parse=numbered, run=why, needs_number=True)
