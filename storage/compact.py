"""JSON as the database keeps it: as short as it can be, Chinese as it is."""

import json


def compact(value: object) -> str:
    """Return a value as JSON without any room in between."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
