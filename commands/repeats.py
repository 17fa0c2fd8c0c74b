"""From a line that repeats to a series: what was read is shown first, put right, and begun at a tap."""

import re
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Any

from actions import closing_days, repeating
from chat.command import Answer, Ask, Call, NotAnAnswer, Reply
from chat.when import Line, read_change, read_line, read_time
from commands import drafts
from domain.kinds import Kind
from domain.messages import Joined, Message, Refusal, button
from domain.recurrence import Recurrence
from domain.series import Plan, settled
from domain.when import OPEN
from storage import rules

SHOWN = 4
BEGIN, SKIP, FIX = "begin", "skip", "fix"
CONSENT = re.compile(
    r"(?:begin|start|go(?: ahead)?|yes|ok(?:ay)?|就这样排?|开始吧?|好的?|行|可以)[\s.!。！]*", re.IGNORECASE
)
LEAVE_OUT = re.compile(
    r"(?:skip|without|not(?: on)?|leave out|except(?: on)?|跳过|不要|除了|去掉|没有)\s*(?P<days>.+)",
    re.IGNORECASE | re.DOTALL,
)
_UNTIL = re.compile(
    r"[\s,，]*(?:(?:until|till|through|up to)\s+(?P<en>[^,;，；\n]+)|(?:一直)?[到至](?P<zh>[^,;，；。\n]+?(?:(?=为止|止|结束)|(?<=[月号])|(?<=\d日)))(?:为止|止|结束)?(?=[\s,;，；。]|$))",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"[\s,，]*(?:(?:starting(?: on| from)?|beginning(?: on)?|from)\s+(?P<en>[^,;，；\n]+)|从?(?P<zh>[^,;，；。从\n]+?)(?:起|开始))",
    re.IGNORECASE,
)
_BETWEEN_DAYS = re.compile(r"\s*(?:[,，、;；&+\n]|\band\b|和|跟)\s*", re.IGNORECASE)


def read(call: Call, text: str, *, kind: Kind) -> Plan | None:
    """Read a line as a plan; None: nothing in it repeats. "until 15 Dec", "from 2 Dec" bound it."""
    line = read_line(text, call.said_at, call.language)
    if line.time is None or line.time.recurrence is None:
        return None
    text, last = _taken(call, text, _UNTIL)
    text, first = _taken(call, text, _FROM)
    line = read_line(text, call.said_at, call.language)
    if line.time is None or line.time.recurrence is None:
        return None
    return plan_of(call, line, line.time.recurrence, kind, first, last)


def _taken(call: Call, text: str, pattern: re.Pattern[str]) -> tuple[str, date | None]:
    """Take a bound out of a text, if what it names is a day."""
    for match in pattern.finditer(text):
        day = day_of(call, match["en"] or match["zh"])
        if day:
            return text[: match.start()] + text[match.end() :], day
    return text, None


def day_of(call: Call, words: str) -> date | None:
    """Return the day that words name, and nothing but a day; None: they don't."""
    found = read_time(words, call.said_at, call.language)
    return found.day if found else None


def days_in(call: Call, words: str) -> list[date]:
    """Return the days of a list of them: "2 Dec, 16 Dec"; empty if any of it is something else."""
    named = [day_of(call, part) for part in _BETWEEN_DAYS.split(words.strip(" .。!！")) if part]
    return [day for day in named if day] if all(named) else []


def plan_of(
    call: Call, line: Line, rule: Recurrence, kind: Kind, first: date | None = None, last: date | None = None
) -> Plan:
    """Make a plan of what was read."""
    draft = replace(drafts.from_line(line, kind=kind), when=OPEN)
    plan = Plan(draft, rule, max(first or call.now.date(), call.now.date()), last)
    return settled(plan, call.home().zone, call.now)


async def preview(call: Call, plan: Plan) -> Ask:
    """Show what would be made, and ask whether to begin. Raises Refusal when nothing would."""
    if not plan.draft.title:
        raise Refusal("post-no-title")
    is_closed = await closing_days.of_team(call.tx, call.home().id)
    days = list(islice(plan.turns(call.home().zone, call.now, is_closed), SHOWN + 1))
    if not days:
        raise Refusal("series-no-turns")
    shown = Joined(tuple(Message("series-day", day=one.day) for one in days[:SHOWN]), "commas")
    message = Message(
        "series-preview" if len(days) > SHOWN else "series-preview-all",
        [
            button("begin", choice=0),
            button("skip-dates", choice=1),
            button("fix", choice=2),
            button("never-mind", "nevermind"),
        ],
        title=plan.draft.title,
        said=said_back(plan),
        days=shown,
    )
    return Ask(message, "series", {"plan": to_json(plan), "choices": [BEGIN, SKIP, FIX]}, command="every")


def said_back(plan: Plan) -> Joined:
    """Return what was understood, in pieces: the rule, until when, where, how many."""
    pieces = [Message("piece-rule", rule=plan.rule)]
    if plan.last_day:
        pieces.append(Message("piece-until", day=plan.last_day))
    return Joined((*pieces, *drafts.said_back(plan.draft, when=False).items), "pieces")


async def answered(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    """Take [Begin], [Skip dates], [Fix], or what they stand for in words."""
    plan = of_json(known["plan"])
    text = said.text.strip()
    skips = LEAVE_OUT.fullmatch(text)
    if said.choice == BEGIN or CONSENT.fullmatch(text):
        return await _begin(call, plan)
    if said.choice in (SKIP, FIX):
        name = "series-skip-which" if said.choice == SKIP else "series-fix"
        slot = "skips" if said.choice == SKIP else "series"
        return Ask(Message(name, [button("never-mind", "nevermind")]), slot, {"plan": known["plan"]}, "every")
    if skips:
        return await skips_said(call, known, Answer(skips["days"]))
    changed = _changed(call, plan, text)
    if changed == plan:
        raise NotAnAnswer
    return await preview(call, changed)


async def skips_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    """Take the days to leave out."""
    plan = of_json(known["plan"])
    days = days_in(call, said.text)
    if not days:
        again = Message("series-skip-again", [button("never-mind", "nevermind")])
        return Ask(again, "skips", {"plan": known["plan"]}, "every")
    return await preview(call, replace(plan, skips=plan.skips | set(days)))


def _changed(call: Call, plan: Plan, text: str) -> Plan:
    """Return a plan with what is said about it replaced: its rule, its hour, its places, where, its title."""
    text, last = _taken(call, text, _UNTIL)
    line = read_change(text, call.said_at, call.language)
    rule = new_rule(plan.rule, line) or plan.rule
    draft = replace(drafts.with_line(plan.draft, line), when=OPEN)
    changed = replace(plan, draft=draft, rule=rule, last_day=last or plan.last_day)
    if rule != plan.rule:
        changed = settled(replace(changed, first_day=call.now.date()), call.home().zone, call.now)
    return changed


def new_rule(rule: Recurrence, line: Line) -> Recurrence | None:
    """Return the rule a change asks for: another one, or another hour or weekday of the same; None: neither."""
    read = line.time
    if read is None:
        return None
    if read.recurrence:
        said = read.recurrence
        if said.time is None and said.part is None:
            return replace(said, time=rule.time, end=rule.end, part=rule.part)
        return said
    return None


async def _begin(call: Call, plan: Plan) -> Reply:
    begun = await repeating.begin(call.tx, call.home().id, plan, call.person.id, call.now)
    more = tuple(drafts.left_out(call, begun.series.plan.draft.title, begun.withheld))
    first = begun.turns[0]
    buttons = [button("undo", f"undo {begun.change}"), button("details", f"task {first.id}")]
    return Message("series-begun", buttons, task=first, more=Joined(more, "sentences"))


def to_json(plan: Plan) -> dict[str, Any]:
    """Return a plan as a question keeps it."""
    return {
        "draft": drafts.to_json(plan.draft),
        "rule": rules.stored(plan.rule),
        "first": plan.first_day.isoformat(),
        "last": plan.last_day.isoformat() if plan.last_day else None,
        "skips": sorted(day.isoformat() for day in plan.skips),
    }


def of_json(row: dict[str, Any]) -> Plan:
    """Return a plan that a question kept."""
    return Plan(
        drafts.of_json(row["draft"]),
        rules.read(row["rule"]),
        date.fromisoformat(row["first"]),
        date.fromisoformat(row["last"]) if row["last"] else None,
        frozenset(date.fromisoformat(day) for day in row["skips"]),
    )
