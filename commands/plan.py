"""/plan — every message the bot means to send on a day, as things stand: to whom, and by which rule."""

from datetime import date, datetime, time, timedelta

from actions import foretelling
from chat.command import Call, Command, Reply, anything
from commands import which_day, which_team
from commands.lists import PAGE, more_button, page_of
from domain.messages import Joined, Message, Refusal, button
from domain.people import Role

FARTHEST = timedelta(days=8)


async def plan(call: Call, text: str) -> Reply:
    """Tell what is left of today, or the day that is named."""
    if call.team is None:
        return await which_team.ask(call, text)
    page, words = page_of(text)
    begins, ends = _day(call, words)
    coming = await call.foresee(call.tx, call.now, ends - timedelta(seconds=1))
    ours = [one for one in coming if one.team == call.team.id and one.at >= begins]
    if not ours:
        return Message("plan-none", [button("digest", "digest")], team=call.team, day=begins.date())
    return Message(
        "plan",
        more_button("plan", words, page, len(ours)),
        day=begins.date(),
        count=len(ours),
        lines=Joined(tuple(await foretelling.planned(call.tx, ours[page * PAGE : (page + 1) * PAGE]))),
    )


def _day(call: Call, words: str) -> tuple[datetime, datetime]:
    """Return when the day that is meant begins and ends. Raises Refusal."""
    today = call.now.date()
    day: date | None = which_day.named(call, words) if words else today
    if day is None:
        raise Refusal("plan-when")
    if day < today:
        raise Refusal("plan-past", [button("digest", f"digest {day.isoformat()}")], day=day)
    if day - today > FARTHEST:
        raise Refusal("plan-far", day=today + FARTHEST)
    begins = datetime.combine(day, time(), call.now.tzinfo)
    return begins, datetime.combine(day + timedelta(days=1), time(), call.now.tzinfo)


COMMAND = Command(
    "plan", "预告", parse=anything, run=plan, who=Role.LEAD, answers={"team": which_team.then(plan)}
)
