"""The reference of all commands, made from the command table: `python -m docs.reference` writes both pages."""

from pathlib import Path

from chat.command import Command
from commands import COMMANDS
from domain.language import Language
from domain.people import Role
from locales.words import say

GUIDE = Path(__file__).parent / "guide"
HEAD = {
    Language.ENGLISH: """<!-- Made from the command table by `python -m docs.reference`. -->
# All commands

You hardly need this page: most of it is a button under the task's card. But everything can be typed, too.
In the group begin with the slash. In private to the bot, the Chinese words work without it, and so do the
words in brackets. A task's number may be typed as `12`, `#12` or `１２`. Behind a reply to a card it may be left out.

| type | in Chinese | who | what it does | for example |
|---|---|---|---|---|
""",
    Language.CHINESE: """<!-- 本页由命令表生成：`python -m docs.reference` -->
# 全部命令

这一页平时用不着：常用的都是任务卡下面的按钮，点一下就行。想打字，也都听得懂。
私聊里直接说，比如“认领 3”，括号里的说法也行；群里前面加斜杠，或者回复任务卡说。
编号写成 `12`、`#12`、`１２` 都认得；回复任务卡说的时候，编号可以不写。

| 说 | 英文 | 谁能说 | 做什么 | 比如 |
|---|---|---|---|---|
""",
}
# Theirs are tasks they posted or lead; actions.rights decides, and a refusal says whose a task is.
POSTERS_AND_LEADS = ("edit", "close", "cancel", "reopen", "askback")
POSTER_OR_LEAD = {Language.ENGLISH: "poster, lead", Language.CHINESE: "发布人、队长"}
EVERYBODY = {Language.ENGLISH: "everybody", Language.CHINESE: "所有人"}


def file(language: Language) -> Path:
    """Return where the reference in a language stands."""
    return GUIDE / language.value / "commands.md"


def page(language: Language) -> str:
    """Return the reference in a language."""
    return HEAD[language] + "".join(_row(command, language) for command in COMMANDS)


def _row(command: Command[object], language: Language) -> str:
    about = say(language, f"about-{command.name}")
    usage = " · ".join(f"`{one}`" for one in say(language, f"usage-{command.name}").split(" · "))
    return f"| {' | '.join((*_names(command, language), _who(command, language), about, usage))} |\n"


def _names(command: Command[object], language: Language) -> tuple[str, str]:
    english = f"`/{command.name}`"
    if language is Language.ENGLISH:
        also = f" ({', '.join(command.aliases)})" if command.aliases else ""
        return english, f"`{command.chinese}`{also}"
    also = f"（{'、'.join(command.aliases)}）" if command.aliases else ""
    return f"`{command.chinese}`{also}", english


def _who(command: Command[object], language: Language) -> str:
    if command.name in POSTERS_AND_LEADS:
        return POSTER_OR_LEAD[language]
    return EVERYBODY[language] if command.who is Role.NONE else say(language, f"role-{command.who.word}")


def write() -> None:
    """Write the reference in both languages."""
    for language in Language:
        file(language).write_text(page(language), encoding="utf-8")


if __name__ == "__main__":
    write()
