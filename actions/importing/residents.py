"""Residents from a table: each says when they agreed; who is there already, by code or by name and phone, is changed."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any, ClassVar, Self

from actions.importing import cells as read
from actions.importing.cells import Cells
from actions.importing.ground import Ground, Undo
from actions.residents import MOST
from domain.imports import Becomes, Remark, Step, Unreadable
from domain.messages import Refusal
from domain.residents import CODE, Details, Resident, code
from storage import log, residents
from storage.log import Written
from storage.moments import read as moment_of
from storage.moments import stored
from storage.store import Reader, Tx

WORDS = ("name", "address", "phone", "notes")


class Residents:
    """Reads rows against who is kept already, and keeps what comes of them."""

    at_once: ClassVar = 200
    minds: ClassVar[tuple[str, ...]] = ("resident-",)

    def __init__(self, ground: Ground, known: list[Resident], codes: set[int]) -> None:
        self._ground = ground
        self._known = {one.id: one for one in known}
        self._alike = {_likeness(one.details.name, one.details.phone): one for one in reversed(known)}
        self._codes = codes
        self._rows: dict[object, int] = {}
        self._given: set[int] = set()

    @classmethod
    async def load(cls, db: Reader, ground: Ground) -> Self:
        """Look up who is kept."""
        known = [one async for one in residents.of_teams(db, ground.teams)]
        return cls(ground, known, await residents.codes(db))

    async def look_up(self, db: Reader, rows: Sequence[Mapping[str, str]]) -> None:
        """Look up nothing more: everybody is known."""

    def plan(self, row: int, said: Mapping[str, str]) -> Step:
        """Tell what is to become of a row."""
        cells = Cells(said)
        number = cells.take("resident", _code, None)
        one = self._of_code(number, cells) if number else None
        name, phone = cells.take("name", read.words, ""), cells.take("phone", read.words, "")
        is_double = False
        if one is None and number is None:
            one = self._alike.get(_likeness(name, phone)) if name else None
            is_double = one is not None
        self._note_again(row, number or (one.id if one else _likeness(name, phone)), cells)
        wanted = self._wanted(cells, one, empties=not is_double)
        if one is None:
            cells.need("agreed_at")
        cells.need("name")
        again = next((remark for remark in cells.remarks if remark.id == "import-row-again"), None)
        if again and cells.remarks == [again]:
            return Step(row, Becomes.DOUBLE, remarks=(again,))
        if cells.remarks:
            return Step(row, Becomes.WRONG, one.id if one else None, remarks=tuple(cells.remarks))
        if one is None:
            return Step(row, Becomes.NEW, number, after=wanted)
        before = _values(one)
        after = {
            field: value for field, value in wanted.items() if not self._same(field, value, before[field])
        }
        remarks = (Remark("import-known", facts={"code": one.code}),) if is_double else ()
        becomes = Becomes.CHANGED if after else Becomes.SAME
        return Step(row, becomes, one.id, {field: before[field] for field in after}, after, remarks)

    def _of_code(self, number: int, cells: Cells) -> Resident | None:
        one = self._known.get(number)
        if one is None and (number in self._codes or number > MOST):
            cells.remarks.append(Remark("import-code-taken", "resident", {"code": code(number)}))
        return one

    def _note_again(self, row: int, who: object, cells: Cells) -> None:
        """Remark that an earlier row is about the same person: only one of the two can be meant."""
        earlier = self._rows.setdefault(who, row)
        if earlier != row:
            cells.remarks.append(Remark("import-row-again", "", {"row": earlier}))

    def _wanted(self, cells: Cells, one: Resident | None, *, empties: bool) -> dict[str, Any]:
        """Return what a row wants to be kept; an empty cell empties a field that may be, if its code was given."""
        kept = _values(one) if one else {}
        found: dict[str, Any] = {}
        for field in WORDS:
            empty = "" if one is None or (empties and cells.has(field)) else kept[field]
            found[field] = cells.take(field, read.phone if field == "phone" else read.words, empty)
        ground = self._ground
        found["team"] = cells.take("team", read.team(ground), kept.get("team", ground.home.id))
        found["agreed_at"] = cells.take("agreed_at", read.been(ground), kept.get("agreed_at"))
        found["agreed_to"] = cells.take("agreed_to", read.person(ground), kept.get("agreed_to", ground.by))
        return found

    def _same(self, field: str, one: object, other: object) -> bool:
        if field == "agreed_at" and isinstance(one, int) and isinstance(other, int):
            return read.same_moment(one, other, self._ground)
        if field == "phone":
            return one == other or (bool(one) and _likeness("", str(one)) == _likeness("", str(other)))
        return one == other

    async def check(self, _db: Reader, bunch: Sequence[Step]) -> None:
        """Make sure that all is still as it was when the rows were read. Raises Refusal."""
        for step in bunch:
            after = step.after
            if step.becomes is Becomes.NEW:
                self._given.add(step.target or 0)
                alike = self._alike.get(_likeness(after["name"], after["phone"]))
                fits = alike is None and step.target not in self._codes
            else:
                one = self._known.get(step.target or 0)
                fits = one is not None and _holds(one, step.before)
            if not fits or after.get("team", self._ground.home.id) not in self._ground.teams:
                raise Refusal("import-changed-meanwhile")

    async def keep(self, tx: Tx, bunch: Sequence[Step], number: int, now: datetime) -> list[tuple[int, int]]:
        """Keep what comes of rows; returns which resident each new row became."""
        by = self._ground.by
        free = await residents.next_codes(tx)
        new: list[tuple[int, Resident]] = []
        for step in (step for step in bunch if step.becomes is Becomes.NEW):
            while free in self._given:
                free += 1
            new.append((step.row, _resident(step.target or free, step.after)))
            free += not step.target
        changed = [
            _resident(step.target or 0, _values(self._known[step.target or 0]) | step.after)
            for step in bunch
            if step.becomes is Becomes.CHANGED
        ]
        await residents.add_each(tx, [one for _, one in new], by, now)
        await residents.change_each(tx, changed)
        verbs = [("resident-added", one) for _, one in new] + [("resident-changed", one) for one in changed]
        entries = [
            Written(verb, one.team, person=by, detail={"resident": one.id, "import": number})
            for verb, one in verbs
        ]
        await log.wrote_each(tx, entries, now)
        return [(row, one.id) for row, one in new]

    async def stays(self, db: Reader, bunch: Sequence[Step], _number: int) -> None:
        """Make sure that nobody has built on what came of some rows. Raises Refusal."""
        known = [(self._known.get(step.target or 0), step) for step in bunch]
        whole = all(one is not None and _holds(one, step.after) for one, step in known)
        if not whole or await residents.spoken_of(db, _new(bunch)):
            raise Refusal("import-built-on")

    async def put_back(self, tx: Tx, bunch: Sequence[Step], _undo: Undo) -> None:
        """Take back what came of some rows."""
        await residents.remove_each(tx, _new(bunch))
        before = [
            _resident(step.target or 0, _values(self._known[step.target or 0]) | step.before)
            for step in bunch
            if step.becomes is Becomes.CHANGED
        ]
        await residents.change_each(tx, before)


def _new(bunch: Sequence[Step]) -> list[int]:
    return [step.target or 0 for step in bunch if step.becomes is Becomes.NEW]


def _code(text: str) -> int:
    match = CODE.fullmatch(text)
    if match is None:
        raise Unreadable("import-code-unclear", said=text[:20])
    return int(match[1])


def _likeness(name: str, phone: str) -> tuple[str, str]:
    """Return by what two residents are taken for one: name and phone."""
    return " ".join(name.split()).casefold(), "".join(letter for letter in phone if letter.isdigit())


def _values(one: Resident) -> dict[str, Any]:
    return asdict(one.details) | {
        "team": one.team,
        "agreed_at": stored(one.agreed_at),
        "agreed_to": one.agreed_to,
    }


def _holds(one: Resident, values: Mapping[str, Any]) -> bool:
    kept = _values(one)
    return all(kept[field] == value for field, value in values.items())


def _resident(number: int, values: Mapping[str, Any]) -> Resident:
    details = Details(**{field: values[field] for field in WORDS})
    one = Resident(number, values["team"], details)
    return replace(one, agreed_to=values["agreed_to"], agreed_at=moment_of(values["agreed_at"]))
