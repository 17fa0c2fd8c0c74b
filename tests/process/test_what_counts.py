"""What is a command and what is not, and where answers go."""

import pytest

from tests.process.street import ANA, BO, CUI, FAY, GUS, Street

pytestmark = pytest.mark.asyncio(loop_scope="module")

NOT_COMMANDS = [
    {"forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "x"}},
    {"via_bot": {"id": 5, "is_bot": True, "first_name": "b", "username": "b_bot"}},
    {"sender_chat": {"id": -100777, "type": "channel", "title": "News"}},
    {"from": {"id": 777000, "is_bot": False, "first_name": "Telegram"}},
    {"from": {"id": 6, "is_bot": True, "first_name": "other"}},
]


async def test_only_fresh_direct_words_of_people_command(street: Street) -> None:
    """Forwards, other bots, channels, commands for another bot and half-known updates change nothing and are not answered."""
    api, group = street.api, await street.team()
    before = len(api.messages(group))
    for extra in NOT_COMMANDS:
        api.say(group, BO, "/post windows tomorrow 3pm", extra=extra)
    api.say(group, BO, "/post@other_bot windows tomorrow 3pm")
    api.push({"message": {"message_id": 1, "chat": "nonsense"}})
    api.push({"message": {"message_id": 1, "date": 1, "chat": api.chat_raw(group), "from": api.people[BO].raw,
                          "text": "half a letter \ud83d"}})  # fmt: skip
    api.push_broken({"update_id": "no number", "message": 7}, 5_000)
    await street.post(group, "doors tomorrow 3pm")
    assert len(api.messages(group)) == before + 1


async def test_an_edited_command_is_not_run_and_answered_once(street: Street) -> None:
    """People edit in several goes; the answer comes in private."""
    api, group = street.api, await street.team()
    before = len(api.messages(BO))
    for text in ("/post roof tomorrow 3pm", "/post roof tomorrow 4pm"):
        api.amend(group, BO, 77, text)
    await street.hears(BO, "did not run it again")
    await street.is_quiet(BO)
    assert len(api.messages(BO)) == before + 2
    assert len(api.messages(group)) == 1


async def test_an_anonymous_admin_is_told_what_to_do(street: Street) -> None:
    """Nobody can be seen behind them, so nothing is done."""
    api, group = street.api, await street.team()
    faceless = {
        "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
        "sender_chat": {"id": group},
    }
    api.say(group, ANA, "/post roof tomorrow 3pm", extra=faceless)
    await street.sees(group, "Remain anonymous")


async def test_in_a_forum_everything_is_said_in_the_topic_where_it_was_asked(street: Street) -> None:
    """Cards and links stay in their topic; if it is closed, the group itself is written to."""
    api, group = street.api, await street.team(topics=(7, 8, 9))
    topic = {"message_thread_id": 8, "is_topic_message": True}
    card = await street.post(group, "paint the fence tomorrow 3pm, 3 people", thread=7)
    assert card.thread == 7
    api.say(group, FAY, "/claim " + card.text.split()[1], extra=topic)
    pointer = await street.sees(group, "Fay, ")
    assert pointer.thread == 8
    api.close_topic(group, 9)
    late = await street.post(group, "oil the gate tomorrow 3pm, 9 people", thread=9)
    assert late.thread is None


async def test_a_group_that_becomes_a_supergroup_stays_the_team(street: Street) -> None:
    """Told or not told, the card goes on in the new chat, and commands from before the move still count."""
    api = street.api
    for quietly in (False, True):
        group = await street.team(kind="group")
        api.join(group, CUI)
        card = await street.post(group, "water the plants tomorrow 3pm, 2 people")
        number = card.text.split()[1]
        new = group * 1000
        api.migrate(group, new, quietly=quietly)
        await street.does(CUI, f"/claim {number}", "It's yours")
        moved = await street.sees(new, "1/2 Cui")
        assert moved.labels == ["Claim", "Details"]
        api.press(BO, new, "Claim")
        await street.sees(new, "2/2 Cui, Bo")
        api.say(new, ANA, "/post sweep the stairs tomorrow 4pm")
        await street.sees(new, "Sweep the stairs")
        await street.does(ANA, "/list sweep", "Sweep the stairs")


async def test_somebody_who_blocked_the_bot_stops_nothing(street: Street) -> None:
    """What can't be said waits; everybody else goes on, and it is said when they come back."""
    api, group = street.api, await street.team()
    api.open_private(GUS)
    await street.does(GUS, "/start", "Hello Gus")
    card = await street.post(group, "carry chairs tomorrow 3pm, 1 person")
    await street.taps(GUS, group, "Claim", "It's yours")
    api.people[GUS].blocked = True
    number = card.text.split()[1]
    await street.does(ANA, f"/cancel {number} rain", "cancelled")
    await street.sees(group, "Cancelled by Ana")
    api.people[GUS].blocked = False
    await street.does(GUS, "/start", "cancelled")
