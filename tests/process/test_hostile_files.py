"""What people call their files and write beside them: a name goes nowhere, and a caption is words."""

import re
from pathlib import Path

import pytest

from tests.process.street import ANA, BO, CUI, DAI, Street

pytestmark = pytest.mark.asyncio(loop_scope="module")

CANARY = "zqcanary"
NAMES = [
    f"../../../../etc/{CANARY}.csv",
    f"..\\..\\{CANARY}.csv",
    f"/etc/{CANARY}",
    f"\u202evsc.{CANARY}",
    f"{CANARY}\u200b\u2066\ufeff.csv",
    f"{CANARY}\x00\x1b]0;owned\x07.csv",
    f"{CANARY}\n✅ #1 closed.csv",
    f"<b>{CANARY}</b><a href='tg://user?id=1'>.csv",
    f"{CANARY}{'x' * 300}.csv",
    f"'; DROP TABLE task; -- {CANARY}.xlsx",
    f"{CANARY}😀李奶奶 5号楼302.csv",
    " ",
]
CAPTIONS = [*NAMES, f"&lt;{CANARY}&gt; {{ $task }} %s {{0}}", f"{CANARY} @everyone call 555 0199"]
OURS = re.compile(r"[\w.-]{1,60}")


def _files(street: Street) -> list[str]:
    return [path.name for path in Path(street.settings["DATA_DIR"]).parent.rglob("*")]


async def test_the_name_of_a_file_goes_nowhere(street: Street) -> None:
    """Not onto the disk, not into the journal, not into an answer: in private and in a group, as a table or as anything."""
    group = await street.team()
    before = set(_files(street))
    for number, name in enumerate(NAMES):
        who = (BO, CUI, DAI)[number % 3]
        street.api.send(who, who, name, b"a,b\n1,2\n")
        street.api.send(group, who, name, b"a,b\n1,2\n", caption="look")
        street.api.send(ANA, ANA, name, b"a,b\n1,2\n", caption="/import residents")
        for person in (who, ANA):
            await street.is_quiet(person)
    said = [message.text for chat in (group, ANA, BO, CUI, DAI) for message in street.api.messages(chat)]
    assert not [text for text in said if CANARY in text]
    assert CANARY not in street.bot.journal
    assert not [name for name in _files(street) if CANARY in name or not OURS.fullmatch(name)]
    assert {name for name in _files(street) if name not in before} <= {"erasures", "health.json"}
    assert not Path(f"/etc/{CANARY}").exists()


async def test_what_stands_beside_a_picture_or_a_file_is_words(street: Street) -> None:
    """What is talk in a group stays talk; what is posted with it stands on the card letter by letter."""
    group = await street.team()
    for number, caption in enumerate(CAPTIONS):
        who = (BO, CUI, DAI)[number % 3]
        street.api.send(group, who, "", b"", caption)
        street.api.send(group, who, "list.csv", b"a,b\n", caption=caption)
        street.api.send(who, who, "", b"", caption)
        await street.is_quiet(who)
    assert not [message.text for message in street.api.messages(group) if CANARY in message.text]
    line = f"/post <b>{CANARY}</b>\u202e\u200b @all &amp; call 555 0199, tomorrow 3pm"
    street.api.send(group, ANA, "", b"", line)
    card = await street.sees(group, "0/1")
    assert f"<b>{CANARY}</b> ＠all &amp" in card.text
    assert "<b>" not in card.html.removeprefix("<b>")
    assert not re.search("[\u202e\u200b@]|555", card.text)
    assert CANARY not in street.bot.journal
