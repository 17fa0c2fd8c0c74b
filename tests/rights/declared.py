"""What is allowed to whom. A command, a button's line or an answer that stands here nowhere fails the build.

A line is declared once for all roles, teams and chats, by the rule that holds for it. Placeholders are
things of the team in the middle: `{task}` somebody else's open task that has begun, `{held}` one to come,
`{closed}` an ended one, `{mine}` one the speaker has a place on, `{person}` who did the first, `{change}`
another person's change, `{turn}` one of a series, `{code}` a resident, `{team}` the team itself, `{skilled}` a
task that needs a skill, `{chat}` a group somebody else brought.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from domain.people import Role


class Verdict(StrEnum):
    """What somebody is told: it is done, it is not for them, or no such thing is there."""

    DONE = "done"
    ROLE = "not for them"
    NOT_THERE = "not there"


class Seat(StrEnum):
    """Where somebody holds their role, seen from the team whose things are spoken of."""

    OWN = "own team"
    OTHER = "other team"
    PARENT = "team above"
    CHILD = "team below"
    GUEST = "other team, and volunteer here"


@dataclass(frozen=True, slots=True)
class Cell:
    """Somebody who speaks: the role they hold, where, and whether they say it in private."""

    role: Role
    seat: Seat
    private: bool

    @property
    def here(self) -> Role:
        """Return their role on the team whose things are spoken of."""
        match self.seat:
            case Seat.OWN | Seat.PARENT:
                return self.role
            case Seat.GUEST:
                return Role.VOLUNTEER
        return Role.NONE

    def __str__(self) -> str:
        return f"{self.role.word}, {self.seat.value}, {'private' if self.private else 'group'}"


Rule = Callable[[Cell], Verdict]
V, L, C = Role.VOLUNTEER, Role.LEAD, Role.COORDINATOR


def anybody(_cell: Cell) -> Verdict:
    """Hold for what everybody may say."""
    return Verdict.DONE


def nobody(cell: Cell) -> Verdict:
    """Hold for what is another person's own: it is there for nobody else."""
    return Verdict.NOT_THERE if cell.role else Verdict.ROLE


def role(least: Role) -> Rule:
    """Hold for what is about the speaker's own team."""
    return lambda cell: Verdict.DONE if cell.role >= least else Verdict.ROLE


def thing(least: Role = V, *, said_by: Role = V, shown_to: Role = V) -> Rule:
    """Hold for what is about a thing of a team: there for whoever sees it, done by whoever may."""

    def verdict(cell: Cell) -> Verdict:
        if cell.role < said_by:
            return Verdict.ROLE
        if cell.here < shown_to:
            return Verdict.NOT_THERE
        return Verdict.DONE if cell.here >= least else Verdict.ROLE

    return verdict


def holder(cell: Cell) -> Verdict:
    """Hold for what only somebody with a place does; in the matrix nobody has one on somebody else's task."""
    seen = thing()(cell)
    return Verdict.ROLE if seen is Verdict.DONE else seen


def answer(least: Role = V) -> Rule:
    """Hold for an answer to what was asked about a team, given when the role there may have gone."""
    return lambda cell: Verdict.DONE if cell.here >= least else Verdict.ROLE


def private_only(rule: Rule) -> Rule:
    """Hold for what is done in private; in a group it is refused without a look at what it is about."""

    def verdict(cell: Cell) -> Verdict:
        seen = rule(cell)
        return Verdict.DONE if not cell.private and seen is Verdict.NOT_THERE else seen

    return verdict


def in_group(rule: Rule) -> Rule:
    """Hold for what is about the very group it is said in; in private it is told where to say it."""
    return lambda cell: Verdict.DONE if cell.private and cell.role else rule(cell)


def naming_somebody(rule: Rule) -> Rule:
    """Hold for a role given to somebody of the middle team: from above and beside nobody of that name is seen."""

    def verdict(cell: Cell) -> Verdict:
        if cell.role < L:
            return Verdict.ROLE
        return Verdict.NOT_THERE if cell.seat not in (Seat.OWN, Seat.CHILD) else rule(cell)

    return verdict


def member_of_own(cell: Cell) -> Verdict:
    """Hold for what a lead keeps of a member of their own team: to other teams' leads nobody of that name is there."""
    if cell.role < L:
        return Verdict.ROLE
    return Verdict.DONE if cell.seat is Seat.OWN else Verdict.NOT_THERE


SAID: dict[str, Rule] = {
    "ask {task}": thing(L, said_by=L),
    "askback {task}": thing(L),
    "assign {task}": thing(L, said_by=L),
    "cancel {task}": thing(L),
    "cant {task}": holder,
    "claim {task}": thing(),
    "close {task}": thing(L),
    "coming {task}": holder,
    "didnt {task}": thing(L),
    "didnt {task} all": thing(L),
    "digest": role(L),
    "done {task}": holder,
    "edit {task}": thing(L),
    "edit {task} 4 people": thing(L),
    "every": role(V),
    "every end {task}": thing(L),
    "every pause {task}": thing(L),
    "every pause {turn}": thing(L),
    "every resume {task}": thing(L),
    "every skip {task}": thing(L),
    "every skip {turn} 25 Nov": thing(L),
    "every sweep the yard every Wed 10am": role(V),
    "every {task}": thing(),
    "every {turn}": thing(),
    "excuse {task}": thing(L),
    "export": role(L),
    "export hours": role(L),
    "forgetme": anybody,
    "help": role(V),
    "hours {task}": thing(),
    "invite": role(L),
    "invite admit {team} ={person}": thing(L, said_by=L, shown_to=L),
    "invite decline {team} ={person}": thing(L, said_by=L, shown_to=L),
    "invite off": role(L),
    "language": anybody,
    "ledger": role(L),
    "list": role(V),
    "mine": role(V),
    "mydata": anybody,
    "nevermind": role(V),
    "note {task} bring scissors": thing(),
    "notme {task}": thing(),
    "plan": role(L),
    "people": role(L),
    "people ={person}": private_only(member_of_own),
    "people ={person} +vetted": private_only(member_of_own),
    "people ={person} -vetted": private_only(member_of_own),
    "post sweep the yard tomorrow 10am": role(V),
    "privacy": anybody,
    "remind {held} 2h": thing(L),
    "reopen {closed}": thing(L),
    "reopen {task}": thing(L),
    "resident": role(L),
    "resident add": role(L),
    "resident {code}": private_only(thing(L, said_by=L, shown_to=L)),
    "resident forget {code}": private_only(thing(L, said_by=L, shown_to=L)),
    "role ={person} lead": naming_somebody(role(L)),
    "role ={person} coordinator": naming_somebody(role(C)),
    "rota": role(V),
    "rota @1": role(V),
    "rota back": role(V),
    "rota {task}": thing(),
    "settings": role(V),
    "settings asks 4": role(L),
    "settings digest": role(L),
    "settings sheets on": role(C),
    "status": role(C),
    "sheet {task}": thing(),
    "skills": role(V),
    "skills +haircut": role(V),
    "snooze {held}": holder,
    "snooze {task}": holder,
    "start": anybody,
    "start no-such-link": anybody,
    "stats": role(L),
    "still {task}": holder,
    "swap {task}": holder,
    "swap {task} back": nobody,
    "swap {task} no": nobody,
    "swap {task} yes": nobody,
    "surveyed {task}": thing(L),
    "task {task}": thing(),
    "team": role(V),
    "team ={team}": thing(),
    "team add Block 9": role(L),
    "team archive ={team}": thing(C),
    "team contact ={team}: ={person}": thing(L),
    "team group {chat}": nobody,
    "team here": in_group(role(L)),
    "team member ={team}: ={person}": thing(L),
    "team move ={team} under ={team}": thing(C),
    "team organisation Handy Club": role(L),
    "team rename ={team} to Centre": thing(L),
    "team restore ={team}": thing(C),
    "told {task} ={person}": thing(L, said_by=L),
    "undo {change}": nobody,
    "wall": role(L),
    "week": role(L),
    "why {task}": thing(),
    "wish goods wish: a radio": role(V),
}


@dataclass(frozen=True, slots=True)
class Answered:
    """How an answer comes about: the lines that lead to the question, and what is said to it; `[0]` taps its first button."""

    asks: tuple[str, ...]
    says: str
    rule: Rule


SLOTS: dict[str, Answered] = {
    "cancel scope": Answered(("cancel {turn}",), "[0]", answer(L)),
    "claim every": Answered(("claim {turn}",), "every time", thing()),
    "cancel reason": Answered(("cancel {held}",), "it rains", answer(L)),
    "claim skill": Answered(("claim {skilled}",), "[0]", answer()),
    "claim whom": Answered(
        ("team organisation Bright", "team member Bright: ={pat}", "claim {wish}"), "[1]", answer()
    ),
    "digest team": Answered(("digest",), "Middle", thing(L, said_by=L)),
    "done hours": Answered(("done {mine}",), "1h", answer()),
    "edit afterthought": Answered(("edit {task} 4 people",), "3 people", answer(L)),
    "edit change": Answered(("edit {task}",), "3 people", answer(L)),
    "edit scope": Answered(("edit {turn} 4 people",), "[1]", answer(L)),
    "edit when": Answered(("edit {task} in the spring, Friday",), "tomorrow 5pm", answer(L)),
    "every skip": Answered(("every skip {turn}",), "25 Nov", answer(L)),
    "every series": Answered(("every sweep the yard every Wed 10am",), "[0]", answer()),
    "every skips": Answered(("every sweep the yard every Wed 10am", "[1]"), "25 Nov", answer()),
    "every team": Answered(("every sweep the yard every Wed 10am",), "Middle", thing()),
    "export team": Answered(("export hours",), "Middle", thing(L, said_by=L)),
    "ledger team": Answered(("ledger",), "Middle", thing(L, said_by=L)),
    "forgetme forget": Answered(("forgetme",), "[1]", anybody),
    "invite team": Answered(("invite",), "Middle", thing(L, said_by=L)),
    "people team": Answered(("people",), "Middle", thing(L, said_by=L)),
    "post several": Answered(("post sweep tomorrow 9am\npaint tomorrow 3pm",), "post all", answer()),
    "post team": Answered(("post sweep tomorrow 9am",), "Middle", thing()),
    "post when": Answered(("post sweep tomorrow",), "9am", answer()),
    "resident agreed": Answered(
        ("resident add", "Old Mr Gu", "Lane 5", "021 5555", "none"), "[0]", answer(L)
    ),
    "resident detail": Answered(("resident add",), "Old Mr Gu", answer(L)),
    "resident forget": Answered(("resident forget {code}",), "[1]", answer(L)),
    "resident team": Answered(("resident add",), "Middle", thing(L, said_by=L)),
    "plan team": Answered(("plan",), "Middle", thing(L, said_by=L)),
    "settings team": Answered(("settings",), "Middle", thing()),
    "settings value": Answered(("settings asks",), "4", answer(L)),
    "start wish": Answered(("start wall",), "a small radio", anybody),
    "week team": Answered(("week",), "Middle", thing(L, said_by=L)),
    "team team": Answered(("team add Block 9",), "Middle", thing(L)),
    "stats team": Answered(("stats",), "Middle", thing(L, said_by=L)),
    "wish colour": Answered(("wish a radio",), "goods", answer()),
    "wish team": Answered(("wish a radio",), "Middle", thing()),
    "wish when": Answered(("wish a radio, Friday 21 November",), "tomorrow 5pm", answer()),
}
