"""What must not stand in a group: phone numbers, and where somebody lives below the building."""

import re
from dataclasses import replace

from domain.tasks import Draft

_DIGITS = re.compile(r"(?<!\d)\+?\d(?:[ .–—-]?\d){6,17}[Xx]?(?![\d-])", re.ASCII)
_LABELLED = re.compile(r"(?:\btel\.?|\bphone|电话|手机)[\s.:：]*\d{5,}", re.ASCII | re.IGNORECASE)
_YEARS = re.compile(r"(?:19|20)\d\d\s?[-–—]\s?(?:19|20)\d\d")
_FLAT = re.compile(
    r"""\#\s?\d{1,3}-\d{1,5}\b                                   # #03-12
      | \b(?:flat|unit|apt|apartment)\.?\s*\#?\d+[a-z]?(?:-\d+)?\b  # flat 7, unit 12-3
      | \d{1,2}\s*单元\s*(?:\d{1,4}\s*[室号房]?)?                 # 3单元302
      | (?<=[号號]楼)\s*\d{2,4}\s*[室号房]?                       # 5号楼302
      | (?<=[栋幢座])\s*\d{3,4}\s*[室号房]?
      | (?<![\d-])\d{1,3}-\d{1,2}-\d{3,4}(?![\d-])              # 5-2-301
      | 房号\s*\d{2,4}
      | (?<!\d)\d{3,4}\s*室                                      # 302室
    """,
    re.IGNORECASE | re.VERBOSE,
)
GAP = "\0"
_LABEL = re.compile(r"[\s,，;；:：]*(?:\b(?:phone|tel|call)\b|电话|手机)?[\s.:：]*$", re.IGNORECASE)


def _withheld(match: re.Match[str]) -> str:
    """Take a run of digits for a number to call, unless it is a figure of the work or two years."""
    run = match[0]
    is_figure = run.isdigit() and len(run) < 8
    return run if is_figure or _YEARS.fullmatch(run) else GAP


def public(text: str) -> str:
    """Return a text without phone numbers, identity numbers and flats; the building stays."""
    text = _FLAT.sub(GAP, _DIGITS.sub(_withheld, _LABELLED.sub(GAP, text)))
    *before, last = text.split(GAP)
    text = " ".join([*(_LABEL.sub("", piece) for piece in before), last])
    return re.sub(r"\s+([,，。.;；])", r"\1", " ".join(text.split())).strip(" ,，;；")


def public_draft(draft: Draft) -> Draft:
    """Return a draft as it may stand on a card."""
    return replace(draft, title=public(draft.title), where=public(draft.where))
