"""Who goes somewhere for the first time; and places that were added for their sake."""

from storage.store import Reader, Tx


async def is_new(db: Reader, person: int, task: int) -> bool:
    """Tell whether somebody has never been where a task leads to.

    To a resident: they have done no other task for them. Where nobody on the list lives: they are not vetted and
    have done no visit.
    """
    return bool(
        await db.value(
            """SELECT CASE WHEN EXISTS (SELECT 1 FROM task_resident WHERE task = :task) THEN NOT EXISTS (
                   SELECT 1 FROM task_resident AS here
                   JOIN task_resident AS before ON before.resident = here.resident AND before.task <> here.task
                   JOIN claim ON claim.task = before.task AND claim.person = :person AND claim.state = 'done'
                   WHERE here.task = :task
               ) ELSE NOT EXISTS (SELECT 1 FROM skill WHERE person = :person AND name = 'vetted') AND NOT EXISTS (
                   SELECT 1 FROM claim JOIN task ON task.id = claim.task AND task.kind = 'visit'
                   WHERE claim.person = :person AND claim.state = 'done' AND task.id <> :task
               ) END""",
            person=person,
            task=task,
        )
    )


async def is_paired(db: Reader, task: int) -> bool:
    """Tell whether a place was added to a task."""
    return bool(await db.value("SELECT paired FROM task WHERE id = :task", task=task))


async def set_paired(tx: Tx, task: int, places: int, *, paired: bool) -> None:
    """Give a task as many places as it now has; `paired`: one of them was added."""
    await tx.run(
        "UPDATE task SET places = :places, paired = :paired WHERE id = :task",
        places=places,
        paired=int(paired),
        task=task,
    )
