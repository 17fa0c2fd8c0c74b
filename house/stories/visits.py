"""S4, home visits: fifty volunteers with a household each go every Saturday of a season, 600 visits in all."""

from domain.language import Language
from house.stories.cast import LEAD, Scenes, first_number, people

HOUSEHOLDS, WEEKS = 50, 12
WORDS = {
    Language.ENGLISH: {
        "confirm": "{lead} -> bot: /settings confirm off",
        "resident": "{lead} -> bot: /resident add R-{n} {name}, Block {block} #01-0{door}, 555 0{n:03}, none",
        "post": "{lead} -> bot: /post visit: R-{n}, every Sat 10am, Block {block}",
        "begin": "{lead} -> bot: begin",
        "claim": "{who}: /claim {turn} every time",
        "done": "{who} -> bot: [Done 1h]",
        "ask": "{lead} -> bot: /stats visits all",
    },
    Language.CHINESE: {
        "confirm": "{lead} -> bot: 设置 确认 关",
        "resident": "{lead} -> bot: 居民 新增 R-{n} {name}，{block}号楼{door}01，555 0{n:03}，无",
        "post": "{lead} -> bot: 发布 探访：R-{n}，每周六上午10点，{block}号楼",
        "begin": "{lead} -> bot: 就这样排",
        "claim": "{who}: /认领 {turn} 每次都去",
        "done": "{who} -> bot: [完成，1小时]",
        "ask": "{lead} -> bot: 统计 探访 全部",
    },
}


def told(language: Language) -> Scenes:
    """Tell it: who is visited by whom, and twelve Saturdays."""
    lead, words = LEAD[language], WORDS[language]
    cast = people(language, 2 * HOUSEHOLDS)
    every = range(1, HOUSEHOLDS + 1)
    yield [f"{lead} (lead) -> bot: /help"]
    yield [words["confirm"].format(lead=lead)]
    yield [
        words["resident"].format(lead=lead, n=n, name=cast[-n], block=n % 9 + 1, door=n % 6 + 1)
        for n in every
    ]
    yield ["-- 10 min"]
    for n in every:
        heard = yield [words[said].format(lead=lead, n=n, block=n % 9 + 1) for said in ("post", "begin")]
        yield [words["claim"].format(who=cast[n - 1], turn=first_number(heard))]
        if n % 10 == 0:
            yield ["-- 10 min"]
    yield ["-- 4 days"]
    yield ["-- 3h"]
    for _ in range(WEEKS):
        yield [words["done"].format(who=who) for who in cast[:HOUSEHOLDS]]
        yield ["-- 1 week"]
    yield [words["ask"].format(lead=lead)]
