"""The pictures of a task in one file, with a list of them: named by what they show and their number, never by a person."""

import csv
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO, StringIO
from zipfile import ZIP_STORED, ZipFile

from domain.files import LARGEST
from domain.photos import Step

LIST = "list.csv"
COLUMNS = ("file", "when", "sent_at", "bytes", "sha256")
_FORMS = {b"\xff\xd8\xff": "jpg", b"\x89PNG": "png", b"RIFF": "webp"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: taken before or after the works, or of neither; `content` is None where the platform has it no more."""

    step: Step | None
    at: datetime
    content: bytes | None


def packed(pictures: Sequence[Picture], most: int = LARGEST) -> bytes:
    """Pack pictures and their list, which also names what is not there: gone, or more than fits into `most` bytes.

    It is packed in memory: what shows somebody's home is not written to a disk unencrypted.
    """
    into, listed, size = BytesIO(), StringIO(newline=""), 0
    lines = csv.writer(listed)
    lines.writerow(COLUMNS)
    with ZipFile(into, "w", ZIP_STORED) as archive:
        for number, picture in enumerate(pictures, 1):
            step = picture.step.value if picture.step else ""
            content = picture.content
            known = ["", step, picture.at.isoformat(timespec="minutes")]
            if content is None or size + len(content) > most:
                lines.writerow([*known, "gone" if content is None else "too large", ""])
                continue
            size += len(content)
            name = f"{number:02}{f'-{step}' if step else ''}.{_form(content)}"
            archive.writestr(name, content)
            lines.writerow([name, *known[1:], len(content), hashlib.sha256(content).hexdigest()])
        archive.writestr(LIST, listed.getvalue().encode("utf-8-sig"))
    return into.getvalue()


def _form(content: bytes) -> str:
    return next((form for begin, form in _FORMS.items() if content.startswith(begin)), "bin")
