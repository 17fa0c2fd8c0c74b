"""What can be set: the names of each setting, how its value is read, and what its page offers at a tap."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from chat.command import Call
from commands import setting_values as values
from commands.setting_values import OFF, ON, Values
from domain.messages import Button, Hours, Joined, Message, Spans, Term, button
from domain.people import Role, Team
from domain.settings import MINUTE, DigestTo, Ladder, PersonSettings, Quiet, TeamSettings

Read = Callable[[Call, str], Values | None]


@dataclass(frozen=True, slots=True)
class Setting:
    """Something that can be set. `own`: for oneself as well; `who`: the least role that sets it for a team.

    `hours`: its value is an hour, or from one to another, and is asked for at a tap.
    `house`: it holds for all teams, and is set by who coordinates all of them.
    """

    name: str
    names: tuple[str, ...]
    read: Read
    taps: Sequence[str] = ()
    own: bool = False
    who: Role = Role.LEAD
    hours: bool = False
    house: bool = False


def _switch(field: str) -> Read:
    def read(_call: Call, text: str) -> Values | None:
        word = text.lower()
        return {field: word in ON} if word in ON | OFF else None

    return read


def _figure(field: str, least: int, most: int) -> Read:
    def read(_call: Call, text: str) -> Values | None:
        digits = "".join(letter for letter in text if letter.isdecimal())
        return {field: int(digits)} if digits and least <= int(digits) <= most else None

    return read


def _joining(_call: Call, text: str) -> Values | None:
    word = text.lower()
    known = {"open": False, "直接": False, "approval": True, "审批": True}
    return {"approves": known[word]} if word in known else None


def _limit(call: Call, text: str) -> Values | None:
    return {"limit": 0} if text.lower() in OFF else _figure("limit", 1, 50)(call, text)


SETTINGS = (
    Setting("digest", ("digest", "日报"), values.digest, hours=True),
    Setting("reminders", ("reminders", "reminder", "提醒"), values.reminders, ("off",), own=True),
    Setting("quiet", ("quiet hours", "quiet", "免打扰"), values.quiet, ("off",), own=True, hours=True),
    Setting("ladder", ("ladder", "催办", "没人认领"), values.ladder, ("off",)),
    Setting("lease", ("lease", "让出名额", "不回复"), values.lease, ("off",)),
    Setting("confirm", ("confirm", "确认时长", "确认"), _switch("confirms"), ("on", "off")),
    Setting("series", ("series", "horizon", "系列", "排班"), values.horizon),
    Setting("holidays", ("holidays", "节假日", "放假"), _switch("holidays"), ("on", "off")),
    Setting("sheets", ("sheets", "sheet", "联系单"), _switch("sheets"), ("on", "off"), who=Role.COORDINATOR),
    Setting("asks", ("asks", "问人", "找人"), _figure("asks", 0, 50)),
    Setting("messages", ("messages", "消息"), _figure("messages", 1, 200), own=True),
    Setting("wishes", ("wishes", "心愿"), _figure("wish_days", 1, 90)),
    Setting("joining", ("joining", "入队"), _joining, ("open", "approval")),
    Setting("limit", ("limit", "每周上限", "上限"), _limit, ("off",)),
    Setting("quota", ("open places", "at a time", "quota", "同时名额", "手上"), _figure("quota", 1, 100)),
    Setting("visits", ("visits", "visit", "上门", "探访"), values.visits, ("off",)),
    Setting(
        "first-visits",
        ("first visits", "first-visits", "首访", "第一次上门"),
        values.first_visits,
        ("two", "hint", "off"),
    ),
    Setting("language", ("language", "语言"), values.language, ("en", "zh")),
    Setting("zone", ("zone", "time zone", "时区"), values.zone),
    Setting(
        "words", ("keep words", "留言保存"), _figure("words_days", 7, 730), who=Role.COORDINATOR, house=True
    ),
    Setting(
        "people",
        ("keep people", "名单保存"),
        _figure("people_days", 60, 1825),
        who=Role.COORDINATOR,
        house=True,
    ),
)
PAGES = (SETTINGS[:3], SETTINGS[3:6], SETTINGS[6:9], SETTINGS[9:12], SETTINGS[12:15], SETTINGS[15:])
OWN = tuple(setting for setting in SETTINGS if setting.own)


def named(text: str) -> tuple[Setting | None, str]:
    """Take the name of a setting off what stands behind the command."""
    lowered = text.lower()
    found = [
        (name, setting)
        for setting in SETTINGS
        for name in setting.names
        if lowered == name
        or (lowered.startswith(name) and (not name.isascii() or lowered[len(name)] in " :："))
    ]
    if not found:
        return None, text
    name, setting = max(found, key=lambda pair: len(pair[0]))
    return setting, text[len(name) :].strip(" :：")


def buttons(setting: Setting, now: TeamSettings) -> list[Button]:
    """Return what a setting's page offers at a tap, besides typing a value; what holds already is left out."""
    if setting.name != "digest":
        return [button(f"setting-{tap}", f"settings {setting.name} {tap}") for tap in setting.taps]
    to_group = now.digest_to is DigestTo.LEADS
    return [
        button("in-the-group", "settings digest group")
        if to_group
        else button("to-leads", "settings digest leads"),
        button("off-when-empty", "settings digest when needed")
        if now.digest_when_empty
        else button("every-day", "settings digest daily"),
    ]


def said(setting: Setting, now: TeamSettings, team: Team) -> Message:
    """Return the sentence that says what holds for a team."""
    return Message(f"setting-{setting.name}", **facts(now, team))


def said_own(setting: Setting, own: PersonSettings, now: TeamSettings, team: Team) -> Message:
    """Return the sentence that says what holds for a person: what they set themselves, else their team's."""
    holds = replace(
        now,
        reminders=now.reminders if own.reminders is None else own.reminders,
        quiet=own.quiet or now.quiet,
        messages=own.messages or now.messages,
    )
    return Message(f"setting-my-{setting.name}", **facts(holds, team))


def facts(now: TeamSettings, team: Team) -> dict[str, Any]:
    """Return every setting's value as a fact; a sentence takes the ones it speaks of."""
    kinds = [kind for kind, one in now.ladder.items() if one != _usual(now)]
    return {
        "team": team,
        "at": f"{now.digest_at:%H:%M}",
        "to": Term(f"digest-to-{now.digest_to}"),
        "often": Term("digest-daily" if now.digest_when_empty else "digest-when-needed"),
        "reminders": _before(now.reminders),
        "quiet": _hours(now.quiet),
        "urgent": Joined(
            (Message("quiet-urgent"),) if now.quiet.begins != now.quiet.ends else (), "sentences"
        ),
        "lease": _lapse(now.lease),
        "confirms": _on_off(on=now.confirms),
        "ladder": _rungs(_usual(now)),
        "kinds": Joined(
            tuple(
                Message("ladder-kind", kind=Term(f"kind-{kind.value}"), ladder=_rungs(now.ladder[kind]))
                for kind in kinds
            ),
            "sentences",
        ),
        "horizon": Spans((now.horizon // MINUTE,)),
        "holidays": _on_off(on=now.holidays),
        "sheets": _on_off(on=now.sheets),
        "joining": Term("joining-approval" if now.approves else "joining-open"),
        "limit": now.limit,
        "quota": now.quota,
        "words": now.words_days,
        "people": now.people_days,
        "visits": _watch(now.overdue),
        "first": Term(f"first-visits-{now.first_visits}"),
        "asks": now.asks,
        "messages": now.messages,
        "days": now.wish_days,
        "language": Term(f"language-{team.language.value.lower()}"),
        "zone": team.zone.key,
    }


def _usual(now: TeamSettings) -> Ladder:
    """Return the ladder that most kinds have."""
    each = list(now.ladder.values())
    return max(each, key=each.count)


def _one(id: str, **facts: Any) -> Joined:  # noqa: A002, ANN401 - as in Message
    return Joined((Message(id, **facts),), "pieces")


def _on_off(*, on: bool) -> Term:
    return Term("setting-is-on" if on else "setting-is-off")


def _before(each: Sequence[timedelta]) -> Term | Joined:
    if not each:
        return Term("reminders-none")
    return _one("reminders-before", spans=Spans(tuple(span // MINUTE for span in each)))


def _hours(quiet: Quiet) -> Term | str:
    return Term("quiet-none") if quiet.begins == quiet.ends else f"{quiet.begins:%H:%M}–{quiet.ends:%H:%M}"


def _lapse(lease: timedelta | None) -> Term | Joined:
    return Term("lease-none") if lease is None else _one("lease-before", spans=Spans((lease // MINUTE,)))


def _watch(margin: timedelta | None) -> Term | Joined:
    return Term("visits-none") if margin is None else _one("visits-after", spans=Spans((margin // MINUTE,)))


def _rungs(ladder: Ladder) -> Term | Joined:
    rungs = {
        "group": ladder.group,
        "people": ladder.people,
        "leads": ladder.leads,
        "coordinators": ladder.coordinators,
    }
    said = [Message(f"ladder-{who}", span=Hours(span // MINUTE)) for who, span in rungs.items() if span]
    return _one("ladder-rungs", rungs=Joined(tuple(said), "pieces")) if said else Term("ladder-none")
