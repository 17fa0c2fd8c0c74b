"""Making the files that were ordered: outside of any transaction, one at a time; then a letter carries each."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

import structlog

from actions import certifying, exporting
from actions.reviewing import FIGURES
from actions.reviewing import MAKER as WEEK
from actions.rota import PRINTED
from chat.journal import place_of
from domain.files import File
from domain.messages import Message
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


async def make_next(store: Store, now: datetime) -> bool:
    """Make the next file that was ordered and post it; tells whether there was one.

    What can't be made is tried again, three times in all; then whoever waits for it is told.
    """
    file: File | None = None
    async with store.read() as db:
        order = await files.next_ordered(db)
        if order is None:
            return False
        try:
            file = await MAKERS[order.maker](db, order)
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
            message, number = Message("file"), order.id
            await outbox.post(tx, chat.id, message, now, person=order.person, parked=parked, file=number)
            return True
        await files.not_made(tx, order.id)
        if order.is_last_try:
            await outbox.post(tx, chat.id, Message("file-not-made"), now, person=order.person, parked=parked)
    return True
