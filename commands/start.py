"""/start — hello, what to do next; and the links that lead here."""

from actions import membership
from chat.command import Call, Command, Reply, anything
from domain.language import Language
from domain.messages import Button, Message, PersonRef, Term, button
from domain.people import Role


async def start(call: Call, payload: str) -> Reply:
    """Greet somebody. A link may give them a role; whoever is in no team is told how to join one."""
    account = f"{call.platform}:{call.account.key}" if call.account else ""
    if payload and payload != "hello":
        given = await membership.accept_invite(call.tx, payload, call.person.id, call.now)
        if given:
            return Message(
                "start-role", [button("help", "help")], role=Term(f"role-{given.word}"), account=account
            )
        return Message("start-link-spent", account=account)
    if call.role is Role.NONE:
        return Message(
            "start-stranger", [_other_language(call)], person=PersonRef(call.person.id), account=account
        )
    buttons = [button("what-is-needed", "list"), button("my-tasks", "mine"), _other_language(call)]
    name = "start-team" if call.team else "start"
    return Message(name, buttons, person=PersonRef(call.person.id), team=call.team, account=account)


def _other_language(call: Call) -> Button:
    if call.language is Language.ENGLISH:
        return button("chinese", "language zh")
    return button("english", "language en")


COMMAND = Command("start", "开始", parse=anything, run=start, who=Role.NONE, in_help=False)
