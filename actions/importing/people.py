"""People from a table: who is new joins, without an account yet; who is known may join more teams, or be more."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, Self

from actions.importing import cells as read
from actions.importing.cells import Cells
from actions.importing.ground import Ground, Undo
from actions.membership import LONGEST_NAME, clean_name
from domain.discretion import public
from domain.imports import Becomes, Remark, Step, Unreadable
from domain.messages import Refusal
from domain.people import Role
from storage import joined, log
from storage.joined import Known
from storage.log import Written
from storage.store import Reader, Tx

_BETWEEN = re.compile(r"\s*[,，、;；]\s*")
LONGEST_SKILL = 40


class RoleWord(StrEnum):
    """A role as it is typed."""

    VOLUNTEER = "volunteer"
    LEAD = "lead"
    COORDINATOR = "coordinator"


class People:
    """Reads rows against who is known already, and keeps what comes of them."""

    at_once: ClassVar = 200
    minds: ClassVar[tuple[str, ...]] = ("met", "became-", "left", "let-in")

    def __init__(self, ground: Ground, known: list[Known]) -> None:
        self._ground = ground
        self._known = {one.id: one for one in known}
        self._person_number = read.person_number(ground)
        self._rows: dict[object, int] = {}

    @classmethod
    async def load(cls, db: Reader, ground: Ground) -> Self:
        """Look up who is known."""
        return cls(ground, await joined.of_teams(db, ground.teams))

    async def look_up(self, db: Reader, rows: Sequence[Mapping[str, str]]) -> None:
        """Look up nothing more: everybody is known."""

    def plan(self, row: int, said: Mapping[str, str]) -> Step:
        """Tell what is to become of a row."""
        cells = Cells(said)
        ground = self._ground
        name = cells.take("person", _name, "")
        person = cells.take("person_id", self._person_number, None)
        teams = cells.take("teams", self._teams, [ground.home.id])
        role = Role[cells.take("role", read.one_of("role", RoleWord), RoleWord.VOLUNTEER).name]
        skills: list[str] = cells.take("skills", _skills, [])
        cells.need("person")
        one = self._meant(person, name, cells)
        if one and one.name.casefold() != name.casefold() and name:
            cells.remarks.append(
                Remark("import-person-other", "person", {"said": one.name, "number": one.id})
            )
        if one and role < max(one.roles.values()) and cells.says("role") and set(teams) <= set(one.roles):
            cells.remarks.append(Remark("import-role-lower", "role"))
        if cells.remarks:
            return Step(row, Becomes.WRONG, remarks=tuple(cells.remarks))
        earlier = self._rows.setdefault(one.id if one else name.casefold(), row)
        if earlier != row:
            return Step(row, Becomes.DOUBLE, remarks=(Remark("import-row-again", "", {"row": earlier}),))
        if one is None:
            roles = [[team, int(role)] for team in teams]
            return Step(row, Becomes.NEW, after={"name": name, "roles": roles, "skills": skills})
        return _changed(row, one, teams, role, skills)

    def _teams(self, text: str) -> list[int]:
        return [read.team(self._ground)(name) for name in _BETWEEN.split(text) if name]

    def _meant(self, person: int | None, name: str, cells: Cells) -> Known | None:
        """Return who is meant: the one of that number, or else the only one of that name."""
        if person is not None:
            return self._known.get(person)
        found = self._ground.people.get(name.casefold(), [])
        if len(found) > 1:
            cells.remarks.append(Remark("import-person-which", "person", {"said": name}))
        return self._known.get(found[0]) if found else None

    async def check(self, _db: Reader, bunch: Sequence[Step]) -> None:
        """Make sure that all is still as it was when the rows were read. Raises Refusal."""
        for step in bunch:
            one = self._known.get(step.target or 0)
            if step.becomes is Becomes.NEW:
                fits = step.after["name"].casefold() not in self._ground.people
            else:
                fits = one is not None and _holds(one, step.before)
            if not fits or any(team not in self._ground.teams for team, _ in step.after["roles"]):
                raise Refusal("import-changed-meanwhile")

    async def keep(self, tx: Tx, bunch: Sequence[Step], number: int, now: datetime) -> list[tuple[int, int]]:
        """Keep what comes of rows; returns who each new row became."""
        by = self._ground.by
        free = await joined.next_number(tx)
        who = {}
        for step in bunch:
            who[step.row] = step.target or free
            free += step.target is None
        new = [(step.row, who[step.row]) for step in bunch if step.becomes is Becomes.NEW]
        names = [(who[step.row], step.after["name"]) for step in bunch if step.becomes is Becomes.NEW]
        roles = [(who[step.row], team, role) for step in bunch for team, role in step.after["roles"]]
        await joined.add_people(tx, names, now)
        await joined.set_roles(tx, roles, now)
        await joined.add_skills(
            tx, [(who[step.row], skill) for step in bunch for skill in step.after["skills"]]
        )
        home, detail = self._ground.home.id, {"import": number}
        entries = [Written("met", home, None, by, person, detail) for person, _ in names]
        entries += [
            Written(f"became-{Role(role).word}", team, None, by, person, detail)
            for person, team, role in roles
        ]
        await log.wrote_each(tx, entries, now)
        return new

    async def stays(self, db: Reader, bunch: Sequence[Step], _number: int) -> None:
        """Make sure that nobody has built on what came of some rows. Raises Refusal."""
        known = [(self._known.get(step.target or 0), step.after) for step in bunch]
        whole = all(one is not None and _holds(one, after) for one, after in known)
        if not whole or await joined.take_part(db, _new(bunch)):
            raise Refusal("import-built-on")

    async def put_back(self, tx: Tx, bunch: Sequence[Step], _undo: Undo) -> None:
        """Take back what came of some rows."""
        changed = [step for step in bunch if step.becomes is Becomes.CHANGED]
        await joined.remove(tx, _new(bunch))
        back = [(step.target or 0, team, role) for step in changed for team, role in step.before["roles"]]
        await joined.set_roles(tx, back, self._ground.now)
        await joined.remove_skills(
            tx, [(step.target or 0, skill) for step in changed for skill in step.after["skills"]]
        )


def _new(bunch: Sequence[Step]) -> list[int]:
    return [step.target or 0 for step in bunch if step.becomes is Becomes.NEW]


def _name(text: str) -> str:
    name = clean_name(text)
    if len(text) > LONGEST_NAME or name[:1] in "@=?":
        raise Unreadable("import-too-long", most=LONGEST_NAME)
    if public(name) != name:  # cards show it to a whole group
        raise Unreadable("import-name-alone")
    return name


def _skills(text: str) -> list[str]:
    found = [skill for skill in _BETWEEN.split(text) if skill]
    if any(len(skill) > LONGEST_SKILL for skill in found):
        raise Unreadable("import-too-long", most=LONGEST_SKILL)
    return sorted({skill.casefold() for skill in found})


def _changed(row: int, one: Known, teams: list[int], role: Role, skills: list[str]) -> Step:
    """Return what is to become of somebody known: a role holds for every team named, if it is another than theirs."""
    rises = role > max(one.roles.values())
    roles = [
        [team, int(role)] for team in teams if team not in one.roles or (rises and one.roles[team] < role)
    ]
    learned = [skill for skill in skills if skill not in one.skills]
    if not roles and not learned:
        return Step(row, Becomes.SAME, one.id)
    before: dict[str, Any] = {"roles": [[team, int(one.roles.get(team, Role.NONE))] for team, _ in roles]}
    return Step(row, Becomes.CHANGED, one.id, before | {"skills": []}, {"roles": roles, "skills": learned})


def _holds(one: Known, values: Mapping[str, Any]) -> bool:
    """Tell whether somebody holds roles and skills as they are said to."""
    roles = all(one.roles.get(team, Role.NONE) == role for team, role in values["roles"])
    return roles and set(values["skills"]) <= one.skills
