"""Lines of buttons that hold words somebody typed: kept apart, and erased when they have been of use."""

import re
from datetime import datetime

from domain.exports import Format, Profile, What
from domain.figures import Form, Topic
from storage.moments import stored
from storage.store import Tx

_FILES = "|".join([*What, *Format, *Profile, r"=\d+"])
_FIGURES = "|".join([*Topic, *Form, *Profile, "traced", r"[@=]\d+"])
_SPAN = r"(?: all| \d{4}-\d\d-\d\d – \d{4}-\d\d-\d\d)?"
_OURS = re.compile(
    r"[a-z]+(?: (?:[@=]?\d+|min|for|all|en|zh|volunteer|lead|coordinator))*|settings(?: [a-z@\d,-]+)*"
    r"|wall \d+ (?:goods|service|urgent|no)"
    r"|import (?:go|drop) \d+"
    r"|resident(?: (?:add|forget|R-\d+))*"
    rf"|export(?: (?:{_FILES}))*{_SPAN}|stats(?: (?:{_FIGURES}))*{_SPAN}"
)
_ERASED = (
    """buttons = (SELECT json_group_array(json(json_remove(value, '$.typed'))) FROM json_each(buttons))"""
)


def is_typed(says: str) -> bool:
    """Tell whether a line may hold typed words: more than a command, its numbers and words of ours."""
    return _OURS.fullmatch(says) is None


async def forget(tx: Tx, letter: int) -> None:
    """Erase such lines of a letter: one of them was pressed."""
    await tx.run(f"UPDATE outbox SET {_ERASED} WHERE id = :letter", letter=letter)


async def forget_all(tx: Tx, before: datetime) -> None:
    """Erase such lines of all letters made before then that are on their way no longer."""
    await tx.run(
        f"""UPDATE outbox SET {_ERASED}
            WHERE instr(buttons, '"typed":') AND made_at < :before AND state IN ('sent', 'dropped')""",
        before=stored(before),
    )
