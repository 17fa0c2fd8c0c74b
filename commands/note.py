"""/note — keep words with a task; those who hold places are told. A reply to the card does the same."""

from actions import posting
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import the_task
from domain.messages import Message, PersonRef, Refusal


async def note(call: Call, said: Numbered) -> Reply:
    """Keep a note."""
    task = await the_task(call, said.number)
    if not said.rest:
        raise Refusal("note-nothing", task=task)
    told = await posting.note(call.tx, task, said.rest, call.person.id, call.now)
    name = "note-kept-told" if told else "note-kept"
    return Message(name, task=task, people=[PersonRef(person) for person in told])


COMMAND = Command("note", "备注", parse=numbered, run=note, needs_number=True)
