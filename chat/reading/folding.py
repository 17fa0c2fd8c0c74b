"""One alphabet for all spellings: full width, Traditional, dashes and capitals are folded away.

Every folded character remembers where it came from, so that what is taken or left is cut from the words
as they were typed.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

LONGEST = 300
"""Characters of a line that are looked at. Nobody dates a task in more; what floods us is cut off."""

_TRADITIONAL = "點鐘鍾週禮號後兩這個晝節聖國慶婦兒萬陽農曆臘時間從於誕復復開員義張樓棟單區門線層幫達會來聽陰歷舊終請給過體誌願隻還壹貳參結閏長遊熱歲廣場電話預錢單別項微驛醫護隊師爺親戶傷鄰裡裏頭講現馬內級紙務動黨邊學園館圖書處堂業衛總測鐵橋購買課單"
_SIMPLIFIED = "点钟钟周礼号后两这个昼节圣国庆妇儿万阳农历腊时间从于诞复复开员义张楼栋单区门线层帮达会来听阴历旧终请给过体志愿只还一二三结闰长游热岁广场电话预钱单别项微驿医护队师爷亲户伤邻里里头讲现马内级纸务动党边学园馆图书处堂业卫总测铁桥购买课单"
_DASHES = "‐‑‒–—―−－~～〜ー─"
_UNITS = "年月日号点时分刻人名位个楼栋"
_QUOTES = "‘’ʼ`´′"
_FOLDED = str.maketrans(
    _TRADITIONAL + _DASHES + _QUOTES,
    _SIMPLIFIED + "-" * len(_DASHES) + "'" * len(_QUOTES),
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in one alphabet, and for each of its characters the place in the text as typed."""

    text: str
    origin: tuple[int, ...]
    typed: str

    def said(self, start: int, end: int) -> str:
        """Give the words between two folded places as they were typed."""
        if start >= end:
            return ""
        return self.typed[self.origin[start] : self.origin[end - 1] + 1]


def _fold_one(char: str) -> str:
    """Fold one character to one character, or to nothing if it has no width of its own."""
    category = unicodedata.category(char)
    if category in {"Mn", "Me", "Cf", "Cs", "Co", "Cn"}:
        return ""
    if category in {"Zs", "Zl", "Zp", "Cc"}:
        return " "
    plain = unicodedata.normalize("NFKC", char)
    if len(plain) != 1:
        plain = char
    plain = plain.translate(_FOLDED)
    if plain.isdigit() and not plain.isascii():
        plain = str(unicodedata.digit(plain))
    lower = plain.lower()
    return lower if len(lower) == 1 else plain


def fold(typed: str) -> Folded:
    """Fold the first part of a text; what lies beyond `LONGEST` characters is not looked at."""
    typed = typed[: 4 * LONGEST].strip()
    head = typed[:LONGEST]
    if head.isascii() and head.isprintable() and "  " not in head:
        text = head.lower().replace("`", "'").replace("~", "-")
        return Folded(text, tuple(range(len(text))), typed)
    chars: list[str] = []
    origin: list[int] = []
    for place, char in enumerate(head):
        folded = _fold_one(char)
        if folded == " " and chars and chars[-1] == " ":
            continue
        if folded:
            chars.append(folded)
            origin.append(place)
    kept = [place for place in range(len(chars)) if not _is_gap(chars, place)]
    return Folded("".join(chars[at] for at in kept), tuple(origin[at] for at in kept), typed)


def _is_gap(chars: Sequence[str], place: int) -> bool:
    """Tell whether a space only sets a number off from its unit: 9 点, 11 月 28 日, 20 人."""
    if chars[place] != " " or not 0 < place < len(chars) - 1:
        return False
    before, after = chars[place - 1], chars[place + 1]
    return (before.isdigit() and after in _UNITS) or (before in "年月" and after.isdigit())
