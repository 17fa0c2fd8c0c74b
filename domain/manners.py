"""When the bot may say something by itself: not in quiet hours, and not more in a day than somebody wants to hear."""

from datetime import datetime, time, timedelta

from domain.kinds import Colour
from domain.reminders import TOO_SHORT, quiet_until
from domain.settings import Quiet
from domain.tasks import Task

GATHERED_AT = time(18)


def held_until(local: datetime, quiet: Quiet) -> datetime | None:
    """Return until when something is held that would be said in the quiet hours; None: it may be said."""
    return quiet_until(local, quiet) if quiet.covers(local) else None


def gathered_at(local: datetime, quiet: Quiet) -> datetime:
    """Return when what is too much for a day is said in one: this evening, or tomorrow morning."""
    evening = datetime.combine(local.date(), GATHERED_AT, local.tzinfo)
    if local < evening and not quiet.covers(evening):
        return evening
    morning = datetime.combine(local.date() + timedelta(days=1), quiet.ends, local.tzinfo)
    return morning if quiet.begins != quiet.ends else evening + timedelta(days=1)


def cannot_wait(task: Task, now: datetime, until: datetime) -> bool:
    """Tell whether it is of no use to hear of a task as late as `until`: it begins, or ends, before that is read.

    An urgent wish does not wait either.
    """
    when = task.when
    soon = [moment for moment in (when.start, when.end) if moment and now < moment < until + TOO_SHORT]
    return bool(soon) or task.draft.colour is Colour.URGENT
