"""The practice room helps whoever plays in it."""

import pytest

from tests.talking import talking


async def test_a_button_that_was_not_shown_is_named_with_those_that_were(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whoever presses one hears what the newest message of theirs has, or that there is none yet."""
    async with talking() as talk:
        await talk.play(["Bo: hello", "Bo: [Done 1h]"])
        assert "Bo was not shown a button [Done 1h], nor any other yet." in capsys.readouterr().err
        await talk.play(["Ana: /post sweep tomorrow 3pm", "Bo: [Done 1h]"])
        told = capsys.readouterr().err
    assert "Bo was not shown a button [Done 1h]." in told
    assert told.rstrip().endswith("[Claim] [Details]")


async def test_a_file_that_is_not_there_is_said_to_be_missing(capsys: pytest.CaptureFixture[str]) -> None:
    """Not that nobody is known to have said it."""
    async with talking() as talk:
        await talk.play(["Bo: hello", "Bo -> bot: [file nothing-of-the-kind.csv]"])
    assert "[file nothing-of-the-kind.csv]: there is no such file here." in capsys.readouterr().err
