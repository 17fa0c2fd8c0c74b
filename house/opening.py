"""Opening the house: the folder, its lock, its key, its database, its root team."""

import fcntl
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from domain.language import Language
from storage import keyfile, meta, teams
from storage.errors import InUse, KeyMissing, NoData, OtherRoom, StorageError
from storage.store import Store, opened

LOCK = "linli.lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder for one instance. Raises InUse, and StorageError where nothing can be written."""
    with ExitStack() as stack:
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            file = stack.enter_context((folder / LOCK).open("w"))
        except OSError as error:
            raise StorageError(f"{folder}: {error.strerror}. bot.py doctor says what to do.") from None
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise InUse(f"Another Linli runs on {folder}.") from None
        yield


@asynccontextmanager
async def house(
    database: Path, key_file: Path, room: str, zone: ZoneInfo, language: Language, now: datetime
) -> AsyncIterator[tuple[Store, bool]]:
    """Open the database of a room ("run" or "practice"), made with its key on the first start.

    Yields the store, and whether the key is new. Raises what tells that the folder can't be used, and
    then has touched nothing.
    """
    is_new_key = not key_file.exists()
    if is_new_key and database.exists():
        raise KeyMissing(
            f"{database} is there, but its key {key_file} is not. Set KEY_FILE to where the key is."
        )
    with locked(database.parent):
        key = keyfile.make(key_file) if is_new_key else keyfile.load(key_file)
        async with opened(database, key) as store:
            async with store.write() as tx:
                kind = await meta.read(tx, "room")
                if kind is None:
                    await meta.write(tx, "room", room)
                    await teams.add(tx, "Linli", zone.key, language, None, now)
                elif kind != room:
                    raise OtherRoom(
                        f"{database.parent} belongs to "
                        + (
                            "a practice room; choose another DATA_DIR."
                            if kind == "practice"
                            else "a real bot; choose another --data."
                        )
                    )
            yield store, is_new_key


@asynccontextmanager
async def existing(database: Path, key_file: Path) -> AsyncIterator[Store]:
    """Open what either room made, to read it. Raises NoData, KeyMissing, KeyWrong, SchemaNewer or SchemaOlder."""
    if not database.exists():
        raise NoData(f"There is no data at {database} yet. Is DATA_DIR right?")
    async with opened(database, keyfile.load(key_file), as_it_is=True) as store:
        yield store
