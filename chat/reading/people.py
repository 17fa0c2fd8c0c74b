"""How many people a task needs, and what an edit adds to it."""

import re
from dataclasses import dataclass

from chat.reading import numerals
from chat.reading.patterns import Pattern

_EN_WHO = r"(?:more )?(?:people|persons?|ppl|pax|volunteers?|helpers?|drivers?|hands|folks|teachers?|cooks?|movers?|places?|coach(?:es)?|tutors?|carers?|nurses?|escorts?|runners?|organi[sz]ations?)(?![a-z])"
_EN_NEED = r"(?:needs?|needed:?|wants?|wanted:?|requires?|bring|looking for|we need|seeking|x)"
_EN_NUMBER = rf"(?P<count>\d{{1,3}}|an?|{numerals.CARDINAL})"
_EN = Pattern(
    rf"(?P<need>{_EN_NEED} )?(?:about |around )?(?<![\d:#.-]){_EN_NUMBER} {_EN_WHO}(?P<wanted> (?:needed|wanted|required|please|only))?",
    re.ASCII,
)
_ZH_NUMBER = rf"(?P<count>\d{{1,3}}|{numerals.HANZI}{{1,4}})"
_ZH_WHO = r"(?:人|志愿者|义工|帮手|队员|帮忙的人?|小伙伴|邻居|司机|老师|师傅|医生|护士|护工|社工|电工|理发师|家单位)"
_ZH = Pattern(
    rf"(?:(?P<need>一?共?需要?|还?[要缺差找招请]|招募|征集|招聘|安排|限|名额|人数):? ?)?(?:约|大约|大概)?(?<![\d:#.-]){_ZH_NUMBER}"
    rf"(?:个|名|位)? ?{_ZH_WHO}(?P<wanted>帮忙|参加|左右|即可|就行|就够了?|一起)?"
)
_ZH_AFTER = Pattern(
    rf"(?:需要?|[要缺招找])?(?:[^\s,。\d]{{0,2}})(?:志愿者|义工|人手|帮手|人员|医生|护士|师傅|老师|司机)(?:需要?|[要缺])?:?(?P<count>\d{{1,3}}|{numerals.HANZI}{{1,4}})[名个位人](?![年月日点号])(?P<need>)(?P<wanted>)"
)
_NOT_AFTER = Pattern(
    r"(?:to|for|of|first|with|the|from|and|help|per|than|between|all|those) $|(?:给|为|陪|教|帮|送|第|[有共]?住着?)$"
)
_ADDED = (
    Pattern(rf"(?:add |plus |and )?(?P<count>one|an?|\d{{1,2}}|{numerals.CARDINAL}) (?:more|extra|additional)(?: (?:person|people|volunteers?|helpers?|pax|places?|hands?))?(?![a-z])", re.ASCII),
    Pattern(rf"(?:add|plus|\+) ?(?P<count>an?|\d{{1,2}}|{numerals.CARDINAL}) ?(?:person|people|volunteers?|helpers?|pax|places?)(?![a-z])", re.ASCII),
    Pattern(rf"(?:再|多|增|另外?)(?:加|来|要|添|派|叫|找|增)?(?:上|加)?(?P<count>\d{{1,2}}|{numerals.HANZI}{{1,3}})(?:个|名|位)?(?:人|志愿者|义工|帮手|名额)"),
    Pattern(rf"(?:加|增加|添)(?P<count>\d{{1,2}}|{numerals.HANZI}{{1,3}})(?:个|名|位)?(?:人|志愿者|义工|帮手|名额)"),
)  # fmt: skip
_TAKEN = (
    Pattern(rf"(?P<count>one|\d{{1,2}}|{numerals.CARDINAL}) (?:fewer|less)(?: (?:person|people|volunteers?|helpers?))?(?![a-z])", re.ASCII),
    Pattern(rf"(?:减少?|少要?)(?P<count>\d{{1,2}}|{numerals.HANZI}{{1,3}})(?:个|名|位)?(?:人|志愿者|义工|帮手|名额)"),
)  # fmt: skip
_HELPER = Pattern(r"volunteer|helper|driver|people|person|ppl|pax|hand|mover|cook|teacher|coach|tutor")
_MOST = 999


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people, absolute or added, and the words it stood in."""

    start: int
    end: int
    places: int | None = None
    added: int | None = None


def find(text: str) -> Count | None:
    """Find how many people are needed. "Teach 6 people" and 给三个人送饭 tell who is helped, not who helps."""
    changed = _change(text)
    if changed is not None:
        return changed
    for pattern, read in ((_EN, numerals.english), (_ZH, numerals.chinese), (_ZH_AFTER, numerals.chinese)):
        for match in pattern.finditer(text):
            places = read(match["count"])
            if places is None or not 0 < places <= _MOST or not _is_need(match, text):
                continue
            return Count(match.start(), match.end(), places=places)
    return None


def _change(text: str) -> Count | None:
    for patterns, sign in ((_ADDED, 1), (_TAKEN, -1)):
        for pattern in patterns:
            match = pattern.search(text)
            if match is None:
                continue
            words = match["count"]
            count = numerals.english(words) if words.isascii() else numerals.chinese(words)
            if count:
                return Count(match.start(), match.end(), added=sign * count)
    return None


def _is_need(match: re.Match[str], text: str) -> bool:
    if match["need"] or match["wanted"]:
        return True
    before, after = text[: match.start()], text[match.end() :]
    if before and before[-1].isascii() and before[-1].isalnum():
        return False
    if _NOT_AFTER.search(before):
        return False
    ends = not after.strip() or after.lstrip()[0] in ",。;.!)、·|" or after.startswith(" ")
    begins = not before.strip() or before.rstrip()[-1] in ",。;:(、·" or before.endswith(" ")
    if match[0].isascii():
        if not before.strip() and after.startswith((" to ", " for ")) and _HELPER.search(match[0]):
            return True
        return begins and (not after.strip() or after.lstrip()[0] in ",;.!)·|" or _follows(after))
    return begins and ends


def _follows(after: str) -> bool:
    """Tell whether "2 people" ends a thought: a place or a time may follow, a verb may not."""
    return (
        re.match(r" (?:at|on|in|by|from|tomorrow|today|tonight|next|this|every|needed|block|blk|\d)", after)
        is not None
    )
