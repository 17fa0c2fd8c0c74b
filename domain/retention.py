"""How long what is kept. /privacy and the guide's page on privacy say the same.

How long words are kept after their task, and people after they were last seen, coordinators of the whole
house may set: see `TeamSettings`.
"""

from datetime import timedelta

UNDO = timedelta(minutes=10)
"""What a change replaced, for whoever made it to take it back."""
LEAVING = timedelta(minutes=10)
"""From the wish to be forgotten until it is done: the answer must have gone first."""
UNOPENED = timedelta(days=2)
"""What the bot has to tell somebody who has not opened the chat with it."""
LETTERS = timedelta(days=90)
"""That the bot told somebody something, when, and of what kind; as long as the task it was about is open, too."""
WARNING = timedelta(days=30)
"""Before somebody who takes no part is forgotten they are told: long enough for a holiday."""
