"""The bot that serves: poll, inbox, dispatcher, outbox, sender and tick, until it is told to stop."""

import asyncio
import signal
import sys
from collections.abc import Awaitable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from actions import membership
from chat.clock import Clock, RealClock
from chat.command import Command
from chat.conversation import Conversation
from chat.delivery import Menu, MenuEntry, ShutOut
from chat.dispatch import Dispatcher
from chat.journal import place_of
from chat.sender import Sender
from commands import COMMANDS
from commands.desk import Desk
from domain.language import Language
from domain.people import Role
from house.errors import Stopped
from house.journals import open_journal
from house.keeping import Keeper
from house.opening import house
from jobs import JOBS, making, ticker
from locales.words import say
from platforms.telegram import AnotherInstance, Telegram
from platforms.telegram.polling import unless
from settings import Settings
from storage import invites, people, teams
from storage.errors import InUse, StorageError
from storage.store import Store

journal = structlog.get_logger()
TICK = timedelta(seconds=15)
CLOCK_STEP = 5.0
INVITE_STANDS = timedelta(hours=1)


async def serve(settings: Settings) -> None:
    """Serve Telegram until SIGTERM or SIGINT.

    Raises InUse when another instance polls with this token, StorageError, and Stopped for all else
    that it can't go on after.
    """
    open_journal()
    clock = RealClock()
    opening = house(
        settings.database, settings.key_file, "run", settings.timezone, settings.language, clock.now()
    )
    async with opening as (store, is_new_key):
        if is_new_key:
            _say(settings.language, "key-made", file=str(settings.key_file))
        stop = _stop_on_signals()
        async with Telegram(settings.telegram_token, settings.telegram_api_url) as telegram:
            try:
                if not await telegram.meet(stop):
                    return
                await _first_people(store, telegram, settings, clock.now())
                await work(store, telegram, clock, stop, Keeper(store, settings, clock))
            except ShutOut as error:
                raise Stopped(str(error)) from None


async def work(
    store: Store, telegram: Telegram, clock: Clock, stop: asyncio.Event, keeper: Keeper | None = None
) -> None:
    """Run all loops; the first that fails ends them all, in order, with nothing half done."""
    platforms = {telegram.name: telegram}
    dispatcher = Dispatcher(store, Conversation(COMMANDS, Desk()), platforms, clock)
    sender = Sender(store, platforms, clock)

    async def keep(updates: list[tuple[str, str, dict[str, object]]]) -> None:
        await dispatcher.keep(telegram.name, updates)

    async def until_done(loop: Awaitable[None]) -> None:
        try:
            await loop
        finally:
            stop.set()

    journal.info("ready", bot=telegram.name)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(until_done(telegram.poll(keep, stop)))
            group.create_task(until_done(dispatcher.run(stop)))
            group.create_task(until_done(sender.run(stop)))
            group.create_task(until_done(_tick(store, clock, stop)))
            if keeper:
                group.create_task(until_done(keeper.run(stop)))
            group.create_task(until_done(_make_files(store, clock, stop)))
            group.create_task(unless(stop, telegram.publish_menus(menus())))
    except BaseExceptionGroup as group_of_errors:
        raise _reason(group_of_errors) from None


def _reason(errors: BaseExceptionGroup) -> BaseException:
    """Return what to end with, of all that went wrong. What nobody expected is told without its words."""
    found = list(_leaves(errors))
    for error in found:
        if isinstance(error, AnotherInstance):
            return InUse(str(error))
        if isinstance(error, ShutOut | StorageError):
            return error
    for error in found:
        journal.error("broken", error=type(error).__name__, at=place_of(error))
    return Stopped(f"Stopped by an error nobody expected: {type(found[0]).__name__} at {place_of(found[0])}.")


def _leaves(errors: BaseExceptionGroup) -> Iterator[BaseException]:
    for error in errors.exceptions:
        if isinstance(error, BaseExceptionGroup):
            yield from _leaves(error)
        else:
            yield error


async def _tick(store: Store, clock: Clock, stop: asyncio.Event) -> None:
    """Tick until told to stop. APScheduler sleeps through a clock that steps back, so steps are watched for."""
    ticking = asyncio.Lock()

    async def tick() -> None:
        async with ticking:
            try:
                await ticker.tick(store, JOBS, clock.now())
            except* Exception as broken:  # noqa: BLE001 - the next tick does what this one could not
                for error in _leaves(broken):
                    journal.error("tick broken", error=type(error).__name__, at=place_of(error))

    scheduler = AsyncIOScheduler()
    job = scheduler.add_job(
        tick,
        "interval",
        seconds=TICK.total_seconds(),
        max_instances=1,
        coalesce=True,
        misfire_grace_time=None,  # a tick that comes late is as good; the library would leave it out
    )
    job.modify(next_run_time=clock.now())
    scheduler.start()
    loop = asyncio.get_running_loop()
    offset = clock.now().timestamp() - loop.time()
    try:
        while not stop.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), CLOCK_STEP)
            now_offset = clock.now().timestamp() - loop.time()
            if abs(now_offset - offset) > CLOCK_STEP:
                journal.warning("clock stepped", seconds=round(now_offset - offset))
                job.modify(next_run_time=clock.now())
            offset = now_offset
    finally:
        scheduler.shutdown(wait=False)
        async with ticking:
            pass


async def _make_files(store: Store, clock: Clock, stop: asyncio.Event) -> None:
    """Make the files that are ordered, one at a time, until told to stop; first those of an earlier run."""
    store.orders.set()
    while not stop.is_set():
        await unless(stop, store.orders.wait())
        store.orders.clear()
        try:
            while not stop.is_set() and await making.make_next(store, clock.now()):
                pass
        except StorageError as error:
            journal.error("file not made", error=type(error).__name__, at=place_of(error))


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
