"""Setting how the bot behaves towards a team, or towards oneself. What was set before can be put back."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.language import Language
from domain.settings import written
from storage import changes, log, needs, people, settings, teams, tree
from storage.store import Tx


async def set_for_team(tx: Tx, team: int, values: Mapping[str, object], by: int, now: datetime) -> int:
    """Set something for a team and all below it that did not set it; returns the number of the change."""
    before: dict[str, str | None] = {}
    for name, value in values.items():
        kept = written(name, value)
        before[name] = await settings.set_team(tx, team, name, kept)
        await log.wrote(tx, "set", now, team=team, person=by, setting=name, value=kept)
    await needs.look_at_all(tx, team, now)
    return await _keep(tx, by, {"team": team, "settings": before}, now)


async def set_for_oneself(tx: Tx, person: int, values: Mapping[str, object], now: datetime) -> int:
    """Set something for oneself; None: as the team has it. Returns the number of the change."""
    before: dict[str, str | None] = {}
    for name, value in values.items():
        kept = None if value is None else written(name, value)
        before[name] = await settings.set_person(tx, person, name, kept)
        await log.wrote(tx, "set", now, person=person, setting=name)
    return await _keep(tx, person, {"settings": before}, now)


async def choose_zone(tx: Tx, team: int, zone: ZoneInfo, by: int, now: datetime) -> int:
    """Tell a team's times on another clock from now on. What has a time keeps its moment."""
    was = (await teams.get(tx, team)).zone
    await teams.set_zone(tx, team, zone)
    await log.wrote(tx, "set", now, team=team, person=by, setting="zone", value=zone.key)
    await needs.look_at_all(tx, team, now)
    return await _keep(tx, by, {"team": team, "zone": was.key}, now)


async def choose_language(tx: Tx, person: int, language: Language, now: datetime) -> None:
    """Speak a language with a person from now on."""
    await people.set_language(tx, person, language)
    await log.wrote(tx, "chose-language", now, person=person)


async def choose_language_for_team(tx: Tx, team: int, language: Language, by: int, now: datetime) -> int:
    """Speak a language in a team's group from now on, on somebody's word."""
    was = (await teams.get(tx, team)).language
    await teams.set_language(tx, team, language)
    await log.wrote(tx, "chose-language", now, team=team, person=by)
    return await _keep(tx, by, {"team": team, "language": was.value}, now)


async def _keep(tx: Tx, by: int, before: dict[str, object], now: datetime) -> int:
    return await changes.keep(tx, by, None, "set", 0, before, now)


async def put_back(tx: Tx, change: changes.Change, now: datetime) -> None:
    """Set again what was set before a change."""
    before, team = change.before, change.before.get("team")
    for name, value in before.get("settings", {}).items():
        if team:
            await settings.set_team(tx, team, name, value)
        else:
            await settings.set_person(tx, change.person, name, value)
    if "zone" in before:
        await teams.set_zone(tx, before["team"], ZoneInfo(before["zone"]))
    if "name" in before:
        await tree.rename(tx, before["team"], before["name"])
    if "parent" in before:
        await tree.move(tx, before["team"], before["parent"])
    if "language" in before:
        await teams.set_language(tx, before["team"], Language(before["language"]))
    if team:
        await needs.look_at_all(tx, team, now)
