"""Telling a story in a practice room, scene by scene."""

from collections.abc import Awaitable, Callable, Sequence

from house.stories.cast import Scenes
from platforms.room import Room

Before = Callable[[str], Awaitable[None]]


async def tell(room: Room, scenes: Scenes, heard: Sequence[str], before: Before | None = None) -> None:
    """Play a story to its end. `heard` grows by what the bot says; `before` is called with each line, said one by one then."""
    answered: Sequence[str] | None = None
    while True:
        try:
            scene = next(scenes) if answered is None else scenes.send(answered)
        except StopIteration:
            return
        start = len(heard)
        if before is None and len(scene) > 1:
            await room.play_together(scene)
        else:
            for line in scene:
                if before:
                    await before(line)
                await room.play(line)
        answered = heard[start:]
