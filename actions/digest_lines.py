"""The lines of a digest: a task each, and what makes it worth a line."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.asks import Asked
from domain.messages import Hours, Joined, Message, PersonRef, TaskRef
from domain.tasks import Claim, ClaimState, Task, holders
from storage.digests import Day, Late

LATE_SHOWN = 3
AROUND = 70  # letters of a line besides title, where and names


@dataclass(frozen=True, slots=True)
class Lines:
    """What the lines of a digest speak of, by task."""

    day: Day
    tasks: dict[int, Task]
    on: defaultdict[int, list[Claim]]
    was: dict[int, datetime]
    asked: dict[int, Asked]
    gave_back: dict[int, list[int]]
    unreached: dict[int, list[int]]
    times_asked: dict[tuple[int, int], int]
    turns: dict[int, int]

    @property
    def length(self) -> int:
        """Return about how many letters the lines take, rather more than less."""
        return sum(
            AROUND
            + len(task.title)
            + len(task.draft.where)
            + sum(len(claim.name) + 2 for claim in holders(self.on[task.id])[:3])
            for task in self.tasks.values()
        )

    def line(self, section: str, number: int, *, private: bool) -> Message:
        """Write the line of a task. In a group nobody is named who can't come or is silent."""
        task, on = self.tasks[number], self.on[number]
        match section:
            case "changed":
                held = Message("digest-held", task=task)
                answers = Joined((held, *_answers(task, on, private=private)), "pieces")
                return _line(self._moved(task), Message("digest-line", pieces=answers))
            case "risk":
                return _line(Message("digest-task", task=task), *self._at_risk(number, private=private))
            case "needed":
                later = [Message("digest-turns", count=self.turns[number])] if number in self.turns else []
                return _line(Message("digest-task", task=task), _age(task, self.day.at), *later)
            case "today":
                return _line(Message("digest-task-today", task=task), *_answers(task, on, private=private))
            case "past":
                return Message("digest-line-past", task=task)
            case "expired":
                return Message("digest-line-expired", task=task)
        named = Message("digest-task-named", task=task)
        held = Message("digest-held", task=task)
        return _line(named, *(self._reported(task, on) if private else [held]))

    def called_off(self, number: int, by: int, *, private: bool) -> Message:
        """Write the line of a task that was called off, and who could not be told."""
        task = self.tasks[number]
        pieces = [
            Message("digest-task-named", task=task),
            Message("digest-called-off", person=PersonRef(by)),
        ]
        missed = self.unreached.get(number)
        if missed and private:
            pieces.append(Message("digest-unreached", people=[PersonRef(person) for person in missed]))
        return _line(*pieces)

    def _moved(self, task: Task) -> Message:
        was = self.was.get(task.id)
        start = task.when.start
        if was is None or start is None:
            return Message("digest-task-when", task=task)
        zone = self.day.begins.tzinfo
        same_day = was.astimezone(zone).date() == start.astimezone(zone).date()
        return Message("digest-task-moved" if same_day else "digest-task-moved-day", task=task, was=was)

    def _at_risk(self, number: int, *, private: bool) -> list[Message]:
        """Say what came of asking, and who gave their place back."""
        asked = self.asked.get(number)
        pieces = [_asked(asked)] if asked else []
        who = self.gave_back.get(number)
        if who and private:
            pieces.append(Message("digest-cant", people=[PersonRef(person) for person in who]))
        return pieces

    def _reported(self, task: Task, on: list[Claim]) -> list[Message]:
        """Say what each reported; who is silent, and how often they were asked."""
        held = holders(on)
        silent = [claim for claim in held if claim.state is ClaimState.HELD]
        said = [_report(claim) for claim in held if claim.state is ClaimState.DONE]
        if silent:
            times = max(self.times_asked.get((task.id, claim.listener), 0) for claim in silent)
            people = [PersonRef(claim.person) for claim in silent]
            said.append(Message("digest-silent", people=people, times=times))
        pieces = [Message("digest-line", pieces=Joined(tuple(said), "clauses"))]
        return [Message("digest-ended", task=task), *pieces] if silent and task.when.start else pieces


def _line(*pieces: Message) -> Message:
    return Message("digest-line", pieces=Joined(pieces, "dots"))


def _age(task: Task, at: datetime) -> Message:
    days = (at - task.posted_at) // timedelta(days=1)
    return Message("digest-old", days=days) if days > 0 else Message("digest-new")


def _answers(task: Task, on: list[Claim], *, private: bool) -> list[Message]:
    """Say whether those who hold a place have said that they come, since it has the time that it has."""
    held = holders(on)
    silent = [claim for claim in held if claim.confirmed is None or claim.confirmed < task.timed_at]
    if not held:
        return []
    if not silent:
        return [Message("digest-coming", count=len(held))]
    if len(held) == 1 or len(silent) == len(held):
        return [Message("digest-no-answer")]
    if not private:
        return [Message("digest-no-answer-from", count=len(silent))]
    return [Message("digest-no-answer-of", people=[PersonRef(claim.person) for claim in silent])]


def _asked(asked: Asked) -> Message:
    counts = [("no", asked.no), ("silent", asked.silent)]
    pieces = tuple(Message(f"digest-asked-{what}", count=count) for what, count in counts if count)
    if not pieces:
        return Message("digest-asked", count=asked.asked)
    return Message("digest-asked-and", count=asked.asked, pieces=Joined(pieces, "pieces"))


def _report(claim: Claim) -> Message:
    name = "digest-report" if claim.minutes else "digest-report-served"
    return Message(
        name, person=PersonRef(claim.person), hours=Hours(claim.minutes or 0), served=claim.served or 0
    )


def said_late(late: list[Late]) -> Message | None:
    """Say what was said late: which, to whom, when it was due and when it went."""
    if not late:
        return None
    shown = [
        Message(
            _late_name(one),
            task=TaskRef(one.task) if one.task else None,
            person=PersonRef(one.person),
            due=one.due,
            sent=one.sent,
        )
        for one in late[:LATE_SHOWN]
    ]
    if len(late) > LATE_SHOWN:
        shown.append(Message("digest-late-more", count=len(late) - LATE_SHOWN))
    return Message("digest-late", count=len(late), which=Joined(tuple(shown), "clauses"))


def _late_name(one: Late) -> str:
    if one.sent is None:
        return "digest-late-left"
    return "digest-late-task" if one.task else "digest-late-digest"
