"""A copy of the database, made beside a running bot, and whether a copy is whole."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from storage.connection import connect, translated
from storage.errors import StorageError

PAGES = 500  # 2 MB a step: between two steps it can be told to stop
OPERATIONS = 10_000

Going = Callable[[], bool]
Rules = Callable[[Any, bytes], Iterator[str]]


class Abandoned(Exception):
    """It was told to stop; nothing came of it."""


def on() -> bool:
    """Go on, whatever happens."""
    return True


def copy(source: Path, key: bytes, target: Path, *, going: Going = on) -> None:
    """Copy a database as it is at one moment, under the same key, while others write on.

    The view is held open: without it, whatever is written meanwhile would make the copy begin again.
    Raises KeyWrong, StorageError, and Abandoned as soon as it is not `going`.
    """

    def proceed(*_: int) -> None:
        if not going():
            raise Abandoned

    with (
        closing(connect(source, key, writes=False)) as here,
        closing(connect(target, key, writes=True)) as there,
        translated(),
    ):
        here.execute("BEGIN")
        here.execute("SELECT count(*) FROM sqlite_master").fetchone()
        here.backup(there, pages=PAGES, progress=proceed)
        here.execute("ROLLBACK")
        there.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it


def damage(path: Path, key: bytes, rules: Rules | None = None, *, going: Going = on) -> list[str]:
    """Return what is wrong with a database nobody writes to, in words for an operator; nothing: it is whole.

    `rules` looks at its contents too. Raises KeyWrong, StorageError and Abandoned.
    """
    if not going():
        raise Abandoned
    with closing(connect(path, key, writes=True)) as connection:  # which leaves nothing beside it
        connection.set_progress_handler(lambda: not going(), OPERATIONS)
        try:
            with translated():
                return list(_structure(connection)) or list(rules(connection, key) if rules else ())
        except StorageError:
            if going():
                raise
            raise Abandoned from None


def _structure(connection: Any) -> Iterator[str]:  # noqa: ANN401 - sqlcipher3 has no types
    pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if pages:
        yield f"{len(pages)} pages were changed from outside"
        return
    structure = [row[0] for row in connection.execute("PRAGMA integrity_check(3)")]
    if structure != ["ok"]:
        yield f"the file is damaged: {structure[0]}"
        return
    loose = connection.execute("PRAGMA foreign_key_check").fetchall()
    if loose:
        yield f"{len(loose)} rows speak of what is not there, the first in {loose[0][0]}"
