"""What `bot.py verify-log` and `verify-certificate` do, and what they say."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from actions import certifying
from chat.audience import Audience
from chat.render import words_of
from domain.language import Language
from house.errors import NotDone
from house.opening import existing
from locales.words import say
from reports import checking
from settings import Settings
from storage import chain, keyfile
from storage.chain import Kept, Verdict
from storage.errors import NoData


@dataclass(frozen=True, slots=True)
class Proof:
    """Whether all that was asked holds, and what to tell whoever asked."""

    holds: bool
    lines: list[str]


def verify(settings: Settings, exported: Path | None, head: str | None) -> Proof:
    """Walk along the whole log; then hold a head that was told once, or an exported file, against it.

    Raises NotDone, Unusable, StorageError and OSError.
    """
    if not settings.database.exists():
        raise NoData(f"There is no data at {settings.database} yet. Is DATA_DIR right?")
    language = settings.language
    with chain.kept(settings.database, keyfile.load(settings.key_file)) as kept:
        verdict = kept.verdict()
        holds = [not verdict.faults]
        lines = [_told(settings, verdict)]
        if head is not None:
            holds.append(kept.leads_from(head))
            lines.append(say(language, "log-leads" if holds[-1] else "log-leads-not", head=head))
        if exported is not None:
            with checking.unpacked(exported) as file:
                agrees, line = _compared(file, exported.name, kept, language)
            holds.append(agrees)
            lines.append(line)
    return Proof(all(holds), lines)


def _compared(file: Path, name: str, kept: Kept, language: Language) -> tuple[bool, str]:
    """Tell whether a file is one that was exported, or agrees with the log. Raises NotDone."""
    made = kept.export_of(_digest(file))
    if made is not None:
        return True, say(language, "log-file-is-export", file=name, entry=str(made))
    try:
        checked = checking.check(file, kept)
    except checking.NoLog as error:
        raise NotDone(say(language, "log-file-is-none", file=name)) from error
    said = "log-file-agrees" if checked.agrees else "log-file-differs"
    return checked.agrees, say(language, said, file=name, rows=checked.rows, entry=str(checked.first_wrong))


async def certificate(settings: Settings, number: int, code: str, now: datetime) -> Proof:
    """Tell whether a number and a code are those of a certificate that still says what is counted. Raises StorageError."""
    async with existing(settings.database, settings.key_file) as store, store.read() as db:
        known = await certifying.verify(db, keyfile.load(settings.key_file), number, code)
        reader = Audience(settings.language, settings.timezone, now, private=True)
        told = await words_of(db, await certifying.verdict(db, known, number), reader)
    return Proof(known is not None and known.stands, [told])


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _told(settings: Settings, verdict: Verdict) -> str:
    if not verdict.faults:
        name = "log-whole" if verdict.head else "log-empty"
        return say(settings.language, name, entries=verdict.entries, head=str(verdict.head))
    first = verdict.faults[0]
    name = f"log-{first.wrong}" if first.first == first.last else f"log-{first.wrong}-several"
    more = len(verdict.faults) - 1
    return say(settings.language, name, entry=str(first.first), last=str(first.last), more=more)
