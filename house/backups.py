"""Backups: made beside a running bot, and counted only once they were restored and found whole."""

import hashlib
import os
import shutil
import tempfile
import time
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
PLAIN, SEALED, SUM = ".db", ".age", ".sha256"
ASIDE = f".{PREFIX}"
"""How begins what is not a backup yet."""

LONG_AGO = 24 * 3600.0
"""Seconds after which nobody works on it any more."""

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

    @property
    def sum(self) -> Path:
        """Return where a sealed one's sum is, as sha256sum reads it: nobody here can look into it later."""
        return self.path.with_name(self.path.name + SUM)

    def is_as_made(self) -> bool:
        """Tell whether a sealed one still has the sum that was taken when it was found whole; one without any has."""
        return not self.sum.exists() or self.sum.read_text(encoding="ascii") == _summed(
            self.path, self.path.name
        )


def _summed(file: Path, name: str) -> str:
    with file.open("rb") as opened:
        return f"{hashlib.file_digest(opened, 'sha256').hexdigest()}  {name}\n"


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
    durable.make_folder(folder)
    _remove_left(folder)
    _need_room(database, folder, copies=3 if recipients else 2)
    suffix = SEALED if recipients else PLAIN
    name = folder / f"{PREFIX}{now.astimezone(UTC):{STAMP}}{suffix}"
    made = Backup(name, now)
    with tempfile.TemporaryDirectory(prefix=ASIDE, dir=folder) as aside:
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
        if made.sealed:
            durable.replace(made.sum, _summed(copy, name.name))
        durable.settle(copy.replace(folder / f".{name.name}.{os.getpid()}.part"), name)
    erasures.carry([folder, database.parent], folder)
    return made


def _remove_left(folder: Path) -> None:
    """Remove what a backup left that was killed more than a day ago; a younger one may be at work still."""
    for left in folder.glob(f"{ASIDE}*"):
        if time.time() - left.stat().st_mtime > LONG_AGO:
            if left.is_dir():
                shutil.rmtree(left)
            else:
                left.unlink()


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
        backup.sum.unlink(missing_ok=True)
    return len(gone)
