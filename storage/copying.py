"""A copy of the database, made beside a running bot, and whether a copy is whole."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from storage import claims, log
from storage.connection import connect, translated
from storage.errors import StorageError

PAGES = 500  # 2 MB a step: between two steps it can be told to stop
OPERATIONS = 10_000


class Abandoned(Exception):
    """It was told to stop; nothing came of it."""


def copy(source: Path, key: bytes, target: Path, *, going: Callable[[], bool] = lambda: True) -> None:
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


def damage(
    path: Path, key: bytes, *, rules: bool = True, going: Callable[[], bool] = lambda: True
) -> list[str]:
    """Return what is wrong with a database nobody writes to, in words for an operator; nothing: it is whole.

    `rules`: its contents are looked at too, as far as this version knows what they must keep to. Raises
    KeyWrong, StorageError and Abandoned.
    """
    if not going():
        raise Abandoned
    with closing(connect(path, key, writes=True)) as connection:  # which leaves nothing beside it
        connection.set_progress_handler(lambda: not going(), OPERATIONS)
        try:
            with translated():
                return list(_damage(connection, key, rules=rules))
        except StorageError:
            if going():
                raise
            raise Abandoned from None


def _damage(connection: Any, key: bytes, *, rules: bool) -> Iterator[str]:  # noqa: ANN401 - sqlcipher3 has no types
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
    if rules:
        for row in connection.execute(claims.OVERBOOKED):
            yield f"more people have a place on #{row['task']} than it has places"
        broken = log.first_broken(connection.execute(log.WHOLE), key)
        if broken is not None:
            yield f"the log does not hold at entry {broken}"
