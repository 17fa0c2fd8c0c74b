"""The picture of a week: what came in and what was closed, day by day. It holds no name of a person."""

from datetime import date
from typing import Any

from domain.files import File, file_name
from domain.language import Language
from domain.people import Team
from domain.weeks import Week
from locales import formats
from locales.words import say
from reports.typesetting import typeset
from storage import figures, teams
from storage.figures import Scope
from storage.files import Order
from storage.store import Reader


async def picture(db: Reader, order: Order) -> File:
    """Make the picture that was ordered."""
    team = await teams.get(db, order.facts["team"])
    week = Week(date.fromisoformat(order.facts["week"]))
    facts = await _facts(db, team, week, order.language)
    return File(file_name(team.name, week.name, form="png"), await typeset("week", facts, "png"))


async def _facts(db: Reader, team: Team, week: Week, language: Language) -> dict[str, Any]:
    start, end = week.span(team.zone)
    whole = Scope(team.id, start, end)
    hours = formats.hours_text(await figures.minutes(db, whole), language)
    tiles = [
        (str(await figures.closed(db, whole)), "week-picture-closed"),
        (str(await figures.people(db, whole)), "week-picture-people"),
        (hours, "week-picture-hours"),
        (str(await figures.served(db, whole)), "week-picture-served"),
    ]
    days = [Scope(team.id, *day) for day in week.days(team.zone)]
    return {
        "title": team.name,
        "span": say(
            language,
            "week-picture-span",
            first=formats.short_day_text(week.first, language),
            last=formats.day_text(week.last, language, week.first),
        ),
        "tiles": [{"value": value, "label": say(language, label)} for value, label in tiles],
        "days": [
            {
                "name": formats.weekday_short(day.start, language),
                "new": await figures.new(db, day),
                "closed": await figures.closed(db, day),
            }
            for day in days
        ],
        "new": say(language, "week-picture-new"),
        "closed": say(language, "week-picture-closed"),
    }
