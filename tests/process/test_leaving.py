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
    await street.sees(first, "0/1")
    answer = await street.does(CUI, f"/task {number}", "")
    assert "dogs" not in answer.text


async def test_who_was_never_heard_in_the_other_group_is_looked_for_there(street: Street) -> None:
    """A member from before, silent in one of two groups, leaves the other: the platform is asked, and they keep what they have."""
    api, first = street.api, await street.team(title="Lane two")
    second = -3002
    api.group(second, "Lane two, cats", [ANA, CUI])
    api.add_bot(second, ANA)
    await street.hears(ANA, "Lane two, cats")
    api.say(second, ANA, "/team here Lane two")
    await street.hears(ANA, "cats is a group of Lane two")
    card = await street.post(first, "brush the cats tomorrow 3pm, 2 people")
    number = card.text.split()[1].removeprefix("#")
    await street.taps(CUI, first, "Claim", "It's yours")
    await street.taps(BO, first, "Claim", "It's yours")
    api.leave(first, CUI)
    api.leave(first, BO)
    await street.sees(first, "1/2 Cui")
    await street.does(CUI, f"/task {number}", "1/2 Cui")
    api.leave(second, CUI)
    await street.sees(first, "0/2")
    answer = await street.does(CUI, f"/task {number}", "")
    assert "cats" not in answer.text


async def test_topics_of_one_group_are_chats_of_different_teams(street: Street) -> None:
    """Each sees its own tasks in its own topic; who leaves the group is out of all of them."""
    api = street.api
    group = await street.team(topics=(4, 5), title="Lane three")
    four, five = ({"message_thread_id": topic, "is_topic_message": True} for topic in (4, 5))
    await street.does(ANA, "/team add Sweepers under Lane three", "Sweepers")
    await street.does(ANA, "/team add Walkers under Lane three", "Walkers")
    for topic, name in ((four, "Sweepers"), (five, "Walkers")):
        api.say(group, ANA, f"/team here {name}", extra=topic)
        await street.hears(ANA, f"{name}")
    for title, topic in (("walk the dogs", five), ("sweep the stairs", four), ("count the lamps", {})):
        api.say(group, ANA, f"/post {title} tomorrow 3pm, 2 people", extra=topic)
    walk, sweep, plain = [
        await street.sees(group, title) for title in ("Walk the dogs", "Sweep the stairs", "Count the lamps")
    ]
    assert (walk.thread, sweep.thread, plain.thread) == (5, 4, None)
    api.say(group, BO, f"/claim {walk.text.split()[1]}", extra=five)
    seen = await street.sees(group, "1/2 Bo")
    assert seen.thread == 5
    hidden = await street.does(BO, f"/task {sweep.text.split()[1]}", "")
    assert "stairs" not in hidden.text
    api.say(group, BO, "/team", extra=five)
    await street.hears(BO, "Walkers")
    api.leave(group, BO)
    await street.hears(ANA, f"Bo can't come to {walk.text.split()[1]}")
    gone = await street.does(BO, f"/task {walk.text.split()[1]}", "")
    assert "dogs" not in gone.text
