"""The figures of a period as a picture: the main ones, and bars by kind, district and channel. It names nobody."""

from datetime import date

from domain.exports import Profile, team_name
from domain.figures import Form
from domain.files import File, file_name
from domain.periods import Period
from locales.words import say
from reports.statistics_page import page
from reports.statistics_tables import Report, Row, report
from reports.typesetting import typeset
from storage import teams
from storage.files import Order
from storage.moments import read
from storage.store import Reader

BARS = 8
TILES = 6


async def ordered(db: Reader, order: Order) -> File:
    """Make the picture or the page that was ordered in a chat: `willow-lane-figures-2026-10-public.html`."""
    facts = order.facts
    team = await teams.get(db, facts["team"])
    period = Period(date.fromisoformat(facts["first"]), date.fromisoformat(facts["last"]))
    profile, form = Profile(facts["profile"]), Form(facts["form"])
    now = read(facts["at"]).astimezone(team.zone)
    made = await report(db, team, period, now, profile, order.language)
    words = [team_name(team, profile), say(order.language, "stats-name"), period.name]
    words.append(say(order.language, f"export-name-{profile}"))
    if form is Form.PAGE:
        return File(file_name(*words, form="html"), page(made).encode())
    return File(file_name(*words, form="png"), await picture(made))


async def picture(report_: Report) -> bytes:
    """Return the picture, as a PNG."""
    facts = {
        "title": report_.title,
        "tiles": [{"value": value, "label": label} for value, label in report_.tiles[:TILES]],
        "charts": [
            {
                "title": table.title,
                "keys": [table.heads[1 + number] for number in table.bars],
                "rows": [_facts(row, table.bars) for row in table.rows[:BARS]],
            }
            for table in report_.tables
            if table.bars
        ],
        "notes": report_.notes,
    }
    return await typeset("figures", facts, "png")


def _facts(row: Row, columns: tuple[int, ...]) -> dict[str, object]:
    bars = zip(row.bars, columns, strict=True)
    return {
        "label": row.label,
        "bars": [{"share": share, "text": row.cells[column]} for share, column in bars],
    }
