"""The living card of a task: what, when and where, whether anybody is needed; never more than six lines."""

from collections.abc import Iterator

from chat.audience import Audience, task_when
from domain.fitness import TWO, VETTED
from domain.kinds import TRAITS, WISH_ICONS, Kind
from domain.language import Language
from domain.messages import Button, button
from domain.tasks import (
    Claim,
    ClaimState,
    State,
    Task,
    coming,
    free_places,
    is_reported,
    leaving,
    needed,
    total_minutes,
    total_served,
    waiting,
)
from locales import formats
from locales.words import say


def text_of(
    task: Task,
    claims: list[Claim],
    ended_by: str,
    rhythm: str,
    audience: Audience,
    *,
    raised: bool = False,
) -> str:
    """Return the card as it reads for this audience.

    `rhythm`: what is said of its series, if it is a turn. `raised`: it stands there anew, for nobody came forward.
    """
    return "\n".join(_lines(task, claims, ended_by, rhythm, audience, raised=raised))


def pointer(task: Task, audience: Audience) -> str:
    """Return what is left where a card stood before it was raised."""
    return say(audience.language, "card-raised", number=f"#{task.id}", title=task.title)


def _lines(
    task: Task,
    claims: list[Claim],
    ended_by: str,
    rhythm: str,
    audience: Audience,
    *,
    raised: bool,
) -> Iterator[str]:
    language = audience.language
    yield say(language, "card-head", icon=icon(task), number=f"#{task.id}", title=task.title)
    when = task_when(audience, task, near=False)
    if task.draft.where:
        yield say(language, "card-when-where", when=when, where=task.draft.where)
    else:
        yield when
    if task.state is not State.CANCELLED:
        yield _places(task, claims, audience, raised=raised)
    facts = " · ".join(filter(None, [_kind_fact(task, audience), rhythm]))
    if facts:
        yield facts
    if task.state is State.CANCELLED:
        yield (
            say(language, "card-cancelled", person=ended_by)
            if ended_by
            else say(language, "card-nobody-went")
        )
    elif task.state is State.CLOSED:
        yield from _ending(task, claims, audience)
    elif is_reported(claims):
        yield say(language, "card-reported")


def icon(task: Task) -> str:
    """Return the one icon of a card: its end, else its kind; a wish has its colour's."""
    match task.state:
        case State.CLOSED:
            return "✅"
        case State.CANCELLED:
            return "❌"
    return WISH_ICONS[task.draft.colour] if task.draft.colour else TRAITS[task.kind].icon


def _places(task: Task, claims: list[Claim], audience: Audience, *, raised: bool) -> str:
    """Say how many are held and who is needed. Who looks for a stand-in is not shown, nor that they do."""
    language = audience.language
    held, free, line = coming(claims), needed(task, claims), waiting(claims)
    figures = {"held": str(len(held)), "places": str(task.places)}
    if held:
        figures["people"] = formats.people_text([claim.name for claim in held], language)
    offered = next((claim for claim in claims if claim.state is ClaimState.OFFERED), None)
    partly = "-partly" if held else ""
    if task.state is State.CLOSED or is_reported(claims):
        return say(language, "card-places-ended", **{"people": "", **figures}).rstrip()
    if offered and offered.offer_until:
        until = formats.soon_text(offered.offer_until, language, audience.zone, audience.now)
        return say(language, f"card-places-offered{partly}", until=until, **figures)
    if free:
        what = "organisations" if TRAITS[task.kind].by_organisations else "places"
        still = "-still" if raised or leaving(claims) else ""
        needs = "".join(_need(need, language) for need in task.draft.needs)
        return say(language, f"card-{what}{still}{partly or '-open'}", free=free, **figures) + needs
    if line:
        names = formats.people_text([claim.name for claim in line], language)
        return say(language, "card-places-waiting", waiting=names, **figures)
    return say(language, "card-places-full", **figures)


def _need(need: str, language: Language) -> str:
    """Return what whoever comes must know, to stand behind the places."""
    if need in (VETTED, TWO):
        return say(language, "card-need", skill=say(language, f"need-{need}"))
    return say(language, "card-need", skill=need)


def _kind_fact(task: Task, audience: Audience) -> str:
    language, draft = audience.language, task.draft
    if task.kind is Kind.WISH and draft.colour:
        colour = say(language, f"colour-{draft.colour.value}")
        if not draft.source:
            return say(language, "card-wish", colour=colour)
        return say(
            language, "card-wish-source", colour=colour, source=say(language, f"source-{draft.source.value}")
        )
    if draft.budget is not None:
        budget = formats.money_text(draft.budget, language)
        if task.spent is None:
            return say(language, "card-budget", budget=budget)
        return say(language, "card-spent", spent=formats.money_text(task.spent, language), budget=budget)
    return ""


def _ending(task: Task, claims: list[Claim], audience: Audience) -> Iterator[str]:
    language, minutes = audience.language, total_minutes(claims)
    served = total_served(task, claims)
    if minutes:
        yield say(language, "card-closed", hours=formats.hours_text(minutes, language), served=str(served))
    else:
        yield say(language, "card-closed-no-hours", served=str(served))
    names = [claim.name for claim in claims if claim.state is ClaimState.DONE]
    if names:
        yield say(language, "card-thanks", people=formats.people_and(names, language))


def buttons_of(task: Task, claims: list[Claim]) -> list[Button]:
    """Return everybody's buttons: a place while there is one, the waiting list while there is none, the details."""
    if task.state is not State.OPEN:
        return []
    details = button("details", f"task {task.id}")
    if is_reported(claims):
        return [details]
    if leaving(claims) or (free_places(task, claims) and not waiting(claims)):
        return [button("claim", f"claim {task.id}"), details]
    return [button("waiting-list", f"claim {task.id}"), details]
