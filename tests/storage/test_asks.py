"""Who can be asked, and what came of it."""

from dataclasses import replace
from datetime import timedelta

from domain.asks import Asked, Candidate
from domain.people import Role
from domain.tasks import Outcome
from domain.when import Shape, When
from storage import asks, chats, claims, people, tasks, teams
from storage.store import Store
from tests.storage.conftest import NOW, posted


async def test_only_what_a_task_says_now_counts(store: Store) -> None:
    """Who said no to a task is counted until it changes; a claim changes nothing."""
    async with store.write() as tx:
        task = await posted(tx)
        for answer in (None, "no", "yes", "no"):
            person = await people.add(tx, "P", None, NOW)
            await tx.run(
                """INSERT INTO ask (task, edition, person, at, answer)
                   VALUES (:task, :edition, :person, 0, :answer)""",
                task=task.id,
                edition=task.edition,
                person=person.id,
                answer=answer,
            )
        await tasks.touch(tx, task.id)
        assert await asks.of_each(tx, [task.id, 99]) == {task.id: Asked(asked=4, no=2, silent=1)}
        fresh = await tasks.replace_draft(tx, task, replace(task.draft, places=2), NOW)
        assert fresh.edition == task.edition + 1
        assert await asks.of_each(tx, [task.id]) == {}


async def test_who_said_yes_before_can_be_asked(store: Store) -> None:
    """Not who never took a place, is on the task or gave it back, posted it, leads the team, can't be written to, or was asked."""
    start = NOW + timedelta(days=2)
    async with store.write() as tx:
        now_needed = await posted(tx, when=When(Shape.FIXED, start), places=9)
        before = await posted(tx, places=9)
        overlapping = await posted(tx, when=When(Shape.FIXED, start - timedelta(minutes=30)), places=9)
        names = ("fits", "never", "on it", "gave it back", "leads", "unreachable", "asked", "busy")
        who = {name: (await people.add(tx, name, None, NOW)).id for name in names}
        for name, person in {**who, "poster": 1}.items():
            role = Role.LEAD if name == "leads" else Role.VOLUNTEER
            await teams.set_role(tx, person, teams.ROOT, role, NOW)
            if name != "unreachable":
                await chats.add(tx, "telegram", str(person), person=person)
            if name != "never":
                await claims.add(tx, before.id, person, Outcome.HELD, NOW)
        await claims.add(tx, now_needed.id, who["on it"], Outcome.HELD, NOW)
        await claims.add(tx, now_needed.id, who["gave it back"], Outcome.HELD, NOW)
        for claim in await claims.of_task(tx, now_needed.id):
            if claim.person == who["gave it back"]:
                await claims.release(tx, claim.id, None)
        await claims.add(tx, overlapping.id, who["busy"], Outcome.HELD, NOW)
        await asks.add(tx, now_needed, who["asked"], None, NOW)
        found = await asks.candidates(tx, now_needed, NOW)
    assert found == [
        Candidate(who["fits"], same_kind=True, recent=1, asked=0, is_busy=False),
        Candidate(who["busy"], same_kind=True, recent=2, asked=0, is_busy=True),
    ]
