"""What an operator's folders are like: whether they can be written, and whether all in them is the bot's."""

import tempfile
from pathlib import Path

from storage import erasures


def nearest(folder: Path) -> Path:
    """Return a folder, or where it would be made."""
    return next(place for place in (folder, *folder.absolute().parents) if place.exists())


def shut(folder: Path) -> str:
    """Return why nothing can be written to a folder, or where it would be made; '' if it can. Leaves nothing there."""
    try:
        # What the permissions say is not enough: they say nothing of a disk that is read-only, and all to root.
        with tempfile.TemporaryFile(dir=nearest(folder)):
            return ""
    except OSError as error:
        return error.strerror or type(error).__name__


def strangers(data: Path) -> list[Path]:
    """Return what the bot must write or read in its data folder, and what belongs to somebody else than the folder."""
    owner = data.stat().st_uid
    return sorted(
        path for path in (*data.iterdir(), *data.glob(f"*/{erasures.NAME}")) if path.stat().st_uid != owner
    )


def is_one_disk(one: Path, other: Path) -> bool:
    """Tell whether two folders lie on the same disk, or would."""
    return nearest(one).stat().st_dev == nearest(other).stat().st_dev
