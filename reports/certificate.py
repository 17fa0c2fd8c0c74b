"""The paper of a certificate: from what was kept when it was made, not from what is so by now."""

from typing import Any

from domain.certificates import Certificate
from domain.files import File, file_name
from domain.language import Language
from domain.people import Team
from domain.periods import Period
from locales import formats
from locales.words import say
from reports.typesetting import typeset
from storage import certificates, teams
from storage.files import Order
from storage.store import Reader


async def paper(db: Reader, order: Order) -> File:
    """Make the paper that was ordered. Its file is called by the number, not by the name."""
    made = await certificates.get(db, order.facts["certificate"])
    if made is None:
        raise LookupError("no such certificate")
    facts = facts_of(made, order.facts["code"], await teams.get(db, made.team), order.language)
    name = file_name(say(order.language, "certificate-file"), str(made.id), form="pdf")
    return File(name, await typeset("certificate", facts, "pdf"))


def facts_of(made: Certificate, code: str, team: Team, language: Language) -> dict[str, Any]:
    """Return the words of a certificate, as its template asks for them."""
    rows = [
        [
            say(language, f"kind-{part.kind}"),
            str(part.helps),
            formats.hours_text(part.minutes, language),
            str(part.served),
        ]
        for part in made.content
    ]
    day = made.made_at.astimezone(team.zone).date()
    heads = ("kind", "helps", "hours", "served")
    return {
        "lang": language.value[:2],
        "title": say(language, "certificate-title"),
        "line": say(
            language,
            "certificate-line",
            name=made.name or say(language, "certificate-somebody"),
            team=team.name,
            period=formats.period_text(made.period, language),
            hours=formats.hours_text(made.minutes, language),
            helps=made.helps,
        ),
        "heads": [say(language, f"certificate-head-{head}") for head in heads],
        "rows": rows,
        "total": [
            say(language, "certificate-total"),
            str(made.helps),
            formats.hours_text(made.minutes, language),
            str(sum(part.served for part in made.content)),
        ],
        "issuer": team.name,
        "day": formats.period_text(Period(day, day), language),
        "labels": [say(language, f"certificate-{label}") for label in ("issuer", "made", "number", "code")],
        "number": str(made.id),
        "code": code,
        "check": say(language, "certificate-check", number=str(made.id), code=code),
    }
