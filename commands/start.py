"""/start — hello, what to do next; and the links that lead here."""

from actions import membership
from chat.command import Call, Command, Reply, anything
from domain.language import Language
from domain.messages import NOTHING, Button, Joined, Message, PersonRef, Term, button
from domain.people import Role


async def start(call: Call, payload: str) -> Reply:
    """Greet somebody, and tell the id that COORDINATORS takes. A link may give them a role."""
    account = f"{call.platform}:{call.account.key}" if call.account else ""
    its_id = Joined((Message("start-id", account=account),), "sentences")
    if not payload or payload == "hello":
        return hello(call, its_id)
    role = await membership.accept_invite(call.tx, payload, call.person.id, call.now)
    if role:
        return Message("start-role", [button("help", "help")], role=Term(f"role-{role.word}"), more=its_id)
    return Message("start-link-spent", more=its_id)


def hello(call: Call, more: Joined = NOTHING) -> Message:
    """Greet somebody; whoever is in no team is told how to join one."""
    if call.role is Role.NONE:
        return Message("start-stranger", [_other_language(call)], person=PersonRef(call.person.id), more=more)
    buttons = [button("what-is-needed", "list"), button("my-tasks", "mine"), _other_language(call)]
    name = "start-team" if call.team else "start"
    return Message(name, buttons, person=PersonRef(call.person.id), team=call.team, more=more)


def _other_language(call: Call) -> Button:
    if call.language is Language.ENGLISH:
        return button("chinese", "language zh")
    return button("english", "language en")


COMMAND = Command("start", "开始", parse=anything, run=start, who=Role.NONE, in_help=False)
