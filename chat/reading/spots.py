"""Where a task happens: a building, a landmark, whatever stands after "at" or 在."""

import re
from dataclasses import dataclass

from chat.reading.folding import Folded
from chat.reading.guards import BUILDING, HAN_BUILDING, STREET
from chat.reading.patterns import Pattern

_TAIL = r"(?: (?:void deck|corridor|lobby|carpark|car park|entrance|gate|garden|playground|roof|lift))?"
_BLOCK = Pattern(rf"(?<![a-z])(?=block|blk|building|bldg|tower|hall){BUILDING}{_TAIL}(?![a-z])", re.ASCII)
_LANDMARK = (
    r"(?:station|clinic|library|hall|park|community cent(?:re|er)|cent(?:re|er)|market|school|temple|church|playground"
    r"|void deck|lobby|gate|garden|garage|kitchen|office|pavilion|hospital|polyclinic|canteen|square|clubhouse)"
)
_NAME = r"(?!(?:at|in|to|for|of|with|from|and|near|by|on)(?![a-z]))[a-z']+"
_DOOR = Pattern(rf"^the |{BUILDING}|{_LANDMARK}$|(?:^| ){STREET}$", re.ASCII)
_NUMBERED = Pattern(rf"{BUILDING}|{HAN_BUILDING}|^\d", re.ASCII)
_SEGMENT_EN = Pattern(
    rf"(?:at |in |near )?(?P<where>(?:{BUILDING}{_TAIL}|the (?:[a-z]+ ){{0,2}}{_LANDMARK}"
    rf"|(?:\d+[a-z]? )?(?:{_NAME} ){{1,3}}{STREET}(?: #\d+-\d+)?))",
    re.ASCII,
)
_AT = Pattern(
    r"(?<![a-z])(?:at|@) (?P<where>(?!(?:home|work|least|once|all|noon|night|midnight|lunch|the (?:same|moment|end|latest))(?![a-z]))"
    r"(?:[a-z#][\w'#&-]*|\d+[a-z]?(?= [a-z])|\d+ (?=[a-z]))(?: (?!(?:on|for|with|from|to|by|and|at|in|every|before|after|because|while|when|until|till|if|so|but|or|since|about|who|that|needs?|please)(?![a-z]))[\w'#&-]+){0,5})",
    re.ASCII,
)
_IN_BUILDING = Pattern(
    rf"(?<![a-z])(?:in|near|outside) (?P<where>(?:the )?{BUILDING}{_TAIL})(?![a-z])", re.ASCII
)
_HAN_LANDMARK = (
    r"(?:驿站|活动室|活动中心|服务中心|服务站|居委会?|村委会|社区|小区|广场|公园|食堂|大厅|礼堂|会议室|门口|大门|[东西南北]门|中心|学校"
    r"|小学|中学|医院|菜场|菜市场|图书馆|阅览室|花园|凉亭|党群中心|老年大学|卫生站|物业|车棚|架空层|会所|祠堂|文化站|村口|路口|楼下)"
)
_HAN_TAIL = r"(?:门口|楼下|大厅|前|旁|旁边|集合|[一二三四五六\d]{1,2}[楼层]|院内|院里|空地|广场){0,2}"
_SEGMENT_ZH = Pattern(
    rf"(?:在|到|地点在?)?(?P<where>(?![送去拿取打布搬清陪给帮找教看买修到])[^\d\W]{{0,6}}?{HAN_BUILDING}{_HAN_LANDMARK}?{_HAN_TAIL}|(?![送去拿取打布搬清陪给帮找教看买修])[^\d\W]{{0,8}}?{_HAN_LANDMARK}{_HAN_TAIL})"
)
_IN_ZH = Pattern(
    rf"(?:在|@)(?P<where>[^\s,。]{{0,8}}?(?:{HAN_BUILDING}|{_HAN_LANDMARK}){_HAN_TAIL.replace('集合|', '')})(?!工作|上学|上班|住)"
)
_MEETING_ZH = Pattern(r"在(?P<where>[^\s,。]{1,12}?)(?=集合|碰头|见面|会合|集中|举行|开会)")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the folded text: the name itself, and with the words that announce it."""

    start: int
    end: int
    name_start: int
    name_end: int


def _spot(match: re.Match[str], shift: int = 0) -> Spot:
    return Spot(
        match.start() + shift, match.end() + shift, match.start("where") + shift, match.end("where") + shift
    )


def find(text: str, folded: Folded) -> Spot | None:
    """Find where it is, in a text whose times and counts are blanked out (with `|`).

    A place is taken when it is a segment by itself or is announced; "12号楼王奶奶家" and "to Block 21A" belong to
    the task.
    """
    meeting = _MEETING_ZH.search(text)
    if meeting is not None:
        return _spot(meeting)
    return _segment(text) or _announced(text, folded) or _last_building(text)


def _segment(text: str) -> Spot | None:
    place = 0
    first = True
    for segment in re.split(r"[,。;|·、\n]|(?<=[^\x00-\x7f]) | - |\. ", text):
        stripped = segment.strip(" .")
        shift = place + (segment.find(stripped) if stripped else 0)
        for pattern in (_SEGMENT_EN, _SEGMENT_ZH):
            match = pattern.fullmatch(stripped) if stripped else None
            # What stands first is more likely the task: "sweep Rose Garden".
            if match is not None and (not first or _NUMBERED.search(match["where"])):
                return _spot(match, shift)
        first = first and not stripped
        place += len(segment)
        place += _separator(text, place)
    return None


def _separator(text: str, place: int) -> int:
    """Give how many characters stand between two segments."""
    return 3 if text.startswith(" - ", place) else 2 if text.startswith(". ", place) else 1


def _announced(text: str, folded: Folded) -> Spot | None:
    for match in _AT.finditer(text):
        if _is_name(match["where"], folded, match.start("where")):
            return _spot(match)
    for pattern in (_IN_BUILDING, _IN_ZH):
        found = pattern.search(text)
        if found is not None:
            return _spot(found)
    return None


def _is_name(where: str, folded: Folded, start: int) -> bool:
    """Tell a place from "at short notice": it is named with a capital, or is the kind of thing that has a door."""
    typed = folded.typed[folded.origin[start]]
    if typed.isdigit():  # "at 7 Oak Street", but not "at 10 about the boxes"
        word = where.find(" ") + 1
        return folded.typed[folded.origin[start + word]].isupper() or _DOOR.search(where) is not None
    return typed.isupper() or _DOOR.search(where) is not None


def _last_building(text: str) -> Spot | None:
    """Take "Block 5" at the end of a segment, unless it is where something is brought."""
    for match in _BLOCK.finditer(text):
        after, before = text[match.end() :].lstrip(" "), text[: match.start()]
        ends = not after or after[0] in ",;|."
        words = re.split(r"[,;|.]", before)[-1].split()
        if ends and len(words) > 1 and not re.search(r"(?:to|from|of|for|into|and|unit) $", before):
            return Spot(match.start(), match.end(), match.start(), match.end())
    return None
