"""What ends the bot, apart from its data."""

from collections.abc import Iterator

from chat.journal import place_of
from storage.errors import StorageError


class Stopped(Exception):
    """The bot can't go on. The text says why."""


class Stuck(Stopped):
    """A part of the bot stands still, or it takes too much memory: it is to be started again."""


class NotDone(Exception):
    """What an operator asked for was not done. The text says why, and what to do instead."""


def leaves(error: BaseException) -> Iterator[BaseException]:
    """Yield the errors in a group, however deep they lie; one that is no group, itself."""
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            yield from leaves(one)
    else:
        yield error


def weightiest(error: BaseException) -> BaseException:
    """Return the one error of a group that tells most: one that was foreseen, else the first."""
    found = list(leaves(error))
    return next((one for one in found if isinstance(one, StorageError | Stopped)), found[0])


def unexpected(error: BaseException) -> Stopped:
    """Return what to end with after an error nobody expected: what it was and where, never the words it was raised over."""
    return Stopped(f"Stopped by an error nobody expected: {type(error).__name__} at {place_of(error)}.")
