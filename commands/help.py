"""/help — what this person may do here, from the one table; or one command at length."""

from chat.command import Call, Command, Reply, anything, by_name
from commands import plain_words
from domain.messages import Joined, Message, Refusal, Term, button


async def help_(call: Call, text: str) -> Reply:
    """List the commands, or explain one."""
    if text:
        found = by_name(call.table).get(text.lstrip("/／").lower())
        if found is None and plain_words.DANGER.fullmatch(text):
            return await plain_words.danger(call, text)
        if found is None:
            raise Refusal("help-unknown", [button("help", "help")], word=text)
        return Message(
            "help-one",
            name=found.name,
            chinese=found.chinese,
            about=Term(f"about-{found.name}"),
            usage=Term(f"usage-{found.name}"),
        )
    shown = [command for command in call.table if command.in_help and call.role >= command.who]
    entries = tuple(
        Message("help-line", name=command.name, chinese=command.chinese, about=Term(f"about-{command.name}"))
        for command in shown
    )
    return Message(
        "help", [button("what-is-needed", "list"), button("my-tasks", "mine")], lines=Joined(entries)
    )


COMMAND = Command("help", "帮助", parse=anything, run=help_)
