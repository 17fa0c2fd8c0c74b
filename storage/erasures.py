"""The journal of erasures: who was forgotten and when, by number, in a small file beside the database.

A backup from before an erasure still holds what was erased. The journal is no part of any backup, so
whoever restores one forgets everybody again who was forgotten since.
"""

from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime
from pathlib import Path

from storage.durable import add_line, lines, replace
from storage.errors import Unusable
from storage.moments import read, stored
from storage.store import Store, Tx

NAME = "erasures"
_PLAINLY = (
    """UPDATE person SET language = NULL, team = NULL, seen_at = NULL, told_at = NULL, name =
           CASE (SELECT language FROM team WHERE id = 1) WHEN 'zh-CN' THEN '一位志愿者' ELSE 'someone' END
       WHERE id = :person""",
    "DELETE FROM member WHERE person = :person",
    "DELETE FROM person_setting WHERE person = :person",
    "DELETE FROM skill WHERE person = :person",
    "DELETE FROM presence WHERE person = :person",
    "DELETE FROM request WHERE person = :person",
    "DELETE FROM regular WHERE person = :person",
    "DELETE FROM rota_member WHERE person = :person",
    "DELETE FROM rota_owed WHERE person = :person",
    "DELETE FROM absence WHERE person = :person",
    "DELETE FROM snooze WHERE person = :person",
    "DELETE FROM reminding WHERE person = :person",
    "DELETE FROM swap WHERE :person IN (asker, asked)",
    "DELETE FROM notice WHERE person = :person",
    "UPDATE chat SET brought_by = NULL WHERE brought_by = :person",
    "UPDATE team SET contact = NULL WHERE contact = :person",
    "DELETE FROM leaving WHERE person = :person",
    "UPDATE certificate SET name = NULL WHERE person = :person",
    """UPDATE claim SET reason = NULL, note = NULL, arrived_at = NULL, left_at = NULL
       WHERE person = :person""",
    "DELETE FROM note WHERE person = :person",
    "DELETE FROM photo WHERE person = :person",
    "UPDATE wish SET text = '' WHERE person = :person",
    "UPDATE task SET reason = NULL WHERE ended_by = :person",
    """UPDATE change SET before = '' WHERE person = :person
          OR task IN (SELECT task FROM claim WHERE person = :person)""",
    "DELETE FROM question WHERE person = :person",
    """UPDATE outbox SET words = '[]', buttons = '[]', press = NULL,
           state = CASE state WHEN 'sent' THEN state ELSE 'dropped' END WHERE person = :person""",
    "UPDATE outbox SET words = '[]' WHERE task IN (SELECT task FROM claim WHERE person = :person)",
    "UPDATE file SET content = NULL, name = NULL, facts = '{}' WHERE person = :person",
    """UPDATE inbox SET lane = '' WHERE done_at IS NOT NULL
          AND lane IN (SELECT key FROM chat WHERE person = :person)""",
    """UPDATE chat SET key = 'gone-' || id, former_key = NULL, title = '', is_open = 0
       WHERE person = :person""",
    "DELETE FROM account WHERE person = :person",
)

_IMPORTS = (
    "DELETE FROM import_made WHERE import IN (SELECT id FROM import WHERE agreed_at IS NULL)",
    "DELETE FROM import_row WHERE import IN (SELECT id FROM import WHERE agreed_at IS NULL)",
    """UPDATE import SET document = NULL, header = '[]',
           keep_until = CASE WHEN agreed_at IS NOT NULL THEN :now END,
           state = CASE WHEN state IN ('sent', 'shown') AND agreed_at IS NULL THEN 'dropped' ELSE state END""",
)
"""A table that was sent may tell of anybody: whoever is forgotten stands in none. One that is just being imported goes
as soon as it is."""
_RESIDENT = """UPDATE resident SET name = '', address = '', phone = '', notes = '', gone_at = :now
               WHERE id = :resident AND gone_at IS NULL"""

Erase = Callable[[Tx, int, datetime], Awaitable[None]]
Entry = tuple[int, datetime]


async def note(tx: Tx, person: int, now: datetime) -> None:
    """Write down that somebody is being forgotten, before the transaction that does it commits.

    A resident stands there as their code below zero.

    Should that transaction come to nothing, a restored backup forgets them all the same: it was asked for.
    """
    add_line(tx.folder / NAME, f"{stored(now)} {person}")


def noted(folders: Iterable[Path]) -> list[Entry]:
    """Return everybody who is noted in the journals of these folders, and when, in that order. Raises Unusable."""
    found: set[Entry] = set()
    for folder in folders:
        for number, line in enumerate(lines(folder / NAME), start=1):
            try:
                moment, person = map(int, line.split())
                found.add((person, read(moment)))
            except (ValueError, OverflowError, OSError):
                raise Unusable(
                    f"Line {number} of {folder / NAME} can't be read. Put it right (a moment and a number), "
                    "or take the copy that lies beside the data or the backups."
                ) from None
    return sorted(found, key=lambda entry: entry[1])


async def replay(store: Store, entries: Iterable[Entry], erase: Erase) -> int:
    """Forget again whoever was forgotten after a backup was made; returns how many that were.

    A number may have been given anew in a history that was lost with the machine: whoever came into
    the house after the moment that is noted is somebody else.
    """
    count = 0
    for person, moment in entries:
        async with store.write() as tx:
            made_at = await tx.value(
                """SELECT made_at FROM person WHERE id = :person
                   UNION ALL SELECT made_at FROM resident WHERE id = -:person AND gone_at IS NULL""",
                person=person,
            )
            if made_at is not None and made_at <= stored(moment):
                await erase(tx, person, moment)
                count += 1
    return count


def carry(folders: Iterable[Path], to: Path) -> None:
    """Write the journals of these folders into one, in another folder: at once and whole, or not at all."""
    entries = noted(folders)
    if entries:
        text = "".join(f"{stored(moment)} {person}\n" for person, moment in entries)
        replace(to / NAME, text)


async def plainly(tx: Tx, person: int, now: datetime) -> None:
    """Take away what a person is known by, and what they wrote; or what is kept of a resident, below zero."""
    for statement in _IMPORTS:
        await tx.run(statement, now=stored(now))
    if person < 0:
        await tx.run(_RESIDENT, resident=-person, now=stored(now))
        return
    for statement in _PLAINLY:
        await tx.run(statement, person=person)
