"""The pace: however much there is to say, a platform that counts strictly finds nothing to complain of."""

from chat.delivery import Limits
from chat.limits import Pace

LIMITS = Limits(4096, 200, per_second=30, per_chat_second=1, per_group_minute=20)


class Time:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


def passed(pace: Pace, time: Time, chats: range, seconds: int, *, group: bool) -> list[float]:
    """Say as much as is allowed for a while; returns when."""
    moments = []
    for _ in range(seconds * 20):
        for chat in chats:
            while pace.wait(chat, group=group) == 0:
                moments.append(time.now)
        time.now += 0.05
    return moments


def most_within(moments: list[float], span: float) -> int:
    """Return the most messages in any window of so many seconds."""
    return max(sum(start <= other < start + span for other in moments) for start in moments)


def test_a_group_gets_twenty_a_minute_in_any_minute() -> None:
    """Also in the first, when the allowance is fresh."""
    time = Time()
    moments = passed(Pace(LIMITS, time), time, range(1), 200, group=True)
    assert most_within(moments, 60) == 20
    assert len(moments) >= 60


def test_all_chats_together_get_thirty_a_second() -> None:
    """Whatever each of them may have."""
    time = Time()
    moments = passed(Pace(LIMITS, time), time, range(500), 5, group=False)
    assert most_within(moments, 1) == 30
    assert len(moments) >= 130


def test_a_private_chat_gets_one_a_second_after_a_short_burst() -> None:
    """Telegram forgives short bursts; three at once are one."""
    time = Time()
    moments = passed(Pace(LIMITS, time), time, range(1), 20, group=False)
    assert most_within(moments, 0.5) == 3
    assert 20 <= len(moments) <= 24


def test_a_chat_that_asked_for_silence_gets_it_and_the_others_go_on() -> None:
    """A wait that a platform names is for that chat alone."""
    time = Time()
    pace = Pace(LIMITS, time)
    pace.silence(1, 10)
    assert pace.wait(1, group=False) == 10
    assert pace.wait(2, group=False) == 0
    time.now += 10
    assert pace.wait(1, group=False) == 0
