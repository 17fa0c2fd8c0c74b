"""Who is in which group of a team, as far as the bot has seen them there."""

from storage.store import Reader, Tx


async def add(tx: Tx, chat: int, person: int) -> None:
    """Note that somebody is in a group."""
    await tx.run(
        "INSERT OR IGNORE INTO presence (chat, person) VALUES (:chat, :person)", chat=chat, person=person
    )


async def drop(tx: Tx, chat: int, person: int) -> None:
    """Note that somebody is in a group no longer."""
    await tx.run("DELETE FROM presence WHERE chat = :chat AND person = :person", chat=chat, person=person)


async def is_in(db: Reader, team: int, person: int) -> bool:
    """Tell whether somebody is in a group of a team that the bot is in as well."""
    return bool(
        await db.value(
            """SELECT EXISTS (SELECT 1 FROM presence JOIN chat ON chat.id = presence.chat
                              WHERE presence.person = :person AND chat.team = :team AND chat.is_open = 1)""",
            team=team,
            person=person,
        )
    )
