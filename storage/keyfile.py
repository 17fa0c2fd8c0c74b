"""The key of the database: 32 random bytes, as hex, in a file of its own that only its owner may read."""

import secrets
from pathlib import Path

from storage import durable
from storage.errors import KeyMissing, KeyWrong


def load(path: Path) -> bytes:
    """Return the key (32 bytes). Raises KeyMissing or KeyWrong."""
    try:
        text = path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        raise KeyMissing(f"The key file {path} is not there. Without it the data can't be read.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise KeyMissing(f"The key file {path} can't be read: {error}.") from error
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != 32:
        raise KeyWrong(f"The key file {path} does not hold a key of Linli's: 64 hex digits were expected.")
    return key


def make(path: Path) -> bytes:
    """Make a key, and a file that holds it, readable by its owner alone. Returns the key (32 bytes)."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    key = secrets.token_bytes(32)
    durable.make(path, key.hex() + "\n")
    return key
