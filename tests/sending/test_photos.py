"""The pictures of a task in one file: fetched only when somebody entitled asks, bounded, and nobody's name on it."""

import csv
import io
from dataclasses import dataclass, field
from datetime import UTC, datetime
from zipfile import ZipFile

import pytest

from chat.delivery import NotSent, Refused, Undelivered
from domain.files import TRIES
from domain.language import Language
from domain.photos import Step
from domain.tasks import Draft
from jobs import making
from reports.photos import LIST, Picture, packed
from storage import files, people, photos, tasks, teams
from storage.chats import add as add_chat
from storage.store import Store

NOW = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
JPEG, PNG = b"\xff\xd8\xffbefore", b"\x89PNGafter"


@dataclass
class Album:
    """A platform that keeps pictures: `troubles` come first, one a fetch."""

    kept: dict[str, bytes]
    troubles: list[Undelivered] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    async def fetch(self, document: str, _most: int) -> bytes:
        """Return a picture, if it is still there."""
        self.asked.append(document)
        if self.troubles:
            raise self.troubles.pop()
        if document not in self.kept:
            raise Refused("gone")
        return self.kept[document]


@pytest.fixture
async def ordered(store: Store) -> int:
    """Order the pictures of a project: one from before, one from after, one that has gone; returns the order's number."""
    async with store.write() as tx:
        lin = await people.add(tx, "Lin Xiao", Language.ENGLISH, NOW)
        chat = await add_chat(tx, "telegram", "7", person=lin.id)
        task = await tasks.add(tx, teams.ROOT, Draft("New wiring"), lin.id, NOW)
        for key, step in (("b", Step.AFTER), ("a", Step.BEFORE), ("c", None)):
            await photos.add(tx, task.id, lin.id, "telegram", key, step, NOW)
        return await files.order(tx, chat.id, lin.id, Language.ENGLISH, "photos", {"task": task.id}, NOW)


async def test_what_is_there_is_packed_and_what_is_gone_is_listed(store: Store, ordered: int) -> None:
    """Named by number and step, with a list that says when each was sent; whose they are stands nowhere."""
    album = Album({"a": JPEG, "b": PNG})
    assert await making.make_next(store, NOW, platforms={"telegram": album})
    async with store.read() as db:
        file = await files.get(db, ordered)
    assert file.name == "photos-1.zip"
    assert b"Lin" not in file.content
    with ZipFile(io.BytesIO(file.content)) as archive:
        assert archive.namelist() == ["01-before.jpg", "02-after.png", LIST]
        assert archive.read("01-before.jpg") == JPEG
        listed = list(csv.DictReader(archive.read(LIST).decode("utf-8-sig").splitlines()))
    assert [(row["file"], row["when"], row["bytes"]) for row in listed] == [
        ("01-before.jpg", "before", "9"),
        ("02-after.png", "after", "9"),
        ("", "", "gone"),
    ]


async def test_a_platform_that_is_not_heard_is_asked_again(store: Store, ordered: int) -> None:
    """With the last try what can't be had counts as gone; with nothing at all there is no file, and whoever waits is told."""
    album = Album({"a": JPEG, "b": PNG}, [NotSent("no answer")])
    assert await making.make_next(store, NOW, platforms={"telegram": album})
    assert album.asked == ["a"]
    assert await making.make_next(store, NOW, platforms={"telegram": album})
    async with store.read() as db:
        assert (await files.get(db, ordered)).content


async def test_with_not_one_picture_left_there_is_no_file(store: Store, ordered: int) -> None:
    """It is tried three times, then whoever ordered it hears so."""
    for _ in range(TRIES):
        assert await making.make_next(store, NOW, platforms={"telegram": Album({})})
    assert not await making.make_next(store, NOW)
    async with store.read() as db:
        assert await db.value("SELECT message FROM outbox") == "file-not-made"
        with pytest.raises(LookupError):
            await files.get(db, ordered)


def test_a_file_is_no_larger_than_a_chat_takes() -> None:
    """What does not fit any more is listed."""
    each = [Picture(Step.BEFORE, NOW, bytes(400)) for _ in range(3)]
    with ZipFile(io.BytesIO(packed(each, 1000))) as archive:
        assert archive.namelist() == ["01-before.bin", "02-before.bin", LIST]
        assert b"too large" in archive.read(LIST)
