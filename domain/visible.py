"""What can be seen of a text that somebody typed, or is called by."""

import unicodedata

_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs"})
_BREAKS = frozenset({"Zl", "Zp"})
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters by category, yet they show nothing."""


def visible(text: str) -> str:
    """Return a text without what shows nothing, steers a terminal or turns the writing round.

    Any of these lets one name look like another, hides a name from whoever looks for it, or scrambles
    the rest of a line. Ends of lines and tabs stay.
    """
    kept = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(_seen(letter) for letter in kept)


def one_line(text: str, most: int) -> str:
    """Return what can be seen of a text in one line of at most `most` letters; what is cut off is marked."""
    words = " ".join(visible(unicodedata.normalize("NFC", text)).split())
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _seen(letter: str) -> str:
    if letter in "\n\t":
        return letter
    if letter in _BLANK:
        return " "
    category = unicodedata.category(letter)
    if category in _BREAKS:
        return "\n"
    return "" if category in _HIDDEN else letter
