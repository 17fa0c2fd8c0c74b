"""A card that is raised: it stands anew at the bottom of its chat, and the message before leads to it.

The new message comes first. Then the one before is edited, and it holds no button any more; that is a
letter of its own, so it is tried again like any other.
"""

from datetime import datetime

from storage import cards, outbox
from storage.cards import Card
from storage.store import Tx


async def stands(tx: Tx, card: Card, message_key: str, shown: str, now: datetime) -> None:
    """Note what was done to a card. While its former message does not lead to it, there is more to show."""
    if card.points:
        await cards.lead_on(tx, card)
    else:
        await cards.stands(tx, card, message_key, shown)
    if card.former_key and not card.leads_on:
        await outbox.refresh_card(tx, card.chat, card.task, now)


async def gone(tx: Tx, card: Card) -> None:
    """Note that the message to be edited is there no more: a former one need not lead on, a card is sent anew."""
    if card.points:
        await cards.lead_on(tx, card)
    else:
        await cards.stands(tx, card, None, "")
