"""A street on the doubled Telegram: who lives there, and what they see."""

from itertools import count

from tests.doubles.bot_api import BotApi
from tests.doubles.bot_api.world import Message
from tests.process.running import PATIENCE, Bot

ANA, BO, CUI, DAI, EVE, FAY, GUS, LIN = range(1001, 1009)
PEOPLE = {
    ANA: ("Ana", "en"),
    BO: ("Bo", "en"),
    CUI: ("Cui", "en"),
    DAI: ("Dai", "en"),
    EVE: ("Eve", "en"),
    FAY: ("Fay", "en"),
    GUS: ("Gus", "en"),
    LIN: ("林晓", "zh-hans"),
}


class Street:
    """The double and the bot, and how to wait for what somebody reads. Each check has a group of its own."""

    def __init__(self, api: BotApi, bot: Bot, settings: dict[str, str]) -> None:
        self.api = api
        self.bot = bot
        self.settings = settings
        self._groups = count(-1001, -1)

    async def team(self, *, kind: str = "supergroup", topics: tuple[int, ...] = (), title: str = "") -> int:
        """Make a group with everybody in it; Ana adds the bot. Returns the group's id."""
        key = next(self._groups)
        self.api.group(key, title or f"Willow Lane {-key}", PEOPLE, kind=kind, topics=topics)
        self.api.add_bot(key, ANA)
        await self.sees(key, "team")
        return key

    async def post(self, group: int, line: str, *, thread: int | None = None) -> Message:
        """Let Ana post a task; returns its card."""
        where = {"message_thread_id": thread, "is_topic_message": True} if thread else {}
        self.api.say(group, ANA, f"/post {line}", extra=where)
        return await self.sees(group, "0/")

    async def sees(self, chat: int, words: str, *, beyond: Message | None = None) -> Message:
        """Wait until a message in a chat, newer than `beyond`, reads so; returns it."""

        def found() -> Message | None:
            newest_first = reversed(self.api.messages(chat))
            after = beyond.sequence if beyond else 0
            return next((one for one in newest_first if one.sequence > after and words in one.text), None)

        try:
            await self.api.wait_for(found, PATIENCE)
        except TimeoutError:
            stands = [message.text for message in self.api.messages(chat)]
            raise AssertionError(f"{words!r} is not said in {chat}: {stands}") from None
        message = found()
        if message is None:
            raise AssertionError("said, and gone again")
        return message

    async def hears(self, person: int, words: str, *, beyond: Message | None = None) -> Message:
        """Wait until somebody reads something in private; returns it."""
        return await self.sees(person, words, beyond=beyond)

    async def does(self, person: int, command: str, words: str) -> Message:
        """Let somebody say something in private, and wait for the answer to it."""
        said = self.api.messages(person)
        self.api.say(person, person, command)
        return await self.hears(person, words, beyond=said[-1] if said else None)

    async def taps(self, person: int, chat: int, label: str, words: str) -> Message:
        """Let somebody press a button, and wait until they read the answer in private."""
        said = self.api.messages(person)
        self.api.press(person, chat, label)
        return await self.hears(person, words, beyond=said[-1] if said else None)

    async def is_quiet(self, person: int) -> None:
        """Wait until the bot has worked off all that was said before."""
        await self.does(person, "/qqqq", "/qqqq")
