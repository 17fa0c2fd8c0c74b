"""The bot that serves: poll, inbox, dispatcher, outbox, sender and tick, until it is told to stop."""

import asyncio
import signal
import sys
from collections.abc import Awaitable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

import structlog

from actions import membership
from chat.clock import Clock, RealClock
from chat.command import Command
from chat.conversation import Conversation
from chat.delivery import Keeps, Menu, MenuEntry, ShutOut
from chat.dispatch import Dispatcher
from chat.journal import place_of
from chat.pulse import Pulse
from chat.sender import Sender
from commands import COMMANDS
from commands.desk import Desk
from domain.language import Language
from domain.people import Role
from house import ticking
from house.errors import Stopped, leaves, unexpected
from house.guarding import Guard
from house.journals import hear_everything, open_journal
from house.keeping import Keeper
from house.opening import house
from house.watching import Watch
from jobs import SPEAKING, foreseeing, importing, keeping, making
from locales.words import say
from platforms.telegram import AnotherInstance, Pace, Telegram
from platforms.telegram.polling import unless
from settings import Settings
from storage import invites, people, teams
from storage.errors import InUse, StorageError
from storage.store import Store

journal = structlog.get_logger()
INVITE_STANDS = timedelta(hours=1)


async def serve(settings: Settings) -> None:
    """Serve Telegram until SIGTERM or SIGINT.

    Raises InUse when another instance polls with this token, StorageError, and Stopped for all else
    that it can't go on after.
    """
    open_journal()
    hear_everything()
    clock = RealClock()
    opening = house(
        settings.database, settings.key_file, "run", settings.timezone, settings.language, clock.now()
    )
    guard = Guard(settings.watch_seconds)
    try:
        async with opening as (store, is_new_key):
            if is_new_key:
                _say(settings.language, "key-made", file=str(settings.key_file))
            await _served(store, settings, clock, guard)
    finally:
        guard.end()


async def _served(store: Store, settings: Settings, clock: Clock, guard: Guard) -> None:
    stop = _stop_on_signals()
    pace = Pace(poll=max(1, min(Pace().poll, settings.watch_seconds // 2)))
    async with Telegram(settings.telegram_token, settings.telegram_api_url, pace) as telegram:
        try:
            if not await Watch(store, settings, clock, Pulse()).meanwhile(telegram.meet(stop)):
                return
            await _first_people(store, telegram, settings, clock.now())
            guard.start()
            await work(store, telegram, clock, stop, settings, guard)
        except ShutOut as error:
            raise Stopped(str(error)) from None


async def work(
    store: Store,
    telegram: Telegram,
    clock: Clock,
    stop: asyncio.Event,
    settings: Settings,
    guard: Guard | None = None,
) -> None:
    """Run all loops; the first that fails ends them all, in order, with nothing half done."""
    platforms = {telegram.name: telegram}
    pulse = Pulse()
    conversation = Conversation(COMMANDS, Desk(), partial(foreseeing.foresee, jobs=SPEAKING))
    dispatcher = Dispatcher(store, conversation, platforms, clock, pulse)
    sender = Sender(store, platforms, clock, pulse=pulse)
    keeper = Keeper(store, settings, clock, pulse)
    watch = Watch(store, settings, clock, pulse, guard)

    async def keep(updates: list[tuple[str, str, dict[str, object]]]) -> None:
        await dispatcher.keep(telegram.name, updates)

    def wake() -> None:
        dispatcher.arrived.set()
        store.mail.set()

    async def until_done(loop: Awaitable[None]) -> None:
        try:
            await loop
        finally:
            stop.set()

    journal.info("ready", bot=telegram.name)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(until_done(telegram.poll(keep, stop, pulse)))
            group.create_task(until_done(dispatcher.run(stop)))
            group.create_task(until_done(sender.run(stop)))
            every = min(ticking.TICK, settings.watch_seconds / 3)
            group.create_task(until_done(ticking.run(store, clock, pulse, stop, every)))
            group.create_task(until_done(keeper.run(stop)))
            group.create_task(until_done(watch.run(stop, wake)))
            group.create_task(until_done(_make_files(store, platforms, clock, stop)))
            group.create_task(until_done(_read_files(store, platforms, clock, stop)))
            group.create_task(unless(stop, telegram.publish_menus(menus())))
    except BaseExceptionGroup as group_of_errors:
        raise _reason(group_of_errors) from None


def _reason(errors: BaseExceptionGroup) -> BaseException:
    """Return what to end with, of all that went wrong. What nobody expected is told without its words."""
    found = list(leaves(errors))
    for error in found:
        if isinstance(error, AnotherInstance):
            return InUse(str(error))
        if isinstance(error, ShutOut | StorageError | Stopped):
            return error
    for error in found:
        journal.error("broken", error=type(error).__name__, at=place_of(error))
    return unexpected(found[0])


async def _make_files(
    store: Store, platforms: Mapping[str, Keeps], clock: Clock, stop: asyncio.Event
) -> None:
    """Make the files that are ordered, one at a time, until told to stop; first those of an earlier run."""
    store.orders.set()
    while not stop.is_set():
        await unless(stop, store.orders.wait())
        store.orders.clear()
        try:
            while not stop.is_set() and await making.make_next(store, clock.now(), platforms=platforms):
                pass
        except StorageError as error:
            journal.error("file not made", error=type(error).__name__, at=place_of(error))


async def _read_files(
    store: Store, platforms: Mapping[str, Keeps], clock: Clock, stop: asyncio.Event
) -> None:
    """Read the tables that are sent, one at a time, until told to stop; first those of an earlier run."""
    store.received.set()
    while not stop.is_set():
        await unless(stop, store.received.wait())
        store.received.clear()
        try:
            while not stop.is_set() and (
                await keeping.keep_next(store, clock.now())
                or await importing.read_next(store, platforms, clock.now())
            ):
                pass
        except StorageError as error:
            journal.error("file not read", error=type(error).__name__, at=place_of(error))


async def _first_people(store: Store, telegram: Telegram, settings: Settings, now: datetime) -> None:
    """Make those in COORDINATORS coordinators of the root; with nobody in charge, print a link for the first."""
    async with store.write() as tx:
        for platform, key in settings.coordinators:
            known = await people.of_account(tx, platform, key)
            person = known or await membership.meet(tx, platform, key, f"{platform}:{key}", None, None, now)
            if await teams.direct_role(tx, person.id, teams.ROOT) is not Role.COORDINATOR:
                await membership.set_role(tx, teams.ROOT, person.id, Role.COORDINATOR, None, now)
        if await invites.any_coordinator(tx):
            return
        payload = await invites.make(tx, teams.ROOT, Role.COORDINATOR, now + INVITE_STANDS)
    _say(settings.language, "first-coordinator", link=telegram.start_link(payload))


def menus(commands: Sequence[Command[object]] = COMMANDS) -> list[Menu]:
    """Return the platforms' menus, from the one table: volunteers' commands everywhere, all for a group's admins."""
    found = []
    for audience, role in (("private", Role.LEAD), ("group", Role.VOLUNTEER), ("admins", Role.COORDINATOR)):
        for tag, language in (("en", Language.ENGLISH), ("zh", Language.CHINESE)):
            entries = tuple(
                MenuEntry(command.name, _about(command, language))
                for command in commands
                if command.in_help and command.who <= role
            )
            found.append(Menu(audience, tag, entries))
    return found


def _about(command: Command[object], language: Language) -> str:
    about = say(language, f"about-{command.name}")
    return f"{command.chinese} · {about}" if language is Language.CHINESE else about


def _say(language: Language, message: str, **facts: str) -> None:
    sys.stderr.write(say(language, message, **facts) + "\n")


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    return stop
