"""The chain of the log: each entry seals the one before, so whatever is done to it afterwards shows."""

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from json.encoder import encode_basestring_ascii as quoted
from pathlib import Path
from typing import Any

from storage.connection import connect, translated
from storage.store import Reader, Row
from storage.upgrading import prepare

PURPOSE = b"linli log"
SEALED = ("id", "at", "verb", "team", "task", "person", "about", "batch", "detail")
ROWS = f"SELECT {', '.join(SEALED)}, seal FROM log ORDER BY id"
_ENTRY = f"SELECT {', '.join(SEALED)}, seal FROM log WHERE id = ?"
_EXPORT = "SELECT id FROM log WHERE verb = 'exported' AND json_extract(detail, '$.sha256') = ?"
HEAD = "SELECT number, seal FROM log_head"
_NEWEST = "SELECT id, seal FROM log ORDER BY id DESC LIMIT 1"
_KEEPS_HEAD = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'log_head')"
SHOWN = 16
"""Hex digits of a seal in the short form of a head."""


class Wrong(StrEnum):
    """What can be wrong with a stretch of the log."""

    CHANGED = "changed"
    MISSING = "missing"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Fault:
    """Entries, from `first` to `last`, that are not what was written."""

    wrong: Wrong
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Head:
    """An entry that stands for itself and all before it."""

    number: int
    seal: bytes

    def __str__(self) -> str:
        """Return it short enough to be kept in a chat: `1234-3f9a0c2177de5b10`."""
        return f"{self.number}-{self.seal.hex()[:SHOWN]}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of walking along the chain. `head` is its newest entry; None: the log is empty."""

    entries: int
    faults: tuple[Fault, ...]
    head: Head | None


class Sealer:
    """Makes the seals of a log: HMAC-SHA256, with a key of its own.

    Both halves of it are begun once and copied for each entry, which takes half of the time of `hmac`.
    """

    def __init__(self, key: bytes) -> None:
        own = hmac.digest(key, PURPOSE, "sha256").ljust(hashlib.sha256().block_size, b"\0")
        self._inner = hashlib.sha256(own.translate(hmac.trans_36))
        self._outer = hashlib.sha256(own.translate(hmac.trans_5C))

    def seal(self, before: bytes, entry: Sequence[Any]) -> bytes:
        """Return the seal over the values of SEALED and, by the seal before it, over all entries before."""
        inner, outer = self._inner.copy(), self._outer.copy()
        inner.update(before + _canonical(*entry))
        outer.update(inner.digest())
        return outer.digest()


def canonical(value: object) -> str:
    """Return a value in the one form in which it is sealed."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"), sort_keys=True)


def _canonical(  # noqa: PLR0913, PLR0917 - what an entry holds
    number: int,
    at: int,
    verb: str,
    team: int | None,
    task: int | None,
    person: int | None,
    about: int | None,
    batch: int,
    detail: str,
) -> bytes:
    """Return what `canonical` does of an entry, in a third of the time: a log has millions."""
    ids = f"{_or_null(team)},{_or_null(task)},{_or_null(person)},{_or_null(about)}"
    return f"[{number},{at},{quoted(verb)},{ids},{batch},{quoted(detail)}]".encode()


def _or_null(number: int | None) -> int | str:
    return "null" if number is None else number


def walk(rows: Iterable[tuple[Any, ...]], head: tuple[int, bytes] | None, key: bytes) -> Verdict:
    """Walk along `rows`, those of ROWS, to the row of HEAD, with the key of the database.

    Behind a fault the chain is taken up again, so that each is found for itself.
    """
    sealer = Sealer(key)
    entries, number, seal = 0, 0, b""
    faults = []
    for row in rows:
        here, found = row[0], row[-1]
        if here > number + 1:
            faults.append(Fault(Wrong.MISSING, number + 1, here - 1))
        elif here <= number:
            faults.append(Fault(Wrong.ADDED, here, here))
        elif sealer.seal(seal, row[:-1]) != found:
            faults.append(Fault(Wrong.CHANGED, here, here))
        entries, number, seal = entries + 1, here, found
    until = head[0] if head else 0
    if until > number:
        faults.append(Fault(Wrong.MISSING, number + 1, until))
    elif until < number:
        faults.append(Fault(Wrong.ADDED, until + 1, number))
    elif head and head[1] != seal:
        faults.append(Fault(Wrong.CHANGED, number, number))
    return Verdict(entries, tuple(faults), Head(number, seal) if entries else None)


class Kept:
    """The log as it is kept, at one moment, to be held against what somebody has."""

    def __init__(self, connection: Any, key: bytes) -> None:  # noqa: ANN401 - sqlcipher3 has no types
        self._connection = connection
        self._key = key

    def verdict(self) -> Verdict:
        """Return what came of walking along it, all of it."""
        keeps_head = self._connection.execute(_KEEPS_HEAD).fetchone()[0]  # not so in the first schema
        head = self._connection.execute(HEAD if keeps_head else _NEWEST).fetchone()
        rows = self._connection.cursor()
        rows.row_factory = None  # plain tuples come faster
        return walk(rows.execute(ROWS), head and tuple(head), self._key)

    def entry(self, number: int) -> Row | None:
        """Return an entry, with the columns of ROWS."""
        row: Row | None = self._connection.execute(_ENTRY, (number,)).fetchone()
        return row

    def export_of(self, sha256: str) -> int | None:
        """Return the number of the entry that says a file of this digest was exported, or None."""
        row = self._connection.execute(_EXPORT, (sha256,)).fetchone()
        return row["id"] if row else None

    def leads_from(self, head: str) -> bool:
        """Tell whether a head that was told once, in its short form, is an entry of this log still."""
        number, _, digits = head.strip().lower().partition("-")
        row = self.entry(int(number)) if number.isdecimal() and len(digits) == SHOWN else None
        return row is not None and str(Head(row["id"], bytes(row["seal"]))) == f"{row['id']}-{digits}"


@contextmanager
def kept(path: Path, key: bytes) -> Iterator[Kept]:
    """Open the log of a database to look at it, also while a bot writes to it. Raises what `prepare` does."""
    prepare(path, key, as_it_is=True)
    with closing(connect(path, key, writes=False)) as connection, translated():
        connection.execute("BEGIN")
        yield Kept(connection, key)


async def head(db: Reader) -> Head | None:
    """Return the newest entry; None: nothing was written yet."""
    row = await db.one(HEAD)
    return Head(row["number"], bytes(row["seal"])) if row else None
