"""/stats — the figures of a team and all below it for a period, compared with the one before."""

from chat.command import Call, Command, Reply, anything
from chat.reading.periods import read_period
from commands import which_team
from domain.messages import Joined, Message, Refusal, Term, button
from domain.people import Role
from domain.periods import ALL, Period, month
from reports import statistics

TRACED = ("hours", "tasks", "wishes")


async def stats(call: Call, text: str) -> Reply:
    """Tell the figures; behind each button lie the rows they are made of."""
    if call.team is None:
        return await which_team.ask(call, text)
    period = read_period(text, call.now.date()) if text else month(call.now.date())
    if period is None:
        raise Refusal("stats-when", word=text)
    lines = [
        Message(
            "stats-line" if one.before is None else "stats-line-before",
            label=Term(f"figure-{one.name}"),
            value=one.value,
            before=one.before,
        )
        for one in await statistics.told(call.tx, call.team, period)
    ]
    return Message(
        "stats",
        [button(f"export-{what}", f"export {what} {_span(period)}") for what in TRACED],
        team=call.team,
        period=period,
        lines=Joined(tuple(lines)),
    )


def _span(period: Period) -> str:
    return "all" if period == ALL else f"{period.first} – {period.last}"


COMMAND = Command(
    "stats",
    "统计",
    aliases=("报表",),
    parse=anything,
    run=stats,
    who=Role.LEAD,
    answers={"team": which_team.then(stats)},
)
