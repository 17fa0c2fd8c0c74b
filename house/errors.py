"""What ends the bot, apart from its data."""


class Stopped(Exception):
    """The bot can't go on. The text says why."""
