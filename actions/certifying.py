"""Certificates of service: made from what is closed, known again by number and code."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.certificates import Certificate
from domain.language import Language
from domain.messages import Hours, Message, Refusal, TeamRef, Words, button
from domain.people import Person, Team
from domain.periods import ALL, Period
from storage import certificates, chats, files, log, teams
from storage.figures import Scope
from storage.store import Reader, Tx

MAKER = "certificate"


async def order(
    tx: Tx, team: Team, whose: Person, period: Period, by: Person, language: Language, now: datetime
) -> Certificate:
    """Make a certificate of what somebody did in a team and all below it; the paper comes in private. Raises Refusal."""
    start, end = period.span(team.zone)
    scope = Scope(team.id, start, min(end, now + timedelta(seconds=1)))
    what = await certificates.content(tx, whose.id, scope)
    if not what:
        raise Refusal("certificate-nothing", [button("my-tasks", "mine")], person=whose, team=team)
    if period == ALL:
        first = await certificates.first_help(tx, whose.id, scope)
        period = Period((first or now).astimezone(team.zone).date(), period.last)
    last = (scope.end - timedelta(seconds=2)).astimezone(team.zone).date()
    shown = Period(period.first, last)
    made = await certificates.add(
        tx, Certificate(0, team.id, whose.id, whose.name, shown, scope.end, what, now), by.id
    )
    about = None if whose.id == by.id else whose.id
    await log.wrote(
        tx,
        "certified",
        now,
        team=team.id,
        person=by.id,
        about=about,
        certificate=made.id,
        minutes=made.minutes,
    )
    private = await chats.private_or_closed(tx, by.id)
    if private:
        facts = {"certificate": made.id, "code": made.code(tx.seal_key)}
        await files.order(tx, private.id, by.id, language, MAKER, facts, now)
    return made


@dataclass(frozen=True, slots=True)
class Known:
    """A certificate whose code is right, and the minutes that are counted for it by now."""

    certificate: Certificate
    minutes: int
    stands: bool


async def verify(db: Reader, key: bytes, number: int, code: str) -> Known | None:
    """Return the certificate that a number and a code prove; None: they are no certificate's. `key`: of the seals."""
    made = await certificates.get(db, number)
    if made is None or not made.is_proven_by(code, key):
        return None
    team = await teams.get(db, made.team)
    start, _ = made.period.span(team.zone)
    now = await certificates.content(db, made.person, Scope(team.id, start, made.until))
    return Known(made, sum(part.minutes for part in now), now == made.content)


async def verdict(db: Reader, known: Known | None, number: int) -> Message:
    """Say whether a certificate is true, and whether what it says was put right since."""
    if known is None:
        return Message("certificate-unknown", number=str(number))
    made = known.certificate
    team = await teams.get(db, made.team)
    name = "certificate-stands" if known.stands else "certificate-amended"
    return Message(
        name if made.name else f"{name}-unnamed",
        number=str(number),
        name=Words(made.name or ""),
        team=TeamRef(team.id),
        period=made.period,
        day=made.made_at.astimezone(team.zone).date(),
        hours=Hours(made.minutes),
        count=made.helps,
        by_now=Hours(known.minutes),
    )
