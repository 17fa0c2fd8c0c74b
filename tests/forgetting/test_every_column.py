"""Nothing that is kept about somebody is overlooked: every column that names a person is given, and is forgotten.

The tables are read from the database itself: a new one that nobody thought of fails here.
"""

import itertools
import json
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from actions import forgetting
from domain.language import Language
from locales.words import say
from reports import own_data as files
from storage import keyfile, own_data
from storage.errors import StorageError
from storage.files import Order
from storage.store import Store, Tx, opened
from tests.talking import START, ZONE

CANARY = "wombat in a bowler hat"
PERSON = 7
NOW = START.replace(tzinfo=ZONE)
NUMBERS = itertools.count(100)
NAMES_A_PERSON = ("person", "about")
"""Columns that name a person without a reference: what they speak of outlives whoever it was."""
THE_TEAMS = ("task", "series", "team", "resident")
"""Of these the words are the team's, or the resident's, not those of whoever posted, ended or noted them."""
OURS = {
    "certificate": ("first_day", "last_day", "content"),
    "chat": ("platform", "thread", "forum"),
    "change": ("verb",),
    "file": ("language", "maker"),
    "import": ("what",),
    "invite": ("hash",),
    "outbox": ("thread", "message", "facts", "token", "message_key", "trouble"),
}
"""What takes our own words, ids and figures alone."""
ANOTHERS = {
    "certificate": ("made_by", ("name",)),
    "chat": ("brought_by", ("key", "former_key", "title")),
    "claim": ("spoken_by", ("reason", "note", "photo")),
    "task": ("posted_by", ("reason",)),
    "wish": ("decided_by", ("text",)),
}
"""Where somebody only spoke, brought or decided, the words are a group's, or another person's."""


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """Provide a database with a team, a chat, a task, a series and a resident, and somebody to be forgotten."""
    async with opened(tmp_path / "linli.db", keyfile.make(tmp_path / "key")) as store:
        async with store.write() as tx:
            for row in (
                "INSERT INTO team VALUES (1, NULL, 'Linli', 'UTC', 'en', 0, 'team', NULL, NULL, 0)",
                "INSERT INTO person (id, name, made_at) VALUES (7, 'x', 0), (8, 'Bo', 0)",
                "INSERT INTO chat (id, platform, key) VALUES (1, 'x', 'x')",
                """INSERT INTO task (id, team, kind, title, shape, places, posted_by, posted_at, timed_at)
                   VALUES (1, 1, 'service', 'x', 'open', 9, 8, 0, 0)""",
                """INSERT INTO series (id, team, kind, title, places, rule, first_day, posted_by, posted_at)
                   VALUES (1, 1, 'service', 'x', 1, '{}', 'x', 8, 0)""",
                """INSERT INTO file (id, chat, language, maker, facts, ordered_at)
                   VALUES (1, 1, 'en', 'x', '{}', 0)""",
                """INSERT INTO outbox (id, batch, rank, class, chat, message, made_at)
                   VALUES (1, 0, 0, 'must', 1, 'x', 0)""",
                "INSERT INTO resident (id, team, name, made_at) VALUES (1, 1, 'x', 0)",
            ):
                await tx.run(row)
        yield store


async def columns(tx: Tx) -> list[tuple[str, str]]:
    """Return every column of every table that names a person."""
    tables = await tx.all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    found = []
    for table in [row["name"] for row in tables]:
        keys = await tx.all("SELECT * FROM pragma_foreign_key_list(:table)", table=table)
        refers = {key["from"] for key in keys if key["table"] == "person"}
        named = await tx.all("SELECT name FROM pragma_table_info(:table)", table=table)
        found += [
            (table, row["name"]) for row in named if row["name"] in refers or row["name"] in NAMES_A_PERSON
        ]
    return [*found, ("person", "id")]


async def _filled(tx: Tx, table: str, names: str) -> None:
    """Write a row that names them into a table, the canary wherever words can stand."""
    values: dict[str, object] = {}
    for column in await tx.all("SELECT * FROM pragma_table_info(:table)", table=table):
        name, kind = column["name"], column["type"]
        refers = await tx.one(
            """SELECT "table" FROM pragma_foreign_key_list(:table) WHERE "from" = :name""",
            table=table,
            name=name,
        )
        if name == names:
            values[name] = PERSON
        elif refers:
            values[name] = 8 if refers["table"] == "person" else 1
        elif column["pk"] and kind == "INTEGER":
            values[name] = next(NUMBERS)
        elif kind == "TEXT":
            values[name] = f"{CANARY} {next(NUMBERS)}"
        elif kind == "BLOB":
            values[name] = f"{CANARY} {next(NUMBERS)}".encode()
        else:
            values[name] = 1
    await _written(tx, table, values)


ALLOWED = {
    "state": ("done", "running", "asked", "sent", "open"),
    "class": ("must",),
    "shape": ("open",),
    "kind": ("team",),
    "answer": ("yes",),
    "message": ("forgetme-going",),
    "known": ("{}",),
    "step": ("before",),
}
"""What may stand where the canary may not: a column that takes one of our words only."""


async def _written(tx: Tx, table: str, values: dict[str, object]) -> None:
    if table == "person":
        await tx.run("UPDATE person SET name = :words WHERE id = :id", words=CANARY, id=PERSON)
        return
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join(f":{name}" for name in values)
    insert = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - a table of ours
    last: StorageError | None = None
    for words in [{}, *_combinations(values)]:
        try:
            async with tx.savepoint():
                await tx.run(insert, **(values | words))
        except StorageError as error:
            last = error
        else:
            return
    raise AssertionError(f"{table} takes no row: {last}")


def _combinations(values: dict[str, object]) -> list[dict[str, object]]:
    """Return our own words for the columns that take nothing else."""
    tries: list[dict[str, object]] = [{}]
    for name, allowed in ALLOWED.items():
        if name in values:
            tries = [{**one, **extra} for one in tries for extra in ({}, *({name: word} for word in allowed))]
    return tries[1:]


def _stays(table: str, names: str, column: str) -> bool:
    """Tell whether words in a column are nothing of somebody whom another column of the row names."""
    whose, words = ANOTHERS.get(table, ("", ()))
    return (
        (table in THE_TEAMS and (table, column) != ("task", "reason"))
        or column in OURS.get(table, ())
        or (names == whose and column in words)
    )


async def test_every_column_that_names_a_person_is_forgotten(store: Store) -> None:
    """A row of theirs in every table, the canary in every column that takes words: nothing of it is left."""
    left = []
    async with store.write() as tx:
        every = [(table, name) for table, name in await columns(tx) if table != "log"]  # of numbers only
        assert len(every) > 30
        for table, name in every:
            await tx.run("SAVEPOINT trying")
            await _filled(tx, table, name)
            await forgetting.forget(tx, PERSON, NOW)
            rows = await tx.all(f"SELECT * FROM {table}")  # noqa: S608 - a table of ours
            left += [
                f"{table}.{column}, by {name}"
                for row in rows
                for column in row.keys()  # noqa: SIM118 - a row's
                if CANARY in str(row[column]) and not _stays(table, name, column)
            ]
            await tx.run("ROLLBACK TO trying")
            await tx.run("RELEASE trying")
    assert left == []


async def test_every_column_that_names_a_person_is_given_to_them(store: Store) -> None:
    """Whatever table speaks of somebody is read for /mydata, with a heading in both languages."""
    asked = "\n".join(own_data.TABLES.values())
    async with store.write() as tx:
        every = await columns(tx)
    missing = [
        f"{table}.{name}"
        for table, name in every
        if table != "sheet"  # the messages themselves; who looked at them stands in the log
        if not re.search(rf"FROM {table}\b[^;]*\b{name}\b", asked, re.DOTALL)
    ]
    assert missing == []
    for language in Language:
        headings = {say(language, f"mydata-{heading}") for heading in own_data.TABLES}
        assert len(headings) == len(own_data.TABLES)


async def test_what_is_kept_of_somebody_can_be_read(store: Store) -> None:
    """A row of theirs in every table: each heading but what the log tells is in the file."""
    async with store.write() as tx:
        for table, name in await columns(tx):
            if table not in ("log", "person"):
                await _filled(tx, table, name)
    async with store.read() as db:
        file = await files.whole(db, Order(1, 1, PERSON, Language.ENGLISH, "mydata", {}, 0))
    told = json.loads(file.content).keys()
    unread = {name for name in own_data.TABLES if say(Language.ENGLISH, f"mydata-{name}") not in told}
    assert unread == {"sheets", "log"}
