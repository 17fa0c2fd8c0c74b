"""S2, micro-projects: 25 of them, done by 19 organisations, all completed, for 97,150.60 yuan."""

from domain.language import Language
from house.stories.cast import COORDINATOR, Scenes, in_bunches, organisations, people

PROJECTS, ORGANISATIONS, SPENT = 25, 19, 97_150_60
WORKS = {
    Language.ENGLISH: (
        "new wiring",
        "a raised toilet",
        "a handrail on the stairs",
        "a new kitchen tap",
        "a window that shuts",
    ),
    Language.CHINESE: ("电路改造", "蹲便改坐便", "楼道装扶手", "厨房换水龙头", "窗户维修"),
}
SAYS = {
    Language.ENGLISH: {
        "organisation": "{who} -> bot: /team organisation {name}",
        "hello": "{who}: good morning",
        "contact": "{who} -> bot: /team contact {name}: {contact}",
        "post": "{who}: /post project: {works}, Block {block}, by 30 Nov, budget {budget}",
        "claim": "{who} -> bot: /claim {number} {name}",
        "surveyed": "{who} -> bot: /surveyed {number}",
        "done": "{who} -> bot: /done {number} {spent} yuan 12h",
        "close": "{who} -> bot: /close {numbers}",
        "ask": "{who} -> bot: /stats projects all",
    },
    Language.CHINESE: {
        "organisation": "{who} -> bot: 队伍 单位 {name}",
        "hello": "{who}: 大家早",
        "contact": "{who} -> bot: 队伍 联系人 {name}：{contact}",
        "post": "{who}: /发布 微项目：{works}，{block}号楼，预算{budget}元，11月30日前",
        "claim": "{who} -> bot: 认领 {number} {name}",
        "surveyed": "{who} -> bot: 已勘察 {number}",
        "done": "{who} -> bot: 完成 {number} {spent}元 12小时",
        "close": "{who} -> bot: 办结 {numbers}",
        "ask": "{who} -> bot: 统计 微项目 全部",
    },
}


def told(language: Language) -> Scenes:
    """Tell it: organisations report in, claim, survey, do the works, and have them accepted."""
    kim, says = COORDINATOR[language], SAYS[language]
    names, contacts = organisations(language, ORGANISATIONS), people(language, ORGANISATIONS)
    every = list(range(1, PROJECTS + 1))

    def by_contacts(what: str) -> list[str]:
        return [
            says[what].format(
                who=contacts[number % ORGANISATIONS],
                name=names[number % ORGANISATIONS],
                number=number,
                spent=f"{cost(number) / 100:.2f}",
            )
            for number in every
        ]

    yield [f"{kim} (coordinator) -> bot: /help"]
    yield [says["organisation"].format(who=kim, name=name) for name in names]
    yield [says["hello"].format(who=contact) for contact in contacts]
    yield [
        says["contact"].format(who=kim, name=name, contact=contact)
        for name, contact in zip(names, contacts, strict=True)
    ]
    works = WORKS[language]
    yield [
        says["post"].format(
            who=kim,
            works=works[number % len(works)],
            block=number % 9 + 1,
            budget=cost(number) // 50_000 * 500 + 500,
        )
        for number in every
    ]
    yield by_contacts("claim")
    yield ["-- 3 days"]
    yield by_contacts("surveyed")
    yield ["-- 3 days"]
    yield by_contacts("done")
    for some in in_bunches(every, 20):
        yield [says["close"].format(who=kim, numbers=" ".join(map(str, some)))]
    yield [says["ask"].format(who=kim)]


def cost(number: int) -> int:
    """Return what a project costs, in fen: no two alike, all together `SPENT`."""
    before = [300_000 + 7_123 * one for one in range(1, PROJECTS)]
    return before[number - 1] if number < PROJECTS else SPENT - sum(before)
