"""The main job from end to end: a group, its volunteers, a task from its post to its close."""

import pytest

from tests.process.street import ANA, BO, CUI, DAI, EVE, LIN, Street

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_task_from_post_to_close(street: Street) -> None:
    """Two take it by button, one waits, one can't, the next is asked, it is done and closed; one card all along."""
    api, group = street.api, await street.team(kind="group")
    card = await street.post(group, "haircut for Mrs Li tomorrow 3pm, 2 people, Block 5")
    assert card.labels == ["Claim", "Details"]
    for person in (BO, CUI):
        await street.taps(person, group, "Claim", "It's yours")
    await street.sees(group, "2/2 Bo, Cui · full")
    await street.taps(DAI, group, "Waiting list", "you are first")
    await street.sees(group, "waiting: Dai")
    await street.taps(BO, BO, "Can't", "is free again, and Dai is asked first")
    await street.hears(DAI, "A place is free for you")
    await street.sees(group, "offered to the next in line")
    await street.taps(DAI, DAI, "Take it", "It's yours")
    await street.sees(group, "2/2 Cui, Dai · full")
    number = card.text.split()[1]
    await street.does(CUI, f"/done {number} 1h30 served 1", "1h30")
    await street.does(ANA, f"/close {number}", "is closed")
    closed = await street.sees(group, "Closed · ")
    assert closed.id == card.id
    assert closed.text.startswith("✅")
    assert {message.id for message in api.messages(group)} == {api.messages(group)[0].id, card.id}
    assert next(toast.text for toast in api.toasts if toast.user == BO).startswith("It's yours")


async def test_the_same_in_chinese(street: Street) -> None:
    """The group's language is its team's; everybody is answered in their own."""
    api, group = street.api, await street.team(title="柳巷")
    api.say(group, ANA, "/language zh")
    await street.hears(ANA, "柳巷")
    api.say(group, ANA, "/发布 明天下午3点给李奶奶理发，1个人，5号楼")
    card = await street.sees(group, "还差1人")
    assert card.labels == ["认领", "详情"]
    await street.does(LIN, "/开始", "telegram:1008")
    await street.taps(LIN, group, "认领", "认领好了")
    await street.sees(group, "1/1 林晓")
    number = card.text.split()[1].removeprefix("#")
    await street.does(LIN, f"完成{number} 1小时半 服务1人", "1小时30分")
    await street.does(ANA, f"/关闭 {number}", "is closed")
    assert (await street.sees(group, "已办结")).id == card.id


async def test_who_never_opened_the_bot_is_asked_to_and_then_gets_the_answer(street: Street) -> None:
    """The group shows a link and nothing private; what waited comes once they tap Start."""
    api, group = street.api, await street.team()
    await street.post(group, "fold leaflets tomorrow 3pm, 2 people")
    api.press(EVE, group, "Claim")
    pointer = await street.sees(group, "Eve, the place on")
    assert pointer.html.startswith(f'<a href="tg://user?id={EVE}">Eve</a>')
    [[key]] = pointer.keyboard
    assert key["url"].startswith("https://t.me/linli_bot?start=")
    assert not api.messages(EVE)
    await street.does(EVE, f"/start {key['url'].partition('start=')[2]}", "It's yours")
    assert "1/2 Eve" in (await street.sees(group, "leaflets")).text


async def test_a_member_who_writes_in_private_first_is_found_in_their_group(street: Street) -> None:
    """Whom the bot has not met is looked up in the chats of its teams."""
    group = await street.team()
    street.api.group(group, street.api.groups[group].title, [1009])
    street.api.person(1009, "Hal")
    street.api.say(1009, 1009, "/start")
    await street.hears(1009, "at Willow Lane")
    street.api.person(1010, "Ida")
    street.api.say(1010, 1010, "/list")
    await street.hears(1010, "I don't know your team yet")
