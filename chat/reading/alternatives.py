"""Times that stand beside the one found and make it doubtful: "Saturday or Sunday", a festival elsewhere in the line."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from chat.reading.combining import Setting
from chat.reading.folding import Folded
from chat.reading.patterns import Pattern
from chat.reading.phrases import read_run
from chat.reading.pieces import Mark, Piece
from chat.reading.results import Doubt, TimeRead
from domain.when import When

_OR = Pattern(r"[ ,]*(?:or|或者?|还是)[ ,]*")
_WEAK_DAYS = {"weekday", "feast"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line being read, and all that was recognised in it."""

    pieces: Sequence[Piece]
    folded: Folded
    setting: Setting


def other(best: Sequence[Piece], read: TimeRead, line: Line) -> tuple[TimeRead, int, int] | None:
    """Give a question and the stretch it stands on, if "or" joins another time to the one that was found."""
    if read.when is None:
        return None
    start, end = best[0].start, best[-1].end
    text = line.folded.text
    told = [piece for piece in line.pieces if piece.readings]
    for one, following in pairwise(told):
        if not _OR.fullmatch(text[one.end : following.start]):
            continue
        if start <= one.start and one.end == end:
            added = _run_from(following, line)
            return _asked(best, added, read, line, (start, added[-1].end))
        if following.start >= start and following.start - start <= _reach(best):
            return _asked(best, [one], read, line, (one.start, end))
    return None


def _reach(best: Sequence[Piece]) -> int:
    """Give how far into a run its first word that says something stands."""
    return next(piece.start for piece in best if piece.readings) - best[0].start


def _run_from(first: Piece, line: Line) -> list[Piece]:
    """Give the pieces that follow one without a gap."""
    run = [first]
    for piece in line.pieces[list(line.pieces).index(first) + 1 :]:
        if line.folded.text[run[-1].end : piece.start].strip(" ") or piece.mark not in {None, Mark.ON}:
            break
        run.append(piece)
    return run


def _asked(
    best: Sequence[Piece], added: Sequence[Piece], read: TimeRead, line: Line, span: tuple[int, int]
) -> tuple[TimeRead, int, int]:
    """Complete the other time by what only the first one says, and ask which is meant."""
    days = [piece for piece in best if any(one.has_date for one in piece.readings)]
    hours = [piece for piece in best if any(one.has_clock or one.part for one in piece.readings)]
    options = [read.when]
    for run in ([*added, *hours], [*days, *added], [*added]):
        second = read_run(run, line.folded, line.setting)
        if second is not None and second.when is not None:
            options.append(second.when)
            break
    said = line.folded.said(*span)
    return _question(options, said), *span


def _question(options: Sequence[When | None], said: str) -> TimeRead:
    known = sorted(
        {one for one in options if one is not None}, key=lambda one: (one.start is None, one.start)
    )
    return TimeRead(None, None, Doubt("two-readings", tuple(known), said), (), said)


def elsewhere(best: Sequence[Piece], read: TimeRead, line: Line) -> TimeRead | None:
    """Ask where an hour alone stands in a line with a day too weak to take.

    "Mon meeting at 10", "Sat with Joan, 3pm", 冬至一起包汤圆，上午10点: that day, or the next hour of that name?
    """
    weak = next((piece for piece in line.pieces if piece.name in _WEAK_DAYS), None)
    if weak is None or read.when is None:
        return None
    joined = read_run((weak, *best), line.folded, line.setting)
    if joined is None or joined.when is None:
        return None
    return TimeRead(None, None, Doubt("two-readings", (joined.when, read.when), read.said), (), read.said)
