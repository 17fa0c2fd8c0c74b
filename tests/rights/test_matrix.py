"""P7: nobody sees or does what their role does not allow. Every cell is asserted; an undeclared one fails."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands import COMMANDS
from domain.people import Role
from tests.rights.declared import SAID, SLOTS
from tests.rights.ruling import Cell, Seat, Verdict, thing
from tests.rights.street import MISSING, Street, street

ROOT = Path(__file__).parents[2]
PLACES = (True, False)
CELLS = [
    *(Cell(Role.NONE, Seat.OTHER, private) for private in PLACES),
    *(Cell(role, seat, private) for role in list(Role)[1:] for seat in Seat for private in PLACES),
]
PLACEHOLDERS = {
    "person": "{person}",
    "change": "{change}",
    "number": "{change}",
    "code": "{code}",
    "text": "sweep the yard tomorrow 10am",
}


def _said_by_buttons() -> Iterator[str]:
    """Yield the line of every button in the code, with placeholders for what it is about."""
    for folder in ("actions", "chat", "commands", "jobs"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                match node:
                    case ast.Call(func=ast.Name(id="button"), args=[_, ast.Constant(value=str(line))]) if (
                        line
                    ):
                        yield line
                    case ast.Call(func=ast.Name(id="button"), args=[_, ast.JoinedStr(values=parts)]):
                        if isinstance(parts[0], ast.Constant):  # a line that begins with its command
                            line = "".join(map(_pattern, parts)).strip()
                            yield (
                                line.replace("{task}", "{team}")
                                if line.startswith(("team ", "invite "))
                                else line
                            )


def _pattern(part: ast.expr) -> str:
    match part:
        case ast.Constant(value=str(text)):
            return text
        case ast.FormattedValue(value=value):
            source = ast.unparse(value)
            if "page" in source or source in ("whom", "words", "minutes"):
                return "1" if source != "whom" else ""
            last = re.split(r"\W", source)[-1]
            return PLACEHOLDERS.get(
                last, next((f"{{{n}}}" for n in ("person", "chat") if n in source), "{task}")
            )
    raise ValueError(ast.dump(part))


def _declared(line: str) -> str | None:
    """Return the declared line that a line begins with, the longest of them."""
    return max((one for one in SAID if line == one or line.startswith(f"{one} ")), key=len, default=None)


BUTTONS = sorted(set(_said_by_buttons()))
LINES = {**{line: line for line in SAID}, **{line: _declared(line) for line in BUTTONS}}


@pytest.fixture(scope="module")
def undeclared() -> list[str]:
    """Return what nobody said who may do it."""
    commands = [one.name for one in COMMANDS if not any(line.split()[0] == one.name for line in SAID)]
    buttons = [line for line in BUTTONS if _declared(line) is None]
    slots = [
        f"{one.name} {slot}" for one in COMMANDS for slot in one.answers if f"{one.name} {slot}" not in SLOTS
    ]
    return [*commands, *buttons, *slots]


def test_every_cell_is_declared(undeclared: list[str]) -> None:
    """A command, a button or an answer that tests/rights/declared.py does not name has no rule."""
    assert not undeclared, f"say in tests/rights/declared.py who may: {', '.join(undeclared)}"


async def test_each_line_is_for_whom_it_is_declared(tmp_path: Path) -> None:
    """Each command and each button's line, for every role, team and chat; a refusal changes nothing.

    What is not yours is told like what is not there.
    """
    wrong: list[str] = []
    async with street(tmp_path) as town:
        for cell in CELLS:
            async with town.seated(cell):
                before = await town.traces()
                for pattern, declared in LINES.items():
                    if declared:
                        wrong += await _line(town, cell, pattern, SAID[declared](cell), before)
    assert not wrong, "\n".join(wrong)


async def _line(
    town: Street, cell: Cell, pattern: str, expected: Verdict, before: tuple[int, int]
) -> list[str]:
    async with town.trying():
        told = await town.say(cell, town.line(pattern))
        if told.verdict is not expected:
            return [f"{cell}: /{pattern}: {told.message}, declared as {expected.value}"]
        if expected is not Verdict.DONE and await town.traces() != before:
            return [f"{cell}: /{pattern}: refused, but something changed"]
    if expected is Verdict.NOT_THERE and "{" in pattern:
        return await _is_as_if_missing(town, cell, pattern)
    return []


async def _is_as_if_missing(town: Street, cell: Cell, pattern: str) -> list[str]:
    name = re.findall(r"{(\w+)}", pattern)[0]
    async with town.trying():
        told = await town.say(cell, town.line(pattern))
    async with town.trying():
        missing = await town.say(cell, town.line(pattern, missing=True))
    if told.like(town.things[name]) == missing.like(MISSING):
        return []
    return [f"{cell}: /{pattern}: {told} tells more than {missing}"]


async def test_each_answer_is_taken_from_whom_it_is_declared(tmp_path: Path) -> None:
    """Whoever was asked may have lost their role meanwhile: every answer slot, for every role and team."""
    wrong: list[str] = []
    async with street(tmp_path) as town:
        for slot, answered in SLOTS.items():
            for cell in (cell for cell in CELLS if cell.private):
                async with town.trying():
                    await town.coordinate(in_team=not slot.endswith(" team"))
                    await town.say(cell, town.line(answered.asks[0]))
                    for line in answered.asks[1:]:
                        await town.reply(town.line(line))
                    asked = await town.tx.one(
                        "SELECT command, slot FROM question WHERE person = :p", p=town.pat.id
                    )
                    if asked is None or f"{asked['command']} {asked['slot']}" != slot:
                        wrong.append(f"{slot}: {answered.asks} asks {tuple(asked) if asked else None}")
                        break
                    await town.take_seat(cell)
                    told = await town.reply(answered.says)
                    if told.verdict is not answered.rule(cell):
                        wrong.append(
                            f"{cell}: {slot}: {told.message}, declared as {answered.rule(cell).value}"
                        )
    assert not wrong, "\n".join(wrong)


async def test_a_button_is_as_good_as_its_line_and_only_for_whom_it_was_sent(tmp_path: Path) -> None:
    """A card's buttons are for whoever sees the task; those of a message to somebody else are dead."""
    wrong: list[str] = []
    async with street(tmp_path) as town:
        for cell in CELLS:
            async with town.seated(cell):
                for which in ("claim", "task"):
                    async with town.trying():
                        told = await town.press(f"{await town.card()}.{which}", cell)
                    if told.verdict is not thing()(cell):
                        wrong.append(f"{cell}: card [{which}]: {told.message}")
                for forged in (
                    f"{await town.letter_to_another()}.0",
                    f"{await town.card()}.undo",
                    "guessed.0",
                ):
                    async with town.trying():
                        told = await town.press(forged, cell)
                    if told.message != "button-old":
                        wrong.append(f"{cell}: forged {forged}: {told.message}")
    assert not wrong, "\n".join(wrong)
