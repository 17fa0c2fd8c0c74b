"""/cant — give a place back, turn an offer down, or leave the waiting list. The next in line is asked."""

from actions import claims
from actions.standing_in import Left
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands import everytime
from commands.finding import my_task, spoken_for
from domain.messages import Message, PersonRef, button
from domain.tasks import ClaimState, Task


async def cant(call: Call, said: Numbered) -> Reply:
    """Give a place back; whoever says so early is thanked."""
    task = await my_task(call, said.number)
    if everytime.is_every(said.rest):
        return await everytime.none(call, task)
    other = await spoken_for(call, task, said.rest)
    if other:
        given = await claims.give_back(call.tx, task, other.person, None, call.now, by=call.person.id)
    else:
        given = await claims.give_back(call.tx, task, call.person.id, said.rest or None, call.now)
    undo = [button("undo", f"undo {given.change}"), *await everytime.give_up(call, task)]
    if given.was is ClaimState.WAITING:
        return Message("cant-left-list", undo, task=task)
    if given.was is ClaimState.OFFERED:
        name = "cant-declined" if given.next_person else "cant-declined-last"
        return Message(name, undo, task=task)
    if given.left:
        return _late(task, given.left)
    if given.next_person is None:
        return Message("cant-free", undo, task=task)
    return Message("cant-offered", undo, task=task, following=PersonRef(given.next_person))


def _late(task: Task, left: Left) -> Message:
    """Say whose the place is until then, who is asked, and who knows."""
    name = "cant-late" + ("-asked" if left.asked else "") + ("-told" if left.told else "")
    asked, told = ([PersonRef(person) for person in people] for people in (left.asked, left.told))
    return Message(
        name, [button("coming", f"coming {task.id}")], task=task, asked=asked, told=told, count=len(told)
    )


COMMAND = Command(
    "cant",
    "不能去",
    aliases=("去不了", "来不了", "请假", "取消认领", "取消报名"),
    parse=numbered,
    run=cant,
    needs_number=True,
)
