"""The front desk: who comes and goes, and what plain words in private mean."""

import re
from collections.abc import Sequence
from datetime import datetime

from actions import joining, membership, residents
from actions.telling import tell
from chat.answering import point_to_private
from chat.arguments import Numbered, numbered
from chat.command import Call, Reply
from chat.events import Account, Chat, Dismissed, Event, Joined, Left, Moved, Opened, Welcomed
from commands import importing, note, photo, plain_words, start, task
from domain.language import Language
from domain.messages import Message, Words, button
from domain.people import Person, Role, Team
from domain.photos import step_said
from domain.searching import near
from domain.tasks import Task
from storage import chats, notices, outbox, people, searching, tasks, teams, tree
from storage.chats import ChatRow
from storage.letters import Rank
from storage.store import Tx

WANTS = re.compile(
    r"能(?:干|做|帮)(?:点|些|什么|啥)|想(?:帮|做|干)|i (?:could|can|would like to|want to|'d like to)",
    re.IGNORECASE,
)


class Desk:
    """What a conversation needs besides commands."""

    async def meet(self, tx: Tx, account: Account, now: datetime) -> Person:
        """Return the person behind an account, made if we have not met."""
        language = Language.spoken(account.language)
        return await membership.meet(
            tx, account.platform, account.key, account.name, account.username, language, now
        )

    async def enter(self, tx: Tx, chat: ChatRow, person: Person, now: datetime) -> None:
        """Note that a person is in this chat: a member of its team, or reachable in private.

        A coordinator's first words in a group that is no team yet make it one.
        """
        if chat.person is not None:
            if chat.person == person.id:
                await membership.started(tx, chat, person, now)
        elif chat.team is not None:
            await membership.seen(tx, chat, person.id, now)
            if not chat.is_open:
                await membership.heard_again(tx, chat, now)
        elif (
            chat.brought_by is None and await teams.direct_role(tx, person.id, teams.ROOT) is Role.COORDINATOR
        ):
            team = await membership.make_team(tx, chat, chat.title, chat.thread, person.id, now)
            await membership.join(tx, team.id, person.id, now)

    async def happened(self, tx: Tx, event: Event, now: datetime, groups: Sequence[ChatRow] = ()) -> None:
        """Act on what is no command."""
        match event:
            case Joined():
                await self._joined(tx, event, now)
            case Opened(chat=chat, account=account):
                person = await self.meet(tx, account, now)
                await membership.started(tx, await _row(tx, chat, person.id), person, now)
            case Left():
                await self._left(tx, event, now, groups)
            case Welcomed():
                await self._welcomed(tx, event, now)
            case Dismissed(chat=chat):
                for room in await chats.rooms(tx, chat.platform, chat.key):
                    await chats.set_open(tx, room.id, is_open=False)
            case Moved(chat=chat, new_key=key):
                if row := await chats.find(tx, chat.platform, chat.key):
                    await chats.move(tx, row.id, key)

    async def _left(self, tx: Tx, event: Left, now: datetime, groups: Sequence[ChatRow]) -> None:
        """Let somebody go from a group and all its topics; `groups` of its team have them still."""
        person = await people.of_account(tx, event.account.platform, event.account.key)
        if person is None:
            return
        for group in groups:
            await membership.seen(tx, group, person.id, now)
        for row in await chats.rooms(tx, event.chat.platform, event.chat.key):
            await membership.gone(tx, row, person.id, now)
            if row.team and event.banned:
                await notices.first_time(tx, joining.BANNED, person.id, str(row.team), now)

    async def _joined(self, tx: Tx, event: Joined, now: datetime) -> None:
        row = await chats.find(tx, event.chat.platform, event.chat.key)
        if row is None or row.team is None:
            return
        for account in (event.account, *event.also):
            person = await self.meet(tx, account, now)
            await membership.seen(tx, row, person.id, now)
            if event.role:
                role = Role[event.role.upper()]
                team = teams.ROOT if role is Role.COORDINATOR else row.team
                if await teams.direct_role(tx, person.id, team) is not role:
                    await membership.set_role(tx, team, person.id, role, None, now)

    async def _welcomed(self, tx: Tx, event: Welcomed, now: datetime) -> None:
        """Make a group a team if a coordinator added us, or ask the lead who did; else say once who may do that.

        A coordinator may still say that it is one more chat of a team there is.
        """
        chat = event.chat
        row = await _row(tx, chat)
        await chats.set_open(tx, row.id, is_open=True)
        if row.team is not None:
            return
        by = await self.meet(tx, event.by, now) if event.by else None
        led = await tree.in_reach(tx, by.id, Role.LEAD) if by else []
        if by and led and led[0].id == teams.ROOT:
            team = await membership.make_team(tx, row, chat.title, chat.thread, by.id, now)
            await membership.join(tx, team.id, by.id, now)
            await outbox.post(tx, row.id, Message("team-made", team=team), now, rank=Rank.ANSWER)
            await _ask_whose(tx, row, by, led, team, now)
        elif by and led:
            await _ask_whose(tx, row, by, led, None, now)
        else:
            await outbox.post(tx, row.id, Message("team-not-yet"), now, rank=Rank.ANSWER)

    async def said(self, call: Call, text: str) -> Reply:
        """Answer plain words: in a group, a reply to a card is a note; in private, what is safe to understand.

        That is a number, what a neighbour says every day, a search among the open tasks, or something to post.
        """
        if call.photo and (call.private or call.reply_task) and (not text or step_said(text)):
            return await photo.unsaid(call, step_said(text))
        if not call.private:
            return await note.COMMAND.run(call, Numbered(None, text)) if call.reply_task else None
        if call.document:
            return await importing.received(call)
        if call.role is Role.NONE:
            return start.hello(call)
        if numbered(text).number is not None and not numbered(text).rest:
            return await task.COMMAND.run(call, numbered(text))
        if reply := await plain_words.heard(call, text):
            return reply
        return await self._guessed(call, text)

    async def _guessed(self, call: Call, text: str) -> Reply:
        """Return what words may have meant: an open task, something to post, or nothing that is known."""
        found = await self._search(call, text)
        if found:
            buttons = [button("claim", f"claim {found.id}"), button("details", f"task {found.id}")]
            return Message("suggest", buttons, task=found)
        if offer := plain_words.to_post(call, text):
            return offer
        buttons = [button("what-is-needed", "list"), button("my-tasks", "mine"), button("help", "help")]
        return Message("not-understood", buttons)

    async def overheard(self, call: Call, text: str) -> None:
        """Say gently, in private and once an hour, that a phone number or an address stands in the group."""
        await residents.overheard(call.tx, call.home().id, call.person.id, text, call.now)

    async def _search(self, call: Call, text: str) -> Task | None:
        """Return the open task that shares most with some words; to "what can I do" any that is next."""
        needed = await tasks.still_needed(call.tx, call.person.id, limit=200)
        free = {task.id for task in needed}
        found = await searching.find_tasks(call.tx, call.person.id, near(text), open_only=True)
        best = next((task for task in found if task.id in free), None)
        return best or (needed[0] if needed and WANTS.search(text) else None)


async def _ask_whose(
    tx: Tx, chat: ChatRow, by: Person, led: list[Team], made: Team | None, now: datetime
) -> None:
    """Ask who brought us to a group, in private, whether it is one more chat of a team they lead.

    `made`: the team it is already; with no other, there is nothing to ask.
    """
    await chats.brought(tx, chat.id, by.id)
    known = [team for team in led if team.id != teams.ROOT and not team.archived]
    buttons = [] if made else [button("new-team", f"team group {chat.id}")]
    buttons += [button("team", f"team group {chat.id} ={team.id}", team=team) for team in known[:3]]
    if not buttons:
        return
    name = "team-group-made" if made else "team-group-whose"
    if not await tell(tx, by.id, Message(name, buttons, title=Words(chat.title)), now) and not made:
        await point_to_private(tx, chat.id, by.id, name, None, now)


async def _row(tx: Tx, chat: Chat, person: int | None = None) -> ChatRow:
    row = await chats.find(tx, chat.platform, chat.key)
    return row or await chats.add(tx, chat.platform, chat.key, chat.title, chat.thread, person)
