"""What looks like a time, a place or a count of helpers, and is none."""

import pytest

from chat import when
from tests.reading.showing import NOW, shown

NO_TIMES = [
    ("Lend May the ladder", "en"),
    ("Look after Sun Wei's cat", "en"),
    ("Wed Lee needs a hand", "en"),
    ("Help Mr March with his phone", "en"),
    ("Fold 200 leaflets", "en"),
    ("Ring 555 0112 about the boiler", "en"),
    ("Carry rice to the 3rd floor", "en"),
    ("Fill the 4pm medicine box", "en"),
    ("Sort the Sunday papers", "en"),
    ("Sunday School books wanted", "en"),
    ("Open 24/7 pantry", "en"),
    ("One to one reading", "en"),
    ("Mend a 2-seater bench", "en"),
    ("Meals for ages 6 to 12", "en"),
    ("Christmas cards for the ward", "en"),
    ("Buy today's paper for R-3", "en"),
    ("Half a day of weeding", "en"),
    ("Secondhand books", "en"),
    ("Cook lunch for 12", "en"),
    ("Set up my iPhone 12", "en"),
    ("Feed the cat any day", "en"),
    ("给张明天家送米", "zh"),
    ("帮12号楼收快递", "zh"),
    ("5单元302漏水", "zh"),
    ("二号门换锁", "zh"),
    ("拨打13900000000问一下", "zh"),
    ("提三点意见", "zh"),
    ("一点小心意", "zh"),
    ("星期天花园门口清扫", "zh"),
    ("一日三餐有着落", "zh"),
    ("给七十八岁的奶奶理发", "zh"),
    ("三八节慰问品打包", "zh"),
    ("发中秋月饼", "zh"),
    ("端午粽子分装", "zh"),
    ("下午茶准备", "zh"),
    ("早点摊帮忙", "zh"),
    ("地铁3号线2号口接人", "zh"),
    ("五四广场捡垃圾", "zh"),
    ("二十四节气展板", "zh"),
    ("晚晴合唱团招人", "zh"),
    ("周三顺爷爷想理发", "zh"),
    ("买5斤米、2箱奶", "zh"),
    ("24小时热线", "zh"),
    ("拿2号电池", "zh"),
    ("李晓明天天来帮忙", "zh"),
]


@pytest.mark.parametrize(("line", "language"), NO_TIMES)
def test_what_looks_like_a_time_and_is_none(line: str, language: str) -> None:
    """Names, addresses, counts and festivals stay where they are: in the title."""
    read = when.read_line(line, NOW, language)
    assert (read.title, shown(read.time), read.places) == (line, "-", None)
