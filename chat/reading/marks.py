"""The rest that a line may say: its kind, a wish's colour and channel, a budget, a resident's code."""

import re
from dataclasses import dataclass

from chat.reading.patterns import Pattern
from domain.kinds import Colour, Kind, Source

_KINDS = {
    "service": Kind.SERVICE, "服务": Kind.SERVICE, "wish": Kind.WISH, "心愿": Kind.WISH, "微心愿": Kind.WISH,
    "project": Kind.PROJECT, "micro-project": Kind.PROJECT, "项目": Kind.PROJECT, "微项目": Kind.PROJECT,
    "visit": Kind.VISIT, "探访": Kind.VISIT, "走访": Kind.VISIT, "duty": Kind.DUTY, "值班": Kind.DUTY,
}  # fmt: skip
_COLOURS = {
    "goods": Colour.GOODS, "blue": Colour.GOODS, "物资": Colour.GOODS, "物品": Colour.GOODS, "蓝": Colour.GOODS, "蓝色": Colour.GOODS,
    "service": Colour.SERVICE, "yellow": Colour.SERVICE, "服务": Colour.SERVICE, "黄": Colour.SERVICE, "黄色": Colour.SERVICE,
    "urgent": Colour.URGENT, "red": Colour.URGENT, "紧急": Colour.URGENT, "急": Colour.URGENT, "加急": Colour.URGENT, "红": Colour.URGENT, "红色": Colour.URGENT,
}  # fmt: skip
_SOURCES = {
    "wall": Source.WALL, "wish wall": Source.WALL, "心愿墙": Source.WALL, "墙上": Source.WALL,
    "chat": Source.CHAT, "group chat": Source.CHAT, "微信群": Source.CHAT, "群里": Source.CHAT, "群": Source.CHAT,
    "visit": Source.VISIT, "home visit": Source.VISIT, "入户": Source.VISIT, "走访": Source.VISIT, "上门": Source.VISIT,
    "social worker": Source.SOCIAL_WORKER, "社工": Source.SOCIAL_WORKER,
    "grid warden": Source.GRID_WARDEN, "warden": Source.GRID_WARDEN, "网格员": Source.GRID_WARDEN, "网格": Source.GRID_WARDEN,
    "building lead": Source.BUILDING_LEAD, "building leader": Source.BUILDING_LEAD, "楼长": Source.BUILDING_LEAD, "楼栋长": Source.BUILDING_LEAD,
    "phone": Source.PHONE, "call": Source.PHONE, "phone call": Source.PHONE, "电话": Source.PHONE, "热线": Source.PHONE, "来电": Source.PHONE,
}  # fmt: skip
_KIND = Pattern(r" *(?P<kind>" + "|".join(sorted(_KINDS, key=len, reverse=True)) + r") ?: *")
_BUDGET = Pattern(
    r"(?:budget|预算)(?: of| is|为|是|约)?:? ?(?:[$¥£€]|rmb |sgd |usd )?(?P<amount>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,2})?)"
    r" ?(?P<myriad>万)?(?:元|块钱?|yuan|rmb|dollars?|sgd|usd|¥)?",
    re.ASCII,
)
_RESIDENT = Pattern(r"(?<![a-z0-9])r-?(?P<number>\d{1,6})(?![\da-z])", re.ASCII)
_FROM = Pattern(r"(?:(?:collected|heard|came|comes) )?(?:from|by|via|on|in|during)(?: (?:the|an?))? ")


@dataclass(frozen=True, slots=True)
class Budget:
    """Money in minor units, and the words it stood in."""

    start: int
    end: int
    minor: int


def kind(text: str) -> tuple[Kind, int] | None:
    """Give the kind that a line begins with ("project: …"), and where the rest begins."""
    match = _KIND.match(text)
    return None if match is None else (_KINDS[match["kind"]], match.end())


def kind_named(word: str) -> Kind | None:
    """Give the kind of that name."""
    return _KINDS.get(word.strip())


def budget(text: str) -> Budget | None:
    """Find the budget; a sum without that word may be the price of what is wished for."""
    match = _BUDGET.search(text)
    if match is None:
        return None
    whole, _, cents = match["amount"].replace(",", "").partition(".")
    minor = int(whole) * 100 + int(cents.ljust(2, "0") or 0)
    return Budget(match.start(), match.end(), minor * (10_000 if match["myriad"] else 1))


def resident(text: str) -> str | None:
    """Give the code of the resident that is named."""
    match = _RESIDENT.search(text)
    return None if match is None else f"R-{int(match['number'])}"


def colour(segment: str) -> Colour | None:
    """Give the colour of a wish if that is all a segment says (物资, "goods wish")."""
    word = segment.strip().removesuffix(" wish").removesuffix("心愿").removesuffix("类")
    return _COLOURS.get(word)


def source(segment: str) -> Source | None:
    """Give the channel if that is all a segment says (入户收集, "from the wall")."""
    word = _FROM.sub("", segment.strip(), 1)
    for tail in ("收集", "反映", "上报", "登记", "渠道", "得知", "来的"):
        word = word.removesuffix(tail)
    return _SOURCES.get(word.removeprefix("来自").removeprefix("从").removeprefix("由").strip())
