"""A rota gives the turns of a series to its members, ahead and fairly, and tells them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from actions import fitness, repeating, rights
from actions.changing import changing
from actions.telling import tell, tell_responsible
from domain.language import Language
from domain.messages import Joined, Message, PersonRef, Refusal, TeamRef, button
from domain.rota import Member, next_up, passed_over, with_turn
from domain.series import Series
from domain.tasks import LIVE, ClaimState, Outcome, Task, claim_of, free_places, waiting
from storage import chats, claims, files, log, rotas
from storage import series as series_rows
from storage.moments import stored
from storage.store import Tx

LATEST = timedelta(days=2)
"""How long before it begins a free turn is still given to the next in line; later, people are asked."""


PRINTED = "rota"


async def set_members(
    tx: Tx, series: Series, turn: Task, members: Mapping[int, int | None], by: int, now: datetime
) -> None:
    """Let people take turns on a series, in this order, instead of those who did. Raises Refusal.

    `members`: each with the team they speak for, or None: for themselves. Who is new starts level with
    whoever had fewest. Who takes turns no longer has their coming ones taken off.
    """
    await rights.require_lead(tx, turn, by)
    if len(members) < 2 and members:
        raise Refusal("rota-too-few")
    before = await rotas.members(tx, series.id, now)
    credit = min((one.turns for one in before), default=0)
    await rotas.set_members(tx, series.id, members, credit, now)
    await log.wrote(tx, "rota-set", now, team=series.team, task=turn.id, person=by, members=len(members))
    for gone in [one.person for one in before if members.get(one.person, -1) != one.team]:
        await _free(tx, series, gone, None, by, now)
    await assign(tx, series, now, now, besides=by)


async def assign(
    tx: Tx, series: Series, after: datetime, now: datetime, *, besides: int | None = None
) -> None:
    """Give the free turns that begin after a moment to whoever is next; each hears of theirs in one message.

    `besides`: who knows already.
    """
    members = await rotas.members(tx, series.id, now)
    given: defaultdict[int, list[Task]] = defaultdict(list)
    for turn in await repeating.coming(tx, series, now):
        start, day = turn.when.start, turn.occurrence
        if start is None or day is None or start <= after:
            continue
        on = await claims.of_task(tx, turn.id)
        involved = {claim.person for claim in on}
        free = 0 if waiting(on) else free_places(turn, on)
        if free:
            involved |= {one.person for one in members if not await fitness.fits(tx, turn, one.person, now)}
        for _ in range(free):
            owing = passed_over(members, day, involved)
            if owing:
                await rotas.owe(tx, series.id, owing.person, day)
            following = next_up(members, day, involved)
            if following is None:
                break
            async with changing(tx, turn, "assigned", None, now, about=following.person):
                await claims.add(
                    tx, turn.id, following.person, Outcome.HELD, now, organisation=following.team
                )
            members = with_turn(members, following.person, day)
            involved.add(following.person)
            given[following.person].append(turn)
    teams = {one.person: one.team for one in members}
    for person, turns in given.items():
        if person != besides:
            await tell(tx, person, _yours(turns, teams[person]), now, task=turns[0].id)


def _yours(turns: Sequence[Task], team: int | None) -> Message:
    lines = Joined(tuple(Message("rota-turn", task=turn) for turn in turns))
    buttons = [button("swap", f"swap {turns[0].id}"), button("cant", f"cant {turns[0].id}")]
    if len(turns) > 1:
        buttons = [button("rota", f"rota {turns[0].id}")]
    if team is None:
        return Message("rota-yours", buttons, lines=lines)
    return Message("rota-yours-team", buttons, team=TeamRef(team), lines=lines)


async def away(tx: Tx, person: int, first: date, last: date, now: datetime) -> list[Task]:
    """Take no turns from one day to another; those they had go to the next in line and are owed. Returns them."""
    await rotas.away(tx, person, first, last)
    await log.wrote(tx, "away", now, person=person)
    freed: list[Task] = []
    for number in await rotas.of_member(tx, person):
        series = await series_rows.get(tx, number)
        freed += await _free(tx, series, person, (first, last), person, now)
        await assign(tx, series, now + LATEST, now)
    return freed


async def leave(tx: Tx, team: int, person: int, now: datetime) -> None:
    """Give the turns of somebody who left a team to the others; who answers for them hears once who takes turns now."""
    for number, speaks_for in await rotas.leave(tx, team, person):
        series = await series_rows.get(tx, number)
        freed = await _free(tx, series, person, None, person, now)
        await assign(tx, series, now + LATEST, now)
        turns = freed or await repeating.coming(tx, series, now)
        if not turns:
            continue
        others = [Message("rota-party", person=party(one)) for one in await rotas.members(tx, number, now)]
        alone = ("rota-left", "rota-left-nobody")
        speaker = ("rota-left-team", "rota-left-team-nobody")
        message = Message(
            (speaker if speaks_for else alone)[not others],
            [button("rota", f"rota {turns[0].id}")],
            person=PersonRef(person),
            team=TeamRef(speaks_for or team),
            others=Joined(tuple(others), "commas"),
            task=turns[0],
        )
        await tell_responsible(tx, turns[0], message, now, besides=[person])


def party(one: Member) -> PersonRef | TeamRef:
    """Return who takes turns: a person, or the team or household that somebody speaks for."""
    return TeamRef(one.team) if one.team else PersonRef(one.person)


async def _free(
    tx: Tx, series: Series, person: int, days: tuple[date, date] | None, by: int, now: datetime
) -> list[Task]:
    """Take somebody off their turns ahead, on some days or all."""
    freed = []
    for turn in await repeating.coming(tx, series, now):
        own = claim_of(await claims.of_task(tx, turn.id), person)
        is_meant = days is None or (turn.occurrence is not None and days[0] <= turn.occurrence <= days[1])
        if (
            own
            and own.state in LIVE
            and own.state is not ClaimState.DONE
            and is_meant
            and not turn.when.has_begun(now)
        ):
            async with changing(tx, turn, "gave-back", by, now, about=person if by != person else None):
                await claims.release(tx, own.id, None)
            freed.append(turn)
    return freed


async def order_page(tx: Tx, series: Series, person: int, language: Language, now: datetime) -> None:
    """Order a rota as a page to be printed; it comes to a person in private."""
    private = await chats.private_or_closed(tx, person)
    if private:
        facts = {"series": series.id, "at": stored(now)}
        await files.order(tx, private.id, person, language, PRINTED, facts, now)
