"""Every sentence is there in both languages, is used, and is kind."""

import ast
import re
from collections.abc import Iterator

import pytest
from fluent.syntax.ast import Pattern, TextElement
from fluent.syntax.serializer import serialize_expression

from domain.language import Language
from locales import words
from tests.docs import pages

# Said with an id that is put together from a state, a kind, a role, a command's name.
MADE = (
    "about-",
    "arrived-",
    "button-part-",
    "by-rule-",
    "cancelled-",
    "cant-late-",
    "card-organisations-",
    "card-places-",
    "claim-already-",
    "colour-",
    "certificate-",
    "column-",
    "digest-",
    "doctor-",
    "done-told-",
    "every-",
    "figure-",
    "button-stats-",
    "stats-",
    "find-line-",
    "first-visit",
    "export-",
    "button-export-",
    "how-was-it-",
    "group-",
    "import-",
    "kind-",
    "language-",
    "log-",
    "means-",
    "lapsed-",
    "lease-over",
    "mine-line-",
    "mydata-",
    "need-",
    "only-",
    "overdue-",
    "part-",
    "photos-",
    "place-lost-",
    "record-",
    "button-record-",
    "remind-",
    "resident-ask-",
    "role-",
    "setting-",
    "button-setting-",
    "digest-to-",
    "ladder-",
    "span-",
    "rule-",
    "rung-",
    "settled-",
    "source-",
    "still-",
    "task-is-",
    "tried-",
    "understood-",
    "undone-",
    "usage-",
    "verb-",
    "what-",
)
SHOWN = {"card", "file"}  # stand for the living card, put together line by line, and for a file itself
SPEAKERS = {"Message", "Refusal", "Term", "say", "button", "has"}
# Facts of which one language speaks and the other does not.
ONE_SIDED = {
    # English thanks and greets by name; in Chinese nobody calls an elder by the full name.
    "done-noted": {"person"},
    "done-noted-cost": {"person"},
    "done-noted-none": {"person"},
    "done-noted-photo": {"person"},
    "done-noted-wish": {"person"},
    "record-noted": {"person"},
    "record-counted": {"person"},
    "digest": {"person"},
    "digest-empty": {"person"},
    "start": {"person"},
    "start-stranger": {"person"},
    "start-team": {"person"},
    "claim-stepped-in": {"person"},
    # In English a verb goes with its subject, one or several.
    "asked-then": {"count"},
    "week-unvisited": {"count"},
    "week-visits-overdue": {"count"},
    "assigned-then": {"count"},
    "cant-late-asked-told": {"count"},
    "cant-late-told": {"count"},
    "covered": {"count"},
    "covered-again": {"count"},
    # Each language shows the name of a command that is typed in it.
    "help-line": {"name", "chinese"},
    "which-task": {"name", "chinese"},
    "batch-asks": {"name", "chinese"},
    "batch-asks-later": {"name", "chinese"},
    # "Bo, Cui, Dai +4", but 王磊、周敏、赵凯等7人.
    "people-more": {"more", "all"},
}
FORBIDDEN = {
    Language.ENGLISH: re.compile(
        r"\b(?:invalid|errors?|fail(?:ed|ure|s)?|denied|please note|sorry)\b|!", re.IGNORECASE
    ),
    Language.CHINESE: re.compile(r"无效|错误|失败|非法|权限不足|亲爱的|宝宝|家人们|！.*！|!", re.DOTALL),
}
DISMISSING = {"取消", "关闭", "确定", "是", "否", "Yes", "No", "OK", "Cancel"}


def _ids(language: Language) -> set[str]:
    return {message.id.name for message in words.messages(language)}


def _sayings(language: Language) -> list[tuple[str, str]]:
    """Return every message as it is written, all its variants together."""
    return [
        (message.id.name, "".join(_texts(message.value)))
        for message in words.messages(language)
        if message.value is not None
    ]


def _texts(pattern: Pattern) -> Iterator[str]:
    for element in pattern.elements:
        yield element.value if isinstance(element, TextElement) else serialize_expression(element.expression)


class _Named(ast.NodeVisitor):
    """Collects the ids of messages that a module names, and all its short texts."""

    def __init__(self, tree: ast.Module) -> None:
        self.named: set[str] = set()
        self.texts: set[str] = set()
        self._held: dict[str, list[ast.expr]] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                self._held.setdefault(node.targets[0].id, []).append(node.value)
        self.visit(tree)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self.texts.add(node.value)

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if called in SPEAKERS:
            prefix = "button-" if called == "button" else ""
            at = 1 if called == "say" else 0
            self.named |= {
                prefix + text for argument in node.args[at : at + 1] for text in self._of(argument)
            }

    def _of(self, value: ast.expr) -> Iterator[str]:
        match value:
            case ast.Constant(value=str(text)):
                yield text
            case ast.IfExp(body=body, orelse=other):
                yield from self._of(body)
                yield from self._of(other)
            case ast.Name(id=name):
                for held in self._held.pop(name, []):
                    yield from self._of(held)


def _modules() -> dict[str, _Named]:
    return {str(file.relative_to(pages.ROOT)): _Named(ast.parse(pages.text(file))) for file in pages.code()}


@pytest.mark.parametrize("language", list(Language))
def test_no_message_is_written_twice(language: Language) -> None:
    """Of two with one name, the reader would get the first, whoever wrote it."""
    ids = [message.id.name for message in words.messages(language)]
    assert sorted({id_ for id_ in ids if ids.count(id_) > 1}) == []


def test_both_languages_have_every_message() -> None:
    """Nobody is answered in another language than theirs."""
    assert _ids(Language.ENGLISH) ^ _ids(Language.CHINESE) == set()


@pytest.mark.parametrize("message", sorted(_ids(Language.ENGLISH)))
def test_both_languages_speak_of_the_same_facts(message: str) -> None:
    """What one reader is told, the other is told; the exceptions are named."""
    told = [words.variables(language, message) for language in Language]
    assert told[0] ^ told[1] == ONE_SIDED.get(message, set())


def test_every_message_that_is_named_is_there() -> None:
    """A message that the code names has words."""
    there = _ids(Language.ENGLISH) | SHOWN
    missing = {module: sorted(found.named - there) for module, found in _modules().items()}
    assert {module: ids for module, ids in missing.items() if ids} == {}


def test_every_message_is_said() -> None:
    """Words that nobody can be told are taken away."""
    said: set[str] = set()
    for found in _modules().values():
        said |= found.named | found.texts | {f"button-{text}" for text in found.texts}
    assert sorted(id_ for id_ in _ids(Language.ENGLISH) - said if not id_.startswith(MADE)) == []


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_said_unkindly(language: Language) -> None:
    """No word of machines, no shouting; in Chinese at most one ！ in a message."""
    found = [(id_, text) for id_, text in _sayings(language) if FORBIDDEN[language].search(text)]
    assert found == []


@pytest.mark.parametrize("language", list(Language))
def test_labels_say_what_they_do(language: Language) -> None:
    """No label means "dismiss this window" on a phone."""
    labels = {text for id_, text in _sayings(language) if id_.startswith("button-")}
    assert labels & DISMISSING == set()
