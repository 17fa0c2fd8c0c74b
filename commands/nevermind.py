"""/nevermind — drop what the bot is asking."""

from chat.command import Call, Command, Reply, anything
from domain.messages import Message, button
from storage import questions


async def nevermind(call: Call, _text: str) -> Reply:
    """Forget the question, with all that was said for it."""
    question = (
        await questions.open_one(call.tx, call.chat.id, call.person.id, call.now)
        if call.private
        else await questions.from_group(call.tx, call.chat.id, call.person.id, call.now)
    )
    if question is not None:
        await questions.drop(call.tx, question.chat, call.person.id)
    return Message("never-mind", [button("what-is-needed", "list")])


COMMAND = Command("nevermind", "算了", aliases=("never mind",), parse=anything, run=nevermind, in_help=False)
