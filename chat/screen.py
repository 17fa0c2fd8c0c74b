"""What stands in the chats now: the messages that bear buttons, as their readers see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from chat import show
from chat.delivery import Key, Platform
from chat.events import Chat
from storage import cards, outbox
from storage.letters import Letter
from storage.store import Reader


@dataclass(frozen=True, slots=True)
class Standing:
    """A message with buttons, where it stands."""

    chat: Chat
    message: str
    keys: tuple[Key, ...]


async def standing(db: Reader, platforms: Mapping[str, Platform], now: datetime) -> list[Standing]:
    """Return the newest messages with buttons, oldest first; open cards among them."""
    letters = {f"{letter.chat}/{letter.id}": letter for letter in await outbox.with_buttons(db)}
    found: list[tuple[int, Standing]] = []
    for letter in letters.values():
        parcel = await show.parcel(db, letter, platforms, now)
        found.append(
            (
                int(letter.message_key or 0),
                Standing(parcel.chat, letter.message_key or "", parcel.shown[-1].keys),
            )
        )
    for card in await cards.standing(db):
        letter = Letter.of_card(card.chat, card.task)
        parcel = await show.parcel(db, letter, platforms, now)
        found.append(
            (int(card.message_key or 0), Standing(parcel.chat, card.message_key or "", parcel.shown[0].keys))
        )
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]
