"""Questions: where they wait, and what counts as their answer."""

from dataclasses import replace

from chat import answering
from chat.arguments import report
from chat.command import Ask, Call, Command, Reply
from chat.when import read_change, read_time
from domain.messages import Message
from storage import questions
from storage.questions import Question

AFTERTHOUGHT = "afterthought"
LONGEST_IN_GROUP = 40


def by(call: Call, command: Command[object], reply: Reply) -> Reply:
    """Note whose question it is, unless the reply says so itself: which command takes the answer, for which team."""
    if not isinstance(reply, Ask):
        return reply
    known = {"team": call.team.id if call.team else None} | reply.known
    return replace(reply, command=reply.command or command.name, known=known)


async def keep(call: Call, ask: Ask) -> Message:
    """Keep a question in the person's private chat: there it is asked, at the latest when they open it."""
    private = call.chat if call.private else await answering.private_chat(call.tx, call.person.id)
    await questions.ask(
        call.tx, private.id, call.person.id, ask.command, ask.slot, ask.known, call.chat.id, call.now
    )
    return ask.message


async def waiting(call: Call, text: str) -> Question | None:
    """Return the question that these words may answer: in private the one asked there.

    In a group it is one that a command here led to, and only if every word reads as its answer: the rest
    is people talking to each other.
    """
    if call.private:
        return await questions.open_one(call.tx, call.chat.id, call.person.id, call.now)
    question = await questions.from_group(call.tx, call.chat.id, call.person.id, call.now)
    return question if question and is_understood(call, question.slot, text) else None


def is_understood(call: Call, slot: str, text: str) -> bool:
    """Tell whether words in a group are wholly an answer: a time, hours, or what else a correction may say.

    A mere figure is not, and no other question is answered in a group: to "why?" any words would do.
    """
    if len(text) > LONGEST_IN_GROUP or text.isdecimal() or not any(letter.isdigit() for letter in text):
        return False
    match slot:
        case "when":
            return read_time(text, call.said_at, call.language) is not None
        case "hours":
            told = report(text)
            return told.number is None and told.minutes is not None and not told.words
        case "afterthought":
            line = read_change(text, call.said_at, call.language)
            return not line.title and bool(line.time or line.places or line.added_places or line.where)
    return False
