"""/export — a file of hours, tasks, wishes and more, for a period, a team and all below it; it comes in private."""

from datetime import datetime

from actions import exporting
from chat.command import Call, Command, Reply, anything
from chat.reading.choices import taken
from chat.reading.periods import read_period
from commands import which_team, whose_figures
from commands.statistics_lines import span_of
from domain.exports import Format, Profile, Wanted, What
from domain.figures import TOLD, Figure, Topic
from domain.messages import Button, Hours, Joined, Message, Refusal, Term, button
from domain.people import Role, Team
from domain.periods import ALL, Period
from storage import figures, tables
from storage.figures import Scope
from storage.store import Reader

WHATS = {
    What.LOG: ("log", "日志"),
    What.TASKS: ("tasks", "task", "任务"),
    What.CLAIMS: ("claims", "claim", "认领记录", "认领"),
    What.HOURS: ("hours", "服务时长", "时长", "工时"),
    What.PEOPLE: ("people", "volunteers", "members", "人员", "志愿者", "成员", "名单"),
    What.WISHES: ("wish ledger", "wishes", "wish", "ledger", "心愿台账", "台账", "心愿"),
    What.PROJECTS: ("projects", "project", "微项目", "项目"),
    What.SERIES: ("series", "系列", "定期"),
    What.ROTAS: ("rotas", "rota", "轮值表", "轮值"),
    What.RESIDENTS: ("residents", "resident", "居民", "服务对象"),
    What.TEAMS: ("teams", "team", "stations", "organisations", "队伍", "驿站", "单位"),
}
FORMATS = {
    Format.CSV: ("csv", "as csv"),
    Format.XLSX: ("xlsx", "excel", "spreadsheet", "as excel", "as a spreadsheet", "表格"),
    Format.JSONL: ("jsonl", "json lines", "json", "as json"),
    Format.ICS: ("ics", "calendar", "日历"),
}
PROFILES = {
    Profile.INTERNAL: ("internal", "with names", "内部版", "内部"),
    Profile.STREET: ("street figures", "for the street", "street", "街道报表", "街道版", "给街道", "街道"),
    Profile.PUBLIC: (
        "codes only",
        "codes",
        "public",
        "for everybody",
        "for everyone",
        "只要编号",
        "公开版",
        "公开",
        "对外",
        "给大家",
    ),
}


async def export(call: Call, text: str) -> Reply:
    """Order a file and say what will be in it."""
    if call.team is None:
        return await which_team.ask(call, text, below=True)
    what, rest = taken(WHATS, text)
    if what is None:
        offered = (What.HOURS, What.TASKS, What.WISHES, What.PEOPLE)
        raise Refusal(
            "export-what",
            [
                button(f"export-{one}", f"export {one} {whose_figures.say(call.team)} {text}")
                for one in offered
            ],
        )
    form, rest = taken(FORMATS, rest)
    profile, rest = taken(PROFILES, rest)
    wanted = Wanted(what, form or Format.XLSX, profile or Profile.INTERNAL)
    period = read_period(rest, call.now.date()) if rest else ALL
    if period is None:
        raise Refusal("export-when", word=rest)
    if not wanted.possible:
        raise Refusal("export-no-calendar" if wanted.format is Format.ICS else "export-residents-internal")
    given = await call.apart(_given, what, Scope(call.team.id, *period.span(call.team.zone)))
    await exporting.order(call.tx, wanted, call.team, period, call.person, call.language, call.now)
    return Message(
        "export-ordered",
        _others(wanted, call.team, period),
        what=Term(f"export-{what}"),
        period=period,
        team=call.team,
        profile=Term(f"export-profile-{wanted.profile}"),
        given=Joined((given,)),
        check=Term("export-check-sheet" if wanted.format is Format.XLSX else "export-check-file"),
    )


def _others(wanted: Wanted, team: Team, period: Period) -> list[Button]:
    """Offer the same for other readers."""
    if wanted.what is What.RESIDENTS:
        return []
    meant = f"{whose_figures.say(team)} {span_of(period)}"
    return [
        button(f"export-{profile}", f"export {wanted.what} {wanted.format} {profile} {meant}")
        for profile in Profile
        if profile is not wanted.profile
    ]


async def _given(db: Reader, now: datetime, what: What, scope: Scope) -> Message:
    """Say what there is, in the figures that are counted everywhere."""
    if what is What.WISHES:
        found = await figures.count(db, scope, *TOLD[Topic.WISHES])
        return Message(
            "export-given-wishes",
            collected=found[Figure.WISHES],
            claimed=found[Figure.WISHES_CLAIMED],
            fulfilled=found[Figure.WISHES_FULFILLED],
            people=found[Figure.WISHES_PEOPLE],
        )
    rows = await tables.count(db, what, scope, now)
    if what is What.HOURS:
        found = await figures.count(db, scope, Figure.HOURS, Figure.PEOPLE)
        hours = Hours(found[Figure.HOURS])
        return Message("export-given-hours", rows=rows, people=found[Figure.PEOPLE], hours=hours)
    return Message("export-given", rows=rows)


COMMAND = Command(
    "export",
    "导出",
    parse=anything,
    run=export,
    who=Role.LEAD,
    whose=whose_figures.among(WHATS, FORMATS, PROFILES),
    answers={"team": which_team.then(export)},
)
