"""What ends the bot, apart from its data."""


class Stopped(Exception):
    """The bot can't go on. The text says why."""


class Stuck(Stopped):
    """A part of the bot stands still, or it takes too much memory: it is to be started again."""


class NotDone(Exception):
    """What an operator asked for was not done. The text says why, and what to do instead."""
