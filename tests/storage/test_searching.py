"""A search shows what somebody may see, and nothing else."""

import pytest

from domain.language import Language
from domain.people import Role
from domain.residents import Details
from domain.searching import near, sought
from domain.tasks import Draft, State
from storage import people, residents, searching, tasks, teams
from storage.store import Store, Tx
from tests.storage.conftest import NOW, posted


async def titled(tx: Tx, title: str, team: int = teams.ROOT, where: str = "") -> int:
    """Return the number of a task with a title."""
    return (await tasks.add(tx, team, Draft(title, where=where), 1, NOW)).id


async def found(tx: Tx, words: str, person: int = 1) -> list[int]:
    """Return the numbers that a search finds."""
    return [task.id for task in await searching.find_tasks(tx, person, sought(words))]


@pytest.mark.parametrize("words", ["100%", "a_b", "50~60", "x' OR '1'='1", '"quoted"', "R-1"])
async def test_signs_stand_for_themselves(store: Store, words: str) -> None:
    """No sign is a wildcard: what is not there is not found, what is there is."""
    async with store.write() as tx:
        await titled(tx, "Something else for R-12")
        number = await titled(tx, f"Task {words} indeed")
        assert await found(tx, words) == [number]


@pytest.mark.parametrize("teams_seen", [1, 9])
async def test_tasks_of_other_teams_are_not_there(store: Store, teams_seen: int) -> None:
    """However many teams somebody is in, and so however the tasks are read."""
    async with store.write() as tx:
        bo = (await people.add(tx, "Bo", None, NOW)).id
        made = [
            await teams.add(tx, f"Team {n}", "Asia/Shanghai", Language.ENGLISH, teams.ROOT, NOW)
            for n in range(10)
        ]
        numbers = [await titled(tx, "Haircut", team.id) for team in made]
        for team in made[:teams_seen]:
            await teams.set_role(tx, bo, team.id, Role.VOLUNTEER, NOW)
        assert sorted(await found(tx, "haircut", bo)) == numbers[:teams_seen]
        assert len(await searching.find_tasks(tx, bo, near("cut hair"), open_only=True)) == teams_seen


async def test_what_is_open_comes_before_what_is_over(store: Store) -> None:
    """All words before some, and a piece of a word is better than nothing."""
    async with store.write() as tx:
        over = await titled(tx, "Haircut for R-12", where="Block 5")
        await tasks.end(tx, over, State.CLOSED, 1, NOW)
        still, other = (
            await titled(tx, "Haircut", where="Block 5"),
            await titled(tx, "Haircut", where="Block 6"),
        )
        assert await found(tx, "haircut block 5") == [still, over]
        assert await found(tx, "haircuts block 5") == [still, over, other]
        assert await found(tx, "nothing such") == []


async def test_people_and_residents_are_for_who_leads_them(store: Store) -> None:
    """A volunteer of the same team finds neither."""
    async with store.write() as tx:
        await posted(tx)
        one = await residents.add(tx, teams.ROOT, Details("Li Guiying", "Block 5", "021 5550"), 1, NOW)
        bo = await people.add(tx, "Bo", None, NOW)
        await teams.set_role(tx, bo.id, teams.ROOT, Role.LEAD, NOW)
        for who, sees in ((1, False), (bo.id, True)):
            assert await searching.find_residents(tx, who, sought("guiying 5550")) == [one] * sees
            assert await searching.find_people(tx, who, sought("ana")) == [await people.get(tx, 1)] * sees
