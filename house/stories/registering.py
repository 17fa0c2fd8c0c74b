"""S6, "1+2+N": a street with 21 stations, 48 teams and 1,000 volunteers; 90 organisations report in with 3,463 members."""

from domain.language import Language
from house.stories.cast import COORDINATOR, Scenes, in_bunches, organisations, people

STATIONS, TEAMS, VOLUNTEERS, ORGANISATIONS, MEMBERS, AT_ONCE = 21, 48, 1_000, 90, 3_463, 50
WORDS = {
    Language.ENGLISH: {
        "station": "Station {n}",
        "team": "Team {n}",
        "add": "{kim} -> bot: /team add {name} under Willow Lane",
        "open": "{kim} @ {name}: good morning",
        "move": "{kim} -> bot: /team move {name} under {station}",
        "hello": "{who} @ {name}: good morning",
        "organisation": "{kim} -> bot: /team organisation {name} under Willow Lane",
        "member": "{kim} -> bot: /team member {name}: {members}",
        "and": ", ",
        "ask": "{kim}: /stats people all",
    },
    Language.CHINESE: {
        "station": "{n}号驿站",
        "team": "第{n}队",
        "add": "{kim} -> bot: 队伍 新建 {name} 到 柳巷",
        "open": "{kim} @ {name}: 大家早",
        "move": "{kim} -> bot: 队伍 移动 {name} 到 {station}",
        "hello": "{who} @ {name}: 大家早",
        "organisation": "{kim} -> bot: 队伍 单位 {name} 到 柳巷",
        "member": "{kim} -> bot: 队伍 单位成员 {name}：{members}",
        "and": "、",
        "ask": "{kim}: /统计 人员 全部",
    },
}


def told(language: Language) -> Scenes:
    """Tell it: the stations, the teams' groups, who joins them, and the organisations with their members."""
    kim, words = COORDINATOR[language], WORDS[language]
    cast = people(language, VOLUNTEERS + MEMBERS)
    volunteers, members = cast[: VOLUNTEERS - 1], cast[VOLUNTEERS:]  # the coordinator is one of them
    stations = [words["station"].format(n=n) for n in range(1, STATIONS + 1)]
    teams = [words["team"].format(n=n) for n in range(1, TEAMS + 1)]
    yield [f"{kim} (coordinator): /help"]
    yield [words["add"].format(kim=kim, name=name) for name in stations]
    yield [words["open"].format(kim=kim, name=name) for name in teams]
    yield ["-- 5 min"]
    yield [
        words["move"].format(kim=kim, name=name, station=stations[n % STATIONS])
        for n, name in enumerate(teams)
    ]
    for some in in_bunches(list(enumerate(volunteers)), AT_ONCE):
        yield [words["hello"].format(who=who, name=teams[n % TEAMS]) for n, who in some]
    every = organisations(language, ORGANISATIONS)
    for some in in_bunches(list(enumerate(every)), AT_ONCE // 2):
        yield ["-- 1 day"]
        yield [words["organisation"].format(kim=kim, name=name) for _, name in some]
        yield [
            words["member"].format(kim=kim, name=name, members=words["and"].join(members[n::ORGANISATIONS]))
            for n, name in some
        ]
    yield [words["ask"].format(kim=kim)]
