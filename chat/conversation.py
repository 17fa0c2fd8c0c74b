"""What one message means: a command, a press, an answer to a question, or plain words. Then it is answered."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from chat import asking, standing, words_in
from chat.answering import Speaker, answer
from chat.batch import commands_in, run_each
from chat.command import (
    Answer,
    Ask,
    Call,
    Command,
    Foresee,
    LookedUp,
    NotAnAnswer,
    Reception,
    Reply,
    by_name,
    nothing_foreseen,
)
from chat.events import Amended, Pressed, Said
from domain.language import Language
from domain.messages import Button, Message, Refusal, button
from domain.people import Person, Team
from locales import words
from storage import cards, chats, notices, outbox, people, questions, teams, tellings, typed
from storage.store import Tx

LABELS = {"task": "details", "mine": "my-tasks", "list": "what-is-needed", "cancel": "cancel-task"}
A_NAME = ("name", "rename", "myname", "nickname", "改名", "改名字", "名字", "姓名")
"""What people type to be called otherwise; there is no command for it, as names follow the platform."""


class Conversation:
    """The commands, and how they are found in what people say."""

    def __init__(
        self,
        commands: Sequence[Command[Any]],
        reception: Reception,
        foresee: Foresee = nothing_foreseen,
    ) -> None:
        self._commands = commands
        self._names = by_name(commands)
        self.reception = reception
        self._foresee = foresee

    def is_command(self, text: str) -> bool:
        """Tell whether this is said to us, slash and all."""
        found = words_in.find(words_in.clean(text), self._names, bare=False)
        return isinstance(found, words_in.Understood)

    def is_to_us(self, event: Said | Pressed | Amended) -> bool:
        """Tell whether we are spoken to: people in a group also talk to each other."""
        if isinstance(event, Pressed) or event.chat.private or (isinstance(event, Said) and event.addressed):
            return True
        return self.is_command(event.text)

    async def hold(
        self,
        tx: Tx,
        event: Said | Pressed | Amended,
        groups: list[chats.ChatRow],
        now: datetime,
        looked_up: LookedUp | None = None,
    ) -> str:
        """Hear what was said, act on it and post the answer; returns how it went.

        `groups`: chats of ours that this person was just found to be in. `looked_up`: as a call has it.
        Raises Apart.
        """
        person = await self.reception.meet(tx, event.account, now)
        chat = await _chat_row(tx, event, person.id)
        for place in [chat, *groups]:
            await self.reception.enter(tx, place, person, now)
        call = replace(await _call(tx, event, person.id, chat.id, now), looked_up=looked_up)
        outcome, reply = "answered", None
        try:
            async with tx.savepoint():
                reply = await self._reply(call, event)
        except Refusal as refusal:
            outcome, reply = "refused", refusal.message
        if isinstance(event, Said) and chat.team is not None:
            await self._overhear(call, event)
        message = await asking.keep(call, reply) if isinstance(reply, Ask) else reply
        speaker = Speaker(call.person.id, call.chat, event.press if isinstance(event, Pressed) else None)
        await answer(tx, speaker, message, now)
        if event.chat.thread != chat.thread and tx.posted:
            await outbox.in_thread(tx, chat.id, event.chat.thread)
        return outcome if message else "heard"

    async def _reply(self, call: Call, event: Said | Pressed | Amended) -> Reply:
        if isinstance(event, Pressed):
            return await self._pressed(call, event)
        text = words_in.clean(event.text)
        if isinstance(event, Amended):
            return await self._edited(call, event) if self.is_command(text) else None
        to_us = call.private or event.addressed
        batch = commands_in(text, self._names) if to_us or text.startswith("/") else []
        if batch:
            return await run_each(call, batch, self._run)
        found = words_in.find(text, self._names, bare=to_us)
        if isinstance(found, words_in.Understood):
            return await self._run(call, found.command, found.rest)
        question = await asking.waiting(call, text)
        if question:
            with suppress(NotAnAnswer):
                return await self._answered(call, question, Answer(text))
        if found:
            return _unknown(call, found)
        return (
            await self.reception.said(call, text) if to_us and (text or call.photo or call.document) else None
        )

    async def _overhear(self, call: Call, event: Said) -> None:
        """Take notice of what was said in a team's group, unless its command says itself what it kept out of there."""
        text = words_in.clean(event.text)
        found = words_in.find(text, self._names, bare=event.addressed)
        if not (isinstance(found, words_in.Understood) and found.command.discreet):
            await self.reception.overheard(call, text)

    async def _edited(self, call: Call, event: Amended) -> Reply:
        """Say that an edited command was not run again, once: people edit in several goes."""
        which = f"{call.chat.id}/{event.message}"
        first = await notices.first_time(call.tx, "edited", call.person.id, which, call.now)
        return Message("edited-not-run") if first else None

    async def _run(self, call: Call, command: Command[Any], rest: str) -> Reply:
        call = replace(call, command=command.name, table=self._commands, foresee=self._foresee)
        if command.whose:
            call, rest = await command.whose(call, rest)
        standing.check(call)
        return asking.by(call, command, await command.run(call, command.parse(rest)))

    async def _answered(self, call: Call, question: questions.Question, said: Answer) -> Reply:
        """Take an answer, from whoever may still give it. The question goes when it was taken, not before."""
        command = self._names[question.command]
        call = replace(call, command=command.name, table=self._commands, foresee=self._foresee)
        team = question.known.get("team")
        try:
            if team or call.team:
                call = await standing.on_team(call, await teams.get(call.tx, team) if team else call.home())
            else:
                standing.check(call)
        except Refusal as refusal:
            await questions.drop(call.tx, question.chat, call.person.id)
            return refusal.message
        try:
            reply = await command.answers[question.slot](call, question.known, said)
        except NotAnAnswer:
            if question.slot == asking.AFTERTHOUGHT and call.private:
                await questions.drop(call.tx, question.chat, call.person.id)
            raise
        await questions.drop(call.tx, question.chat, call.person.id)
        return asking.by(call, command, reply)

    async def _pressed(self, call: Call, event: Pressed) -> Reply:
        """Do what a button saves typing. It is looked up and authorised again: buttons are outlived by what they show."""
        token, _, which = event.token.partition(".")
        card = await cards.by_token(call.tx, token)
        if card:
            line = f"{which} {card.task}" if which in ("claim", "task") else ""
        else:
            found = await outbox.button(call.tx, token, int(which)) if which.isdecimal() else None
            if found is None or found[1].person not in (None, call.person.id):
                raise Refusal("button-old")
            pressed, letter = found
            if pressed.choice is not None:
                return await self._chosen(call, letter.id, pressed.choice)
            line = pressed.says
            if line and typed.is_typed(line):
                await typed.forget(call.tx, letter.id)
        batch = commands_in(line, self._names)
        if batch:
            return await run_each(call, batch, self._run)
        understood = words_in.find(line, self._names, bare=True)
        if not isinstance(understood, words_in.Understood):
            raise Refusal("button-old")
        return await self._run(call, understood.command, understood.rest)

    async def _chosen(self, call: Call, letter: int, choice: int) -> Reply:
        """Take a tapped choice as the answer, if its question is still the one that waits."""
        question = await questions.open_one(call.tx, call.chat.id, call.person.id, call.now)
        if question is None or question.letter != letter:
            raise Refusal("question-over")
        return await self._answered(call, question, Answer("", question.known["choices"][choice]))


async def _chat_row(tx: Tx, event: Said | Pressed | Amended, person: int) -> chats.ChatRow:
    chat = event.chat
    found = await chats.find(tx, chat.platform, chat.key, chat.thread)
    owner = person if chat.private else None
    return found or await chats.add(tx, chat.platform, chat.key, chat.title, chat.thread, owner)


async def _call(tx: Tx, event: Said | Pressed | Amended, person_id: int, chat_id: int, now: datetime) -> Call:
    """Put together who speaks, where, and which team they mean."""
    person, chat = await people.get(tx, person_id), await chats.get(tx, chat_id)
    own = await teams.of_person(tx, person.id)
    team = await _meant(tx, chat, person, own)
    known = team or (own[0] if own else await teams.get(tx, teams.ROOT))
    call = Call(
        tx=tx,
        person=person,
        chat=chat,
        team=team,
        role=await teams.role(tx, person.id, team.id) if team else await teams.highest_role(tx, person.id),
        language=person.language or known.language,
        now=now.astimezone(known.zone),
        said_at=(event.at if isinstance(event, Said) and event.at else now).astimezone(known.zone),
        platform=event.account.platform,
        account=event.account,
        topic=event.chat.thread,
    )
    return await _with_context(call, event) if isinstance(event, Said) else call


async def _meant(tx: Tx, chat: chats.ChatRow, person: Person, own: Sequence[Team]) -> Team | None:
    """Return which team somebody means: the group's, their only one, or the one they chose."""
    if chat.team is not None:
        return await teams.get(tx, chat.team)
    if len(own) == 1:
        return own[0]
    usual = await people.usual_team(tx, person.id)
    return next((team for team in own if team.id == usual), None)


async def _with_context(call: Call, event: Said) -> Call:
    """Add what a message points at: the card or the message it replies to, the people it names."""
    card = await cards.by_message(call.tx, call.chat.id, event.reply_to) if event.reply_to else None
    told = (
        await tellings.task_of(call.tx, call.chat.id, event.reply_to) if event.reply_to and not card else None
    )
    accounts = [*event.mentions, *([event.reply_account] if event.reply_account else [])]
    named = [await people.of_account(call.tx, account.platform, account.key) for account in accounts]
    return replace(
        call,
        reply_task=card.task if card else told,
        pointed_at=tuple(person for person in named if person),
        photo=event.photo,
        document=event.document,
    )


def _unknown(call: Call, found: words_in.Unknown) -> Message | None:
    """Suggest the command that was meant. In a group other bots' commands are none of our business."""
    if found.word.casefold() in A_NAME:
        return Message("name-follows")
    if found.nearest is None:
        return Message("unknown-command", [button("help", "help")], word=found.word) if call.private else None
    meant = found.nearest
    word, rest = f"/{meant.name}" if found.word.isascii() else meant.chinese, found.rest
    label = f"button-{LABELS.get(meant.name, meant.name)}"
    named = words.has(label) and not words.variables(Language.ENGLISH, label)
    shown = Message(label) if named else Message("button-command", word=word)
    return Message(
        "unknown-command-nearest",
        [Button(shown, f"{meant.name} {rest}".strip()), button("never-mind", "nevermind")],
        word=f"/{found.word}" if found.word.isascii() else found.word,
        meant=f"{word} {rest}".strip(),
    )
