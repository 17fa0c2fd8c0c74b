"""What the card of a turn says of its series: when it falls; for a duty who comes next, for a visit when the last was."""

from datetime import datetime

from chat.audience import Audience
from domain.kinds import Kind
from domain.series import Plan
from domain.tasks import State, Task, coming
from locales import formats, repeating
from locales.words import say
from storage import claims, series, turns
from storage.store import Reader


async def rhythm(db: Reader, audience: Audience, task: Task) -> str:
    """Return what a card says of its task's series; "" for what happens once."""
    if task.series is None:
        return ""
    plan = (await series.get(db, task.series)).plan
    match task.kind:
        case Kind.DUTY:
            return await _duty(db, audience, task) or _rule(plan, task, audience)
        case Kind.VISIT:
            return await _visit(db, audience, plan, task)
    return _rule(plan, task, audience)


def _rule(plan: Plan, task: Task, audience: Audience) -> str:
    return repeating.turn_text(plan, task, audience.language, audience.zone)


async def _duty(db: Reader, audience: Audience, task: Task) -> str:
    """Say who has the next turn: whoever leaves theirs would like to know whom to ask."""
    following = await turns.following(db, task)
    if following is None or following.when.start is None:
        return ""
    people = [claim.name for claim in coming(await claims.of_task(db, following.id))]
    day = _day(following.when.start, audience)
    if not people:
        return say(audience.language, "card-next-turn-free", day=day)
    return say(
        audience.language, "card-next-turn", day=day, people=formats.people_text(people, audience.language)
    )


async def _visit(db: Reader, audience: Audience, plan: Plan, task: Task) -> str:
    """Say how often somebody is visited, and when that was last; once it is over, when it is next."""
    often = repeating.rhythm_text(plan.rule, audience.language)
    often = often[:1].upper() + often[1:]
    if task.state is State.OPEN:
        last = await turns.last_visit(db, task)
        day = last and _day(last, audience)
        return say(audience.language, "card-visit-last", often=often, day=day) if day else often
    following = await turns.following(db, task)
    if following is None or following.when.start is None:
        return often
    return say(audience.language, "card-visit-next", often=often, day=_day(following.when.start, audience))


def _day(moment: datetime, audience: Audience) -> str:
    today = audience.now.astimezone(audience.zone).date()
    return formats.day_text(moment.astimezone(audience.zone).date(), audience.language, today)
