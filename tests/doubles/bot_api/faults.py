"""What can go wrong on the way, by chance or on order."""

import random
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any, Final

Answer = tuple[int, dict[str, Any]]

CUT_BEFORE: Final = "cut before"
CUT_AFTER: Final = "cut after"
BAD_GATEWAY: Final = "bad gateway"
TOO_MANY: Final = "too many"


def error(code: int, description: str, **parameters: float) -> Answer:
    """Return an answer that says no, in Telegram's form."""
    more = {"parameters": parameters} if parameters else {}
    return code, {"ok": False, "error_code": code, "description": description, **more}


@dataclass
class Faults:
    """Shares of calls that go wrong, 0 to 1. `methods`: only these; none named: all.

    A gateway that fails may do so before the call took effect or after: half of them each.
    """

    too_many: float = 0.0
    bad_gateway: float = 0.0
    cut_before: float = 0.0
    cut_after: float = 0.0
    retry_after: float = 1.0
    methods: tuple[str, ...] = ()
    seed: int = 1
    ordered: dict[str, deque[str | Answer]] = field(default_factory=lambda: defaultdict(deque))

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)  # noqa: S311 - a run that can be repeated

    def order(self, method: str, *faults: str | Answer) -> None:
        """Let the next calls of a method go wrong in these ways, one each."""
        self.ordered[method].extend(faults)

    def next(self, method: str) -> tuple[str | Answer | None, bool]:
        """Return what befalls a call, and whether the call takes effect all the same."""
        if self.ordered[method]:
            fault = self.ordered[method].popleft()
            return fault, fault == CUT_AFTER
        if self.methods and method not in self.methods:
            return None, True
        drawn = self._chance.random()
        for fault, share in (
            (TOO_MANY, self.too_many),
            (BAD_GATEWAY, self.bad_gateway),
            (CUT_BEFORE, self.cut_before),
            (CUT_AFTER, self.cut_after),
        ):
            if drawn < share:
                after = fault == CUT_AFTER or (fault == BAD_GATEWAY and drawn < share / 2)
                return fault, after
            drawn -= share
        return None, True

    def answer(self, fault: str | Answer) -> Answer | None:
        """Return what the caller sees of a fault; None: a connection that is cut."""
        if not isinstance(fault, str):
            return fault
        if fault == TOO_MANY:
            wait = self.retry_after
            return error(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
        return error(502, "Bad Gateway") if fault == BAD_GATEWAY else None
