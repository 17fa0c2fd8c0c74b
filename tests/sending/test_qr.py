"""An invitation as a picture: what a phone would read from it is the link."""

import struct
import zlib

import segno

from chat.pictures import PIXELS, qr

EDGE = 4  # dots of white around a QR code


def dots(png: bytes) -> list[list[int]]:
    """Read a PNG of two colours back: 1 is a dark dot, 0 a light one, without the edge."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    chunks: dict[bytes, bytes] = {}
    at = 8
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        chunks[kind] = chunks.get(kind, b"") + png[at + 8 : at + 8 + size]
        at += size + 12
    width, height, depth, colour = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
    assert (depth, colour) == (1, 0)  # one bit of grey: 1 is white
    line = (width + 7) // 8 + 1
    pixels = zlib.decompress(chunks[b"IDAT"])
    found = []
    for row in range(EDGE * PIXELS, height - EDGE * PIXELS, PIXELS):
        kind, *packed = pixels[row * line : (row + 1) * line]
        assert kind == 0  # nothing to undo
        bits = [packed[x // 8] >> (7 - x % 8) & 1 for x in range(width)]
        found.append([1 - bit for bit in bits[EDGE * PIXELS : width - EDGE * PIXELS : PIXELS]])
    return found


def test_the_picture_holds_the_code_of_the_link_dot_by_dot() -> None:
    """With its white edge, and strong enough for a notice board in the rain."""
    link = "https://t.me/linli_bot?start=AbCdEfGhIjKlMnOpQrStUv"
    code = segno.make_qr(link, error="q")
    assert code.error == "Q"
    assert dots(qr(link, "qr").content) == [list(row) for row in code.matrix]
