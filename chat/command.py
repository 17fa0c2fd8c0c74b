"""What a command is: a name, who may say it, how its words are read, what it does."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from chat.events import Account, Document, Event
from domain.foresight import Foreseen
from domain.language import Language
from domain.messages import Message, Refusal
from domain.people import Person, Role, Team
from storage.chats import ChatRow
from storage.store import Tx

A = TypeVar("A")


Foresee = Callable[[Tx, datetime, datetime], Awaitable[list[Foreseen]]]
Look = Callable[..., Awaitable[Any]]
"""What asks a reader, at a moment, about something."""
Question = tuple[Look, tuple[Any, ...]]
LookedUp = Mapping[Question, Any]


class Apart(Exception):
    """Something takes long to look up: it is done apart from the transaction, and then the message is heard again."""

    def __init__(self, question: Question) -> None:
        super().__init__(question[0].__name__)
        self.question = question


async def nothing_foreseen(_tx: Tx, _start: datetime, _end: datetime) -> list[Foreseen]:
    """Foresee nothing: where nothing happens by itself."""
    return []


@dataclass(frozen=True, slots=True)
class Call:
    """A command being said: by whom, where, and the one transaction in which it happens.

    `team` is the group's, or the one meant in private; None: they have none, or several and did not
    say which. `role` is the person's on that team, or their highest where no team is meant. `now` and
    `said_at` are on the team's clock; after an outage "tomorrow" counts from when it was said. `topic`: of the
    group, in which it was said. `foresee` tells what will be said by itself between two moments. `looked_up`:
    what was looked up apart by now; None: there is nobody to wait, and all is looked up within the transaction.
    """

    tx: Tx
    person: Person
    chat: ChatRow
    team: Team | None
    role: Role
    language: Language
    now: datetime
    said_at: datetime
    platform: str
    command: str = ""
    reply_task: int | None = None
    pointed_at: tuple[Person, ...] = ()
    photo: str | None = None
    document: Document | None = None
    account: Account | None = None
    topic: str = ""
    table: "Sequence[Command[Any]]" = ()
    foresee: Foresee = nothing_foreseen
    looked_up: LookedUp | None = None

    @property
    def private(self) -> bool:
        """Tell whether this is said to the bot alone."""
        return self.chat.person is not None

    def home(self) -> Team:
        """Return the team this is about. Raises Refusal when it is not known."""
        if self.team is None:
            raise Refusal("team-none")
        return self.team

    async def apart(self, look: Look, *asked: Any) -> Any:  # noqa: ANN401 - whatever is looked up
        """Return what `look(db, now, *asked)` finds, though it may take long: nobody else waits for it.

        Where it is not known yet the command ends here, undone, and runs again from the beginning once it is.
        """
        if self.looked_up is None:
            return await look(self.tx, self.now, *asked)
        if (look, asked) not in self.looked_up:
            raise Apart((look, asked))
        return self.looked_up[look, asked]


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody said to a question: words, or the choice they tapped."""

    text: str
    choice: Any = None


@dataclass(frozen=True, slots=True)
class Ask:
    """A question instead of an answer.

    `known` is kept until it is answered; `choices` in it belong to the buttons. `command` answers it,
    if it is another than the one that was said.
    """

    message: Message
    slot: str
    known: dict[str, Any] = field(default_factory=dict)
    command: str = ""


class NotAnAnswer(Exception):
    """What was said answers no question: it is heard as if none had been asked."""


Reply = Message | Ask | None
Answering = Callable[[Call, dict[str, Any], Answer], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class Command(Generic[A]):
    """A command. `chinese` is its name said and shown; `aliases` are understood as well.

    `who` is the least role that may ever say it; what it does to somebody else's task is decided
    where it is done. `needs_number`: a bare word in private is this command only before a number.
    `in_batches`: several may stand in one message, `close 15 16, move 18 sun 10am`; `takes_many`: one
    of them takes several numbers. `discreet`: its answer says what it kept out of the group. `whose`: takes the
    name of the team that is meant out of the line, where it may be another than the one they speak for.
    """

    name: str
    chinese: str
    parse: Callable[[str], A]
    run: Callable[[Call, A], Awaitable[Reply]]
    who: Role = Role.VOLUNTEER
    aliases: tuple[str, ...] = ()
    answers: Mapping[str, Answering] = field(default_factory=dict)
    needs_number: bool = False
    in_help: bool = True
    in_batches: bool = False
    takes_many: bool = False
    discreet: bool = False
    whose: Callable[["Call", str], Awaitable[tuple["Call", str]]] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Return all names by which it is called."""
        return (self.name, self.chinese, *self.aliases)


class Reception(Protocol):
    """Who comes and goes, and what plain words mean: the part of a conversation that is no command."""

    async def meet(self, tx: Tx, account: Account, now: datetime) -> Person:
        """Return the person behind an account, made if we have not met."""

    async def happened(self, tx: Tx, event: Event, now: datetime, groups: Sequence[ChatRow] = ()) -> None:
        """Act on what is no command: somebody joined, the bot was removed, a group moved.

        `groups`: where somebody who left one was found to be still.
        """

    async def enter(self, tx: Tx, chat: ChatRow, person: Person, now: datetime) -> None:
        """Note that a person is in this chat: a member of its team, or reachable in private."""

    async def said(self, call: Call, text: str) -> Reply:
        """Answer plain words said in private."""

    async def overheard(self, call: Call, text: str) -> None:
        """Take notice of what people say to each other in a group."""


def anything(text: str) -> str:
    """Read whatever stands behind a command."""
    return text.strip()


def by_name(commands: Sequence[Command[Any]]) -> dict[str, Command[Any]]:
    """Return the commands by every name, in lower case. Raises ValueError when a name stands twice."""
    found: dict[str, Command[Any]] = {}
    for command in commands:
        for name in command.names:
            if found.setdefault(name.lower(), command) is not command:
                raise ValueError(f"{name} is said for two commands")
    return found
