"""How long what is kept. /privacy and the guide's page on privacy say the same."""

from datetime import timedelta

UNDO = timedelta(minutes=10)
"""What a change replaced, for whoever made it to take it back."""
LEAVING = timedelta(minutes=10)
"""From the wish to be forgotten until it is done: the answer must have gone first."""
WORDS = timedelta(days=90)
"""Reasons, notes and pictures, after their task has ended."""
PEOPLE = timedelta(days=365)
"""Whoever takes no part: name and account."""
