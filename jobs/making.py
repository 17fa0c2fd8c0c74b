"""Making the files that were ordered: outside of any transaction, one at a time; then a letter carries each."""

from collections.abc import Awaitable, Callable, Mapping
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
from domain.files import File, Gone, Progress, is_last
from domain.messages import Message
from jobs import fetching
from jobs.waiting import SHOW_EVERY, Told, watched
from reports import certificate, exports, forms, own_data, rota, statistics_picture, week
from storage import chats, files, outbox
from storage.files import Order
from storage.store import Reader, Store

journal = structlog.get_logger()

MAKERS: Mapping[str, Callable[[Reader, Order], Awaitable[File]]] = {
    WEEK: week.picture,
    FIGURES: statistics_picture.ordered,
    exporting.MAKER: exports.ordered,
    certifying.MAKER: certificate.paper,
    PRINTED: rota.printed,
    "mydata": own_data.whole,
    "template": forms.template,
    "remarks": forms.remarks,
}


async def make_next(
    store: Store,
    now: datetime,
    show_every: float = SHOW_EVERY,
    platforms: Mapping[str, Keeps] = MappingProxyType({}),
) -> bool:
    """Make the next file that was ordered and post it; tells whether there was one. Pictures are fetched from `platforms`.

    What can't be made is tried again, three times in all; then whoever waits for it is told. What nobody waits
    for any more is let go.
    """
    file: File | None = None
    async with store.read() as db:
        order = await files.next_ordered(db)
        if order is None:
            return False
        try:
            file = await _made(store, _maker(order, platforms)(db, order), order, now, show_every)
        except Gone:
            async with store.write() as tx:
                await files.let_go(tx, order.id)
            return True
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
        if is_last(order.tries):
            await outbox.post(tx, chat.id, Message("file-not-made"), now, person=order.person, parked=parked)
    return True


def _maker(order: Order, platforms: Mapping[str, Keeps]) -> Callable[[Reader, Order], Awaitable[File]]:
    if order.maker == photographing.MAKER:
        return partial(fetching.pictures, platforms=platforms)
    return MAKERS[order.maker]


async def _made(store: Store, made: Awaitable[File], order: Order, now: datetime, show_every: float) -> File:
    """Make a file; whoever waits long for it is shown how far it is."""
    told = Told(store, order.chat, order.person, now, order.progress, _how_far)
    file = await watched(made, told.look, show_every)
    if told.letter:
        await told.say(Message("file-made"))
    return file


def _how_far(progress: Progress) -> Message:
    return Message("file-making", percent=progress.percent)
