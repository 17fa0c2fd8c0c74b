"""From a message id to words. A missing message or fact raises: nobody is answered in another language."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from domain.language import Language

FOLDER = Path(__file__).parent

# The library takes no fact of more than 2,500 letters, against messages that blow up when they are put
# together. Ours are our own; a long list or note is told in parts.
resolver.MAX_PART_LENGTH = 100_000


class WordsMissing(LookupError):
    """A message, or a fact that it speaks of, is not there."""


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language.value], use_isolating=False)
    for resource in _resources(language):
        bundle.add_resource(resource)
    return bundle


@cache
def _resources(language: Language) -> tuple[ast.Resource, ...]:
    files = sorted((FOLDER / language.value).glob("*.ftl"))
    return tuple(FluentResource(file.read_text(encoding="utf-8")) for file in files)


def say(language: Language, message: str, /, **facts: str | int) -> str:
    """Return a message in a language. Raises WordsMissing."""
    return _say(language, message, facts)


def _say(language: Language, message: str, facts: Mapping[str, str | int]) -> str:
    bundle = _bundle(language)
    if not bundle.has_message(message):
        raise WordsMissing(f"{language}: no message {message}")
    pattern = bundle.get_message(message).value
    if pattern is None:
        raise WordsMissing(f"{language}: {message} has no text")
    text, errors = bundle.format_pattern(pattern, dict(facts))
    if errors:
        raise WordsMissing(f"{language}: {message}: {errors}")
    return str(text)


def has(message: str) -> bool:
    """Tell whether there is such a message."""
    return bool(_bundle(Language.ENGLISH).has_message(message))


@cache
def variables(language: Language, message: str) -> frozenset[str]:
    """Return the names of the facts that a message speaks of. Raises WordsMissing."""
    found = _all_variables(language)
    if message not in found:
        raise WordsMissing(f"{language}: no message {message}")
    return found[message]


@cache
def _all_variables(language: Language) -> dict[str, frozenset[str]]:
    return {message.id.name: frozenset(_Names.of(message)) for message in messages(language)}


def messages(language: Language) -> Iterator[ast.Message]:
    """Yield the messages of a language as they are written, for lookups and tests."""
    for resource in _resources(language):
        for entry in resource.body:
            if isinstance(entry, ast.Message):
                yield entry


class _Names(Visitor):
    """Collects the names of variables."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the visitor looks for this name
        self.names.add(node.id.name)

    @classmethod
    def of(cls, message: ast.Message) -> set[str]:
        visitor = cls()
        visitor.visit(message)
        return visitor.names
