"""Tasks as a calendar: each with an id that stays, so that a newer file replaces what an older one brought."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Event, Timezone

from domain.exports import Profile
from domain.language import Language
from domain.when import Shape
from locales.words import say
from reports.manifest import Manifest
from storage.store import Row

STATES = {"open": "CONFIRMED", "closed": "CONFIRMED", "cancelled": "CANCELLED"}
USUAL = timedelta(hours=1)


class Calendar:
    """ICS, event by event. A task without a date is left out: a calendar has no place for it."""

    def __init__(self, file: Path, manifest: Manifest, language: Language) -> None:
        self._manifest, self._language = manifest, language
        self._zones: dict[str, ZoneInfo] = {}
        self._out = file.open("wb")
        head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Linli//EN", "CALSCALE:GREGORIAN")
        self._out.write("".join(f"{line}\r\n" for line in head).encode())

    def write(self, rows: Sequence[Row]) -> None:
        """Add the tasks that have a date."""
        for row in rows:
            begins, ends = row["starts_at"], row["ends_at"]
            if begins is not None or ends is not None:
                self._out.write(self._event(row, ends - 1 if begins is None else begins, ends).to_ical())

    def _event(self, row: Row, begins: int, ends: int | None) -> Event:
        zone = self._zone(row["zone"])
        event = Event()
        event.add("uid", f"task-{row['task']}@linli")
        event.add("dtstamp", self._manifest.made_at.astimezone(UTC))
        start = datetime.fromtimestamp(begins, zone)
        if row["shape"] == Shape.FIXED.value:
            event.add("dtstart", start)
            event.add("dtend", datetime.fromtimestamp(ends, zone) if ends else start + USUAL)
        else:  # some time within days, or by a day
            last = datetime.fromtimestamp(ends - 1, zone) if ends else start
            event.add("dtstart", start.date())
            event.add("dtend", last.date() + timedelta(days=1))
        if self._manifest.wanted.profile is Profile.INTERNAL:
            event.add("summary", f"#{row['task']} {row['title']}")
            if row["where"]:
                event.add("location", row["where"])
        else:
            event.add("summary", f"#{row['task']} {say(self._language, 'kind-' + row['kind'])}")
        event.add("status", STATES[row["state"]])
        return event

    def _zone(self, key: str) -> ZoneInfo:
        """Return a zone, described in the file before the first event that is in it."""
        if key not in self._zones:
            self._zones[key] = ZoneInfo(key)
            self._out.write(Timezone.from_tzinfo(self._zones[key]).to_ical())
        return self._zones[key]

    def finish(self, _manifest: Manifest) -> None:
        """Close the file."""
        self._out.write(b"END:VCALENDAR\r\n")
        self._out.close()
