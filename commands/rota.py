"""/rota — who takes which turn: shown, set up by a lead, and when somebody is away."""

import re
from datetime import date, timedelta

from actions import repeating
from actions import rota as taking_turns
from chat.arguments import numbered
from chat.command import Call, Command, Reply, anything
from chat.when import read_time
from commands.finding import the_person, visible
from commands.lists import page_of
from domain import fitness
from domain.messages import Joined, Message, PersonRef, Refusal, button
from domain.people import Role
from domain.rota import Member, owes
from domain.series import Series
from domain.tasks import Claim, ClaimState, Task, claim_of, holders
from domain.when import Shape
from storage import claims, rotas, skills, teams, tree
from storage import series as series_rows
from storage.moments import read as moment_of

SHOWN = 3
SHOWN_AT_LENGTH = 12
AWAY = re.compile(r"(?:away|absent|不在|外出|请假)\s*(?P<days>.*)", re.IGNORECASE | re.DOTALL)
BACK = re.compile(r"back|回来了?", re.IGNORECASE)
PRINT = re.compile(r"(?:print(?:ed)?|pdf|打印|印出来)(?:\s*#?(?P<turn>\d{1,9}))?", re.IGNORECASE)
OFF = frozenset(["off", "none", "不排", "停"])
BETWEEN = re.compile(r"\s*[,，、;；\n]\s*")


async def rota(call: Call, text: str) -> Reply:
    """Show the next turns; with names, let these take turns; `away` with days, take none on these; `print`, a page."""
    page, words = page_of(text)
    away = AWAY.fullmatch(words)
    if away:
        return await _away(call, away["days"])
    if BACK.fullmatch(words):
        await rotas.back(call.tx, call.person.id, call.now.date())
        return Message("rota-back", [button("rota", "rota")])
    said = numbered(words)
    printed = PRINT.fullmatch(words) or PRINT.fullmatch(said.rest)
    if printed:
        return await _print(call, said.number or (int(printed["turn"]) if printed["turn"] else None))
    if said.number is not None:
        turn = await visible(call, said.number)
        if turn.series is None:
            raise Refusal("rota-no-series", [button("details", f"task {turn.id}")], task=turn)
        series = await series_rows.get(call.tx, turn.series)
        if said.rest:
            return await _set(call, series, turn, said.rest)
        return await _show(call, series, SHOWN_AT_LENGTH)
    known = await rotas.of_person(call.tx, call.person.id)
    if not known:
        raise Refusal("rota-none")
    shown = await _show(call, await series_rows.get(call.tx, known[page % len(known)]), SHOWN)
    more = [button("more", f"rota @{page + 1}")] if page + 1 < len(known) else []
    return Message(shown.id, [*shown.buttons, *more][:4], **shown.facts)


async def _show(call: Call, series: Series, most: int) -> Message:
    """Return the shares so far and the turns ahead."""
    since = await rotas.since(call.tx, series.id)
    if since is None:
        raise Refusal("rota-nobody", example=series.plan.draft.title)
    members = await rotas.members(call.tx, series.id, call.now)
    turns = [turn for turn in await repeating.coming(call.tx, series, call.now) if turn.when.start]
    on = await claims.of_each(call.tx, [turn.id for turn in turns])
    lines = [
        Message(
            "rota-line" if holders(on[turn.id]) else "rota-line-free",
            task=turn,
        )
        for turn in turns[:most]
    ]
    own = next((turn for turn in turns if _holds(on[turn.id], call.person.id)), None)
    buttons = [button("swap", f"swap {own.id}"), button("cant", f"cant {own.id}")] if own else []
    if turns:
        longer = button("more", f"rota {turns[0].id}"), button("print", f"rota print {turns[0].id}")
        buttons.append(longer[0] if len(turns) > most else longer[1])
    return Message(
        "rota",
        buttons,
        title=series.plan.draft.title,
        rule=series.rule,
        since=moment_of(since).astimezone(call.now.tzinfo).date(),
        shares=Joined(tuple(_share(one, members) for one in members), "commas"),
        lines=Joined(tuple(lines)),
    )


def _holds(on: list[Claim], person: int) -> bool:
    own = claim_of(on, person)
    return own is not None and own.state is ClaimState.HELD


def _share(one: Member, members: list[Member]) -> Message:
    debt = owes(one, members)
    name = "rota-share-owes" if debt else "rota-share"
    return Message(name, person=taking_turns.party(one), had=one.had, debt=debt)


async def _set(call: Call, series: Series, turn: Task, text: str) -> Reply:
    """Let the people named take turns on the series of a turn."""
    names = [] if text.lower() in OFF else [name for name in BETWEEN.split(text) if name]
    members: dict[int, int | None] = {}
    for name in names:
        person, team = await _party(call, series, turn, name)
        if person in members and members[person] != team:
            raise Refusal("rota-speaks-twice", person=PersonRef(person))
        members[person] = team
    await taking_turns.set_members(call.tx, series, turn, members, call.person.id, call.now)
    if not members:
        return Message("rota-ended", [button("details", f"task {turn.id}")], title=series.plan.draft.title)
    shown = await _show(call, series, SHOWN)
    unfit = [PersonRef(one) for one in members if fitness.missing(turn.draft, await skills.of(call.tx, one))]
    if not unfit:
        return shown
    more = Message("rota-unfit", people=unfit)
    lines = Joined((*shown.facts["lines"].items, more))
    return Message(shown.id, list(shown.buttons), **{**shown.facts, "lines": lines})


async def _party(call: Call, series: Series, turn: Task, name: str) -> tuple[int, int | None]:
    """Return who takes turns under a name: a person, or who speaks for the team or household of that name.

    Raises Refusal.
    """
    for team in await tree.in_reach(call.tx, call.person.id):
        if team.name.casefold() == name.casefold() and not team.archived and team.id != series.team:
            leads = (
                [team.contact]
                if team.contact
                else [one.id for one in await teams.people(call.tx, team.id, Role.LEAD)]
            )
            if not leads:
                raise Refusal(
                    "rota-nobody-speaks", [button("team", f"team ={team.id}", team=team)], team=team
                )
            return leads[0], team.id
    person = await the_person(call, name, series.team, says=f"rota {turn.id} {{}}")
    return person.id, None


async def _print(call: Call, number: int | None) -> Reply:
    """Send a rota as a page to be printed: that of a turn, else one's own first."""
    if number is not None:
        turn = await visible(call, number)
        known = [turn.series] if turn.series else []
    else:
        known = await rotas.of_person(call.tx, call.person.id)
    series = await series_rows.get(call.tx, known[0]) if known else None
    if series is None or await rotas.since(call.tx, series.id) is None:
        raise Refusal("rota-none", [button("rota", "rota")])
    await taking_turns.order_page(call.tx, series, call.person.id, call.language, call.now)
    return Message("rota-printed", title=series.plan.draft.title)


async def _away(call: Call, text: str) -> Reply:
    """Note on which days somebody takes no turn. Raises Refusal."""
    days = _days(call, text)
    if days is None:
        raise Refusal("rota-away-when")
    freed = await taking_turns.away(call.tx, call.person.id, *days, call.now)
    lines = Joined(tuple(Message("rota-turn", task=turn) for turn in freed))
    name = "rota-away-freed" if freed else "rota-away"
    return Message(name, [button("rota-back", "rota back")], first=days[0], last=days[1], lines=lines)


def _days(call: Call, text: str) -> tuple[date, date] | None:
    """Read one day or several; a part of a day counts as the day."""
    found = read_time(text, call.said_at, call.language)
    if found and found.doubt and found.doubt.date:
        return found.doubt.date, found.doubt.date
    when = found.when if found else None
    if when is None or when.start is None or when.shape is Shape.BY:
        return None
    end = when.end - timedelta(minutes=1) if when.end else when.start
    return when.start.astimezone(call.now.tzinfo).date(), end.astimezone(call.now.tzinfo).date()


COMMAND = Command("rota", "轮值", aliases=("轮值表", "排班"), parse=anything, run=rota)
