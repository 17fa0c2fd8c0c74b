"""Making the files that were ordered: outside of any transaction, one at a time; then a letter carries each."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime
from functools import partial
from types import MappingProxyType

import structlog

from actions import certifying, exporting, photographing
from actions.reviewing import FIGURES
from actions.reviewing import MAKER as WEEK
from actions.rota import PRINTED
from chat.delivery import Keeps
from chat.journal import place_of
from domain.files import File
from domain.messages import Message
from jobs import fetching
from reports import certificate, exports, forms, own_data, rota, statistics_picture, week
from storage import chats, files, outbox
from storage.files import Order
from storage.letters import Rank
from storage.store import Reader, Store

journal = structlog.get_logger()

MAKERS: Mapping[str, Callable[[Reader, Order], Coroutine[None, None, File]]] = {
    WEEK: week.picture,
    FIGURES: statistics_picture.ordered,
    exporting.MAKER: exports.ordered,
    certifying.MAKER: certificate.paper,
    PRINTED: rota.printed,
    "mydata": own_data.whole,
    "template": forms.template,
    "remarks": forms.remarks,
}


SHOW_EVERY = 10.0
"""Seconds after which whoever waits is shown how far a file is."""
LONG = 10_000
"""Rows of a file that takes long; a shorter one is as good as made."""


async def make_next(
    store: Store,
    now: datetime,
    show_every: float = SHOW_EVERY,
    platforms: Mapping[str, Keeps] = MappingProxyType({}),
) -> bool:
    """Make the next file that was ordered and post it; tells whether there was one. Pictures are fetched from `platforms`.

    What can't be made is tried again, three times in all; then whoever waits for it is told.
    """
    file: File | None = None
    async with store.read() as db:
        order = await files.next_ordered(db)
        if order is None:
            return False
        try:
            file = await _made(store, _maker(order, platforms)(db, order), order, now, show_every)
        except Exception as error:  # noqa: BLE001 - whatever a report stumbles over, the others have their own work
            log = journal.bind(file=order.id, maker=order.maker)
            log.error("file not made", error=type(error).__name__, at=place_of(error))  # noqa: TRY400 - ids and places only
    async with store.write() as tx:
        chat = await chats.get(tx, order.chat)
        parked = None if chat.is_open else "not started"
        if file:
            await files.made(tx, order.id, file, now)
            if order.maker == exporting.MAKER:
                await exporting.note_ordered(tx, order, file, now)
            parts = 1 + sum(bool(one.proof) for one in file.along)
            if parts > 1:
                told = Message("file-in-parts", count=parts)
                await outbox.post(tx, chat.id, told, now, person=order.person, parked=parked)
            along = [await files.made_along(tx, order.id, one, now) for one in file.along]
            for number in (order.id, *along):
                message = Message("file")
                await outbox.post(tx, chat.id, message, now, person=order.person, parked=parked, file=number)
            return True
        await files.not_made(tx, order.id)
        if order.is_last_try:
            await outbox.post(tx, chat.id, Message("file-not-made"), now, person=order.person, parked=parked)
    return True


def _maker(
    order: Order, platforms: Mapping[str, Keeps]
) -> Callable[[Reader, Order], Coroutine[None, None, File]]:
    if order.maker == photographing.MAKER:
        return partial(fetching.pictures, platforms=platforms)
    return MAKERS[order.maker]


async def _made(
    store: Store, made: Coroutine[None, None, File], order: Order, now: datetime, show_every: float
) -> File:
    """Make a file; whoever waits long for it is shown how far it is, in one message that is edited."""
    making = asyncio.ensure_future(made)
    letter, shown = None, 0
    try:
        while not (await asyncio.wait([making], timeout=show_every))[0]:
            if order.progress.whole >= LONG and order.progress.percent > shown:
                shown = order.progress.percent
                letter = await _show(store, order, letter, Message("file-making", percent=shown), now)
        if letter:
            await _show(store, order, letter, Message("file-made"), now)
    finally:
        making.cancel()
        await asyncio.wait([making])
    return making.result()


async def _show(
    store: Store, order: Order, letter: int | None, message: Message, now: datetime
) -> int | None:
    """Show how far a file is, in place of what was shown before; returns the letter that is edited."""
    async with store.write() as tx:
        chat = await chats.get(tx, order.chat)
        if not chat.is_open:
            return letter
        rank = Rank.EDIT if letter else Rank.OTHERS
        posted = await outbox.post(tx, chat.id, message, now, rank=rank, person=order.person, edits=letter)
        return letter or posted
