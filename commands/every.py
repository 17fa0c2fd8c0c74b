"""/every — what repeats: begin a series from one line, or see those of the team."""

from chat.command import Call, Command, Reply, anything
from commands import repeats, which_team
from domain.kinds import Kind
from domain.messages import Refusal
from domain.series import Plan


async def every(call: Call, text: str) -> Reply:
    """Show a series before it begins."""
    if call.team is None:
        return await which_team.ask(call, text)
    plan = read(call, text)
    if plan is None:
        raise Refusal("every-nothing")
    return repeats.preview(call, plan)


def read(call: Call, text: str) -> Plan | None:
    """Read a line whose "every" may have been taken for the command's name."""
    return (
        repeats.read(call, text, kind=Kind.SERVICE)
        or repeats.read(call, f"every {text}", kind=Kind.SERVICE)
        or repeats.read(call, f"每{text}", kind=Kind.SERVICE)
    )


COMMAND = Command(
    "every",
    "定期",
    parse=anything,
    run=every,
    answers={
        "series": repeats.answered,
        "skips": repeats.skips_said,
        "team": which_team.then(every),
    },
    discreet=True,
)
