"""/week — the week of a team and all below it, in figures and as a picture."""

from actions import reviewing
from chat.command import Call, Command, Reply, anything
from commands import which_day, which_team, whose_figures
from domain.messages import Message, Refusal
from domain.people import Role
from domain.weeks import Week, week_before, week_of

LAST = ("last", "last week", "上周", "上星期")
THIS = ("this", "this week", "本周", "这周", "这星期")


async def week(call: Call, text: str) -> Reply:
    """Tell the last week that is over, or the week of the day that is named; its picture follows."""
    if call.team is None:
        return await which_team.ask(call, text, below=True)
    which = _week(call, text)
    told = await reviewing.week(call.tx, call.team, which, call.now)
    if told is None:
        return Message("week-empty", team=call.team, first=which.first, last=which.last)
    await reviewing.order_picture(call.tx, call.team, which, call.person, call.now)
    return told


def _week(call: Call, text: str) -> Week:
    """Return the week that is meant. Raises Refusal."""
    today = call.now.date()
    if not text or text.lower() in LAST:
        return week_before(today)
    if text.lower() in THIS:
        return week_of(today)
    day = which_day.named(call, text)
    if day is None:
        raise Refusal("week-when")
    return week_of(day)


COMMAND = Command(
    "week",
    "周报",
    parse=anything,
    run=week,
    who=Role.LEAD,
    whose=whose_figures.among(),
    answers={"team": which_team.then(week)},
)
