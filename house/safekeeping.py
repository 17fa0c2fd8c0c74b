"""What `bot.py backup` and `bot.py restore` do, and what they say."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from house import backups, restoring, sealing
from house.opening import existing
from locales.words import say
from settings import Settings
from storage import durable, keyfile, upkeep
from storage.errors import NoData, StorageError


async def backup(settings: Settings, folder: Path | None, now: datetime) -> list[str]:
    """Make a backup, beside a running bot or without one; returns what to tell the operator.

    Raises NotDone, Unusable, StorageError and OSError.
    """
    if not settings.database.exists():
        raise NoData(f"There is no data at {settings.database} yet. Is DATA_DIR right?")
    key = keyfile.load(settings.key_file)
    made = backups.make(settings.database, key, folder or settings.backup_dir, settings.backup_recipient, now)
    await _note(settings, now)
    size = f"{made.path.stat().st_size / 2**20:.1f}"
    lines = [say(settings.language, "backup-made", file=str(made.path), size=size)]
    if not made.sealed:
        lines.append(say(settings.language, "backup-needs-key", file=str(settings.key_file)))
    return lines


async def _note(settings: Settings, now: datetime) -> None:
    """Keep that a backup was made, for whoever asks with /status; one that can't be noted is there all the same."""
    with suppress(StorageError):
        async with existing(settings.database, settings.key_file) as store, store.write() as tx:
            await upkeep.happened(tx, "backup", now, well=True)


async def restore(settings: Settings, file: Path, folder: Path, identity: Path | None) -> list[str]:
    """Bring a backup back into an empty folder; returns what to tell the operator. Raises as `backup` does."""
    identities = sealing.identities(identity) if identity else []
    key = None if sealing.is_sealed(file) else keyfile.load(settings.key_file)
    with restoring.emptied_again(folder):
        # In a folder within: `restore` wants one that is empty, and gives back one that is whole.
        restored = restoring.restore(file, folder / "new", identities, key)
        forgotten = await restoring.catch_up(restored, [settings.data_dir, file.parent])
        for path in list((folder / "new").iterdir()):
            path.chmod(0o700 if path.is_dir() else 0o600)
            durable.give(path.replace(folder / path.name))
        (folder / "new").rmdir()
        key_file = settings.key_file
        if key is None:
            key_file = folder / "key"
            durable.replace(key_file, restored.key.hex() + "\n")
    language = settings.language
    lines = [say(language, "restored", folder=str(folder))]
    if forgotten:
        lines.append(say(language, "restored-forgot", count=forgotten))
    return [*lines, say(language, "restored-start", folder=str(folder), key=str(key_file))]
