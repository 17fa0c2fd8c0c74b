"""/ask — ask people who fit whether they could do a task; nobody is asked too often."""

from actions import alarms, asks, rights
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import the_task
from domain.ladder import Alarm
from domain.messages import NOTHING, Joined, Message, PersonRef, Refusal, button
from domain.people import Role
from domain.tasks import Task, needed, require_open
from storage import claims, needs, teams


async def ask(call: Call, said: Numbered) -> Reply:
    """Ask up to three people who have said yes to such tasks; say so if nobody is left."""
    task = await the_task(call, said.number)
    await rights.require_lead(call.tx, task, call.person.id)
    require_open(task)
    if not needed(task, await claims.of_task(call.tx, task.id)):
        raise Refusal("ask-none-needed", [button("details", f"task {task.id}")], task=task)
    asked = await asks.ask_people(call.tx, task, call.person.id, call.now)
    await needs.alarmed(call.tx, task.id, Alarm.NOBODY)
    if not asked:
        raise Refusal("ask-nobody-left", [button("assign", f"assign {task.id}")], task=task)
    people = [PersonRef(person) for person in asked]
    return Message("asked", task=task, people=people, count=len(asked), more=await _then(call, task))


async def _then(call: Call, task: Task) -> Joined:
    """Say who hears of it if nobody takes it, and when."""
    step = await alarms.last_step(call.tx, task, call.now)
    above = [one for one in await teams.coordinators(call.tx, task.team) if one.id != call.person.id]
    if step is None or not above:
        return NOTHING
    people = [PersonRef(one.id) for one in above]
    return Joined((Message("asked-then", people=people, count=len(people), at=step.at),), "sentences")


COMMAND = Command(
    "ask",
    "找人",
    parse=numbered,
    run=ask,
    who=Role.LEAD,
    needs_number=True,
    in_batches=True,
    takes_many=True,
)
