"""Where an answer goes: to the person, in private. A group sees cards, and the way to the private chat."""

from dataclasses import dataclass
from datetime import datetime

from chat.events import Amended, Pressed, Said
from domain.messages import Message, PersonRef, TaskRef, button
from storage import chats, notices, outbox, people, questions
from storage.letters import Rank
from storage.store import Tx


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom to answer: who spoke, in which chat, and the press to be answered if it was one."""

    person: int
    chat: chats.ChatRow
    press: str | None = None


async def answer(tx: Tx, speaker: Speaker, message: Message | None, now: datetime) -> None:
    """Post the answer to a person, and the toast if they pressed a button."""
    in_private = speaker.chat.person is not None
    if speaker.press:
        toast = message if message and not in_private else Message("toast-quiet")
        await outbox.toast(tx, speaker.chat.id, speaker.press, speaker.person, toast, now)
    if message is None:
        return
    private = speaker.chat if in_private else await private_chat(tx, speaker.person)
    number = _task_of(message)
    letter = await outbox.post(
        tx,
        private.id,
        message,
        now,
        rank=Rank.ANSWER,
        person=speaker.person,
        task=number,
        parked=None if private.is_open else "not started",
    )
    await questions.asked_in(tx, private.id, speaker.person, letter)
    if private.is_open:
        return
    await point_to_private(tx, speaker.chat.id, speaker.person, message.id, number, now)


async def point_to_private(
    tx: Tx, chat: int, person: int, about: str, task: int | None, now: datetime
) -> None:
    """Tell somebody in the group, without any private content, to open the bot's chat once.

    Once an hour is enough, unless a place is kept for them: that they must know.
    """
    kept_place = about.startswith("claim-held") and task is not None
    if not kept_place and not await notices.first_time(tx, "start", person, f"{chat}/{now:%Y%m%d%H}", now):
        return
    name = "start-first-claim" if kept_place else "start-first"
    message = Message(
        name, [button("open-chat", link="hello")], person=PersonRef(person), task=TaskRef(task or 0)
    )
    await outbox.post(tx, chat, message, now, rank=Rank.ANSWER, person=person)


async def private_chat(tx: Tx, person: int) -> chats.ChatRow:
    """Return a person's private chat; made closed if they never opened it, for what waits until they do."""
    found = await chats.private_or_closed(tx, person)
    if found is None:
        raise LookupError(f"person {person} has no account")
    return found


async def apology(tx: Tx, event: Said | Pressed, now: datetime) -> None:
    """Say in private that something broke on our side and nothing was changed, where we know the person."""
    person = await people.of_account(tx, event.account.platform, event.account.key)
    private = await chats.private(tx, person.id) if person else None
    if person is None or private is None:
        return
    if isinstance(event, Pressed):
        await outbox.toast(tx, private.id, event.press, person.id, Message("broken"), now)
    parked = None if private.is_open else "not started"
    await outbox.post(
        tx, private.id, Message("broken"), now, rank=Rank.ANSWER, person=person.id, parked=parked
    )


async def enough(tx: Tx, event: Said | Pressed | Amended, now: datetime) -> None:
    """Say to somebody that what they said is more than we do at once; no press is left turning."""
    person = await people.of_account(tx, event.account.platform, event.account.key)
    chat = await chats.find(tx, event.chat.platform, event.chat.key, event.chat.thread)
    if person and chat:
        press = event.press if isinstance(event, Pressed) else None
        await answer(tx, Speaker(person.id, chat, press), Message("too-much"), now)


def _task_of(message: Message) -> int | None:
    task = message.facts.get("task")
    return getattr(task, "id", None)
