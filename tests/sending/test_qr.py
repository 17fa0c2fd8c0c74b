"""An invitation as a picture: what a phone reads from it is the link. It is read by another library than the one that drew it."""

import struct
import zlib

import pytest
import zxingcpp

from chat.pictures import qr

LINK = "https://t.me/linli_bot?start=AbCdEfGhIjKlMnOpQrStUv"
WHITE, BLACK = b"\xff", b"\x00"


def grey(png: bytes) -> tuple[int, bytearray]:
    """Read a square PNG of two colours back: its width, and a byte for each pixel."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    chunks: dict[bytes, bytes] = {}
    at = 8
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        chunks[kind] = chunks.get(kind, b"") + png[at + 8 : at + 8 + size]
        at += size + 12
    width, height, depth, colour = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
    assert (width, depth, colour) == (height, 1, 0)  # one bit of grey: 1 is white
    line = (width + 7) // 8 + 1
    packed = zlib.decompress(chunks[b"IDAT"])
    pixels, above = bytearray(), [0] * line
    for row in range(height):
        kind, *bits = packed[row * line : (row + 1) * line]
        assert kind in (0, 2)  # as it is, or as what differs from the line above
        bits = [(bit + high) % 256 for bit, high in zip(bits, above, strict=False)] if kind else bits
        above = bits
        pixels += b"".join(WHITE if bits[x // 8] >> (7 - x % 8) & 1 else BLACK for x in range(width))
    return width, pixels


def read(width: int, pixels: bytearray) -> list[str]:
    """Return what a reader finds in a picture."""
    picture = memoryview(pixels).cast("B", (width, width))
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def test_a_reader_finds_the_link() -> None:
    """Nothing else, and whole."""
    assert read(*grey(qr(LINK, "qr").content)) == [LINK]


@pytest.mark.parametrize("smudge", [WHITE, BLACK])
def test_a_reader_finds_the_link_on_a_notice_board_in_the_rain(smudge: bytes) -> None:
    """A quarter of its width and of its height may be torn out of it or smudged."""
    width, pixels = grey(qr(LINK, "qr").content)
    blot = width // 4
    for row in range(2 * blot, 3 * blot):
        pixels[row * width + 2 * blot : row * width + 3 * blot] = smudge * blot
    assert read(width, pixels) == [LINK]
