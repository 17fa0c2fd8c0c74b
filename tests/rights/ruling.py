"""The rules by which something is allowed: for each who may say it, there is what they are told."""

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


def who_did_it(_cell: Cell) -> Verdict:
    """Hold for an answer that only whoever did a task gives; in the matrix nobody did somebody else's."""
    return Verdict.ROLE


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


def unlike_mine(least: Role) -> Rule:
    """Hold for what is another person's own, to whoever may have such a thing."""
    return lambda cell: Verdict.NOT_THERE if cell.role >= least else Verdict.ROLE


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


@dataclass(frozen=True, slots=True)
class Answered:
    """How an answer comes about: the lines that lead to the question, and what is said to it; `[0]` taps its first button."""

    asks: tuple[str, ...]
    says: str
    rule: Rule
