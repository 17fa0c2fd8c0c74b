"""Which groups of ours somebody is in, where we can't know: the platform is asked, and nobody waits for it long."""

import asyncio
from contextlib import suppress

from chat.clock import Clock
from chat.delivery import Platform
from chat.events import Account, Event, Left, Pressed, Said
from chat.show import as_chat
from domain.patience import STRANGER, Heard, Patience
from storage import chats, people, teams
from storage.store import Reader, Store

ASKED_AT_ONCE = 8
ASKED_FOR = 3.0  # seconds


class Membership:
    """Finds out which groups people are in."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._strangers = Patience(STRANGER)

    async def of_stranger(self, platform: Platform, event: Event) -> list[chats.ChatRow]:
        """Return the groups of ours in which somebody is whom we have not met, and who writes in private."""
        if not isinstance(event, Said | Pressed) or not event.chat.private:
            return []
        account = event.account
        async with self._store.read() as db:
            person = await people.of_account(db, account.platform, account.key)
            if person is not None and await teams.of_person(db, person.id):
                return []
            groups = await chats.groups(db, account.platform)
        patience = self._strangers.hear((account.platform, account.key), self._clock.now())
        return await within(platform, account, groups) if patience is Heard.DONE else []


class InDoubt(Exception):
    """Somebody leaves a group and was silent in others of its team: whether they are there is asked apart."""

    def __init__(self, account: Account, groups: list[chats.ChatRow]) -> None:
        super().__init__(len(groups))
        self.account = account
        self.groups = groups


async def require_no_doubt(db: Reader, event: Event) -> None:
    """Raise InDoubt if somebody leaves who may be in other groups of the team, and stay in it."""
    if not isinstance(event, Left):
        return
    person = await people.of_account(db, event.account.platform, event.account.key)
    group = await chats.find(db, event.chat.platform, event.chat.key)
    unseen = await chats.unseen_in(db, group, person.id) if person and group and group.team else []
    if unseen:
        raise InDoubt(event.account, unseen)


async def within(platform: Platform, account: Account, groups: list[chats.ChatRow]) -> list[chats.ChatRow]:
    """Ask the platform which of some groups somebody is in."""
    asking = asyncio.Semaphore(ASKED_AT_ONCE)
    within: list[chats.ChatRow] = []

    async def ask(group: chats.ChatRow) -> None:
        async with asking:
            found = await platform.has_member(as_chat(group), account)
            if found is None:  # it could not be told: once more
                found = await platform.has_member(as_chat(group), account)
        if found:
            within.append(group)

    with suppress(TimeoutError):
        async with asyncio.timeout(ASKED_FOR):
            await asyncio.gather(*map(ask, groups))
    return sorted(within, key=lambda group: group.id)
