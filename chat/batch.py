"""Several commands in one message, as a lead answers a digest: `assign 31 eve, close 15 16, move 18 sun 10am`."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from chat.asking import AFTERTHOUGHT
from chat.command import Ask, Call, Command, Reply
from chat.words_in import Understood, find, task_number
from domain.messages import Button, Joined, Message, Refusal, button

_BETWEEN = re.compile(r"\s*[,，;；、\n]\s*")
_NUMBERS = re.compile(r"(?:#?\s*+\d{1,9}+(?!\d)[\s,，:：]*+)++")
MOST, MOST_BUTTONS = 20, 4

Run = Callable[[Call, Command[Any], str], Awaitable[Reply]]


def commands_in(text: str, names: dict[str, Command[Any]]) -> list[Understood]:
    """Return the commands of a message, a task each; empty where it is not several.

    Every part must begin with a command that may stand in a batch, or be a further number: a comma in
    the reason of a cancellation does not make a second command.
    """
    lines: list[str] = []
    for part in _BETWEEN.split(text.removeprefix("/")):
        if lines and _NUMBERS.fullmatch(part) and lines[-1][-1:].isdigit():
            lines[-1] += f" {part}"
        else:
            lines.append(part)
    parts = [find(line, names, bare=True) for line in lines]
    batch: list[Understood] = []
    for part in parts:
        if not isinstance(part, Understood) or not part.command.in_batches:
            return []
        batch += _each(part)
    return batch if len(batch) > 1 else []


def _each(said: Understood) -> list[Understood]:
    """Split `close 15 16` into one command a number; the words behind `cancel #2 #3 rain` go with each.

    A further number counts if it bears its sign, or if nothing but numbers follows: `close 15 3 bags
    delivered` is about #15 alone.
    """
    number, rest = task_number(said.rest)
    if number is None:
        return [said]
    numbers = [number]
    only_numbers = _NUMBERS.fullmatch(rest)
    while said.command.takes_many and (only_numbers or rest.startswith("#")):
        number, behind = task_number(rest)
        if number is None:
            break
        numbers.append(number)
        rest = behind
    return [Understood(said.command, f"{number} {rest}".strip()) for number in numbers]


async def run_each(call: Call, batch: Sequence[Understood], run: Run) -> Reply:
    """Run several commands, each by itself: what one is refused does not undo the others. Raises Refusal."""
    if len(batch) > MOST:
        raise Refusal("batch-too-many", most=MOST, count=len(batch))
    answers = _Answers()
    for said in batch:
        try:
            async with call.tx.savepoint():
                answers.add(said, await run(call, said.command, said.rest))
        except Refusal as refusal:
            answers.lines.append(refusal.message)
    return answers.in_one()


@dataclass
class _Answers:
    """What came of several commands. One may ask: its question stands last. What else would ask is to be said again."""

    lines: list[Message] = field(default_factory=list)
    question: Ask | None = None
    asked: Message | None = None

    def add(self, said: Understood, reply: Reply) -> None:
        """Take the answer to one of them."""
        if not isinstance(reply, Ask) or reply.slot == AFTERTHOUGHT:
            message = reply.message if isinstance(reply, Ask) else reply
            self.lines += [message] if message else []
            return
        line: dict[str, Any] = {"name": said.command.name, "chinese": said.command.chinese, "rest": said.rest}
        if self.question:
            self.lines.append(Message("batch-asks-later", **line))
        else:
            self.question = reply
            self.asked = Message("batch-asks", **line, question=Joined((reply.message,)))

    def in_one(self) -> Reply:
        """Return all of it as one answer: a line each, and one button that takes it all back."""
        undo = _undo_all(self.lines)
        if self.question is None or self.asked is None:
            return Message("batch", undo, lines=Joined(tuple(self.lines)))
        buttons = [*self.question.message.buttons[: MOST_BUTTONS - len(undo)], *undo]
        return replace(
            self.question, message=Message("batch", buttons, lines=Joined((*self.lines, self.asked)))
        )


def _undo_all(answers: Sequence[Message]) -> list[Button]:
    """Return the one button that takes back what several commands did, the last first."""
    lines = [one.says for answer in answers for one in answer.buttons if one.label.id == "button-undo"]
    numbers = [line.split()[1] for line in reversed(lines) if line.startswith("undo ")]
    change = " ".join(numbers)
    return [button("undo", f"undo {change}")] if change else []
