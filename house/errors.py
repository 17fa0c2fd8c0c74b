"""What ends the bot, apart from its data."""


class Stopped(Exception):
    """The bot can't go on. The text says why."""


class NotDone(Exception):
    """What an operator asked for was not done. The text says why, and what to do instead."""
