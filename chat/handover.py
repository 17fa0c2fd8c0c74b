"""Giving a message to its platform, in as many parts as it takes."""

import asyncio

from chat.delivery import NotSent, Platform, Unknown
from chat.limits import Pace
from chat.show import Parcel

PART_TRIES = 3


async def hand_over(parcel: Parcel, platform: Platform, pace: Pace) -> str:
    """Give a message to the platform; return its key. Raises Undelivered."""
    if parcel.press:
        await platform.toast(parcel.press, parcel.shown[0].text)
        return ""
    if parcel.file:
        return await platform.send_file(parcel.chat, parcel.file, parcel.shown[0].text)
    if parcel.replaces or parcel.letter.edits:
        if parcel.replaces and not (parcel.card and parcel.card.shown == parcel.digest):
            await platform.edit(parcel.chat, parcel.replaces, parcel.shown[0])
        return parcel.replaces or ""
    key = await platform.send(parcel.chat, parcel.shown[0])
    for number in range(1, len(parcel.shown)):
        key = await _send_on(parcel, number, platform, pace)
    return key


async def _send_on(parcel: Parcel, number: int, platform: Platform, pace: Pace) -> str:
    """Send a later part of a long message. What stands before it is there, so it waits and tries again here."""
    chat, group = parcel.chat.key, not parcel.chat.private
    for _ in range(PART_TRIES):
        wait = pace.wait(chat, group=group)
        while wait > 0:
            await asyncio.sleep(wait)
            wait = pace.wait(chat, group=group)
        try:
            return await platform.send(parcel.chat, parcel.shown[number])
        except NotSent as trouble:
            pace.silence(chat, trouble.wait or 1)
    raise Unknown("only its beginning was sent")
