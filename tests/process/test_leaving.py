"""Who leaves a group is out at once, unless another group of its team has them."""

import pytest

from tests.process.street import ANA, BO, CUI, Street

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.parametrize("deed", ["leave", "ban"])
async def test_who_is_gone_has_no_place_and_sees_nothing_there(street: Street, deed: str) -> None:
    """The place is free for others, and the task is not there for them any more."""
    api, group = street.api, await street.team()
    card = await street.post(group, "sweep the yard tomorrow 3pm")
    number = card.text.split()[1].removeprefix("#")
    await street.taps(BO, group, "Claim", "It's yours")
    await street.sees(group, "1/1 Bo")
    getattr(api, deed)(group, BO)
    await street.sees(group, "0/1")
    answer = await street.does(BO, f"/task {number}", "")
    assert "yard" not in answer.text


async def test_who_leaves_one_of_two_groups_of_a_team_keeps_what_they_have(street: Street) -> None:
    """With the second one they are out."""
    api, first = street.api, await street.team(title="Lane one")
    second = -3001
    api.group(second, "Lane one, dogs", [ANA, CUI])
    api.add_bot(second, ANA)
    await street.hears(ANA, "Lane one, dogs")
    api.press(ANA, ANA, "Lane one")
    await street.sees(second, "Lane one")
    card = await street.post(first, "walk the dogs tomorrow 3pm")
    await street.taps(CUI, first, "Claim", "It's yours")
    api.say(second, CUI, "hello")
    await street.is_quiet(CUI)
    api.leave(first, CUI)
    await street.is_quiet(CUI)
    number = card.text.split()[1].removeprefix("#")
    await street.does(CUI, f"/task {number}", "1/1 Cui")
    api.leave(second, CUI)
    answer = await street.does(CUI, f"/task {number}", "")
    assert "dogs" not in answer.text
