"""The picture of a week: what came in and what was closed, day by day. It holds no name of a person."""

from datetime import date
from typing import Any

from domain.figures import Figure
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
    found = await figures.count(db, whole, Figure.CLOSED, Figure.PEOPLE, Figure.HOURS, Figure.SERVED)
    tiles = [
        (str(found[Figure.CLOSED]), "week-picture-closed"),
        (str(found[Figure.PEOPLE]), "week-picture-people"),
        (formats.hours_text(found[Figure.HOURS], language), "week-picture-hours"),
        (str(found[Figure.SERVED]), "week-picture-served"),
    ]
    days = [
        (begins, await figures.count(db, Scope(team.id, begins, ends), Figure.NEW, Figure.CLOSED))
        for begins, ends in week.days(team.zone)
    ]
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
                "name": formats.weekday_short(begins, language),
                "new": counted[Figure.NEW],
                "closed": counted[Figure.CLOSED],
            }
            for begins, counted in days
        ],
        "new": say(language, "week-picture-new"),
        "closed": say(language, "week-picture-closed"),
    }
