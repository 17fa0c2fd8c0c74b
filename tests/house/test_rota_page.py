"""A rota on paper says who comes when, in its reader's language and letters."""

import re
from datetime import date, time
from io import BytesIO

import pypdfium2
import pytest

from actions import repeating, rota
from domain.language import Language
from domain.people import Role
from domain.recurrence import Freq, Recurrence
from domain.series import Plan
from domain.tasks import Draft
from reports import rota as page
from storage import files, people, tasks, teams
from storage.store import Store, Tx
from tests.storage.conftest import NOW, key, store

__all__ = ["key", "store"]
NAMES = {Language.ENGLISH: ("Cui", "Dai"), Language.CHINESE: ("周敏", "赵凯")}
SAID = {
    Language.ENGLISH: ("Signed", "nobodyyet", "Cui0", "everyday09:00–12:00"),
    Language.CHINESE: ("签到", "还没有人", "周敏0", "每天09:00–12:00"),
}


async def _ordered(tx: Tx, language: Language) -> None:
    """Let two people take turns of which each needs three, and one of them order the page."""
    lead = (await people.add(tx, "Ana", None, NOW)).id
    await teams.set_role(tx, lead, teams.ROOT, Role.LEAD, NOW)
    named = {(await people.add(tx, name, None, NOW)).id: None for name in NAMES[language]}
    rule = Recurrence(Freq.DAILY, time=time(9), end=time(12))
    plan = Plan(Draft("Station duty", places=1, where="the station"), rule, date(2026, 1, 1))
    begun = await repeating.begin(tx, teams.ROOT, plan, lead, NOW)
    await rota.set_members(tx, begun.series, begun.turns[0], named, lead, NOW)
    await tasks.replace_draft(tx, begun.turns[3], Draft("Station duty", begun.turns[3].when, places=2), NOW)
    gone = next(iter(named))
    await rota.away(tx, gone, date(2026, 1, 1), date(2099, 1, 1), NOW)
    await tx.run("INSERT INTO chat (platform, key, person) VALUES ('test', '1', :person)", person=lead)
    await rota.order_page(tx, begun.series, lead, language, NOW)


@pytest.mark.parametrize("language", list(Language))
async def test_a_printed_rota_says_who_comes_when(store: Store, language: Language) -> None:
    """Each turn with its number and who has it, room to sign, and what each has had."""
    async with store.write() as tx:
        await _ordered(tx, language)
    async with store.read() as db:
        order = await files.next_ordered(db)
        assert order is not None
        paper = await page.printed(db, order)
    assert not any(name in paper.name for name in NAMES[language])
    read = pypdfium2.PdfDocument(BytesIO(paper.content))
    text = re.sub(r"\s", "", "".join(each.get_textpage().get_text_bounded() for each in read))
    for said in ("Stationduty", "#1", "#2", *NAMES[language], *SAID[language]):
        assert said in text
    drawn = bytes(read[0].render(grayscale=True).buffer)
    assert 0.01 < sum(shade < 200 for shade in drawn) / len(drawn) < 0.3
