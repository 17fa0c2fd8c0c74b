"""/find — look for words: tasks of one's teams; for leads, in private, people and residents as well."""

from typing import Any

from chat.command import Answer, Ask, Call, Command, Reply, anything
from commands.lists import PAGE, more_button, page_of
from domain.messages import Button, Joined, Message, PersonRef, ResidentRef, Words, button
from domain.people import Role
from domain.searching import Sought, sought
from domain.tasks import State
from storage import searching, tree
from storage.searching import MOST

SHOWN = 5
"""People, and residents: whoever looks for more says more words."""


async def find(call: Call, text: str) -> Reply:
    """Look for words and show what holds them, the most useful first."""
    page, words = page_of(text)
    what = sought(words)
    if not what:
        return Ask(Message("find-what", [button("never-mind", "nevermind")]), "words")
    found = await searching.find_tasks(call.tx, call.person.id, what)
    lines, buttons = ([], []) if page else await _helped_and_helping(call, what)
    shown = found[page * PAGE : (page + 1) * PAGE]
    if not shown and not lines:
        return Message("find-nothing", [button("what-is-needed", "list")], words=Words(words))
    more = more_button("find", words, page, len(found))
    if shown:
        lines.append(Message("find-tasks" if len(found) < MOST else "find-tasks-many", count=len(found)))
        lines += [Message(LINES[task.state], task=task) for task in shown]
        buttons += [button("task", f"task {task.id}", task=task) for task in shown]
    if more:
        lines.append(Message("find-more", count=len(found) - (page + 1) * PAGE))
    return Message("find", [*buttons[: 4 - len(more)], *more], lines=Joined(tuple(lines)))


LINES = {State.OPEN: "task-line", State.CLOSED: "find-line-closed", State.CANCELLED: "find-line-cancelled"}


async def _helped_and_helping(call: Call, what: Sought) -> tuple[list[Message], list[Button]]:
    """Return the lines of residents and people, and a button to the first of each; in a group no names are said."""
    if not await tree.in_reach(call.tx, call.person.id, Role.LEAD):
        return [], []
    if not call.private:
        return [Message("find-in-private")], []
    lines: list[Message] = []
    buttons: list[Button] = []
    residents = await searching.find_residents(call.tx, call.person.id, what)
    if residents:
        lines.append(Message("find-residents", count=len(residents)))
        lines += [Message("resident-listed", resident=one) for one in residents[:SHOWN]]
        buttons.append(
            button("resident", f"resident {residents[0].code}", resident=ResidentRef(residents[0].id))
        )
    people = await searching.find_people(call.tx, call.person.id, what)
    if people:
        lines.append(Message("find-people", count=len(people)))
        lines += [Message("find-person", person=PersonRef(one.id)) for one in people[:SHOWN]]
        person = people[0]
        buttons.append(button("person-only", f"people ={person.id}", person=PersonRef(person.id)))
    return lines, buttons


async def _words_said(call: Call, _known: dict[str, Any], said: Answer) -> Reply:
    return await find(call, said.text)


COMMAND = Command(
    "find", "查找", aliases=("搜索", "search"), parse=anything, run=find, answers={"words": _words_said}
)
