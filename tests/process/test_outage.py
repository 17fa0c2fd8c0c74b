"""The bot was away over the hour of a reminder: what can still be of use comes late, and the leads hear of the rest."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.doubles.bot_api import BotApi
from tests.process.running import environment, running
from tests.process.street import ANA, BO, Street

SHANGHAI = ZoneInfo("Asia/Shanghai")


def _yesterday(hour: int, minute: int) -> datetime:
    day = datetime.now(SHANGHAI) - timedelta(days=1)
    return day.replace(hour=hour, minute=minute, second=0, microsecond=0)


@asynccontextmanager
async def _alive_from(hour: int, minute: int, api: BotApi, folder: Path) -> AsyncIterator[Street]:
    """Run the bot from this time of yesterday on, until it is told to stop."""
    behind = (datetime.now(UTC) - _yesterday(hour, minute)).total_seconds()
    settings = environment(folder, api.root, COORDINATORS=f"telegram:{ANA}", TIMEZONE="Asia/Shanghai")
    async with running(settings, ("-m", "tests.process.earlier", str(behind))) as bot:
        yield Street(api, await bot.ready(), settings)
        assert await bot.stop() == 0


async def test_the_leads_hear_what_is_late_and_what_was_left_out(tmp_path: Path) -> None:
    """Two reminders fall into the hours in which no process ran: of a task to come, and of one that has begun."""
    async with BotApi() as api:
        for key, name in ((ANA, "Ana"), (BO, "Bo")):
            api.person(key, name)
            api.open_private(key)
        async with _alive_from(10, 0, api, tmp_path) as street:
            for person in (ANA, BO):
                await street.does(person, "/start", f"telegram:{person}")
            group = await street.team()
            for line in ("mend the lift today 1pm", "water the plants today 3pm"):
                api.say(group, ANA, f"/post {line}", extra={"date": int(_yesterday(10, 0).timestamp())})
                await street.sees(group, "0/1")
                await street.taps(BO, group, "Claim", "It's yours")
        before = {person: api.messages(person)[-1] for person in (ANA, BO)}
        async with _alive_from(13, 40, api, tmp_path) as street:
            told = await street.hears(ANA, "I was not running from 10:0")
            reminder = await street.hears(BO, "#2 Water the plants", beyond=before[BO])
    assert "to 13:4" in told.text
    assert "Late: a reminder of #2 to Bo." in told.text
    assert "Left out, as it would have come too late: a reminder of #1 to Bo" in told.text
    assert "13:00" in reminder.text
    assert not [
        one
        for one in api.messages(BO)
        if one.sequence > before[BO].sequence and "In two hours: #1" in one.text
    ]
    assert sum("I was not running" in message.text for message in api.messages(ANA)) == 1
