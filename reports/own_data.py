"""What is kept about somebody, as a file they can read: JSON, under headings in their language."""

import json

from domain.files import File, file_name
from locales.words import say
from storage import own_data
from storage.files import Order
from storage.store import Reader


async def whole(db: Reader, order: Order) -> File:
    """Return everything about the person who ordered it."""
    if order.person is None:
        raise LookupError("nobody asked")
    kept = await own_data.of_person(db, order.person)
    told = {say(order.language, f"mydata-{heading}"): rows for heading, rows in kept.items()}
    text = json.dumps(told, ensure_ascii=False, indent=2)
    return File(file_name(say(order.language, "mydata-file"), form="json"), text.encode())
