"""What the bot has to say, before it is put into words: a message id, facts and buttons.

Words are chosen when a message is sent, in its reader's language and from the state as it is then. So
facts are ids and figures; the only free words among them are those wrapped in `Words`, and these are
erased once the message has gone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Words:
    """Free words of a person. They are erased from the outbox once sent, and never logged."""

    text: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word of ours inside a sentence: the id of its own short message."""

    id: str


@dataclass(frozen=True, slots=True)
class Hours:
    """Time given, in minutes."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Spans:
    """How long before something, several times: each in minutes."""

    minutes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units."""

    minor: int


@dataclass(frozen=True, slots=True)
class PersonRef:
    """Somebody, by id."""

    id: int


@dataclass(frozen=True, slots=True)
class TaskRef:
    """A task, by its number."""

    id: int


@dataclass(frozen=True, slots=True)
class ResidentRef:
    """A resident, by the number of their code. What else is kept of them is looked up for private readers only."""

    id: int


@dataclass(frozen=True, slots=True)
class SheetRef:
    """The contact sheet of a task for a person: looked up when it is said, if they may still see it."""

    task: int
    person: int


@dataclass(frozen=True, slots=True)
class TeamRef:
    """A team, by id."""

    id: int


@dataclass(frozen=True, slots=True)
class Qr:
    """A link to be sent as a picture: the payload of a deep link. It is erased as words are."""

    payload: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Several short messages in one.

    `lines` under each other, `numbered` so that each begins with its task's number, `pieces` of a sentence,
    `commas` between things of one sort, `clauses` with semicolons, `dots` as in a list of tasks, `sentences`
    one after another.
    """

    items: "tuple[Message, ...]"
    by: str = "lines"


NOTHING = Joined((), "sentences")


@dataclass(frozen=True, slots=True)
class Button:
    """A button: a label, and the line it saves you typing.

    `says` is a command line in the bot's own form (`claim 7`); a `choice` answers the question that
    stands in the same message; a `link` is the payload of a deep link.
    """

    label: "Message"
    says: str = ""
    choice: int | None = None
    link: str = ""


class Message:
    """A message id with its facts and buttons."""

    def __init__(self, id: str, /, buttons: Sequence[Button] = (), **facts: Any) -> None:  # noqa: A002 - `id` is the word; facts are of many types, and encode() names the ones it takes
        self.id = id
        self.facts = facts
        self.buttons = tuple(buttons)

    def __repr__(self) -> str:
        return f"Message({self.id!r}, {self.facts!r})"


class Refusal(Exception):
    """A kind no: the change is rolled back, the message is the answer."""

    def __init__(self, id: str, /, buttons: Sequence[Button] = (), **facts: Any) -> None:  # noqa: A002 - as in Message
        super().__init__(id)
        self.message = Message(id, buttons, **facts)


def button(
    label: str, says: str = "", /, *, choice: int | None = None, link: str = "", **facts: Any
) -> Button:
    """Make a button whose label is the message `button-LABEL`."""
    return Button(Message(f"button-{label}", **facts), says, choice, link)
