"""Who is written to next: the most hasty first, at the platform's pace. What must wait holds nobody else up."""

import asyncio
from collections.abc import Callable, Collection, Mapping

from chat.clock import Clock
from chat.delivery import Platform
from chat.limits import Pace
from storage import chats, delivering
from storage.letters import Letter, Rank
from storage.store import Reader

LOOKED_AT = 4  # letters, for each that can leave


class Line:
    """The letters that wait, as the sender sees them. `on` is called when what was put off may go on."""

    def __init__(self, platforms: Mapping[str, Platform], clock: Clock, on: Callable[[], None]) -> None:
        self.paces = {name: Pace(platform.limits) for name, platform in platforms.items()}
        self._clock = clock
        self._on = on
        self._put_off: dict[int | str, asyncio.TimerHandle] = {}  # chats, and platforms that are full

    async def choose(self, db: Reader, busy: Collection[int], room: int) -> list[Letter]:
        """Choose what leaves now, at most `room`. A chat that must wait is put off, so that it hides nobody behind it."""
        leaving: list[Letter] = []
        while len(leaving) < room:
            taken = [*busy, *self._put_off, *map(lane_of, leaving)]
            letters = await delivering.heads(db, taken, room * LOOKED_AT)
            if not letters:
                break
            for letter in letters:
                if len(leaving) < room and await self._may_leave(db, letter):
                    leaving.append(letter)
        return leaving

    def close(self) -> None:
        """Wait for nothing any more."""
        for timer in self._put_off.values():
            timer.cancel()

    async def _may_leave(self, db: Reader, letter: Letter) -> bool:
        """Keep to what was agreed and to the platform's pace; what must wait is put off until then."""
        chat, lane = await chats.get(db, letter.chat), lane_of(letter)
        if letter.not_before and self._waits(lane, (letter.not_before - self._clock.now()).total_seconds()):
            return False
        if letter.rank == Rank.TOAST:
            return True
        pace = self.paces[chat.platform]
        return not (
            self._waits(chat.platform, pace.full())
            or self._waits(lane, pace.wait(chat.place, group=chat.person is None))
        )

    def _waits(self, whom: int | str, seconds: float) -> bool:
        """Put a chat or a platform off for so long; tells whether it must wait at all."""
        if seconds > 0 and whom not in self._put_off:
            self._put_off[whom] = asyncio.get_running_loop().call_later(seconds, self._again, whom)
        return seconds > 0

    def _again(self, whom: int | str) -> None:
        self._put_off.pop(whom, None)
        self._on()


def lane_of(letter: Letter) -> int:
    """Return what a letter waits behind: its chat; a toast waits behind nothing."""
    return -letter.id if letter.rank == Rank.TOAST else letter.chat
