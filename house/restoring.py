"""From a backup to a folder that a bot can be started on."""

import asyncio
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from house import sealing
from house.errors import NotDone
from storage import copying, durable, erasures, holding
from storage.errors import KeyWrong, StorageError
from storage.store import opened


@dataclass(frozen=True, slots=True)
class Restored:
    """A database that was in a backup, and the key that opens it."""

    database: Path
    key: bytes


def restore(
    backup: Path,
    folder: Path,
    identities: Sequence[Any],
    key: bytes | None,
    *,
    going: copying.Going = copying.on,
) -> Restored:
    """Write the database of a backup into an empty folder, and look whether it is whole.

    A plain backup is opened with `key`, a sealed one with the key it holds. Raises NotDone, KeyWrong,
    StorageError and Abandoned; the folder is as empty then as it was.
    """
    with emptied_again(folder):
        database = folder / "linli.db"
        if sealing.is_sealed(backup):
            if not identities:
                raise NotDone(f"{backup} is sealed. Name the file of its private key with --identity FILE.")
            key = sealing.unseal(backup, identities, database)
        else:
            shutil.copyfile(backup, database)
        if key is None:
            raise NotDone(f"{backup} holds no key. Set KEY_FILE to the key of the data it was made of.")
        try:
            wrong = copying.damage(database, key, holding.broken, going=going)
        except KeyWrong:
            raise KeyWrong(
                f"The key does not open {backup}: it is that of other data, or this is no backup."
            ) from None
        except StorageError as error:
            wrong = [str(error)]
        if wrong:
            raise NotDone(f"{backup} is not whole: {'; '.join(wrong)}.")
        return Restored(database, key)


async def catch_up(restored: Restored, journals: Sequence[Path]) -> int:
    """Bring a restored database to the present: its schema, and everybody who was forgotten since.

    Returns how many were forgotten again. Raises what opening raises, and NotDone if it is not whole afterwards.
    """
    entries = erasures.noted(journals)
    async with opened(restored.database, restored.key) as store:
        forgotten = await erasures.replay(store, entries, erasures.plainly)
    wrong = await asyncio.to_thread(copying.damage, restored.database, restored.key, holding.broken)
    if wrong:
        raise NotDone(f"What was restored is not whole: {'; '.join(wrong)}.")
    erasures.carry(journals, restored.database.parent)
    return forgotten


@contextmanager
def emptied_again(folder: Path) -> Iterator[None]:
    """Use an empty folder, made if it is missing; should anything go wrong, it is left as it was. Raises NotDone."""
    was_there = folder.exists()
    if was_there and (not folder.is_dir() or any(folder.iterdir())):
        raise NotDone(f"{folder} is not empty. Name a folder that is empty, or not there yet, with --to DIR.")
    durable.make_folder(folder)
    try:
        yield
    except BaseException:
        for path in folder.iterdir():  # the folder itself may be a disk of its own
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        if not was_there:
            folder.rmdir()
        raise
