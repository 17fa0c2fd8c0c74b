"""A backup that carries its own key, sealed for the holder of one private key: age, over a tar of the two files."""

import io
import os
import tarfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, Any

import pyrage

from house.errors import NotDone

MAGIC = b"age-encryption.org/"
DATABASE, KEY = "linli.db", "key"


def recipients(text: str) -> list[Any]:
    """Read an age public key; none where there is no text. Raises NotDone."""
    try:
        return [pyrage.x25519.Recipient.from_str(text)] if text else []
    except pyrage.RecipientError:
        raise NotDone(
            "BACKUP_RECIPIENT is no age public key: it looks like age1…, made by age-keygen."
        ) from None


def identities(file: Path) -> list[Any]:
    """Read the private keys in a file as age-keygen writes it. Raises NotDone."""
    lines = [line.strip() for line in file.read_text(encoding="utf-8", errors="replace").splitlines()]
    try:
        found = [pyrage.x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#")]
    except pyrage.IdentityError:
        found = []
    if not found:
        raise NotDone(f"{file} holds no age private key: a line that begins with AGE-SECRET-KEY-1.")
    return found


def throwaway() -> Any:  # noqa: ANN401 - as above
    """Make a private key that nobody keeps: with it a sealed file can be read back, once, by whoever wrote it."""
    return pyrage.x25519.Identity.generate()


def is_sealed(file: Path) -> bool:
    """Tell whether a file is sealed."""
    with file.open("rb") as opened:
        return opened.read(len(MAGIC)) == MAGIC


def seal(database: Path, key: bytes, target: Path, recipients: Sequence[Any]) -> None:
    """Write a database and its key into one sealed file; neither touches the disk unsealed."""
    reading, writing = os.pipe()
    with (
        target.open("wb") as file,
        ThreadPoolExecutor(1) as hand,
        os.fdopen(reading, "rb") as source,
    ):
        packed = hand.submit(_pack, writing, database, key)
        pyrage.encrypt_io(source, file, recipients)
    packed.result()


def unseal(source: Path, identities: Sequence[Any], database: Path) -> bytes:
    """Write the database of a sealed file to `database`; returns its key. Raises NotDone."""
    reading, writing = os.pipe()
    with source.open("rb") as file, ThreadPoolExecutor(1) as hand, os.fdopen(writing, "wb") as target:
        unpacked = hand.submit(_unpack, reading, database)
        try:
            pyrage.decrypt_io(file, target, identities)
        except (pyrage.DecryptError, OSError) as error:
            raise NotDone(f"{source} can't be opened with this private key: {error}.") from None
    try:
        return unpacked.result()
    except tarfile.TarError:
        raise NotDone(f"{source} is no backup of Linli's.") from None


def _pack(writing: int, database: Path, key: bytes) -> None:
    with os.fdopen(writing, "wb") as target, tarfile.open(fileobj=target, mode="w|") as tar:
        held = tarfile.TarInfo(KEY)
        held.size, held.mode = len(key), 0o600
        tar.addfile(held, io.BytesIO(key))
        tar.add(database, DATABASE)


def _unpack(reading: int, database: Path) -> bytes:
    key = b""
    with os.fdopen(reading, "rb") as source:
        with tarfile.open(fileobj=source, mode="r|") as tar:
            for member in tar:
                content = tar.extractfile(member)
                if member.name == KEY and content:
                    key = content.read(64)
                elif member.name == DATABASE and content:
                    _write(content, database)
        while source.read(65536):  # to the end, or whoever writes it waits for ever
            pass
    return key


def _write(content: IO[bytes], database: Path) -> None:
    with database.open("wb") as file:
        while piece := content.read(1 << 20):
            file.write(piece)
