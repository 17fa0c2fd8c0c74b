"""Chats we can write to: the groups of teams, and private chats."""

from collections import defaultdict
from dataclasses import dataclass

from storage.store import Reader, Row, Tx


@dataclass(frozen=True, slots=True)
class ChatRow:
    """A chat. A group has a `team` once somebody entitled made it one; a private chat has a `person`.

    `brought_by` added the bot to a group that is no team's yet.
    """

    id: int
    platform: str
    key: str
    thread: str
    title: str
    team: int | None
    person: int | None
    is_open: bool
    brought_by: int | None = None


def _chat(row: Row) -> ChatRow:
    return ChatRow(
        row["id"], row["platform"], row["key"], row["thread"], row["title"], row["team"], row["person"],
        bool(row["is_open"]), row["brought_by"],
    )  # fmt: skip


async def get(db: Reader, chat: int) -> ChatRow:
    """Return a chat by id."""
    row = await db.one("SELECT * FROM chat WHERE id = :chat", chat=chat)
    if row is None:
        raise LookupError(f"no chat {chat}")
    return _chat(row)


async def with_id(db: Reader, chat: int) -> ChatRow | None:
    """Return a chat by an id that somebody typed, or None."""
    row = await db.one("SELECT * FROM chat WHERE id = :chat", chat=chat)
    return _chat(row) if row else None


async def find(db: Reader, platform: str, key: str) -> ChatRow | None:
    """Return a chat by the platform's own key, or by the one it had before; None: we have not met it."""
    row = await db.one(
        "SELECT * FROM chat WHERE platform = :platform AND key = :key", platform=platform, key=key
    ) or await db.one(
        "SELECT * FROM chat WHERE platform = :platform AND former_key = :key", platform=platform, key=key
    )
    return _chat(row) if row else None


async def add(
    tx: Tx, platform: str, key: str, title: str = "", thread: str = "", person: int | None = None
) -> ChatRow:
    """Keep a chat we have not met."""
    number = await tx.run(
        """INSERT INTO chat (platform, key, title, thread, person)
           VALUES (:platform, :key, :title, :thread, :person)""",
        platform=platform,
        key=key,
        title=title,
        thread=thread,
        person=person,
    )
    return ChatRow(number, platform, key, thread, title, None, person, is_open=True)


async def link(tx: Tx, chat: int, team: int, thread: str) -> None:
    """Make a group a team's; its cards go to this thread."""
    await tx.run(
        "UPDATE chat SET team = :team, thread = :thread WHERE id = :chat", team=team, thread=thread, chat=chat
    )


async def brought(tx: Tx, chat: int, person: int) -> None:
    """Note who brought the bot to a group, and so may say whose it is."""
    await tx.run("UPDATE chat SET brought_by = :person WHERE id = :chat", person=person, chat=chat)


async def set_open(tx: Tx, chat: int, *, is_open: bool) -> None:
    """Note whether we can write to a chat."""
    await tx.run("UPDATE chat SET is_open = :is_open WHERE id = :chat", is_open=int(is_open), chat=chat)


async def drop_thread(tx: Tx, chat: int, thread: str) -> None:
    """Write to the group itself from now on, if this topic, which is gone, was the team's."""
    await tx.run(
        "UPDATE chat SET thread = '' WHERE id = :chat AND thread = :thread", chat=chat, thread=thread
    )


async def move(tx: Tx, chat: int, new_key: str) -> None:
    """Note that a group goes on under another key.

    Somebody may have spoken under the new key first: what hangs on that row goes over to the group's own.
    """
    other = await tx.value(
        """SELECT other.id FROM chat AS other JOIN chat AS own USING (platform)
           WHERE own.id = :chat AND other.key = :new_key AND other.id <> own.id""",
        chat=chat,
        new_key=new_key,
    )
    if other is not None:
        for table, column in (
            ("outbox", "chat"),
            ("card", "chat"),
            ("question", "chat"),
            ("question", "origin"),
            ("presence", "chat"),
        ):
            await tx.run(
                f"UPDATE OR REPLACE {table} SET {column} = :chat WHERE {column} = :other",
                chat=chat,
                other=other,
            )
        await tx.run("DELETE FROM chat WHERE id = :other", other=other)
    await tx.run(
        """UPDATE chat SET former_key = key, key = :new_key, is_open = 1
           WHERE id = :chat AND key <> :new_key""",
        new_key=new_key,
        chat=chat,
    )


async def private(db: Reader, person: int) -> ChatRow | None:
    """Return the private chat of a person, the open one first, or None."""
    row = await db.one(
        "SELECT * FROM chat WHERE person = :person ORDER BY is_open DESC, id LIMIT 1", person=person
    )
    return _chat(row) if row else None


async def private_or_closed(tx: Tx, person: int) -> ChatRow | None:
    """Return the private chat of a person, made as a closed one if they never opened it; None: no account.

    On our platforms a private chat has the key of its person's account.
    """
    found = await private(tx, person)
    if found:
        return found
    account = await tx.one("SELECT platform, key FROM account WHERE person = :person LIMIT 1", person=person)
    if account is None:
        return None
    row = await add(tx, account["platform"], account["key"], person=person)
    await set_open(tx, row.id, is_open=False)
    return await get(tx, row.id)


async def of_team(db: Reader, team: int) -> list[ChatRow]:
    """Return the open chats of a team."""
    rows = await db.all("SELECT * FROM chat WHERE team = :team AND is_open = 1 ORDER BY id", team=team)
    return [_chat(row) for row in rows]


async def with_team(db: Reader) -> dict[int, list[int]]:
    """Return the open chats of each team."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for row in await db.all("SELECT id, team FROM chat WHERE team IS NOT NULL AND is_open = 1 ORDER BY id"):
        found[row["team"]].append(row["id"])
    return found


async def groups(db: Reader, platform: str) -> list[ChatRow]:
    """Return the open groups of all teams on a platform."""
    rows = await db.all(
        "SELECT * FROM chat WHERE platform = :platform AND team IS NOT NULL AND is_open = 1 ORDER BY id",
        platform=platform,
    )
    return [_chat(row) for row in rows]
