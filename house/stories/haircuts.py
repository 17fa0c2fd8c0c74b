"""S3, free haircuts: twelve sessions at the station with 288 people served, and 36 haircuts at home for those who can't come."""

from domain.language import Language
from house.stories.cast import LEAD, Scenes, first_number, numbers_in, people

WEEKS, RESIDENTS, AT_HOME, SERVED = 12, 9, 3, 24
WORDS = {
    Language.ENGLISH: {
        "resident": "{lead} -> bot: /resident add R-{n} {name}, Block {n} #01-02, 555 0{n:03}, none",
        "post": "{lead} -> bot: /post free haircuts, the station, every Wed 9:30-11:30, 2 people",
        "begin": "{lead} -> bot: begin",
        "every": "{who}: /claim {task} every time",
        "home": "{lead}: /post haircut for R-{n} Thursday 2pm, Block {n}",
        "claim": "{who} -> bot: /claim {task}",
        "session": "{who} -> bot: /done {task} 2h served {served}",
        "done": "{who} -> bot: /done {task} 1h",
        "close": "{lead} -> bot: /close {tasks}",
        "ask": "{lead} -> bot: /stats services all",
        "how": "How did it go",
    },
    Language.CHINESE: {
        "resident": "{lead} -> bot: 居民 新增 R-{n} {name}，{n}号楼102，555 0{n:03}，无",
        "post": "{lead} -> bot: 发布 驿站义剪，每周三9:30-11:30，2人",
        "begin": "{lead} -> bot: 就这样排",
        "every": "{who}: /认领 {task} 每次都去",
        "home": "{lead}: /发布 给R-{n}理发，周四下午2点，{n}号楼",
        "claim": "{who} -> bot: 认领 {task}",
        "session": "{who} -> bot: 完成 {task} 2小时 服务{served}人",
        "done": "{who} -> bot: 完成 {task} 1小时",
        "close": "{lead} -> bot: 办结 {tasks}",
        "ask": "{lead} -> bot: 统计 服务 全部",
        "how": "还顺利吗",
    },
}


def told(language: Language) -> Scenes:
    """Tell it: a session each Wednesday by two barbers, and on Thursdays three haircuts at home."""
    lead, words = LEAD[language], WORDS[language]
    cast = people(language, 2 + AT_HOME + RESIDENTS)
    barbers, helpers, residents = cast[:2], cast[2 : 2 + AT_HOME], cast[2 + AT_HOME :]
    yield [f"{lead} (lead) -> bot: /help"]
    yield [words["resident"].format(lead=lead, n=n, name=name) for n, name in enumerate(residents, 1)]
    heard = yield [words[said].format(lead=lead) for said in ("post", "begin")]
    first = first_number(heard)
    yield [words["every"].format(who=who, task=first) for who in barbers]
    for week in range(WEEKS):
        at_home = [(week * AT_HOME + n) % RESIDENTS + 1 for n in range(AT_HOME)]
        heard = yield [words["home"].format(lead=lead, n=n) for n in at_home]
        tasks = numbers_in(line for line in heard if line.startswith("bot: "))
        yield [words["claim"].format(who=who, task=task) for who, task in zip(helpers, tasks, strict=True)]
        yield ["-- 1 day"]
        heard = yield ["-- 4h"]
        session = first_number(line for line in heard if words["how"] in line)
        yield [words["session"].format(who=who, task=session, served=SERVED) for who in barbers]
        yield ["-- 1 day"]
        yield ["-- 3h"]
        yield [words["done"].format(who=who, task=task) for who, task in zip(helpers, tasks, strict=True)]
        closed = " ".join(map(str, [session, *tasks]))
        yield [words["close"].format(lead=lead, tasks=closed)]
        yield ["-- 4 days"]
        yield ["-- 17h"]
    yield [words["ask"].format(lead=lead)]
