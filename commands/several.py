"""Several tasks in one message: shown together, put right one at a time, posted at once."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from actions import posting
from chat import standing
from chat.command import Answer, Ask, Call, Reply
from chat.when import Assumed, Doubt, Line, TimeRead, read_change
from commands import asking, drafts
from domain.incognito import Private
from domain.kinds import Kind
from domain.messages import Joined, Message, button
from domain.tasks import Draft
from domain.when import DayPart, Shape, When
from storage import questions, teams

SLOT = "several"
POST, LEAVE_OUT = "post", "leave out"
_CONSENT = re.compile(
    r"(?:all|yes|ok(?:ay)?|全部发布?|都发|发布?吧?|好的?|行|可以)[\s.!。！]*",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:(?P<n>\d{1,2})\s*[:：、](?!\d\d(?!\d))|第(?P<zh>\d{1,2})[件条个])\s*(?P<text>.+)", re.DOTALL
)

Row = dict[str, Any]
"""A task of the message: its `draft`, what is still `open` about it (None: nothing), what was `assumed`."""


def preview(call: Call, lines: Sequence[Line]) -> Ask:
    """Show what was read in each line; nothing is posted yet."""
    rows = [_row(line) for line in lines]
    return _ask(call, {"team": call.home().id, "rows": rows, "left": []})


async def answered(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    """Take [Post all], what answers the question, or a change to one of the tasks: "2: 4pm"."""
    rows: list[Row] = known["rows"]
    asked = next((n for n, row in enumerate(rows) if row["open"]), None)
    if said.choice == POST or (asked is None and _CONSENT.fullmatch(said.text.strip())):
        return await _post(call, known)
    about = _ABOUT.fullmatch(said.text.strip())
    if said.choice == LEAVE_OUT and asked is not None:
        known["left"].append(rows.pop(asked)["draft"]["title"])
    elif about and 0 < int(about["n"] or about["zh"]) <= len(rows):
        n = int(about["n"] or about["zh"]) - 1
        rows[n] = _changed(call, rows[n], about["text"])
    elif asked is not None:
        rows[asked] = (
            _chosen(rows[asked], said.choice) if said.choice else _changed(call, rows[asked], said.text)
        )
    return _ask(call, known) if rows else Message("never-mind", [button("what-is-needed", "list")])


async def consent(call: Call, text: str) -> Reply:
    """Hear "post all" while tasks wait: these words would else be a task called "all"."""
    if text.lower() not in {"all", "them", "全部"}:
        return None
    question = await questions.open_one(call.tx, call.chat.id, call.person.id, call.now)
    if question is None or question.slot != SLOT:
        return None
    await questions.drop(call.tx, call.chat.id, call.person.id)
    call = await standing.on_team(call, await teams.get(call.tx, question.known["team"]))
    return await answered(call, question.known, Answer("", POST))


async def _post(call: Call, known: dict[str, Any]) -> Reply:
    """Post all, unless one has passed meanwhile: then ask for its time first."""
    rows: list[Row] = known["rows"]
    for row in rows:
        when = drafts.when_of(row["draft"]["when"])
        if when.has_begun(call.now):
            row["open"] = {"reason": "passed"}
    if any(row["open"] for row in rows):
        return _ask(call, known)
    team, by = call.home().id, call.person.id
    posted = [await posting.post(call.tx, team, drafts.of_json(row["draft"]), by, call.now) for row in rows]
    titles = Joined(
        tuple(Message("several-title", title=title) for title in known["left"] if title), "pieces"
    )
    withheld = frozenset[Private]().union(*(one.withheld for one in posted))
    more = [Message("several-left", titles=titles)] if titles.items else []
    more += drafts.left_out(call, " ".join(one.task.title for one in posted), withheld)
    return Message(
        "several-posted",
        [button("what-is-needed", "list")],
        tasks=Joined(tuple(Message("several-task", task=one.task) for one in posted), "pieces"),
        left=Joined(tuple(more), "sentences"),
    )


def _row(line: Line) -> Row:
    draft = drafts.from_line(line, kind=Kind.SERVICE)
    row: Row = {"draft": drafts.to_json(draft), "open": None, "assumed": _assumed(line.time)}
    return row | {"open": _still_open(draft, line)}


def _still_open(draft: Draft, line: Line) -> Row | None:
    """Say what must be asked about a task, as a question keeps it; None: nothing."""
    if not draft.title:
        return {"reason": "no-title"}
    if line.time and line.time.recurrence:
        return {"reason": "recurring"}
    if not asking.is_needed(line, draft):
        return None
    return _doubt_json(line.time.doubt if line.time else None)


def _doubt_json(doubt: Doubt | None) -> Row:
    if doubt is None:
        return {"reason": "missing"}
    return {
        "reason": doubt.reason,
        "said": doubt.said,
        "date": doubt.date.isoformat() if doubt.date else None,
        "offers": [drafts.when_json(offer) for offer in doubt.candidates],
    }


def _assumed(read: TimeRead | None) -> list[list[str]]:
    return [[one.said, one.part.value] for one in (read.assumed if read else ())]


def _changed(call: Call, row: Row, text: str) -> Row:
    """Take words about one task: its time, or whatever else they change."""
    draft, about = drafts.of_json(row["draft"]), row["open"]
    base = _day(call, about["date"]) if about and about["reason"] == "no-time" else None
    line = read_change(text, call.said_at, call.language, base or draft.when)
    if line.title and about and about["reason"] != "no-title":
        line = replace(line, title="")
    draft = drafts.with_line(draft, line)
    if line.time is None and about and about["reason"] != "no-title":
        return row | {"draft": drafts.to_json(draft)}
    return {"draft": drafts.to_json(draft), "open": _open_after(draft, line), "assumed": _assumed(line.time)}


def _open_after(draft: Draft, line: Line) -> Row | None:
    timed = line.time is not None or draft.when.shape is not Shape.OPEN
    return None if timed and draft.title and not _is_doubtful(line) else _still_open(draft, line)


def _is_doubtful(line: Line) -> bool:
    return line.time is not None and line.time.when is None


def _chosen(row: Row, offer: list[Any]) -> Row:
    """Take a tapped time. A day that was one of several is not yet a time."""
    when = drafts.when_of(offer)
    draft = replace(drafts.of_json(row["draft"]), when=when)
    opened = None
    if when.shape is Shape.DAYS and when.start and row["open"]["reason"] != "no-time":
        opened = {"reason": "no-time", "said": "", "date": when.start.date().isoformat(), "offers": []}
    return {"draft": drafts.to_json(draft), "open": opened, "assumed": []}


def _day(call: Call, day: str) -> When:
    start = datetime.combine(date.fromisoformat(day), time(), call.now.tzinfo)
    return When(Shape.DAYS, start, start + timedelta(days=1))


def _ask(call: Call, known: dict[str, Any]) -> Ask:
    """Show all tasks; ask about the first that is open, or whether to post them."""
    rows: list[Row] = known["rows"]
    asked = next((n for n, row in enumerate(rows) if row["open"]), None)
    if asked is None:
        following = Message("several-ready", n=len(rows))
        buttons = [button("post-all", choice=0)]
        choices: list[Any] = [POST]
    else:
        question = _question(call, rows[asked])
        offers = question.known["choices"][:2]
        following = Message("several-about", n=asked + 1, question=_alone(question.message))
        buttons = [*question.message.buttons[: len(offers)], button("leave-out", choice=len(offers))]
        choices = [*offers, LEAVE_OUT]
    message = Message(
        "several",
        [*buttons, button("never-mind", "nevermind")],
        count=len(rows),
        lines=Joined(tuple(_shown(n, row) for n, row in enumerate(rows, 1))),
        next=_alone(following),
    )
    return Ask(message, SLOT, known | {"choices": choices}, command="post")


def _alone(message: Message) -> Joined:
    """Put a message inside another."""
    return Joined((Message(message.id, **message.facts),))


def _question(call: Call, row: Row) -> Ask:
    """Ask about one task, as if it had come alone."""
    draft, about = drafts.of_json(row["draft"]), row["open"]
    match about["reason"]:
        case "no-title":
            return Ask(Message("post-no-title"), "", {"choices": []})
        case "recurring":
            return Ask(Message("several-recurring"), "", {"choices": []})
        case "passed":
            return Ask(Message("post-past", when=draft.when), "", {"choices": []})
        case "missing":
            return asking.ask(call, draft, None, {})
    offers = tuple(drafts.when_of(offer) for offer in about["offers"])
    day = date.fromisoformat(about["date"]) if about["date"] else None
    doubt = Doubt(about["reason"], offers, about["said"], day)
    return asking.ask(call, draft, TimeRead(None, None, doubt, (), doubt.said), {})


def _shown(n: int, row: Row) -> Message:
    """Show one task in the preview: what was read, and what is still open."""
    draft = drafts.of_json(row["draft"])
    read = tuple(Assumed(said, DayPart(part)) for said, part in row["assumed"])
    unread = bool(row["open"]) and row["open"]["reason"] != "no-title"
    pieces = drafts.said_back(draft, when=not unread).items
    name = "several-when" if unread else "several-line" if draft.title else "several-no-title"
    return Message(
        name,
        n=n,
        title=draft.title,
        said=Joined(pieces, "pieces"),
        more=Joined(tuple(drafts.assumed(TimeRead(draft.when, None, None, read, ""))), "sentences"),
    )
