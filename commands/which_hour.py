"""At what hour something is that repeats: asked before it is shown, where nobody said."""

import re
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from chat.command import Answer, Ask, Call, NotAnAnswer, Reply
from chat.when import read_change
from commands import repeats
from domain.kinds import TRAITS
from domain.messages import Message, Refusal, button
from domain.recurrence import Recurrence
from domain.series import Plan, settled
from domain.when import DayPart, Shape, When

PARTS = (DayPart.MORNING, DayPart.AFTERNOON)
ANY = re.compile(
    r"(?:at )?any ?time|when ?ever|all day|(?:什么时候)?都(?:行|可以)|随时|(?:时间)?不限|全天", re.IGNORECASE
)


async def preview(call: Call, plan: Plan) -> Ask:
    """Show what would be made; first ask at what hour, if that was not said. Raises Refusal when nothing would."""
    if plan.rule.time or plan.rule.part or not TRAITS[plan.draft.kind].needs_when:
        return await repeats.preview(call, plan)
    if not plan.draft.title:
        raise Refusal("post-no-title")
    buttons = [
        *(button(f"part-{part}", choice=n) for n, part in enumerate(PARTS)),
        button("any-time", choice=len(PARTS)),
        button("never-mind", "nevermind"),
    ]
    known = {"plan": repeats.to_json(plan), "choices": [*map(str, PARTS), ""]}
    return Ask(
        Message("series-ask-time", buttons, title=plan.draft.title, rule=plan.rule), "hour", known, "every"
    )


async def said(call: Call, known: dict[str, Any], answer: Answer) -> Reply:
    """Take the hour, and show what would be made."""
    plan = repeats.of_json(known["plan"])
    rule = _timed(call, plan.rule, answer)
    if rule is None:
        raise NotAnAnswer
    plan = settled(replace(plan, rule=rule), call.home().zone, call.now)
    return await repeats.preview(call, plan)


def _timed(call: Call, rule: Recurrence, answer: Answer) -> Recurrence | None:
    """Return the rule at the hour that is named; None: none is."""
    if answer.choice is not None:
        return replace(rule, part=DayPart(answer.choice) if answer.choice else None)
    if ANY.fullmatch(answer.text.strip(" .。!！")):
        return rule
    read = read_change(answer.text, call.said_at, call.language, _some_day(call.said_at)).time
    if read and read.recurrence and (read.recurrence.time or read.recurrence.part):
        return read.recurrence
    when = read.when if read else None
    if when is None or when.start is None or when.shape not in (Shape.FIXED, Shape.PART):
        return None
    if when.part:
        return replace(rule, part=when.part)
    end = when.end.astimezone(call.now.tzinfo).time() if when.end else None
    return replace(rule, time=when.start.astimezone(call.now.tzinfo).time(), end=end)


def _some_day(now: datetime) -> When:
    """Return a day to come, for "half past 9" to be heard as on it."""
    day = datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo or UTC)
    return When(Shape.DAYS, day, day + timedelta(days=1))
