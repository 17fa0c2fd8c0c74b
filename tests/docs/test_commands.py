"""Every command is named, explained and shown, in both languages."""

import re

import pytest

from chat.command import Command, by_name
from commands import COMMANDS
from docs import columns, reference
from domain.language import Language
from locales import words
from platforms import transcript
from tests.docs import pages
from tests.talking import is_said_by_room, talking

NAMES = [command.name for command in COMMANDS]
SAVED = {
    "hours": ("button-other-hours",),
    "list": ("button-what-is-needed",),
    "mine": ("button-my-tasks",),
    "nevermind": ("button-never-mind",),
    "task": ("button-details",),
}


def _heard(language: Language) -> list[transcript.Line]:
    """Return all that people say in the transcripts of a language."""
    told = [pages.text(file) for file in (pages.ROOT / "tests/conversations" / language.value).glob("*.txt")]
    told += [conversation for page in pages.guide(language) for conversation in pages.conversations(page)]
    said = [
        transcript.read(block)
        for conversation in told
        for block in transcript.blocks(conversation.splitlines())
        if not is_said_by_room(block)
    ]
    return [line for line in said if isinstance(line, transcript.Line)]


def _labels(command: Command[object], language: Language) -> set[str]:
    """Return the labels of buttons that save typing a command."""
    ids = (f"button-{command.name}", *SAVED.get(command.name, ()))
    plain = [id_ for id_ in ids if words.has(id_) and not words.variables(language, id_)]
    return {words.say(language, id_) for id_ in plain}


def test_no_name_is_said_for_two_commands() -> None:
    """Neither in English nor in Chinese, nor among what else is understood."""
    assert len(by_name(COMMANDS)) == len({name.lower() for command in COMMANDS for name in command.names})


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("command", COMMANDS, ids=NAMES)
def test_each_command_is_explained(command: Command[object], language: Language) -> None:
    """It has a line and an example, and its module says what it is for."""
    assert words.say(language, f"about-{command.name}")
    example = words.say(language, f"usage-{command.name}")
    assert re.match(rf"/{command.name}\b" if language is Language.ENGLISH else command.chinese, example)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("command", COMMANDS, ids=NAMES)
def test_each_command_is_shown(command: Command[object], language: Language) -> None:
    """Somebody says it, or presses the button that says it, in a transcript that is replayed."""
    names = "|".join(re.escape(name) for name in command.names)
    says = re.compile(rf"[/／]?(?:{names})(?![a-z])", re.IGNORECASE)
    labels = _labels(command, language)
    heard = [line for line in _heard(language) if says.match(line.text) or line.label in labels]
    assert heard, f"no transcript in {language.value} shows /{command.name}"


@pytest.mark.parametrize("language", list(Language))
def test_the_reference_is_that_of_the_table(language: Language) -> None:
    """The reference pages are what `python -m docs.reference` writes."""
    assert pages.text(reference.file(language)) == reference.page(language)


@pytest.mark.parametrize("language", list(Language))
def test_the_columns_are_those_of_the_table(language: Language) -> None:
    """The page of the exports' columns is what `python -m docs.columns` writes."""
    assert pages.text(columns.file(language)) == columns.page(language)


@pytest.mark.parametrize("language", list(Language))
async def test_a_misspelt_command_is_always_answered(language: Language) -> None:
    """Whichever was meant, with a button that says it."""
    async with talking(language) as talk:
        for command in COMMANDS:
            [answer] = await talk.hear(f"Bo -> bot: /{command.name}q")
            assert f"/{command.name}" in answer
            assert answer.count("[") == 2
