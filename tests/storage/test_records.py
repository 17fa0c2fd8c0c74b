"""Hours in sum are what the figures say, and what was said first stays kept."""

from datetime import UTC, datetime, timedelta

from actions import amending, ending, recording
from domain.figures import Figure
from domain.people import Role
from domain.tasks import Draft
from domain.when import Shape, When
from storage import claims, figures, people, records, tasks, teams
from storage.figures import Scope
from storage.store import Store, Tx
from tests.storage.conftest import NOW

DAY = timedelta(days=1)
WHEN = When(Shape.FIXED, NOW - DAY, NOW - DAY + timedelta(hours=2))


async def told(tx: Tx, person: int, title: str, minutes: int) -> int:
    """Return the number of help that somebody told of."""
    kept = await recording.record(tx, teams.ROOT, Draft(title, WHEN), (person,), minutes, 1, person, NOW)
    return kept.task.id


async def volunteer(tx: Tx, name: str) -> int:
    """Return somebody of the team."""
    person = (await people.add(tx, name, None, NOW)).id
    await teams.set_role(tx, person, teams.ROOT, Role.VOLUNTEER, NOW)
    return person


async def test_everybodys_sums_are_the_hours_of_the_team(store: Store) -> None:
    """What is told afterwards counts once it is confirmed, by the same figure as all other help."""
    async with store.write() as tx:
        lead = await volunteer(tx, "Lea")
        await teams.set_role(tx, lead, teams.ROOT, Role.LEAD, NOW)
        bo = await volunteer(tx, "Bo")
        number = await told(tx, bo, "Haircut for R-12", 120)
        await told(tx, bo, "Never confirmed", 60)
        await told(tx, lead, "Swept", 30)
        assert (await records.minutes_of(tx, bo, NOW - DAY, NOW - DAY)).whole == 0
        await ending.close(tx, await tasks.get(tx, number), lead, NOW)
        sums = [(await records.minutes_of(tx, one, NOW - DAY, NOW - DAY)) for one in (bo, lead)]
        assert [one.month for one in sums] == [120, 30]
        scope = Scope(teams.ROOT, NOW - DAY, NOW + DAY)
        assert sum(one.whole for one in sums) == (await figures.count(tx, scope, Figure.HOURS))[Figure.HOURS]
        assert (await records.minutes_of(tx, bo, NOW + DAY, NOW - DAY)).month == 0


async def test_what_was_proposed_stays_beside_what_a_lead_makes_of_it(store: Store) -> None:
    """Both are kept, and the new figure counts."""
    async with store.write() as tx:
        lead, bo = await volunteer(tx, "Lea"), await volunteer(tx, "Bo")
        await teams.set_role(tx, lead, teams.ROOT, Role.LEAD, NOW)
        task = await tasks.get(tx, await told(tx, bo, "Swept", 120))
        await ending.close(tx, task, lead, NOW)
        task, (own,) = await tasks.get(tx, task.id), await claims.of_task(tx, task.id)
        assert await amending.amend(tx, task, own, 180, None, bo, NOW) is None
        assert await amending.amend(tx, task, own, 90, None, lead, NOW)
        row = await tx.one("SELECT minutes, proposed FROM claim WHERE task = :task", task=task.id)
        assert row is not None
        assert (row["minutes"], row["proposed"]) == (90, 120)


async def test_only_what_somebody_had_that_day_may_come_twice(store: Store) -> None:
    """Another's help, or of another week, is none of theirs."""
    async with store.write() as tx:
        bo, cui = await volunteer(tx, "Bo"), await volunteer(tx, "Cui")
        number = await told(tx, bo, "Haircut for R-12", 120)
        draft = Draft("Cut R-12's hair", WHEN)
        same = await recording.known_already(tx, teams.ROOT, draft, bo, bo)
        assert same is not None
        assert same.id == number
        assert await recording.known_already(tx, teams.ROOT, draft, cui, cui) is None
        earlier = Draft(draft.title, When(Shape.FIXED, datetime(2026, 11, 3, tzinfo=UTC)))
        assert await recording.known_already(tx, teams.ROOT, earlier, bo, bo) is None
