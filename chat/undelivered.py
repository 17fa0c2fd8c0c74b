"""What a message that did not arrive does next, by its class and by what is known."""

from datetime import datetime, timedelta

import structlog

from chat import raising
from chat.answering import point_to_private
from chat.delivery import NotSent, Refused, Relocated, ThreadGone, Undelivered, Unknown, Unreachable, Vanished
from chat.limits import Pace
from chat.show import Parcel
from storage import cards, chats, delivering
from storage.letters import Letter, Rank
from storage.store import Tx

journal = structlog.get_logger()
LONGEST_PAUSE = timedelta(minutes=1)


async def after(tx: Tx, parcel: Parcel, trouble: Undelivered, pace: Pace, now: datetime) -> None:
    """Decide what an undelivered message does next."""
    letter = parcel.letter
    match trouble:
        case Relocated(new_key=key):
            await chats.move(tx, letter.chat, key)
            await delivering.put_off(tx, letter.id, now, maybe_sent=letter.maybe_sent, trouble="moved")
        case ThreadGone() if (await chats.get(tx, letter.chat)).forum:
            await _unreachable(tx, parcel, now)
        case ThreadGone():
            await chats.drop_thread(tx, letter.chat, parcel.chat.thread)
            await delivering.drop_thread(tx, letter.id)
            await delivering.put_off(tx, letter.id, now, maybe_sent=letter.maybe_sent, trouble="topic gone")
        case Vanished() if parcel.card:
            await raising.gone(tx, parcel.card)
            await delivering.put_off(tx, letter.id, now, maybe_sent=False, trouble="card gone")
        case _ if letter.kind == "chatter":
            await delivering.give_up(tx, letter.id, type(trouble).__name__, now)
        case NotSent() | Unknown():
            wait = pause(letter)
            if isinstance(trouble, NotSent) and trouble.wait:
                wait = timedelta(seconds=trouble.wait)
                pace.silence(parcel.chat.key, trouble.wait)
            # Once it was sent perhaps, that stays so: a later refusal tells nothing about the earlier try.
            maybe_sent = letter.maybe_sent or isinstance(trouble, Unknown)
            await delivering.put_off(
                tx, letter.id, now + wait, maybe_sent=maybe_sent, trouble=str(trouble)[:80]
            )
        case Unreachable():
            await _unreachable(tx, parcel, now)
        case Refused() | Vanished() | _:
            journal.error("message refused", letter=letter.id, trouble=str(trouble)[:120])
            await delivering.give_up(tx, letter.id, "refused", now)
    tx.posted = True


async def _unreachable(tx: Tx, parcel: Parcel, now: datetime) -> None:
    """Keep a private message until its reader starts the bot, and say so in the group if they asked for it."""
    letter = parcel.letter
    await chats.set_open(tx, letter.chat, is_open=False)
    if letter.person is None or not parcel.chat.private:
        await delivering.give_up(tx, letter.id, "unreachable", now)
        return
    await delivering.park(tx, letter.id, "unreachable")
    if letter.rank == Rank.ANSWER and letter.task is not None:
        for card in await cards.of_task(tx, letter.task):
            await point_to_private(tx, card.chat, letter.person, letter.message.id, letter.task, now)


def pause(letter: Letter) -> timedelta:
    """Return how long a letter waits after another try: longer each time."""
    return min(LONGEST_PAUSE, timedelta(seconds=2 ** min(letter.tries, 9)))
