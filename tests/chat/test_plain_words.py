"""Plain words: what neighbours say every day is told apart, and nothing else is taken for it."""

import pytest

from commands import plain_words

SAID = {
    plain_words.CANNOT: (
        "I can't come tomorrow",
        "sorry, I cannot make it",
        "I'm ill",
        "something came up",
        "我周三有事去不了",
        "不去了",
        "我生病了",
        "明天来不了了",
    ),
    plain_words.OWN: ("when is my turn?", "what do I have on Friday?", "我明天有什么事", "什么时候轮到我"),
    plain_words.NEEDED: (
        "what is needed tomorrow?",
        "I want to help",
        "明天还缺人吗",
        "有什么可以做的吗",
        "我想帮忙",
    ),
    plain_words.FREE: ("I'm free on Saturday", "我周六有空"),
    plain_words.AGREES: ("ok", "Yes.", "好的", "收到！", "嗯嗯"),
    plain_words.THANKS: ("thanks!", "谢谢您"),
    plain_words.GREETING: ("Good morning", "您好"),
}
NONE_OF_THEM = (
    "haircut for Mrs Li tomorrow 3pm",
    "我想给李奶奶理发",
    "I could play chess with someone",
    "明天下午3点给李奶奶理发",
    "我有事想问您",
    "banana",
    "okapi",
)


def _sense(text: str) -> object:
    return next((pattern for pattern, _ in plain_words.SENSES if pattern.fullmatch(text)), None)


@pytest.mark.parametrize(("sense", "text"), [(sense, text) for sense, said in SAID.items() for text in said])
def test_what_is_said_every_day_is_understood(sense: object, text: str) -> None:
    """In the order in which they are asked, each finds its own sense."""
    assert _sense(text) is sense


@pytest.mark.parametrize("text", NONE_OF_THEM)
def test_other_words_are_none_of_these(text: str) -> None:
    """They go on to the search among the open tasks, or to the offer to post them."""
    assert _sense(text) is None
