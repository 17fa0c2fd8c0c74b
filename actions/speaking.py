"""Choosing the language in which somebody, or a team's group, is spoken to."""

from datetime import datetime

from domain.language import Language
from storage import log, people, teams
from storage.store import Tx


async def choose(tx: Tx, person: int, language: Language, now: datetime) -> None:
    """Speak a language with a person from now on."""
    await people.set_language(tx, person, language)
    await log.wrote(tx, "chose-language", now, person=person)


async def choose_for_team(tx: Tx, team: int, language: Language, by: int, now: datetime) -> None:
    """Speak a language in a team's group from now on, on somebody's word."""
    await teams.set_language(tx, team, language)
    await log.wrote(tx, "chose-language", now, team=team, person=by)
