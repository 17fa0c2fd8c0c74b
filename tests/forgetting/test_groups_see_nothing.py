"""P6: residents' details reach no group, no log, no journal, no file's name and no export, by whatever door they come in."""

from datetime import timedelta
from pathlib import Path

import pytest

from domain.exports import Format, Profile, Wanted, What
from domain.language import Language
from domain.periods import Period
from house.practising import Options, room
from reports import exports
from storage import keyfile, teams
from storage.store import Reader, opened
from tests.talking import START, ZONE, Talk

DOORS = {
    Language.ENGLISH: (
        ("Quackenbush", "quackenbush", "09-41", "5550 0199", "55500199", "cassowar"),
        [
            "Kim (coordinator) -> bot: /settings sheets on",
            "Ana (lead) -> bot: /resident add R-12 Mrs Wilhelmina Quackenbush, Block 77 #09-41, 5550 0199, afraid of cassowaries",
            "Kim -> bot: [file quackenbush.csv]\nname,address,phone,notes,agreed_at\nWilma Quackenbush,Block 77 #09-41,5550 0199,cassowaries,2026-11-02",
            "Kim -> bot: [Import]",
            "Kim: [file quackenbush.csv]\nname,agreed_at\nWilma Quackenbush,2026-11-02",
            "Ana: /resident add Mrs Quackenbush Two, Block 77 #09-41, 5550 0199",
            "Ana: /post haircut for Mrs Wilhelmina Quackenbush, Block 77 #09-41, tomorrow 3pm",
            "Ana: /post <b>soup</b> for Wil\u200bhelmina \u202eQuackenbush, call 5550 0199, tomorrow 4pm",
            "Ana -> bot: /post shopping for WILHELMINA  QUACKENBUSH at Block 77 #09-41 tomorrow 5pm",
            "Ana -> bot: /edit 1 at Block 77 #09-41",
            "Ana -> bot: /edit 2 bread for Wilhelmina Quackenbush, 55500199",
            "Ana -> bot: /wish a radio for Wilhelmina Quackenbush, goods, phone 5550 0199",
            "Bo: /claim 1",
            "Bo: /note 1 Mrs Quackenbush, 5550 0199, is afraid of cassowaries",
            "Bo -> bot: /sheet 1",
            "Cui: /claim 2",
            "Cui: /cant 2 Wilhelmina Quackenbush told me not to, 5550 0199",
            "Bo: /claim 3 for Wilhelmina Quackenbush 5550 0199",
            "Eve: Wilhelmina is at Block 77 #09-41, call 5550 0199",
            "Old Chan -> bot: /start wall",
            "Old Chan -> bot: Wilhelmina Quackenbush wishes for a visit at Block 77 #09-41, call 5550 0199",
            "Ana -> bot: [Service]",
            "-- tomorrow 17:00",
            "Bo -> bot: /done 1 Wilhelmina Quackenbush is glad, 1h",
            "Ana -> bot: /close 1",
            "Ana -> bot: /cancel 3 Wilhelmina Quackenbush is ill",
            "Ana -> bot: /resident forget R-12",
            "Ana -> bot: [Forget R-12]",
        ],
    ),
    Language.CHINESE: (
        ("欧阳美兰", "楼302", "单元302", "1390000", "怕狗"),
        [
            "何玲 (coordinator) -> bot: 设置 联系单 开",
            "陈静 (lead) -> bot: 居民 添加 R-12 欧阳美兰，5号楼302，13900000000，怕狗",
            "何玲 -> bot: [file 欧阳美兰.csv]\n姓名,住址,电话,备注,同意时间\n欧阳美兰二,5号楼302,13900000001,怕狗,2026-11-02",
            "何玲 -> bot: [导入]",
            "陈静: /居民 添加 欧阳美兰，5号楼302，13900000000",
            "陈静: /发布 明天下午3点给欧阳美兰奶奶理发，5号楼302，电话13900000000",
            "陈静: /发布 明天下午4点给欧 阳\u200b美兰送汤，5号楼2单元302室",
            "陈静 -> bot: 修改 1 5号楼302",
            "陈静 -> bot: 心愿 给欧阳美兰买台收音机，物资",
            "王磊: /认领 1",
            "王磊: /备注 1 欧阳美兰怕狗，13900000000",
            "周敏: /认领 2",
            "周敏: /不能去 2 欧阳美兰说不用了",
            "林晓: 欧阳美兰住5号楼302，13900000000",
            "-- 明天 17:00",
            "王磊 -> bot: 完成 1 欧阳美兰很高兴 1小时",
            "陈静 -> bot: 办结 1",
            "陈静 -> bot: 居民 注销 R-12",
            "陈静 -> bot: [注销R-12]",
        ],
    ),
}


@pytest.mark.parametrize("language", list(Language))
async def test_no_canary_gets_out(
    language: Language,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """What stands in a record, and any phone number or flat anybody types, in both languages."""
    canaries, lines = DOORS[language]
    monkeypatch.setenv("KEY_FILE", str(tmp_path / "key"))
    said: list[str] = []
    options = Options(now=START, zone=ZONE, language=language, data=tmp_path / "data", fresh=True)
    async with room(options, said.append) as played:
        await Talk(played, said).play(lines)
    in_groups = [line for line in said if line.startswith(("bot:", "bot edits:"))]
    in_private = [line for line in said if " → " in line.split(":")[0]]
    assert any(canary in line for line in in_private for canary in canaries), "nothing was seeded"
    names = "\n".join(str(path) for path in tmp_path.rglob("*"))
    out = {
        "groups": "\n".join(in_groups),
        "the journal": "".join(capfd.readouterr()),
        "file names": names,
        **await _kept(tmp_path),
    }
    hits = [f"{where}: {canary}" for where, text in out.items() for canary in canaries if canary in text]
    assert hits == []
    assert len(in_groups) > 5


async def _kept(folder: Path) -> dict[str, str]:
    """Return the log and its export, what buttons and messages still hold, and what is undone no more."""
    key = keyfile.load(folder / "key")
    async with opened(folder / "data" / "linli.db", key) as store, store.read() as db:
        log = "\n".join(str(tuple(row)) for row in await db.all("SELECT * FROM log"))
        sent = "\n".join(
            str(tuple(row))
            for row in await db.all("SELECT message, facts, words, buttons FROM outbox WHERE state = 'sent'")
        )
        exported = [
            f"{what} for {profile}: {await _export(db, Wanted(what, Format.CSV, profile), folder / 'out.csv')}"
            for what in What
            for profile in (Profile.STREET, Profile.PUBLIC)
        ]
    return {"the log": log, "what was sent": sent, "an export": "\n".join(exported)}


async def _export(db: Reader, wanted: Wanted, file: Path) -> str:
    """Return an export for outsiders, of all there is."""
    days = Period(START.date() - timedelta(days=1), START.date() + timedelta(days=9))
    team = await teams.get(db, teams.ROOT)
    await exports.write(db, wanted, team, days, team.language, START.replace(tzinfo=ZONE), file)
    return file.read_text(encoding="utf-8-sig")
