"""Opening, keys, transactions and what happens when they are cut off."""

import asyncio
import stat
from pathlib import Path

import pytest

from storage import keyfile, meta
from storage.errors import KeyMissing, KeyWrong, SchemaNewer, SchemaOlder, StorageError
from storage.store import Store, opened


async def test_what_is_committed_can_be_read(store: Store) -> None:
    """A reader sees what the writer committed."""
    async with store.write() as tx:
        await meta.write(tx, "room", "run")
    async with store.read() as db:
        assert await meta.read(db, "room") == "run"


async def test_what_raises_is_rolled_back_whole(store: Store) -> None:
    """Nothing of a transaction that raised is left."""
    with pytest.raises(RuntimeError, match="no more"):
        async with store.write() as tx:
            await meta.write(tx, "room", "run")
            raise RuntimeError("no more")
    async with store.read() as db:
        assert await meta.read(db, "room") is None


async def test_a_savepoint_undoes_only_what_is_inside(store: Store) -> None:
    """A refusal rolls the change back; what surrounds it commits."""
    async with store.write() as tx:
        await meta.write(tx, "before", "kept")
        with pytest.raises(RuntimeError, match="refused"):
            async with tx.savepoint():
                await meta.write(tx, "inside", "gone")
                raise RuntimeError("refused")
        await meta.write(tx, "after", "kept")
    async with store.read() as db:
        assert [await meta.read(db, name) for name in ("before", "inside", "after")] == ["kept", None, "kept"]


async def test_a_cancelled_transaction_leaves_the_next_one_clean(store: Store) -> None:
    """Cancelled at any point, it is rolled back behind its statement, and the next one begins anew."""
    for steps in range(12):
        work = asyncio.create_task(_slow(store))
        for _ in range(steps):
            await asyncio.sleep(0)
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
        async with store.write() as tx:
            assert await meta.read(tx, "half") in (None, "whole")
            await tx.run("DELETE FROM meta")


async def _slow(store: Store) -> None:
    async with store.write() as tx:
        await meta.write(tx, "half", "half")
        await meta.write(tx, "half", "whole")


async def test_a_view_stays_as_it_was_when_it_was_opened(store: Store) -> None:
    """What is committed meanwhile is seen by the next view, not by one that is open."""
    async with store.read() as db:
        assert await meta.read(db, "room") is None
        async with store.write() as tx:
            await meta.write(tx, "room", "run")
            await meta.write(tx, "home", "here")
        assert [await meta.read(db, name) for name in ("room", "home")] == [None, None]
    async with store.read() as db:
        assert await meta.read(db, "room") == "run"


async def test_a_transaction_in_which_nothing_is_said_is_none(store: Store) -> None:
    """It is opened with its first statement: without one there is nothing to commit, or to roll back."""
    async with store.write():
        pass
    with pytest.raises(RuntimeError, match="nothing"):
        async with store.write():
            raise RuntimeError("nothing was said")
    async with store.write() as tx:
        await meta.write(tx, "room", "run")


async def test_a_view_that_is_cut_off_leaves_its_reader_clean(store: Store) -> None:
    """Cancelled at any point, its reader shows the next one what is there by then."""
    for steps in range(8):
        work = asyncio.create_task(_look(store))
        for _ in range(steps):
            await asyncio.sleep(0)
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
        async with store.write() as tx:
            await meta.write(tx, "steps", str(steps))
        for _ in range(2):
            async with store.read() as db:
                assert await meta.read(db, "steps") == str(steps)


async def _look(store: Store) -> None:
    async with store.read() as db:
        await meta.read(db, "steps")


async def test_the_file_is_encrypted(tmp_path: Path, key: bytes) -> None:
    """Neither the header of SQLite nor what was written can be read from the file."""
    file = tmp_path / "linli.db"
    async with opened(file, key) as store, store.write() as tx:
        await meta.write(tx, "canary", "Mrs Goldfinch, Block 5")
    content = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"SQLite format" not in content
    assert b"Goldfinch" not in content


async def test_the_wrong_key_touches_nothing(tmp_path: Path, key: bytes) -> None:
    """It is refused in words, and the file stays as it was."""
    file = tmp_path / "linli.db"
    async with opened(file, key):
        pass
    before = file.read_bytes()
    with pytest.raises(KeyWrong, match="KEY_FILE"):
        async with opened(file, bytes(32)):
            pass
    assert file.read_bytes() == before


async def test_a_newer_schema_is_refused(tmp_path: Path, key: bytes) -> None:
    """What a newer Linli wrote is left alone."""
    file = tmp_path / "linli.db"
    async with opened(file, key) as store, store.write() as tx:
        await tx.run("PRAGMA user_version = 999")
    with pytest.raises(SchemaNewer, match="newer"):
        async with opened(file, key):
            pass


async def test_what_only_reads_changes_no_schema(tmp_path: Path, key: bytes) -> None:
    """An export beside a running bot leaves an older file as it is, and says what to do."""
    file = tmp_path / "linli.db"
    async with opened(file, key) as store, store.write() as tx:
        await tx.run("PRAGMA user_version = 0")
    with pytest.raises(SchemaOlder, match="start the bot once"):
        async with opened(file, key, as_it_is=True):
            pass


async def test_what_the_database_refuses_is_our_own_error(store: Store) -> None:
    """Nothing of sqlcipher3's leaves storage."""
    with pytest.raises(StorageError, match="no such table"):
        async with store.write() as tx:
            await tx.run("DELETE FROM nowhere")


def test_a_key_is_made_once_and_read_by_its_owner_alone(tmp_path: Path) -> None:
    """64 hex digits in a file of mode 0600, in a folder that is made if need be."""
    file = tmp_path / "deep" / "key"
    made = keyfile.make(file)
    assert keyfile.load(file) == made
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with pytest.raises(FileExistsError):
        keyfile.make(file)


@pytest.mark.parametrize("content", ["", "abc", "z" * 64, "a" * 63])
def test_what_is_no_key_is_said_to_be_none(tmp_path: Path, content: str) -> None:
    """A damaged key file is named as such."""
    file = tmp_path / "key"
    file.write_text(content, encoding="ascii")
    with pytest.raises(KeyWrong, match="64 hex digits"):
        keyfile.load(file)


def test_a_missing_key_is_said_to_be_missing(tmp_path: Path) -> None:
    """Without it the data can't be read."""
    with pytest.raises(KeyMissing, match="not there"):
        keyfile.load(tmp_path / "key")
