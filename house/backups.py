"""Backups: made beside a running bot, and counted only once they were restored and found whole."""

import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from domain import backups
from house import restoring, sealing
from house.errors import NotDone
from storage import copying, durable, erasures

PREFIX = "linli-"
STAMP = "%Y%m%dT%H%M%SZ"
PLAIN, SEALED = ".db", ".age"
SPARE = 100 * 2**20
"""Room on the disk, in bytes, that a backup leaves to the bot."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A file that holds everything as it was at a moment; a sealed one holds its key as well."""

    path: Path
    at: datetime

    @property
    def sealed(self) -> bool:
        """Tell whether it is sealed for a private key."""
        return self.path.suffix == SEALED


def found(folder: Path) -> list[Backup]:
    """Return the backups in a folder, oldest first; other files there are none of our business."""
    known = []
    for path in folder.glob(f"{PREFIX}*"):
        if path.suffix in (PLAIN, SEALED):
            with suppress(ValueError):
                at = datetime.strptime(path.stem.removeprefix(PREFIX), STAMP).replace(tzinfo=UTC)
                known.append(Backup(path, at))
    return sorted(known, key=lambda backup: backup.at)


def make(
    database: Path,
    key: bytes,
    folder: Path,
    recipient: str,
    now: datetime,
    *,
    going: copying.Going = copying.on,
) -> Backup:
    """Make a backup in a folder, sealed if there is a recipient, and restore it to see that it is whole.

    A sealed one is read back with a key that is thrown away afterwards. The file has its name only when
    all that went well. Raises NotDone, StorageError, OSError, and Abandoned when it is not `going`.
    """
    recipients = sealing.recipients(recipient)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    _need_room(database, folder, copies=3 if recipients else 2)
    suffix = SEALED if recipients else PLAIN
    name = folder / f"{PREFIX}{now.astimezone(UTC):{STAMP}}{suffix}"
    with tempfile.TemporaryDirectory(prefix=".linli-", dir=folder) as aside:
        copy, tried = Path(aside) / f"copy{PLAIN}", Path(aside) / "tried"
        copying.copy(database, key, copy, going=going)
        identities = []
        if recipients:
            throwaway = sealing.throwaway()
            identities = [throwaway]
            sealed = copy.with_suffix(SEALED)
            sealing.seal(copy, key, sealed, [*recipients, throwaway.to_public()])
            copy.unlink()
            copy = sealed
        restoring.restore(copy, tried, identities, key, going=going)
        durable.settle(copy.replace(folder / f".{name.name}.{os.getpid()}.part"), name)
    erasures.carry([folder, database.parent], folder)
    return Backup(name, now)


def _need_room(database: Path, folder: Path, copies: int) -> None:
    free, needed = shutil.disk_usage(folder).free, database.stat().st_size * copies + SPARE
    if free < needed:
        raise NotDone(
            f"A backup needs {needed // 2**20} MB in {folder}, and {free // 2**20} MB are free. "
            "Make room, or set BACKUP_DIR to a larger disk."
        )


def thin(folder: Path) -> int:
    """Remove the backups that need not be kept; returns how many that were."""
    here = found(folder)
    keep = backups.kept(backup.at for backup in here)
    gone = [backup for backup in here if backup.at not in keep]
    for backup in gone:
        backup.path.unlink(missing_ok=True)
    return len(gone)
