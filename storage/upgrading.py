"""Bringing a database up to date: numbered steps, each one transaction with its number."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from storage.connection import connect, translated
from storage.errors import SchemaNewer, SchemaOlder

SCHEMA = Path(__file__).parent / "schema"


def _statements(script: str) -> Iterator[str]:
    """Split a script into its statements; triggers hold semicolons of their own."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def prepare(path: Path, key: bytes, *, as_it_is: bool = False) -> None:
    """Make the file if it is missing, check the key, and bring the schema up to date.

    Each step of the schema is one transaction with its number. `as_it_is`: change nothing, a bot may be
    running on it. Raises KeyWrong, SchemaNewer or SchemaOlder, and then has touched nothing.
    """
    connection = connect(path, key, writes=True)
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        steps = sorted(SCHEMA.glob("*.sql"))
        if version > len(steps):
            raise SchemaNewer(
                f"{path} was written by a newer Linli. Please install that version, or a later one."
            )
        if as_it_is:
            if version < len(steps):
                raise SchemaOlder(
                    f"{path} was written by an older Linli. Please start the bot once, then try again."
                )
            return
        with translated():
            connection.execute("PRAGMA journal_mode = WAL")
            for number, step in enumerate(steps[version:], start=version + 1):
                connection.execute("BEGIN IMMEDIATE")
                for statement in _statements(step.read_text(encoding="utf-8")):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")
                connection.execute("COMMIT")
    finally:
        connection.close()
