"""Numbers in words: twenty-nine, ninth, 二十三, 廿一, 两."""

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_ROUND_ORDINALS = {"twentieth": 20, "thirtieth": 30}

CARDINAL = (
    r"(?:(?:twenty|thirty|forty|fifty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine)\b)?"
    r"|" + "|".join(sorted(_UNITS[1:], key=len, reverse=True)) + r")\b"
)
"""One to fifty-nine in English words."""

ORDINAL = (
    r"(?:(?:twenty|thirty)[ -](?:" + "|".join(_ORDINALS[:9]) + r")"
    r"|twentieth|thirtieth|" + "|".join(sorted(_ORDINALS, key=len, reverse=True)) + r")\b"
)
"""First to thirty-ninth in English words."""

HANZI = r"[零〇一二两三四五六七八九十廿卅]"
NUMBER = rf"(?:\d{{1,2}}(?!\d)|{HANZI}{{1,4}})"
"""Up to ninety-nine, in digits or Chinese numerals."""

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}


def english(words: str) -> int | None:
    """Give the value of digits or English words, cardinal or ordinal."""
    words = words.strip()
    digits = words.rstrip("stndrh")
    if digits.isdecimal():
        return int(digits)
    total = 0
    for word in words.replace("-", " ").split():
        if word in _TENS:
            total += _TENS[word]
        elif word in _UNITS:
            total += _UNITS.index(word)
        elif word in _ORDINALS:
            total += _ORDINALS.index(word) + 1
        elif word in _ROUND_ORDINALS:
            total += _ROUND_ORDINALS[word]
        elif word in {"a", "an"}:
            total += 1
        else:
            return None
    return total


def chinese(words: str) -> int | None:
    """Give the value of digits or Chinese numerals; without a ten they are read digit by digit (二零二六)."""
    if words.isdecimal() and words.isascii():
        return int(words)
    words = words.replace("廿", "二十").replace("卅", "三十")
    if "十" in words:
        tens, _, units = words.partition("十")
        if len(tens) > 1 or len(units) > 1 or "十" in units:
            return None
        return _DIGITS.get(tens, 1) * 10 + (_DIGITS[units] if units else 0)
    if any(char not in _DIGITS for char in words):
        return None
    return int("".join(str(_DIGITS[char]) for char in words))
