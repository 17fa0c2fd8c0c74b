"""What is said about a table before it is imported: how many of what, the first changes, the first that is wrong."""

from typing import Any

from domain.exports import What
from domain.imports import Becomes, Remark, Step
from domain.messages import Joined, Message, PersonRef, TeamRef, Term, button
from domain.residents import code
from storage import imports
from storage.moments import read
from storage.store import Reader

SHOWN = 5


async def preview(db: Reader, number: int, what: What, team: int) -> Message:
    """Return what is shown of an import that was read, with the button that does it if it can be done."""
    counts = await imports.counts(db, number)
    wrong = await imports.first(db, number, Becomes.WRONG, SHOWN)
    lines = [Message("import-wrong", row=step.row, remark=_remark(step)) for step in wrong]
    if not wrong:
        changed = await imports.first(db, number, Becomes.CHANGED, SHOWN)
        lines += [line for step in changed for line in (*_known(step), *_changes(what, step))][:SHOWN]
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
        lines=Joined((*lines, Message(following))),
    )


def _known(step: Step) -> list[Message]:
    return [Message("import-wrong", row=step.row, remark=_remark(step))] if step.remarks else []


def _remark(step: Step) -> Joined:
    return Joined(tuple(_told(remark) for remark in step.remarks[:3]), "clauses")


def _told(remark: Remark) -> Message:
    said = Message(remark.id, **remark.facts)
    if not remark.column:
        return said
    return Message("import-about", column=Term(f"column-{remark.column}"), remark=Joined((said,), "pieces"))


def _changes(what: What, step: Step) -> list[Message]:
    """Return what changes about a thing, a line a field."""
    who = code(step.target or 0) if what is What.RESIDENTS else f"{step.target}"
    return [
        Message(
            "import-change",
            row=step.row,
            who=who,
            column=Term(f"column-{field}"),
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
    return read(value) if field.endswith("_at") else value
