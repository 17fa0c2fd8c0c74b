"""/undo — take back one's last change, for ten minutes, if nobody has built on it."""

from actions import undoing
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from domain.messages import Message, button
from domain.tasks import State
from locales import words


async def undo(call: Call, said: Numbered) -> Reply:
    """Undo a change; a button names which, /undo alone means the last."""
    task, change = await undoing.undo(call.tx, call.person.id, said.number, call.now)
    if change.verb == "imported":
        return None  # that is said when it is done
    if task is None:
        return Message("undone-set", [button("settings", "settings")])
    own_words = f"undone-{change.verb}"
    details = [button("details", f"task {task.id}")] if task.state is State.OPEN else []
    return Message(own_words if words.has(own_words) else "undone", details, task=task)


COMMAND = Command(
    "undo", "撤销", aliases=("撤回",), parse=numbered, run=undo, in_batches=True, takes_many=True
)
