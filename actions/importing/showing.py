"""What is said about a table before it is imported: how many of what, the first changes, the first that is new or wrong."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from actions.importing import header
from actions.importing.series import plan_of
from actions.importing.tasks import CARDS, when_of
from domain import headings
from domain.exports import What
from domain.imports import Becomes, Remark, Step
from domain.messages import (
    Hours,
    Joined,
    Message,
    Money,
    PersonRef,
    ResidentRef,
    TaskRef,
    TeamRef,
    Term,
    Words,
    button,
)
from domain.people import Role
from domain.retention import UNDO
from storage import imports, teams
from storage.moments import read
from storage.store import Reader

SHOWN = 5


async def preview(db: Reader, number: int, what: What, team: int, *, in_chat: bool = True) -> Message:
    """Return what is shown of an import that was read, with the button that does it if it can be done.

    Outside of a chat it is not said what to do next: nothing is held there, and no file follows.
    """
    counts = await imports.counts(db, number)
    wrong = await imports.first(db, number, Becomes.WRONG, SHOWN)
    lines = [Message("import-wrong", row=step.row, remark=_remark(step)) for step in wrong]
    if not wrong:
        changed = await imports.first(db, number, Becomes.CHANGED, SHOWN)
        lines += [line for step in changed for line in (*_known(step), *_changes(what, step))][:SHOWN]
        fresh = await imports.first(db, number, Becomes.NEW, SHOWN)
        zone = (await teams.get(db, team)).zone
        lines += [line for step in fresh for line in _new(what, step, zone)][:SHOWN]
    double = await imports.first(db, number, Becomes.DOUBLE, SHOWN)
    lines += [Message("import-left-out", row=step.row, remark=_remark(step)) for step in double]
    figures = {one.value: counts.get(one, 0) for one in Becomes}
    buttons = []
    following = "import-wrong-next"
    if not counts.get(Becomes.WRONG):
        changes = counts.get(Becomes.NEW, 0) + counts.get(Becomes.CHANGED, 0)
        following = "import-next" if changes else "import-nothing-new"
        if changes:
            buttons = [button("import", f"import go {number}"), button("never-mind", f"import drop {number}")]
    after = [Message(following)] if in_chat or following == "import-nothing-new" else []
    if what is What.TASKS and counts.get(Becomes.NEW, 0) > CARDS:
        lines.append(Message("import-no-cards", most=CARDS))
    if unread := await _unread(db, number, what):
        lines.append(Message("import-unread", columns=", ".join(unread)))
    return Message(
        "import-preview",
        buttons,
        what=Term(f"export-{what}"),
        team=TeamRef(team),
        counted=Joined(
            tuple(
                Message(f"import-count-{name}", count=count)
                for name, count in figures.items()
                if count or name == Becomes.NEW
            ),
            "commas",
        ),
        lines=Joined((*lines, *after)),
    )


def done(what: What, counts: Mapping[Becomes, int], change: int | None = None) -> Message:
    """Return what is said of an import that was done, with the button that takes the change back, if there is one."""
    counted = tuple(
        Message(f"import-done-{one.value}", count=counts[one])
        for one in (Becomes.NEW, Becomes.CHANGED)
        if counts.get(one)
    )
    return Message(
        "import-done",
        [button("undo", f"undo {change}")] if change else [],
        what=Term(f"export-{what}"),
        counted=Joined(counted, "commas"),
        minutes=round(UNDO.total_seconds() / 60),
    )


async def _unread(db: Reader, number: int, what: What) -> list[str]:
    """Return the columns of a table that are none of ours."""
    found = await imports.get(db, number)
    return (
        [cell[:40] for cell in found.header if headings.plain(cell) not in header.names(what) and cell][:10]
        if found
        else []
    )


def _known(step: Step) -> list[Message]:
    return [Message("import-wrong", row=step.row, remark=_remark(step))] if step.remarks else []


def _new(what: What, step: Step, zone: ZoneInfo) -> list[Message]:
    """Return what a new row was understood as: much may hang on a word, a day most of all."""
    after = step.after
    if what is What.SERIES:
        return [_begins(step)]
    if what is What.PEOPLE:
        return _becomes(step, Words(after["name"]))
    facts: dict[str, Any]
    if what is What.RESIDENTS:
        facts = {"name": Words(after["name"]), "day": read(after["agreed_at"]).astimezone(zone).date()}
    elif what is What.HOURS:
        facts = {
            "person": PersonRef(after["person"]),
            "hours": Hours(after["minutes"]),
            "at": read(after["start"]),
            "title": Words(after["title"]),
        }
    else:
        facts = {"title": Words(after["title"]), "when": when_of(after["when"]), "count": after["places"]}
    return [Message(f"import-new-{what}", row=step.row, **facts)]


def _becomes(step: Step, who: Joined | Words) -> list[Message]:
    """Return what somebody becomes and learns, a line each."""
    roles = [(TeamRef(team), Term(f"role-{Role(role).word}")) for team, role in step.after["roles"]]
    lines = [Message("import-joins", row=step.row, who=who, team=team, role=role) for team, role in roles]
    learned = [Message("import-learns", row=step.row, who=who, skill=one) for one in step.after["skills"]]
    return [*lines, *learned]


def _begins(step: Step) -> Message:
    """Return what is to repeat, as it was understood: when it begins and ends may hang on a word."""
    plan = plan_of(step.after)
    rule, first, title = plan.rule, plan.first_day, Words(plan.draft.title)
    if plan.last_day:
        return Message(
            "import-begins-until", row=step.row, title=title, rule=rule, day=first, last=plan.last_day
        )
    return Message("import-begins", row=step.row, title=title, rule=rule, day=first)


def _remark(step: Step) -> Joined:
    return Joined(tuple(_told(remark) for remark in step.remarks[:3]), "clauses")


def _told(remark: Remark) -> Message:
    said = Message(remark.id, **remark.facts)
    if not remark.column:
        return said
    return Message("import-about", column=Term(f"column-{remark.column}"), remark=Joined((said,), "pieces"))


def _changes(what: What, step: Step) -> list[Message]:
    """Return what changes about a thing, a line a field."""
    if what is What.PEOPLE:
        return _becomes(
            step, Joined((Message("import-person", person=PersonRef(step.target or 0)),), "pieces")
        )
    if what is What.HOURS:
        task, person = TaskRef(step.before["task"]), PersonRef(step.before["person"])
        about = Joined((Message("import-hours-of", task=task, person=person),), "pieces")
    elif what is What.TASKS:
        about = Joined((Message("import-task", task=TaskRef(step.target or 0)),), "pieces")
    else:
        about = Joined((Message("import-resident", resident=ResidentRef(step.target or 0)),), "pieces")
    return [
        Message(
            "import-change",
            row=step.row,
            who=about,
            column=Term("column-starts_at" if field == "when" else f"column-{field}"),
            before=_shown(field, step.before[field]),
            after=_shown(field, value),
        )
        for field, value in step.after.items()
    ]


def _shown(field: str, value: Any) -> Any:  # noqa: ANN401 - facts are of many types
    """Return the value of a field as a fact."""
    if value in (None, ""):
        return Term("import-empty")
    if field == "team":
        return TeamRef(value)
    if field == "agreed_to":
        return PersonRef(value)
    if field == "when":
        return when_of(value)
    if field in ("kind", "colour", "source"):
        return Term(f"{field}-{value}")
    if field == "budget":
        return Money(value)
    if field == "minutes":
        return Hours(value)
    return read(value) if field.endswith("_at") else value
