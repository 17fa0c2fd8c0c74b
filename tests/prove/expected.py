"""When a digest or a reminder is due, worked out anew: by looking at every minute of the wall clock, the slow way."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)
Night = tuple[time, time] | None


def moment(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """Return the first moment at which a wall clock shows this, or the first after the hour that is left out."""
    wall = datetime.combine(day, clock)
    while True:
        found = wall.replace(tzinfo=zone).astimezone(UTC)
        if found.astimezone(zone).replace(tzinfo=None, fold=0) == wall:
            return found
        wall += MINUTE


def reminders(start: datetime, zone: ZoneInfo, night: Night) -> list[datetime]:
    """Return when people are reminded of a task, the earliest first: the day before at its hour, and two hours before."""
    local = start.astimezone(zone)
    day_before = moment(local.date() - timedelta(days=1), local.time(), zone)
    return [_by_day(due, start, zone, night) for due in (day_before, start - timedelta(hours=2))]


def _by_day(due: datetime, start: datetime, zone: ZoneInfo, night: Night) -> datetime:
    """Move what falls into the night to its end, or to its beginning where less than an hour would be left."""
    if night is None or not _is_night(due, zone, night):
        return due
    day = due.astimezone(zone).date()
    late = due.astimezone(zone).time() >= night[0]
    morning = moment(day + timedelta(days=late), night[1], zone)
    if start - morning >= timedelta(hours=1):
        return morning
    return moment(day - timedelta(days=not late), night[0], zone)


def _is_night(due: datetime, zone: ZoneInfo, night: tuple[time, time]) -> bool:
    clock = due.astimezone(zone).time()
    return clock >= night[0] or clock < night[1]
