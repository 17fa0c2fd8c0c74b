"""Reading CSV: its letters in the usual encodings, commas, semicolons or tabs between its cells."""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from intake.trouble import Trouble

LONGEST = 10_000
_DOCUMENT = re.compile(r"\s*(?:<(?:!doctype|html|\?xml|table)\b|\{\\rtf)", re.IGNORECASE)
_NOBODYS = re.compile("[\ue000-\uf8ff]")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decoded(data: bytes) -> str:
    """Return what a file says: UTF-8, GB18030, or UTF-16 where it is marked so. Raises Trouble."""
    marked = [name for mark, name in _MARKS if data.startswith(mark)]
    for name in marked or ("utf-8", "gb18030"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if "\x00" in text or _DOCUMENT.match(text):
            raise Trouble("no-table")
        if _NOBODYS.search(text):
            continue  # another encoding of Chinese, taken for this one
        return text
    raise Trouble("letters")


def rows(data: bytes, most_rows: int, widest: int) -> Iterator[list[str]]:
    """Yield the rows of a file. Raises Trouble."""
    text = decoded(data)
    csv.field_size_limit(LONGEST)
    try:
        for count, row in enumerate(csv.reader(StringIO(text, newline=""), delimiter=_divider(text))):
            if count > most_rows:
                raise Trouble("too-long")
            if len(row) > widest:
                raise Trouble("too-wide")
            yield [_restored(cell.strip()) for cell in row]
    except csv.Error:
        raise Trouble("cell") from None


def _divider(text: str) -> str:
    """Return what stands between the cells of the first row that says anything."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=first.count)


def _restored(cell: str) -> str:
    """Take back the apostrophe by which exports keep a cell from being taken for a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in set("=+-@＝＋－＠") else cell
