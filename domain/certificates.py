"""Certificates of service: what is on the paper, and the code by which it is known again."""

import base64
import hmac
import json
from dataclasses import dataclass
from datetime import datetime

from domain.periods import Period

PURPOSE = b"linli certificate"
_LETTERS = str.maketrans("OIL", "011")


@dataclass(frozen=True, slots=True)
class Part:
    """What was done of one kind: how many helps, minutes, people served."""

    kind: str
    helps: int
    minutes: int
    served: int


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate that was made; `id` is its number. `name` is as it was printed; None: it was forgotten since."""

    id: int
    team: int
    person: int
    name: str | None
    period: Period
    until: datetime
    content: tuple[Part, ...]
    made_at: datetime

    @property
    def minutes(self) -> int:
        """Return the minutes of all kinds."""
        return sum(part.minutes for part in self.content)

    @property
    def helps(self) -> int:
        """Return how often somebody helped."""
        return sum(part.helps for part in self.content)

    def code(self, key: bytes) -> str:
        """Return the code that proves it: without the key nobody makes one. Like `K7QF2-M9XTA`."""
        said = [
            self.id,
            self.team,
            self.person,
            self.period.first.isoformat(),
            self.period.last.isoformat(),
            int(self.until.timestamp()),
            [[part.kind, part.helps, part.minutes, part.served] for part in self.content],
            int(self.made_at.timestamp()),
        ]
        own = hmac.digest(key, PURPOSE, "sha256")
        seal = hmac.digest(own, json.dumps(said, separators=(",", ":")).encode(), "sha256")
        letters = (
            base64.b32hexencode(seal).decode()[:10].replace("O", "X").replace("I", "Y").replace("L", "Z")
        )
        return f"{letters[:5]}-{letters[5:]}"

    def is_proven_by(self, code: str, key: bytes) -> bool:
        """Tell whether a code that was typed is this certificate's; small letters and spaces make no difference."""
        typed = "".join(letter for letter in code.upper().translate(_LETTERS) if letter.isalnum())
        return hmac.compare_digest(typed.encode(), self.code(key).replace("-", "").encode())
