"""S1, the wish wall: 271 wishes through seven channels, claimed by 447 people; 268 are fulfilled within the week."""

from domain.language import Language
from house.stories.cast import LEAD, Scenes, in_bunches, people

WISHES, PEOPLE, FULFILLED, AT_ONCE = 271, 447, 268, 50
THINGS = {
    Language.ENGLISH: (
        "a small radio",
        "reading glasses",
        "a walking stick",
        "a lesson on the phone",
        "a warm quilt",
    ),
    Language.CHINESE: ("想要一台收音机", "想要一副老花镜", "想要一根拐杖", "想学用手机", "想要一床棉被"),
}
COLOURS = {Language.ENGLISH: ("goods", "service", "urgent"), Language.CHINESE: ("物资", "服务", "紧急")}
CHANNELS = {
    Language.ENGLISH: (
        "wish wall",
        "chat",
        "home visit",
        "social worker",
        "grid warden",
        "building lead",
        "phone",
    ),
    Language.CHINESE: ("心愿墙", "群里", "入户", "社工", "网格员", "楼长", "电话"),
}
SAYS = {
    Language.ENGLISH: "{lead}: /wish {thing}, Block {block}, {colour}, from the {channel}, {places} people",
    Language.CHINESE: "{lead}: /心愿 {thing}，{block}号楼，{colour}，来自{channel}，{places}人",
}
CLAIMS = {
    Language.ENGLISH: "{person} -> bot: /claim {wish}",
    Language.CHINESE: "{person} -> bot: 认领 {wish}",
}
DONE = {
    Language.ENGLISH: "{person} -> bot: /done {wish} 1h",
    Language.CHINESE: "{person} -> bot: 完成 {wish} 1小时",
}
CLOSES = {
    Language.ENGLISH: "{lead} -> bot: /close {wishes}",
    Language.CHINESE: "{lead} -> bot: 办结 {wishes}",
}
ASKS = {
    Language.ENGLISH: "{lead} -> bot: /stats wishes all",
    Language.CHINESE: "{lead} -> bot: 统计 心愿 全部",
}


def told(language: Language) -> Scenes:
    """Tell it: collected on six days, claimed at once, done and closed the days after."""
    lead, cast = LEAD[language], people(language, PEOPLE)
    yield [f"{lead} (lead) -> bot: /help"]
    for day in in_bunches(range(1, WISHES + 1), AT_ONCE):
        yield [_wish(language, number) for number in day]
        yield [CLAIMS[language].format(person=cast[number - 1], wish=number) for number in day]
        for_two = [number for number in day if _places(number) == 2]
        if for_two:
            yield [CLAIMS[language].format(person=cast[WISHES + one - 1], wish=one) for one in for_two]
        yield ["-- 1 day"]
        done = [number for number in day if number <= FULFILLED]
        yield [DONE[language].format(person=cast[number - 1], wish=number) for number in done]
        for some in in_bunches(done, 20):
            yield [CLOSES[language].format(lead=lead, wishes=" ".join(map(str, some)))]
    yield [ASKS[language].format(lead=lead)]


def _places(number: int) -> int:
    """Return how many take part in a wish: the first ones are for two."""
    return 2 if number <= PEOPLE - WISHES else 1


def _wish(language: Language, number: int) -> str:
    def one_of(words: tuple[str, ...]) -> str:
        return words[number % len(words)]

    return SAYS[language].format(
        lead=LEAD[language],
        thing=one_of(THINGS[language]),
        block=number % 12 + 1,
        colour=one_of(COLOURS[language]),
        channel=one_of(CHANNELS[language]),
        places=_places(number),
    )
