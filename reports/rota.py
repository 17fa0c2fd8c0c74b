"""A rota as a page to be printed and put up: its turns ahead, who has them, and room to sign."""

from datetime import datetime
from typing import Any

from domain.files import File, file_name
from domain.language import Language
from domain.people import Team
from domain.series import Series
from domain.tasks import State, Task, coming
from locales import formats, repeating
from locales.words import say
from reports.typesetting import typeset
from storage import claims, rotas, series, tasks, teams
from storage.files import Order
from storage.moments import read
from storage.store import Reader


async def printed(db: Reader, order: Order) -> File:
    """Make the page that was ordered, in its reader's language."""
    of = await series.get(db, order.facts["series"])
    team = await teams.get(db, of.team)
    facts = await facts_of(db, of, team, order.language, read(order.facts["at"]))
    kind = say(order.language, "rota-page-file")
    return File(file_name(team.name, kind, form="pdf"), await typeset("rota", facts, "pdf"))


async def facts_of(db: Reader, of: Series, team: Team, language: Language, now: datetime) -> dict[str, Any]:
    """Return what stands on the page: the turns that are not over, and how many each has had."""
    ahead = [
        turn
        for turn in await tasks.turns_of(db, of.id)
        if turn.state is State.OPEN and (turn.when.end or turn.when.start or now) > now
    ]
    since = read(await rotas.since(db, of.id)) or of.posted_at
    first = formats.day_text(since.astimezone(team.zone).date(), language, now.astimezone(team.zone).date())
    headings = ("rota-page-number", "rota-page-when", "rota-page-who", "rota-page-signed")
    where = [of.plan.draft.where] if of.plan.draft.where else []
    return {
        "title": of.plan.draft.title,
        "team": team.name,
        "rule": " · ".join([repeating.rule_text(of.rule, language), *where]),
        "headings": [say(language, name) for name in headings],
        "turns": [await _turn(db, turn, team, language, now) for turn in ahead],
        "shares": say(language, "rota-page-shares", since=first),
        "members": [
            {"name": one.name, "turns": one.had} for one in await rotas.members(db, of.id, now)
        ],
        "made": say(
            language, "rota-page-made", now=formats.moment_text(now, language, team.zone, now)
        ),
    }  # fmt: skip


async def _turn(db: Reader, turn: Task, team: Team, language: Language, now: datetime) -> dict[str, str]:
    names = [claim.name for claim in coming(await claims.of_task(db, turn.id))]
    return {
        "number": f"#{turn.id}",
        "when": formats.when_text(turn.when, language, team.zone, now),
        "who": say(language, "list-comma").join(names) or say(language, "rota-page-free"),
    }
