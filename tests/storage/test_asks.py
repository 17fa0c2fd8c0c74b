"""What came of asking people."""

from dataclasses import replace

from domain.asks import Asked
from storage import asks, people, tasks
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
