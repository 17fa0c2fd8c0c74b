"""/role — make somebody a lead or a coordinator, or a volunteer again."""

from actions import membership
from chat.command import Call, Command, Reply, anything
from commands.finding import the_person
from domain.messages import Message, PersonRef, Refusal, Term, button
from domain.people import Role
from storage import teams

WORDS = {
    "volunteer": Role.VOLUNTEER,
    "志愿者": Role.VOLUNTEER,
    "lead": Role.LEAD,
    "队长": Role.LEAD,
    "coordinator": Role.COORDINATOR,
    "协调员": Role.COORDINATOR,
}


async def role(call: Call, text: str) -> Reply:
    """Give a role on the team; nobody gives more than they hold themselves."""
    name, wanted = _split(text)
    if wanted is None:
        raise Refusal("role-usage")
    team = call.home()
    person = await the_person(call, name, team.id, says=f"role {{}} {wanted.word}")
    held = await teams.role(call.tx, call.person.id, team.id)
    theirs = await teams.role(call.tx, person.id, team.id)
    takes_from_peer = wanted < theirs == held != Role.COORDINATOR and person.id != call.person.id
    if wanted > held or theirs > held or takes_from_peer:
        raise Refusal("role-too-high", role=Term(f"role-{held.word}"))
    if wanted < theirs and await teams.direct_role(call.tx, person.id, team.id) < theirs:
        raise Refusal("role-from-above", person=PersonRef(person.id), role=Term(f"role-{theirs.word}"))
    await membership.set_role(call.tx, team.id, person.id, wanted, call.person.id, call.now)
    return Message(
        "role-given",
        [button("help", "help")],
        person=PersonRef(person.id),
        role=Term(f"role-{wanted.word}"),
        team=team,
    )


def _split(text: str) -> tuple[str, Role | None]:
    """Split `Ana lead`, `lead Ana`, 陈静 队长 into a name and a role."""
    words = text.split()
    for at in (-1, 0):
        if words and words[at].lower() in WORDS:
            rest = words[:-1] if at else words[1:]
            return " ".join(rest), WORDS[words[at].lower()]
    return text, None


COMMAND = Command("role", "角色", parse=anything, run=role, who=Role.LEAD)
