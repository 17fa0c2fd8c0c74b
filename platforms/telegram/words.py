"""A message as Telegram wants it: HTML and an inline keyboard."""

from collections.abc import Sequence
from html import escape
from typing import Final
from unicodedata import east_asian_width

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from chat.delivery import Key, Shown

_NARROW: Final = 14  # columns; two such labels stand side by side on a small phone


def html_of(shown: Shown, *, group: bool) -> str:
    """Return the text with its headings bold and the name of whom it is for ringing.

    In a group nobody else's does: what somebody typed into a title must not call people, or other bots.
    """
    lines = [_plain(line, group=group) for line in shown.text.split("\n")]
    if shown.about is not None:
        name = _plain(shown.about.name, group=group)
        if name and lines[0].startswith(name):
            link = f'<a href="tg://user?id={escape(shown.about.key)}">{name}</a>'
            lines[0] = f"{link}{lines[0].removeprefix(name)}"
    return "\n".join(
        f"<b>{line}</b>" if number in shown.bold and line.strip() else line
        for number, line in enumerate(lines)
    )


def _plain(text: str, *, group: bool) -> str:
    """Return words that are nothing but words."""
    return escape(text.replace("@", "＠") if group else text, quote=False)


def keyboard_of(keys: Sequence[Key]) -> InlineKeyboardMarkup | None:
    """Return the buttons, two in a row where all labels are short, else one below the other."""
    if not keys:
        return None
    a_row = 2 if all(_columns(key.label) <= _NARROW for key in keys) else 1
    buttons = [
        InlineKeyboardButton(key.label, url=key.url)
        if key.url
        else InlineKeyboardButton(key.label, callback_data=key.token)
        for key in keys
    ]
    return InlineKeyboardMarkup([buttons[at : at + a_row] for at in range(0, len(buttons), a_row)])


def _columns(label: str) -> int:
    """Return a label's width: a Chinese character is as wide as two letters."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in label)
