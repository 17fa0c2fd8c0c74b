"""The page of the columns of all exports, made from their table: `python -m docs.columns` writes it in both languages."""

from pathlib import Path

from docs import reference
from domain import imports
from domain.exports import COLUMNS, VERSION, Column
from domain.language import Language
from locales.words import say

HEAD = {
    Language.ENGLISH: """<!-- Made from the table of exports by `python -m docs.columns`. -->
# The columns of exports

Version {version}. A column keeps its name and its meaning; where one changes, comes or goes, the version goes up. In CSV, JSON Lines and
spreadsheets they stand in this order. Those with a star hold names or words that somebody typed: they are in internal
exports alone. The figures marked *count* read `<5` in public exports where they are smaller than five.

A moment is written like `2026-11-20T09:00:00+08:00`, on the clock of the team; those of the log in UTC. A task's hours count
in the period in which it was closed, those of help told afterwards on its own day. In CSV a text that a spreadsheet would take for a formula begins with an apostrophe.
""",
    Language.CHINESE: """<!-- 本页由导出的列表生成：`python -m docs.columns` -->
# 导出文件的列

第{version}版。列名和意思不变；哪一列变了、多了或少了，版本号就加一。CSV、JSON Lines 和表格里都按这个顺序。带星号的列含姓名或别人打的字，
只在内部版里有。标着“计数”的，在公开版里小于5就写成 `<5`。

时间写成 `2026-11-20T09:00:00+08:00` 这样，按队伍的时区；日志里按UTC。时长算在任务办结的那个时段。CSV 里，会被表格软件当成公式的文字，
前面加一个撇号。表格里列名显示中文，其他格式用英文。
""",
}
TABLE = {
    Language.ENGLISH: "| column | type | what stands in it |\n|---|---|---|\n",
    Language.CHINESE: "| 列 | 中文 | 类型 | 内容 |\n|---|---|---|---|\n",
}
TYPES = {
    "text": "文字",
    "number": "数",
    "count": "计数",
    "moment": "时间",
    "date": "日期",
    "money": "金额",
    "rule": "规律",
}


IMPORTED = {
    Language.ENGLISH: """
## Tables that are taken in

`/import` reads these columns, by their names or by what the spreadsheets call them in either language. Those with a star
must be there. An exported table can be changed and sent back: its other columns are left alone.

""",
    Language.CHINESE: """
## 可以导入的表

`导入` 看下面这些列，写英文列名或中文列名都行。带星号的必须有。导出的表改好可以发回来，其他列不看。

""",
}


def file(language: Language) -> Path:
    """Return where the page in a language stands."""
    return reference.GUIDE / language.value / "columns.md"


def page(language: Language) -> str:
    """Return the page in a language."""
    parts = [HEAD[language].format(version=VERSION)]
    for what, columns in COLUMNS.items():
        rows = "".join(_row(column, language) for column in columns)
        parts.append(f"\n## {say(language, f'export-{what}')} · `{what}`\n\n{TABLE[language]}{rows}")
    parts.append(IMPORTED[language])
    for what, names in imports.COLUMNS.items():
        shown = [f"`{name}`{'*' if name in imports.NEEDED[what] else ''}" for name in names]
        parts.append(f"- {say(language, f'export-{what}')} · `{what}`: {', '.join(shown)}\n")
    return "".join(parts)


def _row(column: Column, language: Language) -> str:
    means = say(language, f"column-{column.name}-means")
    name = f"`{column.name}`{' *' if column.named else ''}"
    if language is Language.ENGLISH:
        return f"| {name} | {column.type} | {means} |\n"
    return f"| {name} | {say(language, f'column-{column.name}')} | {TYPES[column.type]} | {means} |\n"


def write() -> None:
    """Write the page in both languages."""
    for language in Language:
        file(language).write_text(page(language), encoding="utf-8")


if __name__ == "__main__":
    write()
