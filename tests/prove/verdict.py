"""What the bot's own database says in the end, held against what people said and what they read."""

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from house.opening import existing
from storage import held
from storage.store import Reader
from tests.prove.load import AGAIN, Load


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong, by kind; all empty: the promise holds."""

    lost: list[str]
    doubled: list[str]
    unsaid: list[str]


async def at_rest(folder: Path, load: Load) -> None:
    """Wait until everybody is answered and nothing waits in the inbox or in the outbox."""
    await load.api.wait_for(lambda: not load.api.queue and not load.unanswered(), None)
    while not await _is_empty(folder):
        seen = len(load.api.calls)
        with suppress(TimeoutError):  # what is given up calls nobody, so look again all the same
            await load.api.wait_for(lambda seen=seen: len(load.api.calls) > seen, 0.5)  # type: ignore[misc]


async def _is_empty(folder: Path) -> bool:
    async with existing(folder / "data" / "linli.db", folder / "key") as store, store.read() as db:
        waiting = await db.value(
            """SELECT (SELECT count(*) FROM inbox WHERE done_at IS NULL)
                    + (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending'))"""
        )
    return bool(waiting == 0)


async def verdict(folder: Path, load: Load) -> Verdict:
    """Compare; the bot must have ended."""
    async with existing(folder / "data" / "linli.db", folder / "key") as store, store.read() as db:
        notes = Counter(row["text"] for row in await db.all("SELECT text FROM note"))
        titles = Counter(row["title"] for row in await db.all("SELECT title FROM task"))
        answers = await _letters(db, "rank = 1")
        letters = await _letters(db, "class = 'must'")
        odd = await db.all(
            """SELECT outcome, count(*) AS times FROM inbox WHERE outcome NOT IN ('answered', 'refused', 'noted')
               GROUP BY outcome"""
        )
        # What is kept for the coordinator, who never started the bot, or until the evening for whoever had
        # enough messages today, is neither sent nor lost.
        dropped = await db.all(
            """SELECT message, trouble FROM outbox WHERE class = 'must' AND state <> 'sent'
                 AND NOT (state = 'parked' AND trouble IN ('not started', :many))""",
            many=held.MANY,
        )
        lost = [f"{row['outcome']} × {row['times']}" for row in odd]
        doubled: list[str] = []
        for word, times in [*((w, notes[w]) for w in load.notes), *((t, titles[t]) for t in load.titles)]:
            lost += [word] * (times == 0)
            doubled += [word] * (times > 1)
        unsaid = [answer for where in load.expected for answer in load.missing(*where)]
        for person in load.people:
            said = sum(len(answers) for (who, _), answers in load.expected.items() if who == person)
            lost += [f"answer to {person}"] * (said - answers[person])
            doubled += [f"answer to {person}"] * (answers[person] - said)
        unsaid += [f"{row['message']}: {row['trouble']}" for row in dropped]
        for person in load.people:
            texts = [message.text for message in load.api.messages(person)]
            marked = sum(AGAIN in text for text in texts)
            unsaid += ["letter"] * (letters[person] - len(texts))
            doubled += ["unmarked letter"] * (len(texts) - marked - letters[person])
        unsaid += await _cards(db, load)
    pressed = Counter(asked["callback_query_id"] for asked in load.api.called("answerCallbackQuery"))
    doubled += [f"toast {press}" for press, times in pressed.items() if times > 1]
    return Verdict(lost, doubled, unsaid)


async def _letters(db: Reader, which: str) -> Counter[int]:
    rows = await db.all(
        f"""SELECT chat.key, count(*) AS letters FROM outbox JOIN chat ON chat.id = outbox.chat
            WHERE {which} AND outbox.state = 'sent' AND chat.person IS NOT NULL GROUP BY chat.key"""  # noqa: S608 - our own
    )
    return Counter({int(row["key"]): row["letters"] for row in rows})


async def _cards(db: Reader, load: Load) -> list[str]:
    """Return the cards that do not show how many places are taken."""
    rows = await db.all(
        """SELECT chat.key, card.message_key, task.id, task.places,
                  (SELECT count(*) FROM claim WHERE claim.task = task.id AND claim.state IN ('held', 'done')) AS held
           FROM card JOIN task ON task.id = card.task JOIN chat ON chat.id = card.chat"""
    )
    return [
        f"card of #{row['id']}"
        for row in rows
        if row["message_key"] is None
        or f"{row['held']}/{row['places']}"
        not in load.api.message(int(row["key"]), int(row["message_key"])).text
    ]
