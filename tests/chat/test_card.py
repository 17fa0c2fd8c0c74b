"""The card: six lines are enough for every task, whatever is said about it."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from chat import card
from chat.audience import Audience
from domain.kinds import Colour, Kind, Source
from domain.language import Language
from domain.tasks import ClaimState, Draft, State, Task
from domain.when import OPEN
from tests.domain import making

drafts = st.builds(
    Draft,
    title=st.just("Visit R-7"),
    when=st.sampled_from([OPEN, making.at(3), making.at(3, 2)]),
    kind=st.sampled_from(list(Kind)),
    places=st.integers(1, 3),
    where=st.sampled_from(["", "Block 8"]),
    colour=st.sampled_from([None, *Colour]),
    source=st.sampled_from([None, *Source]),
    budget=st.sampled_from([None, 520_000]),
    needs=st.sampled_from([(), ("vetted", "electrician")]),
)


@given(
    draft=drafts,
    state=st.sampled_from(list(State)),
    held=st.lists(st.sampled_from(list(ClaimState)), max_size=4),
    rhythm=st.sampled_from(["", "Every 2 weeks · last Sun 8 Nov"]),
    raised=st.booleans(),
    language=st.sampled_from(list(Language)),
)
def test_a_card_has_six_lines_at_most(
    *, draft: Draft, state: State, held: list[ClaimState], rhythm: str, raised: bool, language: Language
) -> None:
    """What it is, when, who, the kind's own fact, how it ended, thanks: never more, in no state of any kind."""
    task = Task(1, 1, draft, state, 1, posted_by=9, posted_at=making.NOW, timed_at=making.NOW)
    claims = [
        replace(making.claim(n, one, minutes=60, served=1), offer_until=making.NOW)
        for n, one in enumerate(held, 1)
    ]
    audience = Audience(language, ZoneInfo("Asia/Shanghai"), making.NOW, private=False)
    lines = card.text_of(task, claims, "Ana", rhythm, audience, raised=raised).split("\n")
    assert 2 <= len(lines) <= 6
    assert all(lines)
