"""/record — help that was never posted, told afterwards: who, what, when, how long. What is missing is asked for."""

from dataclasses import dataclass, replace
from typing import Any

from actions import people, recording
from chat.command import Answer, Ask, Call, Command, NotAnAnswer, Reply, anything
from chat.past import Told, lasting, named, read_past
from commands import drafts, which_team
from commands.finding import the_person
from domain.kinds import Kind
from domain.messages import Hours, Joined, Message, PersonRef, Refusal, Words, button
from domain.people import Role
from domain.tasks import Draft, State, Task
from storage import people as accounts

OFFERED = (30, 60, 120)
ANOTHER = ("another", "another one", "something else", "no", "不是", "另外一件", "另一件", "别的")


@dataclass(frozen=True, slots=True)
class Said:
    """What was said so far: of whom, what and when, how long, how many it served."""

    who: tuple[int, ...]
    draft: Draft
    minutes: int | None
    served: int

    def known(self) -> dict[str, Any]:
        """Return it as a question keeps it."""
        draft = drafts.to_json(self.draft)
        return {"who": self.who, "draft": draft, "minutes": self.minutes, "served": self.served}

    @classmethod
    def of(cls, known: dict[str, Any]) -> "Said":
        """Return what a question kept."""
        return cls(tuple(known["who"]), drafts.of_json(known["draft"]), known["minutes"], known["served"])

    def with_told(self, told: Told) -> "Said":
        """Return it with what was told now."""
        minutes = self.minutes if told.minutes is None else told.minutes
        draft = replace(self.draft, when=told.when or self.draft.when)
        return replace(
            self,
            draft=replace(draft, when=lasting(draft.when, minutes)),
            minutes=minutes,
            served=told.served or self.served,
        )


async def record(call: Call, text: str) -> Reply:
    """Keep what somebody did, or ask for what is missing."""
    if call.team is None:
        return await which_team.ask(call, text)
    known = await accounts.names(call.tx, [call.home().id])
    names, rest = named(text, [name for _, name in known])
    who = tuple([await _who(call, name, rest) for name in names]) or (call.person.id,)
    return await _next(call, _read(call, Said(who, Draft(""), None, 1), rest))


async def _who(call: Call, name: str, rest: str) -> int:
    """Return whose help it was; for those who have an account a lead may say so, or they themselves. Raises Refusal."""
    team = call.home().id
    person = await people.known_or_new(call.tx, team, name, call.person.id, call.now)
    if person is None:
        person = await the_person(call, name, team, says=f"record {{}}: {rest}")
    speaks = person.id == call.person.id or call.role >= Role.LEAD
    if not speaks and await accounts.has_account(call.tx, person.id):
        raise Refusal("record-for-themselves", person=PersonRef(person.id))
    return person.id


def _read(call: Call, said: Said, text: str) -> Said:
    told = read_past(text, call.said_at, call.language)
    draft = drafts.from_line(told.line, kind=Kind.SERVICE)
    return replace(said, draft=replace(draft, when=said.draft.when)).with_told(told)


async def _next(call: Call, said: Said, *, is_new: bool = False) -> Reply:
    """Ask for what is missing, one thing at a time, or keep it all. `is_new`: they said that it is another help."""
    never_mind = button("never-mind", "nevermind")
    draft = said.draft
    if not draft.title:
        return Ask(Message("record-ask-what", [never_mind]), "what", said.known())
    if draft.when.start is None:
        days = [button(f"record-{day}", choice=n) for n, day in enumerate(("today", "yesterday"))]
        choices = {"choices": ["today", "yesterday"]}
        message = Message("record-ask-when", [*days, never_mind], title=Words(draft.title))
        return Ask(message, "when", said.known() | choices)
    if said.minutes is None:
        hours = [button("hours", choice=n, hours=Hours(each)) for n, each in enumerate(OFFERED)]
        message = Message("record-ask-hours", [*hours, never_mind], title=Words(draft.title))
        return Ask(message, "hours", said.known() | {"choices": OFFERED})
    for person in () if is_new else said.who:
        same = await recording.known_already(call.tx, call.home().id, draft, person, call.person.id)
        if same:
            return _same(call, said, same, person)
    return await _keep(call, said, said.minutes)


def _same(call: Call, said: Said, task: Task, person: int) -> Ask:
    """Ask whether it is a task that they, or another, had that day."""
    minutes = said.minutes or 0
    own = person == call.person.id
    if own and task.state is State.OPEN:
        line = button("done-hours", f"done {task.id} {minutes} min", hours=Hours(minutes))
    else:
        line = button("details", f"task {task.id}")
    buttons = [line, button("another", choice=0)]
    message = Message(
        "record-same" if own else "record-same-for", buttons, task=task, person=PersonRef(person)
    )
    return Ask(message, "same", said.known() | {"choices": [0]})


async def _keep(call: Call, said: Said, minutes: int) -> Message:
    draft = said.draft
    kept = await recording.record(
        call.tx, call.home().id, draft, said.who, minutes, said.served, call.person.id, call.now
    )
    more = [Message("record-overlaps", other=kept.overlaps)] if kept.overlaps else []
    more += drafts.left_out(call, kept.task.title, kept.withheld)
    own = said.who == (call.person.id,)
    return Message(
        ("record-counted" if kept.counts else "record-noted") + ("" if own else "-for"),
        [button("undo", f"undo {kept.change}")],
        task=kept.task,
        hours=Hours(minutes),
        served=said.served,
        person=call.person,
        people=[PersonRef(person) for person in said.who],
        more=Joined(tuple(more), "sentences"),
    )


async def _what_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    return await _next(call, _read(call, Said.of(known), said.text))


async def _when_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    text = said.choice or said.text
    told = read_past(text, call.said_at, call.language, titled=False)
    if told.when is None:
        raise NotAnAnswer
    return await _next(call, Said.of(known).with_told(told))


async def _hours_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    told = read_past(said.text, call.said_at, call.language, titled=False)
    if said.choice is not None:
        told = replace(told, minutes=int(said.choice))
    if told.minutes is None:
        raise NotAnAnswer
    return await _next(call, Said.of(known).with_told(replace(told, when=None)))


async def _same_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    if said.choice is None and said.text.strip().lower() not in ANOTHER:
        raise NotAnAnswer
    return await _next(call, Said.of(known), is_new=True)


COMMAND = Command(
    "record",
    "补录",
    aliases=("补时长", "log"),
    parse=anything,
    run=record,
    answers={
        "what": _what_said,
        "when": _when_said,
        "hours": _hours_said,
        "same": _same_said,
        "team": which_team.then(record),
    },
    discreet=True,
)
