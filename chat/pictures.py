"""Links as pictures: a QR code that a phone reads from paper."""

from io import BytesIO

import segno

from domain.files import File

PIXELS = 10
"""Of one dot: a notice board is read from a step away."""


def qr(link: str, name: str) -> File:
    """Return a link as a QR code in black and white, with the white edge that readers need.

    A quarter of it may be torn off or smudged.
    """
    drawn = BytesIO()
    segno.make_qr(link, error="q").save(drawn, kind="png", scale=PIXELS)
    return File(f"{name}.png", drawn.getvalue())
