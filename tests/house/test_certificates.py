"""The paper is what was kept, is known again by number and code, and shows what was done to it."""

import re
from datetime import timedelta
from io import BytesIO

import pypdfium2
import pytest

from actions import amending, certifying, recording
from domain.language import Language
from domain.people import Role
from domain.periods import ALL
from domain.tasks import Draft
from domain.when import Shape, When
from house import proving
from reports import certificate
from storage import claims, files, people, tasks, teams
from storage.store import Store, Tx
from tests.house.conftest import House
from tests.storage.conftest import NOW, key, store

__all__ = ["key", "store"]
NAMES = {Language.ENGLISH: "Bo", Language.CHINESE: "王磊"}


async def _made(tx: Tx, name: str, language: Language) -> tuple[int, str, int]:
    """Have a certificate made for somebody who helped once; returns its number, its code and the task."""
    await tx.run("INSERT INTO chat (platform, key, person) VALUES ('test', '1', 1)")
    await teams.set_role(tx, 1, teams.ROOT, Role.LEAD, NOW)
    bo = await people.add(tx, name, None, NOW)
    await teams.set_role(tx, bo.id, teams.ROOT, Role.VOLUNTEER, NOW)
    when = When(Shape.PART, NOW.replace(hour=1), NOW.replace(hour=4))
    kept = await recording.record(tx, teams.ROOT, Draft("Haircut for R-12", when), (bo.id,), 90, 3, 1, NOW)
    team = await teams.get(tx, teams.ROOT)
    ana = await people.get(tx, 1)
    made = await certifying.order(tx, team, bo, ALL, ana, language, NOW)
    return made.id, made.code(tx.seal_key), kept.task.id


@pytest.mark.parametrize("language", list(Language))
async def test_the_paper_says_who_and_what_and_how_to_check_it(store: Store, language: Language) -> None:
    """In words that can be read out of it, with letters of its own, on one page."""
    async with store.write() as tx:
        number, code, _ = await _made(tx, NAMES[language], language)
    async with store.read() as db:
        order = await files.next_ordered(db)
        assert order is not None
        paper = await certificate.paper(db, order)
    assert NAMES[language] not in paper.name
    read = pypdfium2.PdfDocument(BytesIO(paper.content))
    assert len(read) == 1
    text = re.sub(r"\s", "", read[0].get_textpage().get_text_bounded())
    hours = {Language.ENGLISH: "1h30", Language.CHINESE: "1小时30分"}[language]
    for said in (NAMES[language], "Linli", hours, code, f"{number}{code}"):
        assert said in text
    drawn = bytes(read[0].render(grayscale=True).buffer)
    assert 0.005 < sum(shade < 200 for shade in drawn) / len(drawn) < 0.2


async def test_number_and_code_prove_it(store: Store) -> None:
    """However the code is typed; another code, or another number, proves nothing."""
    async with store.write() as tx:
        number, code, _ = await _made(tx, "Bo", Language.ENGLISH)
        known = await certifying.verify(tx, tx.seal_key, number, code.lower().replace("-", " "))
        assert known is not None
        assert (known.stands, known.minutes) == (True, 90)
        other = code[:-1] + ("A" if code[-1] != "A" else "B")
        assert await certifying.verify(tx, tx.seal_key, number, other) is None
        assert await certifying.verify(tx, tx.seal_key, number + 1, code) is None


@pytest.mark.parametrize(
    "changed",
    [
        "UPDATE certificate SET person = 1",
        "UPDATE certificate SET team = 2",
        "UPDATE certificate SET first_day = '2020-01-01'",
        "UPDATE certificate SET last_day = '2027-01-01'",
        "UPDATE certificate SET until_at = 1",
        "UPDATE certificate SET made_at = 1",
        """UPDATE certificate SET content = '[["service", 1, 9000, 3]]'""",
    ],
)
async def test_whatever_is_changed_in_the_database_the_code_is_another(store: Store, changed: str) -> None:
    """Forging needs the key: whoever writes another figure can't write the code that goes with it."""
    async with store.write() as tx:
        number, code, _ = await _made(tx, "Bo", Language.ENGLISH)
        await teams.add(tx, "Another", "Asia/Shanghai", Language.ENGLISH, None, NOW)
        await tx.run(changed)
        assert await certifying.verify(tx, tx.seal_key, number, code) is None


async def test_what_was_amended_since_is_said(store: Store) -> None:
    """The paper was true when it was made; the figure of today stands beside it."""
    async with store.write() as tx:
        number, code, task_id = await _made(tx, "Bo", Language.ENGLISH)
        task, (own,) = await tasks.get(tx, task_id), await claims.of_task(tx, task_id)
        await amending.amend(tx, task, own, 60, None, 1, NOW)
        known = await certifying.verify(tx, tx.seal_key, number, code)
        assert known is not None
        assert (known.stands, known.certificate.minutes, known.minutes) == (False, 90, 60)


async def test_the_command_line_tells_whether_a_paper_is_true(home: House) -> None:
    """In words and by how it ends: true, put right since, or none of ours."""
    async with home.store.write() as tx:
        number, code, task_id = await _made(tx, "Bo", Language.ENGLISH)
    now = NOW + timedelta(hours=1)
    true = await proving.certificate(home.settings, number, code.replace("-", " "), now)
    other = await proving.certificate(home.settings, number + 1, code, now)
    async with home.store.write() as tx:
        (own,) = await claims.of_task(tx, task_id)
        await amending.amend(tx, await tasks.get(tx, task_id), own, 60, None, 1, NOW)
    amended = await proving.certificate(home.settings, number, code, now)
    assert [proof.holds for proof in (true, other, amended)] == [True, False, False]
    assert "is Bo's" in true.lines[0]
    assert "There is no certificate" in other.lines[0]
    assert "put right, to 1h." in amended.lines[0]
