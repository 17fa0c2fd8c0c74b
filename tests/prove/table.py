"""One table of all promises: what was promised, the figure to reach, the figure measured, and the seed."""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from subprocess import run

from tests.docs.pages import ROOT
from tests.prove.breaking import WITHIN, Heard
from tests.prove.days import ZONES, Lived
from tests.prove.disturbing import SHARE, Disturbed
from tests.prove.killing import Killed
from tests.prove.places import PEOPLE, PLACES, Raced
from tests.prove.restoring import BroughtBack
from tests.prove.revoking import WITHIN as OUT_WITHIN
from tests.prove.upgrading import Upgraded

TITLES = {
    "P1": ("no command is lost", "0 of ≥ 2,000, over ≥ 200 kills"),
    "P2": ("none takes effect twice", "0, every update twice"),
    "P3": ("no place is given to two", "0 of 50 × 3 × 200"),
    "P4": ("what must arrive arrives", "0 missing, 30 % faults"),
    "P5": ("once per local day", "0, 6 zones × 3 years"),
    "P6": ("residents' details stay in", "0 canary hits"),
    "P7": ("nobody may more", "every cell; gone within 5 s"),
    "P8": ("forgotten means gone", "0 bytes"),
    "P9": ("a backup comes back", "all"),
    "P10": ("an upgrade is whole", "0 half"),
    "P11": ("the log proves itself", "all harm found"),
    "P12": ("what breaks is heard of", "all within 60 s"),
    "S1–6": ("stories come to their figures", "all, in both languages"),
}
SUITES = {
    "P6": "tests/forgetting/test_groups_see_nothing.py",
    "P7": "tests/rights",
    "P8": "tests/forgetting/test_forgotten.py",
    "P11": "tests/house/test_proving.py",
    "S1–6": "tests/stories/replays.py",
}
"""Promises that are proved by tests; all but the stories also run with every `make test`."""


@dataclass(frozen=True, slots=True)
class Row:
    """A figure; `kept`: whether it is the one to reach (None: nothing measures it yet)."""

    promise: str
    measured: str
    kept: bool | None
    seed: str = "-"

    def line(self) -> str:
        """Return it as a line of the table."""
        mark = {True: "✓", False: "✗", None: "·"}[self.kept]
        title, reach = TITLES[self.promise]
        return f"{mark} {self.promise:<4} {title:<28} {reach:<32} {self.seed:>8}  {self.measured}"


def killed_rows(killed: Killed, seed: int) -> list[Row]:
    """Return what came of the kills."""
    lives = f"of {killed.commands:,}, over {killed.kills:,} kills"
    lost, doubled = len(killed.verdict.lost), len(killed.verdict.doubled)
    return [
        Row("P1", f"{lost} {lives}", lost == 0, str(seed)),
        Row("P2", f"{doubled} of {killed.commands:,}, each delivered twice", doubled == 0, str(seed)),
    ]


def places_row(raced: Raced) -> Row:
    """Return what came of the race."""
    wrong = raced.overbooked + raced.underbooked
    rounds = raced.claims // PEOPLE
    return Row("P3", f"{wrong} of {PEOPLE} × {PLACES} × {rounds}, 2 processes on one file", wrong == 0)


def arrival_row(killed: Killed, disturbed: Disturbed, seed: int) -> Row:
    """Return what arrived over a bad connection, and what after kills."""
    told = disturbed.verdict
    wrong = len(told.unsaid) + len(told.lost) + len(told.doubled) + len(killed.verdict.unsaid)
    wrong += disturbed.unexplained + disturbed.limited
    repeats = f"at most {killed.most_repeats} repeats a chat and kill"
    calls = f"{disturbed.faults:,} of {disturbed.calls:,} calls disturbed ({SHARE:.0%})"
    measured = f"{wrong} of {disturbed.commands:,} commands, {calls}, {repeats}"
    return Row("P4", measured, wrong == 0 and killed.most_repeats <= 1, str(seed))


def lived_row(lived: Lived, days: int, seed: int) -> Row:
    """Return what came of the years."""
    wrong = len(lived.missing) + len(lived.double) + len(lived.uncalled)
    said = f"{lived.said['digest']:,} digests, {lived.said['reminder']:,} reminders"
    return Row("P5", f"{wrong} of {said}, {len(ZONES)} zones × {days:,} days", wrong == 0, str(seed))


def backup_row(back: BroughtBack, seed: int) -> Row:
    """Return what came back."""
    measured = f"{back.made - back.otherwise:,} of {back.made:,}; {back.passed} of {back.damaged:,} damaged ones passed"
    return Row("P9", measured, back.otherwise == back.passed == 0, str(seed))


def upgrade_row(upgraded: Upgraded) -> Row:
    """Return what was neither old nor new."""
    measured = f"{len(upgraded.half)} of {upgraded.kills:,} kills, a kill at each statement, {upgraded.databases} databases"
    return Row("P10", measured, not upgraded.half)


def heard_row(heard: Sequence[Heard]) -> Row:
    """Return what was heard of, and after how long at most."""
    well = [one for one in heard if one.is_well]
    longest = max((one.seconds for one in heard), default=WITHIN)
    return Row(
        "P12", f"{len(well)} of {len(heard)} troubles, after {longest:.0f} s at most", len(well) == len(heard)
    )


def rights_row(cells: Row, gone: Sequence[float]) -> Row:
    """Return whether every cell is as it is declared, and how fast it changes for whoever leaves."""
    longest = max(gone)
    measured = f"{cells.measured}; {len(gone)} left or banned, out after {longest:.1f} s at most"
    return Row("P7", measured, bool(cells.kept) and longest <= OUT_WITHIN)


def suite_row(promise: str) -> Row:
    """Run the tests that prove a promise."""
    suite = SUITES[promise]
    done = run(
        [sys.executable, "-m", "pytest", "-q", suite],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    passed = re.findall(r"\[100%\]", done.stdout)
    count = sum(line.count(".") for line in done.stdout.splitlines() if line.endswith("%]"))
    return Row(promise, f"{count} tests in {suite}", bool(passed) and done.returncode == 0)


def printed(rows: Sequence[Row]) -> str:
    """Return the table, with a line for each promise, in order."""
    known = {row.promise: row for row in rows}
    missing = "nothing measures it yet"
    whole = [known.get(promise) or Row(promise, missing, None) for promise in TITLES]
    head = f"  {'':<4} {'promise':<28} {'to reach':<32} {'seed':>8}  measured"
    return "\n".join([head, *(row.line() for row in whole)])
