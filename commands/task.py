"""/task — the card, who posted it, its notes, and what this person may do with it."""

from actions import first_visits, rights, visiting
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands import list as list_
from commands import photo
from commands.finding import the_task
from domain.messages import Button, Joined, Message, PersonRef, Words, button
from domain.tasks import Claim, ClaimState, State, Task, claim_of, holders, is_reported, needed
from storage import claims, notes, surveys


async def task(call: Call, said: Numbered) -> Reply:
    """Show a task; with no number, the list."""
    if said.number is None and call.reply_task is None:
        return await list_.COMMAND.run(call, said.rest)
    shown = await the_task(call, said.number)
    on = await claims.of_task(call.tx, shown.id)
    kept = [
        Message("task-note", person=PersonRef(note.person), note=Words(note.text))
        for note in await notes.of_task(call.tx, shown.id)
    ]
    first = [
        *await first_visits.hint(call.tx, shown),
        *await _steps(call, shown),
        *await photo.shown(call, shown),
    ]
    posted = Message("task-posted", person=PersonRef(shown.posted_by), at=shown.posted_at)
    return Message(
        "task", await _buttons(call, shown, on), task=shown, more=Joined((posted, *first, *kept[-5:]))
    )


async def _steps(call: Call, shown: Task) -> list[Message]:
    """Return the line that says when a project was surveyed, if it was."""
    at = await surveys.kept_at(call.tx, shown.id)
    return [Message("task-surveyed", day=at.astimezone(call.now.tzinfo).date())] if at else []


async def _buttons(call: Call, shown: Task, on: list[Claim]) -> list[Button]:
    """Return what this person may do with the task now: at most four, the likeliest first."""
    n = shown.id
    leads = await rights.answers_for(call.tx, shown, call.person.id)
    if shown.state is not State.OPEN:
        return [button("reopen", f"reopen {n}")] if leads else []
    own = claim_of(on, call.person.id)
    mine = {
        None: [button("claim" if needed(shown, on) else "waiting-list", f"claim {n}")]
        if not is_reported(on)
        else [],
        ClaimState.HELD: [button("done", f"done {n}"), button("cant", f"cant {n}")],
        ClaimState.DONE: [],
        ClaimState.OFFERED: [button("take-it", f"claim {n}"), button("no-thanks", f"cant {n}")],
        ClaimState.WAITING: [button("leave-list", f"cant {n}")],
    }[own.state if own else None]
    visit = await visiting.buttons(call.tx, shown, own, call.now)
    mine = [*visit, *mine[:1]] if own and own.arrived else [*visit, *mine]
    theirs: list[Button] = []
    if leads:
        theirs = [button("fix", f"edit {n}"), button("cancel-task", f"cancel {n}")]
        if holders(on):
            theirs.insert(0, button("close" if shown.draft.budget is None else "accept", f"close {n}"))
        if is_reported(on):
            theirs.insert(1, button("ask-back", f"askback {n}"))
    return [*mine, *theirs][:4]


COMMAND = Command("task", "任务", aliases=("详情",), parse=numbered, run=task)
