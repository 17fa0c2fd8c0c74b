"""Bare bots to compare with, each a process: `python -m tests.bench.bare claim|echo ROOT FOLDER`.

The one answers every update as a claim: the statements of that claim by aiosqlite, then the same calls
of the Bot API, straight from a handler of python-telegram-bot. The other says again what it hears.
"""

import asyncio
import shutil
import sys
import tempfile
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, Final

from aiosqlite import Connection
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import Application, ContextTypes, TypeHandler

from tests.bench import claiming, neighbourhood
from tests.bench.neighbourhood import Asking
from tests.bench.recording import Statement, bare, is_claim, recording, replay, without_boxes
from tests.doubles.bot_api import TOKEN

Handle = Callable[[Update, ContextTypes.DEFAULT_TYPE], Coroutine[Any, Any, None]]
App = Application[Any, Any, Any, Any, Any, Any]

CARD: Final = "🤝 <b>#{task} Haircut for Mrs Li</b>\nSun 29 Nov 15:00\n{held}/2 Person 1000 · 1 needed"
ANSWER: Final = "You have a place on #{task} Haircut for Mrs Li, Sun 29 Nov 15:00. I'll remind you the day before and two hours before."


async def recorded(folder: Path) -> tuple[list[Asking], list[list[Statement]]]:
    """Let everybody claim, on a copy; returns who, and what each claim said to the database but for the boxes."""
    with tempfile.TemporaryDirectory(prefix="linli-bench-") as scratch:
        copy = Path(shutil.copytree(folder, Path(scratch) / "copy"))
        async with neighbourhood.opened(copy) as store:
            askings = await neighbourhood.askings(store)
            recorder = recording(store)
            stack = claiming.Stack(store, ())
            for number, asking in enumerate(askings, 1):
                await stack.hear([asking.update(number)])
            return askings, [without_boxes(one) for one in recorder.taken() if is_claim(one)]


def claims(connection: Connection, askings: list[Asking], transactions: list[list[Statement]]) -> Handle:
    """Return the handler that answers each update as the next claim: they come in the order they were recorded."""
    following = zip(askings, transactions, strict=True)

    async def handle(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        asking, statements = next(following)
        await replay(connection, statements)
        if update.callback_query:
            await update.callback_query.answer("Please see our private chat.")
        await context.bot.edit_message_text(
            CARD.format(task=asking.task, held=asking.user % 2 + 1),
            asking.group,
            asking.card,
            parse_mode=ParseMode.HTML,
            reply_markup=_keyboard("Claim", "Details"),
        )
        await context.bot.send_message(
            asking.user,
            ANSWER.format(task=asking.task),
            parse_mode=ParseMode.HTML,
            reply_markup=_keyboard("I can't come", "Details"),
        )

    return handle


def _keyboard(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=label) for label in labels]])


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say again what was said."""
    if update.message:
        await update.message.reply_text(update.message.text or "")


async def serve(root: str, handle: Handle) -> None:
    """Poll until stopped."""
    application: App = Application.builder().token(TOKEN).base_url(f"{root}/bot").build()
    application.add_handler(TypeHandler(Update, handle))
    async with application:
        await application.start()
        if application.updater is None:
            raise RuntimeError("nothing polls")
        await application.updater.start_polling()
        print("event='ready'", flush=True)  # noqa: T201 - whoever started us reads it
        await asyncio.Event().wait()


async def main(which: str, root: str, folder: Path) -> None:
    """Be one of the two."""
    if which == "echo":
        await serve(root, echo)
        return
    askings, transactions = await recorded(folder)
    async with bare(folder) as connection:
        await serve(root, claims(connection, askings, transactions))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
