"""What operators may read of an error: its type and its place, never the words it was raised over."""

import traceback


def place_of(error: BaseException) -> str:
    """Return where an error was raised: `claims.py:71`."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}" if frames else "?"
