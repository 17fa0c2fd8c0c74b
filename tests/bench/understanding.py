"""How well and how fast a line is read, beside dateparser on the same phrases.

Speed is measured on the phrases of our own tests. Accuracy needs a corpus of phrases with their meanings: where
DATES_CORPUS names one (JSON lines of text, reference, lang, expect), the `score.py` beside it is the judge.
"""

import importlib.util
import json
import os
import statistics
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import Any

import dateparser

from chat import when
from tests.bench.figures import Figure, percentile
from tests.reading import test_chinese_as_typed as chinese
from tests.reading import test_english_as_typed as english
from tests.reading.showing import NOW, ZONE

CORPUS = "DATES_CORPUS"
LANGUAGES = {"en": "English", "zh": "Chinese"}
MARKS = {"en": 95.0, "zh": 97.0}
HOSTILE = ["1234567890", "1-", "12:30 ", "一", "mon tue ", ",", "\u202eא", "a\u0301\u0302", "at "]

Row = dict[str, Any]
Read = Callable[[str, datetime, str], Row | None]


def understanding() -> list[Figure]:
    """Measure the import, the speed, what hostile text costs, and, with a corpus, the accuracy."""
    corpus = os.environ.get(CORPUS)
    return [_importing(), *_speed(), _hostile(), *(_accuracy(Path(corpus)) if corpus else ())]


def _importing() -> Figure:
    """Measure the import as it is from the second start on: compiled once, whatever this shell says of bytecode."""
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    program = "from time import perf_counter as t; a = t(); import chat.when; print(t() - a)"
    taken = [
        float(
            subprocess.run(
                [sys.executable, "-c", program], capture_output=True, check=True, env=compiled
            ).stdout
        )
        for _ in range(7)
    ]
    return Figure("reading: import", statistics.median(taken) * 1000, "ms", 60, digits=0)


def _speed() -> Iterator[Figure]:
    lines = [(line[0], "en") for line in english.LINES] + [(line[0], "zh") for line in chinese.LINES]
    taken = _taken(lambda text, language: when.read_line(text, NOW, language), lines)
    yield Figure("reading: a line, half of them", statistics.median(taken), "ms")
    yield Figure("reading: a line, 99 %", percentile(taken, 99), "ms", 10)
    phrases = [(said, "en") for said, _ in english.PHRASES] + [(said, "zh") for said, _ in chinese.PHRASES]
    taken = _taken(lambda text, language: when.read_time(text, NOW, language), phrases)
    yield Figure("reading: a time, half of them", statistics.median(taken), "ms")
    taken = _taken(lambda text, language: _by_dateparser(text, NOW, language), phrases)
    yield Figure("dateparser: a time, half of them", statistics.median(taken), "ms")


def _taken(read: Callable[[str, str], object], texts: list[tuple[str, str]]) -> list[float]:
    """Return the milliseconds of each text; the first round only warms up."""
    for text, language in texts:
        read(text, language)
    taken = []
    for text, language in texts:
        begun = perf_counter()
        read(text, language)
        taken.append((perf_counter() - begun) * 1000)
    return taken


def _hostile() -> Figure:
    floods = [(piece * (65_536 // len(piece)), "en") for piece in HOSTILE]
    taken = _taken(lambda text, language: when.read_lines(text, NOW, language), floods)
    return Figure("reading: 64 kB of hostile text, worst", max(taken), "ms", 50, digits=0)


def _accuracy(corpus: Path) -> Iterator[Figure]:
    """Score the phrases that a volunteer could type: right or asked, asked, and wrong, in percent."""
    rows = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines() if line.strip()]
    judge = _judge(corpus.parent / "score.py")
    for language, name in LANGUAGES.items():
        own = [row for row in rows if row["lang"] == language and _is_told(row)]
        ours, theirs = _verdicts(own, _by_us, judge), _verdicts(own, _by_dateparser, judge)
        yield Figure(f"{name}: right or asked", ours["exact"] + ours["ask"], "%", MARKS[language], "above", 1)
        yield Figure(f"{name}: asked", ours["ask"], "%", 3, digits=1)
        yield Figure(f"{name}: wrong", ours["wrong"], "%", 1, digits=1)
        yield Figure(f"{name}, dateparser: right", theirs["exact"], "%", digits=1)
        yield Figure(f"{name}, dateparser: wrong", theirs["wrong"], "%", digits=1)


def _is_told(row: Row) -> bool:
    """Tell whether a volunteer could type it as a time; how long something lasts is none."""
    return bool(row.get("core")) and row["expect"]["kind"] != "duration"


def _verdicts(rows: list[Row], read: Read, judge: Callable[[Row, Row | None], str]) -> Counter[str]:
    """Return the share of each verdict, in percent."""
    counted: Counter[str] = Counter()
    for row in rows:
        moment = datetime.fromisoformat(row["reference"])
        phrase = row.get("phrase") or row["text"]
        counted[judge(row, read(phrase, moment.replace(tzinfo=moment.tzinfo or ZONE), row["lang"]))] += 1
    return Counter({verdict: count * 100 / len(rows) for verdict, count in counted.items()})


def _by_us(text: str, moment: datetime, language: str) -> Row | None:
    return when.scored(when.read_time(text, moment, language))


def _by_dateparser(text: str, moment: datetime, language: str) -> Row | None:
    settings = {"RELATIVE_BASE": moment.replace(tzinfo=None), "PREFER_DATES_FROM": "future"}
    found = dateparser.parse(text, languages=[language], settings=settings)
    return {"start": found.strftime("%Y-%m-%dT%H:%M"), "grain": None} if found else None


def _judge(file: Path) -> Callable[[Row, Row | None], str]:
    """Return the scorer that came with the corpus."""
    spec = importlib.util.spec_from_file_location("score", file)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    judge: Callable[[Row, Row | None], str] = module.score_one
    return judge
