"""The figures of a period as text to paste, as a page that stands by itself and prints well, or as JSON."""

import html
import json
from collections.abc import Sequence

from domain.exports import Profile, team_name
from domain.figures import Breakdown, Figure
from domain.people import Team
from domain.periods import Period
from locales.words import say
from reports.discreet import Discretion
from reports.statistics import Chapter, Part, plain
from reports.statistics_tables import Report, Row, Table

STYLE = """
body { font-family: "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em;
  color: #23332b }
h1 { font-size: 1.4em } h2 { font-size: 1.05em; margin: 1.6em 0 .3em; break-after: avoid } footer { color: #5c6b63; font-size: .85em }
ul { display: flex; flex-wrap: wrap; gap: .6em 2em; padding: 0; list-style: none }
li b { display: block; font-size: 1.5em; color: #2f7d55 }
table { border-collapse: collapse; width: 100% } thead { display: table-header-group } tr { break-inside: avoid }
th, td { padding: .35em .6em; border-bottom: 1px solid #dfe7e1; text-align: right; font-weight: normal; white-space: nowrap }
thead th { color: #5c6b63; font-size: .85em } tr > :first-child { text-align: left; white-space: normal; width: 45% }
i { display: block; height: .3em; margin-top: .1em; background: #b9cfc1; print-color-adjust: exact } i + i { background: #2f7d55 }
@page { size: A4; margin: 2cm } @media print { body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt } }
"""


def text(report: Report) -> str:
    """Return the figures as text, one a line."""
    lines = [report.title]
    for table in report.tables:
        lines += ["", table.title, *(_line(table, row, report) for row in table.rows)]
    return "\n".join(lines) + "\n"


def _line(table: Table, row: Row, report: Report) -> str:
    """Return a line: a figure and the one before, or a part with what each of its figures is."""
    comma = say(report.language, "list-comma")
    if not table.heads[0]:
        value = comma.join(f"{head} {cell}" for head, cell in zip(table.heads[1:], row.cells, strict=True))
        return say(report.language, "stats-line", label=row.label, value=value)
    value, *before = row.cells
    name = "stats-line-before" if before else "stats-line"
    return say(report.language, name, label=row.label, value=value, before="".join(before))


def page(report: Report) -> str:
    """Return the figures as an HTML page that needs nothing else: no script, no picture, no address."""
    title = html.escape(report.title)
    tiles = "".join(
        f"<li><b>{html.escape(value)}</b>{html.escape(label)}</li>" for value, label in report.tiles
    )
    tables = "\n".join(map(_table, report.tables))
    notes = "".join(f"<p>{html.escape(note)}</p>" for note in report.notes)
    return (
        f'<!doctype html>\n<html lang="{report.language.value}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title><style>{STYLE}</style></head>\n'
        f"<body><h1>{title}</h1>\n<ul>{tiles}</ul>\n{tables}\n<footer>{notes}</footer></body></html>\n"
    )


def _table(table: Table) -> str:
    heads = "".join(f'<th scope="col">{html.escape(head)}</th>' for head in table.heads)
    rows = "\n".join(
        f'<tr><th scope="row">{html.escape(row.label)}{_bar(row)}</th>'
        + "".join(f"<td>{html.escape(cell)}</td>" for cell in row.cells)
        + "</tr>"
        for row in table.rows
    )
    return (
        f"<section><h2>{html.escape(table.title)}</h2>\n"
        f"<table><thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></section>"
    )


def _bar(row: Row) -> str:
    return "".join(f'<i style="width: {share:.0%}"></i>' for share in row.bars if share)


def as_json(chapters: Sequence[Chapter], team: Team, period: Period, profile: Profile) -> str:
    """Return the figures for a machine: hours in minutes, money in minor units; what is hidden as the page has it."""
    every = {one.figure: one for chapter in chapters for one in chapter.told}
    discretion = Discretion(profile, every)
    said = {
        "team": team_name(team, profile),
        "period": period.name,
        "profile": profile.value,
        "figures": {
            figure: discretion.instead(one, now=True) or plain(one.value) for figure, one in every.items()
        },
        "before": {
            figure: discretion.instead(one, now=False) or plain(one.before)
            for figure, one in every.items()
            if one.before is not None
        },
        "parts": {
            f"{breakdown.topic}-by-{breakdown.by}": _parts(discretion, breakdown, parts)
            for chapter in chapters
            for breakdown, parts in chapter.broken_down.items()
            if discretion.shows(breakdown)
        },
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def _parts(
    discretion: Discretion, breakdown: Breakdown, parts: Sequence[Part]
) -> dict[str, dict[Figure, int | str]]:
    small = discretion.small(breakdown, parts)
    return {
        part.name: {
            one: discretion.instead_in(part, one, small) or count for one, count in part.counted.items()
        }
        for part in parts
    }
