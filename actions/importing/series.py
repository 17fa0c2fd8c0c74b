"""Series from a table: each new one begins as if somebody had said `/every`; those that are there stay as they are."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, ClassVar, Self

from actions import repeating
from actions.importing import cells as read
from actions.importing.cells import Cells
from actions.importing.discretion import Titles, titles_of
from actions.importing.ground import ByChange, Ground
from domain import series as rules_of
from domain.imports import Becomes, Remark, Step
from domain.kinds import TRAITS, Kind
from domain.messages import Refusal
from domain.series import Plan, SeriesState
from domain.tasks import MOST_PLACES, Draft
from domain.when import OPEN
from storage import rules, series
from storage.store import Reader, Tx

MOST = 300
"""New series of a table: the next turn of each gets a card in its group."""


class Series(ByChange):
    """Reads rows against the series that are there, and begins those that are not."""

    at_once: ClassVar = 4
    minds: ClassVar[tuple[str, ...]] = ("began",)

    def __init__(self, ground: Ground, known: Sequence[rules_of.Series], titles: Titles) -> None:
        self._ground = ground
        self._titles = titles
        self._known = {one.id: _values(one.team, one.plan) for one in known}
        self._alike = {
            _likeness(self._known[one.id]): one.id for one in known if one.state is not SeriesState.ENDED
        }
        self._rows: dict[object, int] = {}
        self._new = 0

    @classmethod
    async def load(cls, db: Reader, ground: Ground) -> Self:
        """Look up what repeats already, and whose names no title may show."""
        known = await series.of_teams(db, ground.teams)
        return cls(ground, known, await titles_of(db, ground))

    async def look_up(self, db: Reader, rows: Sequence[Mapping[str, str]]) -> None:
        """Look up nothing more: every series is known."""

    def plan(self, row: int, said: Mapping[str, str]) -> Step:
        """Tell what is to become of a row."""
        cells = Cells(said)
        number = cells.take("series", read.number(999_999_999), None)
        kept = self._known.get(number or 0)
        if number and kept is None:
            cells.remarks.append(Remark("import-series-not-there", "series", {"series": number}))
        wanted = self._wanted(cells, kept or {})
        for column in ("title", "repeats"):
            cells.need(column)
        if cells.remarks:
            return Step(row, Becomes.WRONG, number, remarks=tuple(cells.remarks))
        earlier = self._rows.setdefault(number or _likeness(wanted), row)
        if earlier != row:
            return Step(row, Becomes.DOUBLE, remarks=(Remark("import-row-again", "", {"row": earlier}),))
        if kept:
            if wanted == kept:
                return Step(row, Becomes.SAME, number)
            return Step(row, Becomes.WRONG, number, remarks=(Remark("import-series-there", "series"),))
        if alike := self._alike.get(_likeness(wanted)):
            return Step(row, Becomes.SAME, alike)
        return self._begun(row, wanted)

    def _wanted(self, cells: Cells, kept: Mapping[str, Any]) -> dict[str, Any]:
        """Return what a row wants a series to say; an empty cell says nothing."""
        ground = self._ground
        kind = cells.take("kind", read.one_of("kind", Kind), Kind(kept.get("kind", Kind.SERVICE)))
        rule = cells.take("repeats", read.rule(ground), None)
        first = cells.take("first_day", read.day(ground), None)
        last = cells.take("last_day", read.day(ground), None)
        wanted = {
            "kind": kind.value,
            "title": cells.take("title", self._titles.read, kept.get("title", "")),
            "where": cells.take("where", read.words, kept.get("where", "")),
            "team": cells.take("team", read.team(ground), kept.get("team", ground.home.id)),
            "places": cells.take("places", read.number(MOST_PLACES, 1), kept.get("places", 1)),
            "rule": rules.stored(rule) if rule else kept.get("rule"),
            "first": first.isoformat() if first else kept.get("first"),
            "last": last.isoformat() if last else kept.get("last"),
        }
        if rule and not kept and TRAITS[kind].needs_when and not (rule.time or rule.part):
            cells.remarks.append(Remark("import-repeats-when", "repeats"))
        return wanted

    def _begun(self, row: int, wanted: dict[str, Any]) -> Step:
        """Tell what is to become of a series that is to begin."""
        zone = self._ground.teams[wanted["team"]].zone
        today = self._ground.now.astimezone(zone).date()
        plan = plan_of(wanted | {"first": wanted["first"] or today.isoformat()})
        plan = rules_of.settled(plan, zone, self._ground.now)
        self._new += 1
        if next(plan.turns(zone, self._ground.now), None) is None:
            return Step(row, Becomes.WRONG, remarks=(Remark("import-series-no-turns", "repeats"),))
        if self._new > MOST:
            return Step(row, Becomes.WRONG, remarks=(Remark("import-too-many-series", "", {"most": MOST}),))
        return Step(row, Becomes.NEW, after=_values(wanted["team"], plan))

    async def check(self, _db: Reader, bunch: Sequence[Step]) -> None:
        """Make sure that all is still as it was when the rows were read. Raises Refusal."""
        for step in bunch:
            if _likeness(step.after) in self._alike or step.after["team"] not in self._ground.teams:
                raise Refusal("import-changed-meanwhile")

    async def keep(self, tx: Tx, bunch: Sequence[Step], _number: int, now: datetime) -> list[tuple[int, int]]:
        """Begin each; returns the number of each row's change, by which it is taken back."""
        made: list[tuple[int, int]] = []
        for step in bunch:
            plan = plan_of(step.after)
            begun = await repeating.begin(tx, step.after["team"], plan, self._ground.by, now)
            made.append((step.row, begun.change))
        return made


def _values(team: int, plan: Plan) -> dict[str, Any]:
    draft = plan.draft
    return {
        "kind": draft.kind.value,
        "title": draft.title,
        "where": draft.where,
        "team": team,
        "places": draft.places,
        "rule": rules.stored(plan.rule),
        "first": plan.first_day.isoformat(),
        "last": plan.last_day.isoformat() if plan.last_day else None,
    }


def plan_of(values: Mapping[str, Any]) -> Plan:
    """Return what is to repeat, as it is kept with a row."""
    draft = Draft(
        title=values["title"],
        when=OPEN,
        kind=Kind(values["kind"]),
        places=values["places"],
        where=values["where"],
    )
    last = date.fromisoformat(values["last"]) if values["last"] else None
    return Plan(draft, rules.read(values["rule"]), date.fromisoformat(values["first"]), last)


def _likeness(values: Mapping[str, Any]) -> tuple[int, str, str]:
    """Return by what two series are taken for one: team, title and rule."""
    return values["team"], values["title"].casefold(), str(values["rule"])
