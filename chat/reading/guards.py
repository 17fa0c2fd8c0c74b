"""What looks like a time and is none: addresses, phone numbers, names, counts, idioms.

These stretches are found first and kept from the time grammar.
"""

import re

from chat.reading.folding import Folded
from chat.reading.patterns import Pattern

Span = tuple[int, int]

BUILDING = (
    r"(?:block|blk|building|bldg|tower|hall|room|rm|unit|flat|apt\.?|apartment|suite|gate|exit|pier)"
    r" ?\d+[a-z]?(?:-\d+)?(?![\d:])(?: ?#\d+-\d+)?"
)
"""A numbered building or room in English."""

HAN_BUILDING = (
    r"(?:第?\d{1,4}|[一二三四五六七八九十]{1,3})(?:号楼|号院|栋|幢|座|弄)(?:[一二三四五六七八九十\d]{1,2}单元)?"
    r"(?:\d{3,4}室?|\d{1,2}[楼层])?"
)
"""A numbered building in Chinese, perhaps with its entrance and flat."""

STREET = (
    r"(?:road|rd|street|st|avenue|ave|lane|drive|crescent|close|walk|square|park|place|gardens?|court|plaza"
    r"|market|community|club|cent(?:re|er)|school|house|home|church|temple|estate|committee|terrace|hill|view)"
)
_TITLE = r"(?:mr|mrs|ms|mdm|madam|miss|dr|uncle|aunt(?:ie|y)?|grandma|grandpa|granny|nurse|sister|brother)\.?"
_KIN = r"(?:爷爷|奶奶|叔叔?|阿姨|先生|女士|小姐|大爷|大妈|大叔|大娘|老师|阿?伯伯?|阿?婶婶?|阿?婆婆?|太太?|师傅|医生|主任|书记|同学)"
_SURNAMES = "李王张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"

_ALWAYS = (
    # addresses
    rf"(?<![a-z]){BUILDING}",
    HAN_BUILDING,
    r"#\d+-\d+",
    rf"\d+[a-z]? (?:[a-z]+ ){{1,3}}?{STREET}(?![a-z])",
    rf"(?:[a-z]+ \d{{1,2}}(?:st|nd|rd|th)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day) {STREET}(?![a-z])(?! (?:at|on|from|by) )",
    (
        r"(?<![a-z])(?:iphone|ipad|windows|android|galaxy|model|level|floor|lvl|storey|platform|bus|line|lot|bay|table|desk|seat|channel|grade|class|primary|no\.?|number|aged?|ages|size|page|chapter|version|route|queue|ward|bed|team|group|form)"
        r" ?\d+[a-z]?(?: ?(?:and|to|-|,|&|or) ?\d+)*(?![\d:.a-z])"
    ),
    r"\d+/f(?![a-z])",
    r"(?<![a-z])t\d(?!\d)",
    r"(?:第?\d{1,4}|第[一二三四五六七八九十]{1,3}|[一二三四五六七八九十]{1,3})(?:单元(?:\d{3,4})?|楼|层|室|座|号(?:线|口|门|桌|楼|院|台|车|机|房|厅|店|位|位置|柜|窗|地块|小区|公寓|公馆)|房间|排|路公?交?车?|弄|巷|栋|幢|期|区|组|班|队|年级)",
    r"(?<=[路街道巷弄村])\d{1,4}号(?:院|楼|店)?",
    r"\d{3,4}(?:室|房|单元|户)",
    # phone numbers, and other long ones
    r"(?<!\d)1[3-9]\d{9}(?!\d)",
    r"(?<![\d:])\+?\d{2,4}[ -]\d{3,4}[ -]\d{4}(?!\d)",
    r"(?<![\d:])[3-9]\d{3}[ -]\d{4}(?![\d:])",
    r"(?<![\d:])\d{3}[ -]\d{4}(?![\d:])",
    r"(?<!\d)(?!20\d\d[01]\d[0-3]\d(?!\d))\d{7,}",
    r"(?<![a-z])r-\d+",
    # counts, money, idioms
    r"24/7|7[x*]24|365 ?天|[$¥]\d[\d,.]*|\d[\d,.]*(?:元|块钱?|万|岁|斤|公斤|千克|kg|箱|盒|袋|瓶|份|件|套|桶|米|公里|分钱|度|%|户|台|把|张|本|次|遍|岁以上)",
    (
        r"(?<![a-z])for \d{1,3}(?![\d:./-]| ?(?:[ap]\.?m|[ap]\b|o ?'? ?clock|-|&|to\b|and\b|or\b|un|till|h\b|hr|hour|min|day|week|month|fortnight"
        r"|year|st\b|nd\b|rd\b|th\b|of\b|jan|feb|mar|apr|may|june?\b|july?\b|aug|sep|oct|nov|dec))"
    ),
    r"\(\d{2,3}\)",
    r"\d{1,3} ?(?:years? old|yrs? old|y/?o)(?![a-z])",
    (
        r"一日三餐|一点(?:心意|意思|建议|小?忙|东西|钱|吃的|水|儿)|[一两二三四五六七八九十几\d]点(?:建议|意见|要求|说明|心得|想法|希望|内容|注意|体会|提示|原因)"
        r"|提[一两二三四五六七八九十\d]点|有[一]?点|早[点日](?=送|来|去|回|准备|完成|吃|到|休息|$|[,。])|早点|早餐|早饭|早市|早教|晚餐|晚饭|晚会|晚霞|晚晴|晚年|晚报|夜校|夜市|夜宵"
        r"|(?:上午|下午|早|晚)茶|(?:早上|上午|中午|下午|晚上)好|午[餐饭睡]|二十四节气|星期[一二三四五六日天](?:花园|餐厅|酒[吧店]|咖啡|公寓|书店|超市|广场|乐园)"
        r"|周[一二三四五六日](?:花园|餐厅|酒[吧店]|咖啡|公寓|书店|超市|乐园)|(?:美好|更好)的?明天|明天会更好|今天[你您]|昨日重现|三八红旗手|五四运动|五一(?:路|街|广场|村|劳动奖章)|八一(?:路|街|广场|小学|中学|桥)"
    ),
    r"明天天(?=来|去|帮|要|都|给|做)",
    r"(?:周|星期|礼拜)(?:记|刊|报|岁|边|全|到|期|会费)",
    # persons
    rf"(?<![a-z]){_TITLE} [a-z]+(?: [a-z]+(?= (?:lim|tan|lee|wong|ng)(?![a-z])))?",
    rf"周[一二三四五六日](?![{_SURNAMES}小老])[^\s,。0-9]{_KIN}",
    rf"(?<=给|陪|帮|找|替|为|送|接|看|和|跟|与|叫|教|请|约|劝|访|问)(?<!小.)[{_SURNAMES}](?:明天|今日|明日|今天|晚晴|晓晨|早晨)(?!$|[,。 ]|去|来|要|上|下|早|晚|中|\d)",
)
_GUARDS = tuple(Pattern(pattern, re.ASCII) for pattern in _ALWAYS)

_NAMELIKE = Pattern(
    r"(?:(?P<day>mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?P<month>jan|may|april|june|march|august|mar|dec|summer|noon))"
    r" (?P<next>[a-z]+)(?!\.? ?\d)",
    re.ASCII,
)
_TIME_WORDS = Pattern(
    r"(?:am|pm|at|in|on|to|till|until|and|or|from|by|before|after|morning|noon|afternoon|evening|night|lunch"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|next|this|the|half|quarter"
    r"|midday|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|weekly|every)",
    re.ASCII,
)
_ANNOUNCED = Pattern(r"(?:on|next|this|by|before|every|each|until|till|from|to|coming|of) ?$", re.ASCII)
_NAMING = Pattern(
    r"(?:sunday (?:school|roast|lunch|papers?|best)|friday (?:prayers?|market)|(?:medicine|pills?) box)(?![a-z])",
    re.ASCII,
)
_OWNED = Pattern(
    r"(?:(?:the|a|her|his|their|my|'s) )?\d{1,2}(?:[:.]\d\d)? ?[ap]m"
    r"(?= (?:medicine|meds?|pills?|dose|medication|show|news|bus|train|flight|class|slot|shift|feed|insulin)(?![a-z]))",
    re.ASCII,
)


def blocked(folded: Folded) -> list[Span]:
    """Give the stretches of a line in which no time is looked for."""
    text = folded.text
    spans = [
        match.span() for guard in _GUARDS for match in guard.finditer(text) if match.end() > match.start()
    ]
    spans += [match.span() for pattern in (_NAMING, _OWNED) for match in pattern.finditer(text)]
    spans += _names(folded)
    return spans


def _names(folded: Folded) -> list[Span]:
    """Find Sun Yi and the Friday Club: a day before a capital, with nothing that announces a day."""
    found = []
    for match in _NAMELIKE.finditer(folded.text):
        if match.start() and folded.text[match.start() - 1].isalnum():
            continue
        following = folded.typed[folded.origin[match.start("next")]]
        if not following.isupper() or _TIME_WORDS.match(match["next"]):
            continue
        if not _ANNOUNCED.search(folded.text[: match.start()]):
            found.append((match.start(), match.end("next")))
    return found
