"""/import — residents, people, tasks, series and hours from a table sent in private: shown first, then all or nothing."""

import re

from actions.importing import doing
from chat.command import Call, Command, Reply, anything
from chat.reading.choices import taken
from commands.export import WHATS
from domain.exports import What
from domain.imports import COLUMNS
from domain.messages import Message, Refusal, Term, button
from domain.people import Role
from storage import files, imports, tree

VERBS = re.compile(r"(go|drop|导入|放弃)\s*(\d{1,9})", re.IGNORECASE)


async def import_(call: Call, text: str) -> Reply:
    """Send a template, take a file, or do what was shown. In private only."""
    if not call.private:
        raise Refusal("import-in-private")
    if verb := VERBS.fullmatch(text):
        return await _settle(call, verb[1].lower() in ("go", "导入"), int(verb[2]))
    what, _ = taken({one: names for one, names in WHATS.items() if one in COLUMNS}, text)
    if call.document:
        return await received(call, what)
    if what is None:
        raise Refusal("import-what", [button(f"export-{one}", f"import {one}") for one in COLUMNS])
    for form in ("xlsx", "csv"):
        facts = {"what": what.value, "form": form}
        await files.order(call.tx, call.chat.id, call.person.id, call.language, "template", facts, call.now)
    return Message("import-template", what=Term(f"export-{what}"))


async def received(call: Call, what: What | None = None) -> Reply:
    """Take a file that was sent; it is read by itself, and what would become of it is shown then."""
    if call.document is None or call.role < Role.COORDINATOR:
        raise Refusal("import-file-of-what")
    led = [
        team for team in await tree.in_reach(call.tx, call.person.id, Role.COORDINATOR) if not team.archived
    ]
    home = next((team for team in led if call.team and team.id == call.team.id), led[0])
    document = call.document.key
    await imports.sent(call.tx, call.person.id, call.chat.id, home.id, what, document, call.now)
    return None


async def _settle(call: Call, go: bool, number: int) -> Reply:  # noqa: FBT001 - one of two words
    if not go:
        await doing.drop(call.tx, number, call.person.id)
        return Message("import-dropped")
    await doing.agree(call.tx, number, call.person.id, call.now)
    return None


COMMAND = Command("import", "导入", parse=anything, run=import_, who=Role.COORDINATOR)
