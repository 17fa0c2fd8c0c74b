"""S5, the station's rota: 26 turns of a season go round twelve households; 24 kept, 2 missed, 4 swapped."""

from domain.language import Language
from house.stories.cast import LEAD, Scenes, people

WEEKS, HOUSEHOLDS, MISSED, SWAPS = 13, 12, (9, 18), ((1, 2), (3, 4))
WORDS = {
    Language.ENGLISH: {
        "hello": "{who}: good morning",
        "post": "{lead} -> bot: /post duty: station duty, the station, every Sat and Sun 9:00-12:00",
        "begin": "{lead} -> bot: begin",
        "rota": "{lead} -> bot: /rota 1 {who}",
        "swap": "{who} -> bot: /swap {turn} {other}",
        "agree": "{other} -> bot: [Swap]",
        "close": "{lead} -> bot: /close {turns}",
        "didnt": "{lead} -> bot: /didnt {turns} all",
        "ask": "{lead} -> bot: /stats turns all",
    },
    Language.CHINESE: {
        "hello": "{who}: 大家早",
        "post": "{lead} -> bot: 发布 值班：驿站值班，每周六和周日9:00-12:00",
        "begin": "{lead} -> bot: 就这样排",
        "rota": "{lead} -> bot: 轮值 1 {who}",
        "swap": "{who} -> bot: 换班 {turn} {other}",
        "agree": "{other} -> bot: [换班]",
        "close": "{lead} -> bot: 办结 {turns}",
        "didnt": "{lead} -> bot: 没做成 {turns} 全部",
        "ask": "{lead} -> bot: 统计 值班 全部",
    },
}


def told(language: Language) -> Scenes:
    """Tell it: the rota is set up, some swap, and each Monday the lead settles the weekend."""
    lead, words, cast = LEAD[language], WORDS[language], people(language, HOUSEHOLDS)
    yield [f"{lead} (lead) -> bot: /help"]
    yield [words["hello"].format(who=who) for who in cast]
    yield [words[said].format(lead=lead) for said in ("post", "begin")]
    yield [words["rota"].format(lead=lead, who=("、" if language is Language.CHINESE else ", ").join(cast))]
    for turn, others in SWAPS:
        facts = {"who": cast[turn - 1], "other": cast[others - 1], "turn": turn}
        yield [words["swap"].format(**facts)]
        yield [words["agree"].format(**facts)]
    yield ["-- 6 days"]
    for week in range(WEEKS):
        if week:
            yield ["-- 1 week"]
        for turn in (2 * week + 1, 2 * week + 2):
            yield [words["didnt" if turn in MISSED else "close"].format(lead=lead, turns=turn)]
    yield [words["ask"].format(lead=lead)]
