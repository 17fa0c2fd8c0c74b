"""P7: whoever leaves a group, or is shown out of it, sees and does nothing there any more, within seconds."""

import time
from pathlib import Path

from tests.doubles.bot_api import BotApi
from tests.process.running import environment, running
from tests.process.street import ANA, Street

WITHIN = 5.0
FIRST = 2001
GROUP = -2001


async def revoke(folder: Path, people: int) -> list[float]:
    """Let people take places and then leave, or be banned, one after the other.

    Returns the seconds from that to the next answer they get, which is to a question about the task. Raises
    AssertionError if it still tells them of it.
    """
    everybody = range(FIRST, FIRST + people)
    async with BotApi() as api:
        for key in (ANA, *everybody):
            api.person(key, f"P{key}")
            api.open_private(key)
        api.group(GROUP, "Willow Lane", [ANA, *everybody])
        settings = environment(folder, api.root, COORDINATORS=f"telegram:{ANA}")
        async with running(settings) as bot:
            street = Street(api, await bot.ready(), settings)
            api.add_bot(GROUP, ANA)
            await street.sees(GROUP, "team")
            api.say(GROUP, ANA, f"/post sweep the yard tomorrow 3pm, {people} people")
            number = (await street.sees(GROUP, "0/")).text.split()[1].removeprefix("#")
            for person in everybody:
                await street.does(person, "/start", "Linli")
                api.say(GROUP, person, f"/claim {number}")
                await street.hears(person, "It's yours")
            return [await _shown_out(street, person, number) for person in everybody]


async def _shown_out(street: Street, person: int, number: str) -> float:
    begun = time.monotonic()
    deed = street.api.ban if person % 2 else street.api.leave
    deed(GROUP, person)
    answer = await street.does(person, f"/task {number}", "")
    if "yard" in answer.text:
        raise AssertionError(f"still there: {answer.text}")
    return time.monotonic() - begun
