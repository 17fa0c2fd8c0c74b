"""Pictures of a task: kept by the platform's id of each, for whoever accepts the works and for exports."""

from datetime import datetime, timedelta

from actions.rights import answers_for, require_lead
from domain.kinds import Kind
from domain.language import Language
from domain.messages import Refusal, button
from domain.people import Role
from domain.photos import MOST, Step, step_meant
from domain.tasks import ClaimState, State, Task, claim_of, holders, is_reported
from storage import chats, claims, files, log, photos, tasks
from storage.photos import Counted
from storage.store import Reader, Tx

FOLLOWS = timedelta(days=7)
MAKER = "photos"


async def require_may(db: Reader, task: Task, person: int) -> None:
    """Refuse pictures of what is off, or from somebody who has nothing to do with it. Raises Refusal."""
    details = [button("details", f"task {task.id}")]
    if task.state is State.CANCELLED:
        raise Refusal("task-is-cancelled", details, task=task)
    own = claim_of(await claims.of_task(db, task.id), person)
    has_place = own is not None and own.state in (ClaimState.HELD, ClaimState.DONE)
    if not has_place and not await answers_for(db, task, person):
        raise Refusal("photo-no-place", details, task=task)
    if (await photos.count(db, task.id)).all >= MOST:
        raise Refusal("photo-enough", details, task=task, most=MOST)


async def keep(
    tx: Tx, task: Task, person: int, platform: str, file: str, now: datetime, step: Step | None = None
) -> Counted:
    """Keep a picture of a task; returns how many there are now. Raises Refusal."""
    await require_may(tx, task, person)
    on = holders(await claims.of_task(tx, task.id))
    meant = step_meant(task, step, reported=is_reported(on))
    await photos.add(tx, task.id, person, platform, file, meant, now)
    await log.wrote(tx, "sent-photo", now, team=task.team, task=task.id, person=person)
    return await photos.count(tx, task.id)


async def order(tx: Tx, task: Task, person: int, language: Language, now: datetime) -> None:
    """Order the pictures of a task in one file, which comes in private. For who leads its team. Raises Refusal."""
    await require_lead(tx, task, person)
    if not (await photos.count(tx, task.id)).all:
        raise Refusal("photo-none", [button("details", f"task {task.id}")], task=task)
    private = await chats.private_or_closed(tx, person)
    if private:
        facts = {"task": task.id, "team": task.team, "least": int(Role.LEAD)}
        await files.order(tx, private.id, person, language, MAKER, facts, now)
    await log.wrote(tx, "fetched-photos", now, team=task.team, task=task.id, person=person)


async def meant(db: Reader, person: int, now: datetime) -> Task | None:
    """Return what a picture without a word is of: what somebody reported last, or the one project they have."""
    number = await photos.last_reported(db, person, now - FOLLOWS)
    if number:
        return await tasks.get(db, number)
    projects = [task for task in await tasks.held_by(db, person) if task.kind is Kind.PROJECT]
    return projects[0] if len(projects) == 1 else None
