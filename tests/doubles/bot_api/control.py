"""The double's own door, for tests in another process: the same deeds, and the whole record, as JSON."""

from contextlib import suppress
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from tests.doubles.bot_api.faults import Faults

if TYPE_CHECKING:
    from tests.doubles.bot_api import BotApi

DEEDS: Final = frozenset(
    {
        *("person", "group", "open_private", "close_topic", "deactivate", "restart_ids"),
        *("say", "amend", "press", "press_data", "join", "leave", "ban", "add_bot", "remove_bot", "block"),
        *("migrate", "delete", "push", "push_broken"),
    }
)


class Control:
    """Answers `/control/NAME`, its body `{"args": […], "kwargs": {…}}`."""

    def __init__(self, api: "BotApi") -> None:
        self._api = api

    async def answer(self, name: str, asked: dict[str, Any]) -> tuple[int, Any]:
        """Do a deed, set faults or rate, or show the record; what raises is answered with its words."""
        args, kwargs = asked.get("args", []), asked.get("kwargs", {})
        if name == "record":
            return 200, await self._record(**kwargs)
        if name == "faults":
            self._api.faults = Faults(**kwargs)
            return 200, None
        if name == "rate":
            self._api.rate = tuple(args) if args else None
            return 200, None
        if name not in DEEDS:
            return 404, f"no {name}"
        try:
            return 200, getattr(self._api, name)(*args, **kwargs)
        except (LookupError, TypeError) as error:
            return 400, repr(error)

    async def _record(self, since: str = "", wait: float = 0.0) -> dict[str, Any]:
        """Return the record and its `state`; with `since`, as soon as it is another than that."""
        with suppress(TimeoutError):
            await self._api.wait_for(lambda: self._state() != since, wait)
        return {"state": self._state(), **record_of(self._api)}

    def _state(self) -> str:
        newest = max((message.edited for message in self._api.sent), default=0)
        return f"{len(self._api.sent)}.{newest}.{len(self._api.toasts)}.{len(self._api.queue)}"


def record_of(api: "BotApi") -> dict[str, Any]:
    """Return what the bot did, and what it has not fetched yet."""
    counts: dict[str, int] = {}
    for method, _ in api.calls:
        counts[method] = counts.get(method, 0) + 1
    return {
        "messages": [asdict(message) for message in api.sent],
        "toasts": [asdict(toast) for toast in api.toasts],
        "menus": [[*audience, commands] for audience, commands in api.menus.items()],
        "calls": counts,
        "limited": api.limited,
        "waiting": len(api.queue),
    }
