"""A busy neighbourhood: teams that post, claim, note and err, and what each of them must read in the end."""

import random
import re
import string
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from tests.doubles.bot_api import BotApi

KIM = 1
AGAIN = "Again, in case it got lost: "
NUMBER = re.compile(r"#(\d+) ")


@dataclass
class Load:
    """Says things on the doubled Telegram.

    `expected`: for each person and chat in which they spoke, what their answers must hold, in that order.
    """

    api: BotApi
    chance: random.Random
    teams: int = 3
    members: int = 8
    expected: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    said: int = 0

    def __post_init__(self) -> None:
        """Let the people be there, all of whom have opened the bot."""
        self.api.person(KIM, "Kim")
        for group in self._groups:
            people = range(-100 * group, -100 * group + self.members)
            for key in people:
                self.api.person(key, f"V{key}")
                self.expected[key, key], self.expected[key, group] = [], []
            self.api.group(group, f"Lane {-group}", [KIM, *people])
        for key in self.api.people:
            self.api.open_private(key)
        day = datetime.now(UTC) + timedelta(days=20)
        self._when = f"{day.day} {day:%b} 3pm"

    def open_teams(self) -> None:
        """Let Kim, who coordinates, add the bot everywhere, and everybody tap Start."""
        for group in self._groups:
            self.api.add_bot(group, KIM)
        for person in self.people:
            self.api.say(person, person, "/start")
            self.expected[person, person].append(f"telegram:{person}")
            self.said += 1

    def say(self, count: int) -> None:
        """Let people say and press so many things."""
        for _ in range(count):
            person = self.chance.choice(self.people)
            group = -(person // 100)
            deeds = [self._posts, self._errs]
            if self._tasks(group):
                deeds = [
                    self._posts,
                    self._errs,
                    self._notes,
                    self._notes,
                    self._gives_back,
                    *[self._presses] * 2,
                ]
            self.chance.choice(deeds)(person, group)
            self.said += 1

    def _tasks(self, group: int) -> list[str]:
        found = [NUMBER.search(message.text) for message in self.api.messages(group)]
        return sorted({match[1] for match in found if match})

    def _posts(self, person: int, group: int) -> None:
        title = self._word()
        self.titles.append(title.capitalize())
        self.api.say(group, person, f"/post {title} {self._when}, {self.chance.randint(1, 4)} people")
        self.expected[person, group].append("Posted as #")

    def _notes(self, person: int, group: int) -> None:
        number, word = self.chance.choice(self._tasks(group)), self._word()
        self.notes.append(word)
        self.api.say(person, person, f"/note {number} {word}")
        self.expected[person, person].append(f"Kept with #{number}")

    def _errs(self, person: int, _group: int) -> None:
        word = self._word()
        self.api.say(person, person, f"/{word}")
        self.expected[person, person].append(word)

    def _gives_back(self, person: int, group: int) -> None:
        number = self.chance.choice(self._tasks(group))
        self.api.say(person, person, f"/cant {number}")
        self.expected[person, person].append(f"#{number}")

    def _presses(self, person: int, group: int) -> None:
        card = self.chance.choice(
            [message for message in self.api.messages(group) if "Details" in message.labels]
        )
        number = NUMBER.search(card.text)
        data = card.keyboard[0][0]["callback_data"]
        self.api.press_data(person, group, card.id, data)
        self.expected[person, group].append(f"#{number[1]}" if number else "#")

    def _word(self) -> str:
        return "zq" + "".join(self.chance.choices(string.ascii_lowercase, k=12))

    @property
    def _groups(self) -> range:
        return range(-self.teams, 0)

    @property
    def people(self) -> list[int]:
        """Return all volunteers."""
        return sorted({person for person, _ in self.expected})

    def missing(self, person: int, chat: int) -> list[str]:
        """Return what somebody has not read yet of the answers to what they said in a chat."""
        wanted = iter(self.expected[person, chat])
        want = next(wanted, None)
        for message in self.api.messages(person):
            if want is not None and want in message.text:
                want = next(wanted, None)
        return [] if want is None else [want, *wanted]

    def unanswered(self) -> int:
        """Return how many commands have no answer yet."""
        return sum(len(self.missing(*where)) for where in self.expected)

    def marked(self, since: int, until: int | None = None) -> Counter[int]:
        """Return how many marked repeats each chat had among the messages `since` … `until`."""
        return Counter(one.chat for one in self.api.sent[since:until] if AGAIN in one.text)
