"""What must not stand in a group: phone numbers, and where somebody lives below the building."""

import re
from dataclasses import replace

from domain.tasks import Draft

_PHONE = re.compile(r"(?<![\w#.,-])\+?(?!\d{4}-\d{4}(?!\d))\d(?:[ -]?\d){6,14}(?![\w-])", re.ASCII)
_FLAT = re.compile(
    r"""\#\s?\d{1,3}-\d{1,5}\b                                   # #03-12
      | \b(?:flat|unit|apt|apartment)\.?\s*\#?\d+[a-z]?(?:-\d+)?\b  # flat 7, unit 12-3
      | \d{1,2}\s*单元\s*(?:\d{1,4}\s*[室号房]?)?                 # 3单元302
      | (?<=[号號]楼)\s*\d{2,4}\s*[室号房]?                       # 5号楼302
      | (?<=[栋幢座])\s*\d{3,4}\s*[室号房]?
      | (?<!\d)\d{3,4}\s*室                                      # 302室
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LABEL = re.compile(r"[\s,，;；:：]*(?:\b(?:phone|tel|call)\b|电话|手机)?[\s.:：]*$", re.IGNORECASE)


def public(text: str) -> str:
    """Return a text without phone numbers and flats; the building stays."""
    for pattern in (_PHONE, _FLAT):
        pieces = pattern.split(text)
        text = " ".join(
            _LABEL.sub("", piece) if number < len(pieces) - 1 else piece
            for number, piece in enumerate(pieces)
        )
    return re.sub(r"\s+([,，。.;；])", r"\1", " ".join(text.split())).strip(" ,，;；")


def public_draft(draft: Draft) -> Draft:
    """Return a draft as it may stand on a card."""
    return replace(draft, title=public(draft.title), where=public(draft.where))
