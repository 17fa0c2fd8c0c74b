"""Chats we can write to: the groups of teams, and private chats."""

from collections import defaultdict
from dataclasses import dataclass

from storage.store import Reader, Row, Tx


@dataclass(frozen=True, slots=True)
class ChatRow:
    """A chat. A group has a `team` once somebody entitled made it one; a private chat has a `person`.

    `brought_by` added the bot to a group that is no team's yet. A topic with a team of its own is a chat
    beside the `forum` it is in; of any other chat `thread` is only where its cards go.
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
    forum: str | None = None

    @property
    def place(self) -> str:
        """Return the platform's own key for where it is: of a topic, that of its group."""
        return self.forum or self.key


def _chat(row: Row) -> ChatRow:
    return ChatRow(
        row["id"], row["platform"], row["key"], row["thread"], row["title"], row["team"], row["person"],
        bool(row["is_open"]), row["brought_by"], row["forum"],
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


async def find(db: Reader, platform: str, key: str, thread: str = "") -> ChatRow | None:
    """Return a chat by the platform's own key, or by the one it had before; None: we have not met it.

    `thread`: a topic that has a team of its own is found before the group it is in.
    """
    if thread and (topic := await find(db, platform, _topic_key(key, thread))):
        return topic
    row = await db.one(
        "SELECT * FROM chat WHERE platform = :platform AND key = :key", platform=platform, key=key
    ) or await db.one(
        "SELECT * FROM chat WHERE platform = :platform AND former_key = :key", platform=platform, key=key
    )
    return _chat(row) if row else None


def _topic_key(group: str, thread: str) -> str:
    return f"{group}/{thread}"


async def rooms(db: Reader, platform: str, key: str) -> list[ChatRow]:
    """Return a group and all its topics that have teams of their own: who is in it is in all of them."""
    group = await find(db, platform, key)
    if group is None:
        return []
    rows = await db.all(
        "SELECT * FROM chat WHERE platform = :platform AND forum = :forum ORDER BY id",
        platform=platform,
        forum=group.key,
    )
    return [group, *(_chat(row) for row in rows)]


async def add_topic(tx: Tx, group: ChatRow, thread: str, name: str) -> ChatRow:
    """Keep a topic of a group as a chat of its own, so that a team of its own can have it."""
    title = f"{group.title} · {name}"
    topic = await add(tx, group.platform, _topic_key(group.key, thread), title, thread)
    await tx.run("UPDATE chat SET forum = :forum WHERE id = :chat", forum=group.key, chat=topic.id)
    return await get(tx, topic.id)


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
    """Return the open groups of all teams on a platform. A topic is none: who is in its group may never have opened it."""
    rows = await db.all(
        """SELECT * FROM chat WHERE platform = :platform AND team IS NOT NULL AND is_open = 1 AND forum IS NULL
           ORDER BY id""",
        platform=platform,
    )
    return [_chat(row) for row in rows]


async def unseen_in(db: Reader, group: ChatRow, person: int) -> list[ChatRow]:
    """Return the other groups of a team that somebody may be in, though they were never seen there."""
    rows = await db.all(
        """SELECT * FROM chat WHERE team = :team AND platform = :platform AND id <> :group AND is_open = 1
               AND forum IS NULL
               AND NOT EXISTS (SELECT 1 FROM presence WHERE chat = chat.id AND person = :person)
           ORDER BY id""",
        team=group.team,
        platform=group.platform,
        group=group.id,
        person=person,
    )
    return [_chat(row) for row in rows]
