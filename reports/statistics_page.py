"""The figures as text to paste, as a page that stands by itself and prints well, or as JSON."""

import html
import json

from domain.language import Language
from domain.messages import Hours, Money
from domain.people import Team
from domain.periods import Period
from locales import formats
from locales.words import say
from reports.statistics import Told, Value

STYLE = """
body { font-family: "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; max-width: 46em; margin: 2em auto; color: #222 }
h1 { font-size: 1.4em } p { color: #666 } table { border-collapse: collapse; width: 100% }
th, td { padding: .35em .6em; border-bottom: 1px solid #ddd; text-align: left }
td + td, th + th { text-align: right; white-space: nowrap } tr { break-inside: avoid }
@media print { body { margin: 0; font-size: 11pt } @page { margin: 2cm } }
"""


def value_text(value: Value, language: Language) -> str:
    """Return a figure as it is written everywhere."""
    match value:
        case Hours(minutes):
            return formats.hours_text(minutes, language)
        case Money(minor):
            return formats.money_text(minor, language)
    return str(value)


def text(found: list[Told], team: Team, period: Period, language: Language) -> str:
    """Return the figures as text, one a line."""
    lines = [_title(team, period, language)]
    for one in found:
        name = "stats-line" if one.before is None else "stats-line-before"
        lines.append(
            say(
                language,
                name,
                label=say(language, f"figure-{one.name}"),
                value=value_text(one.value, language),
                before="" if one.before is None else value_text(one.before, language),
            )
        )
    return "\n".join(lines) + "\n"


def page(found: list[Told], team: Team, period: Period, language: Language) -> str:
    """Return the figures as an HTML page that needs nothing else."""
    title = html.escape(_title(team, period, language))
    heads = "".join(
        f"<th>{html.escape(say(language, f'stats-head-{name}'))}</th>" for name in ("what", "now", "before")
    )
    rows = "".join(
        f"<tr><td>{html.escape(say(language, f'figure-{one.name}'))}</td>"
        f"<td>{html.escape(value_text(one.value, language))}</td>"
        f"<td>{'' if one.before is None else html.escape(value_text(one.before, language))}</td></tr>\n"
        for one in found
    )
    return (
        f'<!doctype html>\n<html lang="{language.value}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title><style>{STYLE}</style></head>\n'
        f"<body><h1>{title}</h1>\n<table><tr>{heads}</tr>\n{rows}</table>\n"
        f"<p>{html.escape(say(language, 'stats-how'))}</p></body></html>\n"
    )


def as_json(found: list[Told], team: Team, period: Period) -> str:
    """Return the figures for a machine: hours in minutes, money in minor units."""
    said = {
        "team": team.name,
        "period": period.name,
        "figures": {one.name: _plain(one.value) for one in found},
        "before": {one.name: _plain(one.before) for one in found if one.before is not None},
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def _plain(value: Value) -> int:
    match value:
        case Hours(minutes):
            return minutes
        case Money(minor):
            return minor
    return value


def _title(team: Team, period: Period, language: Language) -> str:
    return say(language, "stats-title", team=team.name, period=formats.period_text(period, language))
