"""Write what a run measured into both READMEs: `python -m tests.prove.readme RUN`, where RUN is what it printed.

Only what was kept is written; a promise that was not, or that nothing measured, stays as it was and is named.
"""

import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from domain.language import Language
from tests.docs import pages
from tests.prove.table import TITLES

EN, ZH = Language.ENGLISH, Language.CHINESE
FIGURE = r"([\d,]+)"
# How a figure reads in the table of a run, and what the READMEs say of it. Promises that tests prove have words of their own there.
TOLD: Final[Mapping[str, tuple[str, dict[Language, str]]]] = {
    "P1": (f"0 of {FIGURE}, over {FIGURE} kills", {
        EN: "0 of {0}, over {1} kills", ZH: "强行终止{1}次、命令{0}条，丢0条",
    }),
    "P2": (f"0 of {FIGURE}, each delivered twice", {
        EN: "0 of {0}, each delivered twice", ZH: "{0}条各送两遍，重复0次",
    }),
    "P3": ("0 of .*", {EN: "0", ZH: "0次"}),
    "P4": (f"0 of {FIGURE} commands, {FIGURE} of {FIGURE} calls disturbed .*, at most ([01]) repeats .*", {
        EN: "0 of {0} commands, {1} of {2} calls disturbed; never more than {3} repeat",
        ZH: "{0}条命令、{2}次发送里坏{1}次，缺0条；重复最多{3}条",
    }),
    "P5": (f"0 of {FIGURE} digests, {FIGURE} reminders, .*", {
        EN: "0 missing, 0 double of {0} digests and {1} reminders", ZH: "日报{0}条、提醒{1}条，缺0条，重0条",
    }),
    "P9": (rf"{FIGURE} of \1; 0 of {FIGURE} damaged ones passed", {
        EN: "{0} of {0} came back as they were; of {1} damaged ones none passed",
        ZH: "{0}份全部原样恢复；弄坏{1}份，没有一份蒙混过关",
    }),
    "P10": (f"0 of {FIGURE} kills, .*", {
        EN: "0 of {0} kills, one at each statement", ZH: "每条语句各断一次，共{0}次，0次",
    }),
    "P12": (rf"{FIGURE} of \1 troubles, after {FIGURE} s at most", {
        EN: "{0} of {0} troubles heard of, after {1} s at most", ZH: "{0}种毛病全都有人知道，最慢{1}秒",
    }),
}  # fmt: skip
MEASURED: Final = {
    EN: (
        r"Last measured on .+\.",
        "Last measured on {day.day} {day:%B %Y}; processor cores: {machine.cores}, memory: {machine.memory} GB.",
    ),
    ZH: (
        r"最近一次实测：.+。",
        "最近一次实测：{day.year}年{day.month}月{day.day}日，处理器{machine.cores}核，内存{machine.memory} GB。",
    ),
}


@dataclass(frozen=True, slots=True)
class Machine:
    """What a run was measured on: its cores, and its memory in GB."""

    cores: int
    memory: int


def this_machine() -> Machine:
    """Return the machine that this runs on."""
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return Machine(os.cpu_count() or 1, round(memory / 2**30))


def kept(run: str) -> dict[str, str]:
    """Return what a run measured of each promise that it kept."""
    found = {}
    for promise, (title, reach) in TITLES.items():
        line = re.search(
            rf"^✓ {promise} +{re.escape(title)} +{re.escape(reach)} +\S+  (.+)$", run, re.MULTILINE
        )
        if line:
            found[promise] = line[1].strip()
    return found


def written(readme: str, language: Language, figures: Mapping[str, str], day: date, machine: Machine) -> str:
    """Return a README with these figures in its table."""
    for promise, measured in figures.items():
        if promise in TOLD:
            row = re.compile(rf"(^\| {promise} \|.*\| )[^|]+( \|$)", re.MULTILINE)
            readme = row.sub(rf"\g<1>{_told(promise, measured, language)}\g<2>", readme)
    pattern, said = MEASURED[language]
    return re.sub(pattern, said.format(day=day, machine=machine), readme, count=1)


def _told(promise: str, measured: str, language: Language) -> str:
    pattern, told = TOLD[promise]
    found = re.fullmatch(pattern, measured)
    if found is None:
        raise ValueError(f"{promise}: {measured!r} is not how its figure reads")
    return told[language].format(*(_figure(figure, language) for figure in found.groups()))


def _figure(measured: str, language: Language) -> str:
    """Return a figure as people write it: in English with commas, in Chinese without."""
    number = int(measured.replace(",", ""))
    return f"{number:,}" if language is EN else str(number)


def wanting(figures: Mapping[str, str]) -> Iterator[str]:
    """Yield the promises that a run did not keep, or did not measure."""
    yield from (promise for promise in TITLES if promise not in figures)


def main(run: Path) -> int:
    """Write both READMEs; returns the exit code: 1 if a promise is wanting."""
    figures = kept(pages.text(run))
    for language, page in pages.README.items():
        text = written(pages.text(page), language, figures, date.today(), this_machine())  # noqa: DTZ011 - the day here
        page.write_text(text, encoding="utf-8")
    left = list(wanting(figures))
    sys.stdout.write(f"left as they were: {', '.join(left)}\n" if left else "all written\n")
    return int(bool(left))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
