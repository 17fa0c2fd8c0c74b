"""Where a question waits when it can't be asked yet."""

from chat.clock import RealClock
from chat.conversation import Conversation
from chat.dispatch import Dispatcher
from chat.events import Account, Chat, Event, Said
from commands import COMMANDS
from commands.desk import Desk
from domain.people import Role
from storage import chats, people, teams
from storage.store import Store
from tests.sending.conftest import NOW, Scripted

ana = Account("telegram", "1", "Ana")
group = Chat("telegram", "-5", private=False)
private = Chat("telegram", "1", private=True)


async def test_a_question_to_somebody_who_never_opened_the_bot_waits_in_private(
    store: Store, telegram: Scripted
) -> None:
    """What the group talks about meanwhile is no answer; once they open the bot, what they say there is."""
    async with store.write() as tx:
        row = await chats.add(tx, "telegram", "-5")
        await chats.link(tx, row.id, teams.ROOT, "")
        person = await people.add(tx, "Ana", None, NOW)
        await people.add_account(tx, person.id, "telegram", "1", None)
        await teams.set_role(tx, person.id, teams.ROOT, Role.VOLUNTEER, NOW)
    dispatcher = Dispatcher(store, Conversation(COMMANDS, Desk()), {telegram.name: telegram}, RealClock())

    async def hear(event: Event) -> int:
        """Hear something; return how many tasks there are."""
        telegram.event = event
        async with store.read() as db:
            key = str(await db.value("SELECT count(*) FROM inbox"))
        await dispatcher.keep("telegram", [(key, "1", {})])
        await dispatcher.drain()
        async with store.read() as db:
            return int(await db.value("SELECT count(*) FROM task"))

    assert await hear(Said(group, ana, "/post haircut for Mrs Li", "5")) == 0
    assert await hear(Said(group, ana, "my number is 555 1234", "6")) == 0
    assert await hear(Said(private, ana, "/start", "1")) == 0
    assert await hear(Said(private, ana, "next Saturday at 3pm", "2")) == 1
