"""Saying what was held, when its hour has come: what still makes sense, and what was too much for a day in one."""

from collections import defaultdict
from datetime import datetime

from domain.messages import Joined, Message, TaskRef, button
from domain.tasks import ClaimState, State
from storage import cards, claims, held, outbox, tasks
from storage.held import Held
from storage.store import Tx

# Questions to whoever has a place; with what state of the claim they still make sense.
ASKS = {
    "place-offered": ClaimState.OFFERED,
    "remind-": ClaimState.HELD,
    "how-was-it": ClaimState.HELD,
    "still": ClaimState.HELD,
    "assigned-ask": ClaimState.HELD,
    "task-moved": ClaimState.HELD,
}
BUTTONS = 4


async def release(tx: Tx, now: datetime) -> None:
    """Say what was held until now."""
    letters = await held.due(tx, now)
    stale = [letter.id for letter in letters if await _is_stale(tx, letter)]
    if stale:
        await held.drop(tx, stale, now)
    many: defaultdict[tuple[int, int | None], list[Held]] = defaultdict(list)
    single: list[int] = []
    for letter in letters:
        if letter.id in stale:
            continue
        if letter.why == held.MANY:
            many[letter.chat, letter.person].append(letter)
        else:
            single.append(letter.id)
    for (chat, person), gathered in many.items():
        if len(gathered) == 1:
            single.append(gathered[0].id)
        else:
            await outbox.post(tx, chat, _in_one(gathered), now, person=person)
            await held.said_otherwise(tx, [letter.id for letter in gathered], now)
    if single:
        await held.let_go(tx, single)


async def _is_stale(tx: Tx, letter: Held) -> bool:
    """Tell whether a question asks nobody any more, as the task is over or the place another's; or a card came too late."""
    if letter.message.id == "card" and letter.task is not None:
        card = await cards.get(tx, letter.task, letter.chat)
        over = (await tasks.get(tx, letter.task)).state is not State.OPEN
        return card is None or (card.message_key is None and over)
    state = next((state for begin, state in ASKS.items() if letter.message.id.startswith(begin)), None)
    if state is None or letter.task is None:
        return False
    if (await tasks.get(tx, letter.task)).state is not State.OPEN:
        return True
    on = await claims.of_task(tx, letter.task)
    return not any(claim.listener == letter.person and claim.state is state for claim in on)


def _in_one(letters: list[Held]) -> Message:
    """Put several messages into one, a line each; a button for each task leads to what can be done about it."""
    about = [TaskRef(number) for number in dict.fromkeys(letter.task for letter in letters) if number]
    buttons = [button("task", f"task {task.id}", task=task) for task in about[:BUTTONS]]
    lines = Joined(tuple(letter.message for letter in letters), "numbered")
    return Message("gathered", buttons, count=len(letters), lines=lines)
