"""An export of rotas tells of everybody on one, those without a turn too, as `/rota` does."""

from datetime import date, time, timedelta

from actions import ending, repeating, rota
from domain.exports import COLUMNS, What
from domain.figures import Figure
from domain.people import Role
from domain.recurrence import Freq, Recurrence
from domain.rota import owes
from domain.series import Plan
from domain.tasks import Draft, Task
from storage import claims, figures, people, rotas, tables, tasks, teams
from storage.figures import Scope
from storage.store import Reader, Row, Store, Tx
from tests.storage.conftest import NOW, key, store

__all__ = ["key", "store"]
EVER = Scope(teams.ROOT, NOW - timedelta(days=1), NOW + timedelta(days=1000))


async def _named(tx: Tx, name: str) -> int:
    return (await people.add(tx, name, None, NOW)).id


async def _season(tx: Tx) -> int:
    """Let two take turns for three weeks, one of whom is away and owes; then a third joins. Returns the series."""
    lead, cui, dai, eve = [await _named(tx, name) for name in ("Ana", "Cui", "Dai", "Eve")]
    await teams.set_role(tx, lead, teams.ROOT, Role.LEAD, NOW)
    rule = Recurrence(Freq.DAILY, time=time(9), end=time(12))
    begun = await repeating.begin(
        tx, teams.ROOT, Plan(Draft("Station duty", places=1), rule, date(2026, 1, 1)), lead, NOW
    )
    await rota.set_members(tx, begun.series, begun.turns[0], {cui: None, dai: None}, lead, NOW)
    await rota.away(tx, cui, NOW.date() + timedelta(days=5), NOW.date() + timedelta(days=9), NOW)
    later = NOW + timedelta(days=3)
    done = await _first_of(tx, begun.turns, dai)
    await ending.report(tx, done, dai, later, minutes=180, served=3)
    await ending.close(tx, await tasks.get(tx, done.id), lead, later)
    await rota.set_members(tx, begun.series, begun.turns[20], {cui: None, dai: None, eve: None}, lead, later)
    return begun.series.id


async def _first_of(tx: Tx, turns: list[Task], person: int) -> Task:
    """Return somebody's first turn."""
    on = await claims.of_each(tx, [turn.id for turn in turns])
    return next(turn for turn in turns if any(one.person == person for one in on[turn.id]))


async def _rows(db: Reader, days: int) -> list[Row]:
    found = tables.rows(db, What.ROTAS, EVER, NOW + timedelta(days=days))
    return [row async for rows in found for row in rows]


async def test_the_rows_say_what_the_rota_says(store: Store) -> None:
    """What each has had, has ahead, skipped and owes, on whatever day it is asked for."""
    async with store.write() as tx:
        series = await _season(tx)
    async with store.read() as db:
        for days in (0, 4, 8, 20):
            rows = await _rows(db, days)
            members = await rotas.members(db, series, NOW + timedelta(days=days))
            assert [
                (row["person"], row["had"], row["ahead"], row["skipped"], row["owed"], row["last_turn"])
                for row in rows
            ] == [
                (
                    one.name,
                    one.had,
                    one.turns - one.had,
                    one.skipped,
                    owes(one, members),
                    str(one.last) if one.last else None,
                )
                for one in members
            ]
        assert any(row["owed"] for row in rows)
        assert {row["person"]: row["away"] for row in rows}["Cui"] == "2026-11-25–2026-11-29"


async def test_whoever_had_no_turn_is_there_as_the_figures_count_them(store: Store) -> None:
    """The fewest and the most turns of one on a rota can be found again in the rows."""
    async with store.write() as tx:
        await _season(tx)
    async with store.read() as db:
        rows = await _rows(db, 5)
        least_and_most = await figures.count(db, EVER, Figure.SHARE_LEAST, Figure.SHARE_MOST)
    kept = {row["person"]: (row["kept"], row["minutes"]) for row in rows}
    assert kept == {"Cui": (0, 0), "Dai": (1, 180), "Eve": (0, 0)}
    assert least_and_most == {Figure.SHARE_LEAST: 0, Figure.SHARE_MOST: 1}


def test_when_somebody_is_away_is_for_their_own_team() -> None:
    """It leaves the house no more than a name does."""
    assert {column.name for column in COLUMNS[What.ROTAS] if column.named} == {"title", "person", "away"}
