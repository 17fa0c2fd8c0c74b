"""What people can say. This table gives dispatch, /help, the platforms' menus, the guide's reference and the tests."""

from typing import Any

from chat.command import Command
from commands import (
    askback,
    assign,
    cancel,
    cant,
    claim,
    close,
    coming,
    didnt,
    digest,
    done,
    edit,
    help,  # noqa: A004 - the command is called help
    hours,
    language,
    list,  # noqa: A004 - the command is called list
    mine,
    nevermind,
    note,
    post,
    privacy,
    reopen,
    role,
    start,
    task,
    undo,
    why,
    wish,
)

COMMANDS: tuple[Command[Any], ...] = (
    post.COMMAND,
    wish.COMMAND,
    list.COMMAND,
    claim.COMMAND,
    mine.COMMAND,
    task.COMMAND,
    cant.COMMAND,
    done.COMMAND,
    hours.COMMAND,
    undo.COMMAND,
    note.COMMAND,
    coming.COMMAND,
    didnt.COMMAND,
    edit.COMMAND,
    close.COMMAND,
    cancel.COMMAND,
    reopen.COMMAND,
    assign.COMMAND,
    askback.COMMAND,
    role.COMMAND,
    digest.COMMAND,
    why.COMMAND,
    language.COMMAND,
    help.COMMAND,
    privacy.COMMAND,
    start.COMMAND,
    nevermind.COMMAND,
)
