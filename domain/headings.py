"""What people write above the columns of their own tables, besides the names that exports have."""

import re
import unicodedata

from domain.exports import What
from domain.imports import KEY

DAYS = ("date", "day", "日期", "服务日期", "活动日期")
CLOCKS = (
    "time", "start", "starts", "start time", "starts_at",
    "时间", "开始", "开始时间", "服务时间", "活动时间",
)  # fmt: skip
"""Headings of a day, and of the hour on it where that has a column of its own."""
_ANYTHING = {
    "team": ("所属队伍", "所在队伍", "团队"),
    "kind": ("type", "类别", "服务类型", "任务类型"),
    "title": (
        "task name", "activity", "service", "what", "description",
        "服务内容", "内容", "任务", "任务名称", "事项", "活动", "活动名称", "服务项目",
    ),
    "where": ("place", "location", "位置", "服务地点", "活动地点", "地址"),
    "starts_at": (*DAYS, "when", *CLOCKS),
    "ends_at": ("end", "ends", "end time", "结束"),
    "places": ("people needed", "volunteers needed", "人数", "需要人数", "所需人数"),
    "person": ("name", "full name", "volunteer", "志愿者", "志愿者姓名", "人员", "服务人员", "名字"),
    "served": ("people served", "服务人次", "人次"),
    "minutes": ("minutes given", "分钟", "分钟数"),
    "budget": ("预算(元)",),
    "repeats": ("repeat", "how often", "frequency", "规律", "频率", "周期"),
    "first_day": ("start date", "first day", "from", "起始日期"),
    "last_day": ("end date", "last day", "until", "截止日期"),
}  # fmt: skip
_OF_PEOPLE = {
    "person": _ANYTHING["person"],
    "teams": ("team", *_ANYTHING["team"]),
    "role": ("身份",),
    "skills": ("skill", "特长", "专长"),
}
_OF_RESIDENTS = {
    "team": _ANYTHING["team"],
    "name": ("full name", "resident name", "名字", "居民姓名", "老人姓名", "服务对象"),
    "address": ("地址", "家庭住址", "家庭地址", "居住地址", "详细地址", "门牌"),
    "phone": (
        "telephone", "tel", "mobile", "phone number", "手机", "手机号", "手机号码", "联系电话", "联系方式", "电话号码",
    ),
    "notes": ("note", "comments", "注意事项", "说明"),
    "agreed_at": ("agreed", "consent", "consent date", "同意日期"),
}  # fmt: skip
ALSO = {
    What.PEOPLE: _OF_PEOPLE,
    What.RESIDENTS: _OF_RESIDENTS,
    What.HOURS: _ANYTHING,
    What.TASKS: _ANYTHING,
    What.SERIES: _ANYTHING,
}
"""By what else a column is known in a table of each kind."""

IN_HOURS, IN_WHICH = "h", "?"
UNITS = dict.fromkeys(
    ("hours", "hours given", "小时", "小时数", "时长(小时)", "服务时长(小时)", "工时"), IN_HOURS
) | dict.fromkeys(("duration", "时长", "服务时长"), IN_WHICH)
"""Headings of a time that was given, and what a bare number below means: so many hours, or nobody knows."""
_CLOCK = re.compile(
    r"(?:上午|下午|早上|中午|晚上)?\d{1,2}(?:[:：]\d\d(?:[:：]00)?|[点时]半?)?\s*(?:[ap]\.?m\.?)?",
    re.IGNORECASE,
)
_BARE = re.compile(r"\d+(?:\.\d+)?")
_SPACED = re.compile(r"[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff]){1,3}")
_TOTAL = re.compile(
    r"(?:(?:grand |sub)?total|sum|合计|总计|小计|共计|总数)\s*[:：]?\s*[\d.,]*|共\s*\d+\s*[人户条行次项件名位].*",
    re.IGNORECASE,
)


def plain(heading: str) -> str:
    """Return a heading as it is compared: 姓　名 is 姓名, `Phone *` is phone."""
    text = unicodedata.normalize("NFKC", heading).casefold().strip(" *:")
    return " ".join(text.split()) if text.isascii() else "".join(text.split())


def understood(column: str, cell: str, unit: str) -> str:
    """Return what a cell means: a bare number is so many of the unit its heading names, and 王　磊 is 王磊."""
    if unit and _BARE.fullmatch(cell):
        return f"{cell}{unit}"
    return "".join(cell.split()) if column in KEY and _SPACED.fullmatch(cell) else cell


def is_total(cells: list[str]) -> bool:
    """Tell whether a row sums up those above it: it says so in its first words."""
    return bool(_TOTAL.fullmatch(next(filter(None, cells), "")))


def is_hour(cell: str) -> bool:
    """Tell whether a cell says an hour and no day."""
    return bool(_CLOCK.fullmatch(cell))
