"""Databases as released versions wrote them, under a key that everybody may know; and how they are made.

Once, when a version is released: `python -m tests.storage.released` plays a street and keeps its database as
NNNN.db, the number being that of its schema. None is ever made again.
"""

from pathlib import Path

KEY = bytes(range(32))
FOLDER = Path(__file__).parent
ALL = sorted(FOLDER.glob("[0-9]*.db"))
