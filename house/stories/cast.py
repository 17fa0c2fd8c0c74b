"""Who is in a story: invented people and organisations, as many as it takes, always the same."""

import re
from collections.abc import Generator, Iterable, Iterator, Sequence
from itertools import islice, product
from typing import TypeVar

from domain.language import Language

T = TypeVar("T")
Scenes = Generator[Sequence[str], Sequence[str], None]
"""What is said, scene by scene; each is answered with what the bot said to it."""

LEAD = {Language.ENGLISH: "Ana", Language.CHINESE: "陈静"}
COORDINATOR = {Language.ENGLISH: "Kim", Language.CHINESE: "何玲"}

_FIRST = [
    "Ada",
    "Abe",
    "Alma",
    "Amos",
    "Anya",
    "Arlo",
    "Asta",
    "Basil",
    "Bea",
    "Bram",
    "Cara",
    "Cleo",
    "Cora",
    "Dara",
    "Della",
    "Drew",
    "Edda",
    "Edwin",
    "Effie",
    "Elio",
    "Elka",
    "Enid",
    "Ezra",
    "Fern",
    "Finn",
    "Flora",
    "Freya",
    "Gail",
    "Gwen",
    "Hal",
    "Hedy",
    "Hugo",
    "Ida",
    "Ike",
    "Ines",
    "Iris",
    "Ivo",
    "Jed",
    "Joss",
    "Jude",
    "Kai",
    "Kara",
    "Kit",
    "Lars",
    "Lena",
    "Levi",
    "Lila",
    "Lorna",
    "Lotte",
    "Luca",
    "Mabel",
    "Mara",
    "Milo",
    "Mina",
    "Moss",
    "Nell",
    "Nico",
    "Nina",
    "Noor",
    "Odell",
    "Olga",
    "Opal",
    "Otis",
    "Paz",
    "Petra",
    "Pia",
    "Quinn",
    "Rafe",
    "Remy",
    "Rosa",
    "Rufus",
]
_LAST = [
    "Alder",
    "Ash",
    "Barley",
    "Beech",
    "Birch",
    "Bloom",
    "Bramble",
    "Briar",
    "Brook",
    "Cedar",
    "Clover",
    "Cole",
    "Combe",
    "Dale",
    "Dell",
    "Elder",
    "Elm",
    "Fallow",
    "Farrow",
    "Fenn",
    "Field",
    "Finch",
    "Flint",
    "Ford",
    "Frost",
    "Gale",
    "Glen",
    "Grove",
    "Hale",
    "Hart",
    "Hazel",
    "Heath",
    "Hedge",
    "Hill",
    "Holly",
    "Holt",
    "Ivy",
    "Juniper",
    "Lake",
    "Lark",
    "Lea",
    "Linden",
    "Marsh",
    "Mead",
    "Moor",
    "Myrtle",
    "Nettle",
    "Oakes",
    "Orchard",
    "Pine",
    "Plum",
    "Pond",
    "Quarry",
    "Reed",
    "Ridge",
    "Rowan",
    "Rush",
    "Sage",
    "Shaw",
    "Sorrel",
    "Stone",
    "Thorn",
    "Vale",
    "Wold",
]
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛范彭郎鲁韦昌马苗凤花方俞任袁柳"
_GIVEN = [a + b for a, b in product("晓文佳思雨子嘉海志春", "宁然彤舟岚川禾言帆石")]


def people(language: Language, count: int) -> list[str]:
    """Return so many people, each with a name of their own, in no order that names give away."""
    every = (
        [f"{first} {last}" for last, first in product(_LAST, _FIRST)]
        if language is Language.ENGLISH
        else [surname + given for given, surname in product(_GIVEN, _SURNAMES)]
    )
    if count > len(every):
        raise ValueError(f"only {len(every)} people are known")
    return list(islice(every, count))


_TRADES = {
    Language.ENGLISH: (
        "Bright",
        "Willow",
        "Harbour",
        "Lantern",
        "Maple",
        "Sparrow",
        "Corner",
        "Orchard",
        "Bridge",
        "Mill",
    ),
    Language.CHINESE: ("明光", "清源", "巧手", "同心", "和顺", "春晖", "安居", "利民", "金桥", "木棉"),
}
_SORTS = {
    Language.ENGLISH: (
        "Electric",
        "Tiles",
        "Carpenters",
        "School",
        "Clinic",
        "Bakery",
        "Printers",
        "Bank",
        "Garage",
    ),
    Language.CHINESE: ("电工队", "水暖队", "木工坊", "小学", "诊所", "面包房", "印刷厂", "银行", "汽修厂"),
}


def organisations(language: Language, count: int) -> list[str]:
    """Return so many organisations: up to ninety."""
    space = " " if language is Language.ENGLISH else ""
    every = [f"{trade}{space}{sort}" for sort, trade in product(_SORTS[language], _TRADES[language])]
    return every[:count]


def in_bunches(every: Sequence[T], most: int) -> Iterator[Sequence[T]]:
    """Yield what there is, so many at a time."""
    for start in range(0, len(every), most):
        yield every[start : start + most]


def numbers_in(lines: Iterable[str]) -> list[int]:
    """Return the number of the task that each of these lines speaks of first."""
    return [int(found[1]) for line in lines if (found := re.search(r"#(\d+)", line))]


def first_number(lines: Iterable[str]) -> int:
    """Return the number of the first task that is spoken of."""
    return numbers_in(lines)[0]
