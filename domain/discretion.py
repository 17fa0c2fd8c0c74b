"""What must not stand in a group: phone numbers, and where somebody lives below the building."""

import re

_DIGITS = re.compile(r"(?<!\d)\+?\d(?:[ .–—-]?\d){6,17}[Xx]?(?![\d-])", re.ASCII)
_LABELLED = re.compile(r"(?:\btel\.?|\bphone|电话|手机)[\s.:：]*\d{5,}", re.ASCII | re.IGNORECASE)
_YEARS = re.compile(r"(?:19|20)\d\d\s?[-–—]\s?(?:19|20)\d\d")
_FLAT = re.compile(
    r"""\#\s?\d{1,3}-\d{1,5}\b                                   # #03-12
      | \b(?:flat|unit|apt|apartment)\.?\s*\#?\d+[a-z]?(?:-\d+)?\b  # flat 7, unit 12-3
      | [\d一二三四五六七八九十]{1,2}\s*单元\s*(?:[\d一二三四五六七八九〇零]{1,4}\s*[室号房]?)?  # 3单元302
      | (?<=[号號]楼)\s*\d{2,4}\s*[室号房]?                       # 5号楼302
      | (?<=[栋幢座])\s*\d{3,4}\s*[室号房]?
      | (?<![\d-])\d{1,3}-\d{1,2}-\d{3,4}(?![\d-])              # 5-2-301
      | (?:房号|门牌号?)[\s:：]*[\d-]{1,7}\s*[号室]?              # 门牌302
      | (?<!\d)\d{3,4}\s*室                                      # 302室
      | (?<=[路街巷弄里道])\s*\d{1,4}\s*号(?![楼线院台桌门])       # 柳巷12号
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HOUSE = re.compile(
    r"""(?<![\w#])\d{1,4}[a-zA-Z]?,?\s+
        (?=(?:(?:[A-Z][\w'’]*\s+){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Close|Court|Crescent|Terrace|Row)
             |(?!the\s|more\s|big\s|long\s|new\s)[a-z]{3,}\s+(?:street|road|lane|avenue))\b
           (?!\s+[a-z]+s\b))  # 12 Willow Street, but not 200 Willow Lane leaflets
    """,
    re.VERBOSE,
)
_ROOM = re.compile(r",?\s*\b(?:(?:in|at)\s+)?room\s+\d{1,4}[a-z]?\b", re.IGNORECASE)
_ROOM_IS_THE_WORK = re.compile(
    r"\s*(?:paint|clean|sweep|mop|tidy|decorate|book|open|lock|air|prepare|furnish|set up)\s+(?:the\s+)?room\b",
    re.IGNORECASE,
)
GAP = "\0"
_LABEL = re.compile(r"[\s,，;；:：]*(?:\b(?:phone|tel|call)\b|电话|手机)?[\s.:：]*$", re.IGNORECASE)


def _withheld(match: re.Match[str]) -> str:
    """Take a run of digits for a number to call, unless it is a figure of the work or two years."""
    run = match[0]
    is_figure = run.isdigit() and len(run) < 8
    return run if is_figure or _YEARS.fullmatch(run) else GAP


def without_phones(text: str) -> str:
    """Return a text with a gap for each phone and identity number."""
    return _DIGITS.sub(_withheld, _LABELLED.sub(GAP, text))


def without_houses(text: str) -> str:
    """Return a text without the numbers of houses; the street stays."""
    return _HOUSE.sub("", text)


def without_flats(text: str) -> str:
    """Return a text with a gap for each flat and room; the building stays."""
    text = _FLAT.sub(GAP, text)
    return text if _ROOM_IS_THE_WORK.match(text) else _ROOM.sub(GAP, text)


def closed(text: str) -> str:
    """Return a text whose gaps are closed, and what announced them is gone."""
    *before, last = text.split(GAP)
    text = " ".join([*(_LABEL.sub("", piece) for piece in before), last])
    return re.sub(r"\s+([,，。.;；])", r"\1", " ".join(text.split())).strip(" ,，;；")


def public(text: str) -> str:
    """Return a text without phone numbers, identity numbers and flats; the building stays."""
    return closed(without_houses(without_flats(without_phones(text))))
