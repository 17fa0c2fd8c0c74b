"""Fetching the pictures of a task from the platforms that keep them, for whoever ordered them in one file."""

from collections.abc import Mapping

from chat.delivery import Keeps, Refused, Undelivered
from domain.files import LARGEST, File, file_name, is_last
from locales.words import say
from reports.photos import Picture, packed
from storage import photos, tasks, teams
from storage.files import Order
from storage.store import Reader

MOST_BYTES = 20_000_000
"""Of one picture: Telegram gives a bot no larger file."""


async def pictures(db: Reader, order: Order, platforms: Mapping[str, Keeps]) -> File:
    """Fetch the pictures that were ordered and pack them. Raises LookupError if not one of them is there.

    What can't be had now is asked for again with the next try; with the last one it is listed as gone.
    """
    task = await tasks.get(db, order.facts["task"])
    zone = (await teams.get(db, task.team)).zone
    found, size = [], 0
    for kept in await photos.of_task(db, task.id):
        content = None
        if size <= LARGEST:
            content = await _fetched(platforms.get(kept.platform), kept.file, last=is_last(order.tries))
            size += len(content or b"")
        found.append(Picture(kept.step, kept.at.astimezone(zone), content))
    if not any(one.content for one in found):
        raise LookupError("no picture is there any more")
    name = file_name(say(order.language, "photos-name"), str(task.id), form="zip")
    return File(name, packed(found, LARGEST))


async def _fetched(platform: Keeps | None, key: str, *, last: bool) -> bytes | None:
    if platform is None:
        return None
    try:
        content = await platform.fetch(key, MOST_BYTES)
    except Refused:
        return None
    except Undelivered:
        if last:
            return None
        raise
    return content if len(content) <= MOST_BYTES else None
