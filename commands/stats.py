"""/stats — the figures of a team and all below it for a period, by topic; and the tasks behind each of them."""

from datetime import datetime
from typing import Any

from actions import reviewing
from chat.command import Call, Command, Reply, anything
from chat.reading.choices import taken
from chat.reading.periods import read_period
from commands import statistics_lines, which_team, whose_figures
from commands.export import PROFILES
from commands.lists import page_of
from domain.exports import Profile
from domain.figures import HEADLINE, Form, Topic
from domain.language import Language
from domain.messages import Joined, Message, Refusal, Term, button
from domain.people import Role, Team
from domain.periods import Period, month
from reports import statistics
from storage.store import Reader

TOPICS = {
    Topic.TASKS: ("tasks", "task", "任务"),
    Topic.WISHES: ("wishes", "wish", "心愿"),
    Topic.PROJECTS: ("projects", "project", "微项目", "项目"),
    Topic.SERVICES: ("services", "service", "sessions", "服务"),
    Topic.VISITS: ("visits", "visit", "探访", "走访"),
    Topic.TURNS: ("turns", "duty", "rota", "值班", "班次", "轮值"),
    Topic.PEOPLE: ("people", "teams", "volunteers", "人员", "队伍", "志愿者"),
}
FORMS = {
    Form.PICTURE: ("picture", "chart", "图片", "图表", "图"),
    Form.PAGE: ("page", "html", "网页", "页面"),
}
LANGUAGES = {
    Language.ENGLISH: ("in english", "英文"),
    Language.CHINESE: ("in chinese", "中文"),
}
TRACED = ("traced", "明细")
OFFERED = 3


async def stats(call: Call, text: str) -> Reply:
    """Tell the figures in a few lines, or those of a topic, or which tasks they are made of; or send them."""
    if call.team is None:
        return await which_team.ask(call, text, below=True)
    page, rest = page_of(text)
    form, rest = taken(FORMS, rest)
    profile, rest = taken(PROFILES, rest)
    language, rest = taken(LANGUAGES, rest)
    topic, rest = taken(TOPICS, rest)
    traced = any(word in rest.lower() for word in TRACED)
    for word in TRACED if traced else ():
        rest = rest.lower().replace(word, " ").strip()
    period = read_period(rest, call.now.date()) if rest else month(call.now.date())
    if period is None:
        raise Refusal("stats-when", word=rest)
    if form:
        return await _sent(call, form, profile or Profile.INTERNAL, language or call.language, period)
    told: Message
    if topic:
        look = statistics_lines.traced if traced else statistics_lines.topic
        told = await call.apart(look, call.team, period, topic)
    else:
        told = await call.apart(_short, call.team, period, page)
    return told


async def _sent(call: Call, form: Form, profile: Profile, language: Language, period: Period) -> Reply:
    """Order the figures as a picture or a page; it comes by itself."""
    team = call.home()
    meant = statistics_lines.meant(team, period)
    await reviewing.order_figures(call.tx, team, period, form, profile, call.person, language, call.now)
    others = [button(f"export-{one}", f"stats {form} {one} {meant}") for one in Profile if one is not profile]
    return Message(f"stats-{form}", others, team=team, period=period, profile=Term(f"stats-for-{profile}"))


async def _short(db: Reader, now: datetime, team: Team, period: Period, page: int) -> Message:
    """Tell what is asked for most; the other pages offer the rest, by topic."""
    meant = statistics_lines.meant(team, period)
    found = await statistics.told(db, team, period, now)
    offers = [
        button(f"stats-{one.topic}", f"stats {one.topic} {meant}") for one in statistics.chapters(found)
    ]
    offers += [button(f"stats-{form}", f"stats {form} {meant}") for form in Form]
    shown = offers[page * OFFERED :][:OFFERED]
    if len(offers) > (page + 1) * OFFERED:
        shown.append(button("more", f"stats @{page + 1} {meant}"))
    facts: dict[str, Any] = {"team": team, "period": period}
    if page:
        return Message("stats-more", shown, **facts)
    headline = [one for one in found if one.figure in HEADLINE]
    if not statistics.is_anything(headline) and not statistics.is_compared(headline):
        return Message("stats-empty", **facts)
    return Message("stats", shown, **facts, lines=Joined(tuple(statistics_lines.lines(headline))))


COMMAND = Command(
    "stats",
    "统计",
    aliases=("报表",),
    parse=anything,
    run=stats,
    who=Role.LEAD,
    whose=whose_figures.among(TOPICS, FORMS, PROFILES, LANGUAGES),
    answers={"team": which_team.then(stats)},
)
