"""/ledger — the ledger of wishes: short for `/export wishes`."""

from chat.command import Call, Command, Reply, anything
from commands import export, which_team, whose_figures
from domain.people import Role


async def ledger(call: Call, text: str) -> Reply:
    """Order the ledger."""
    if call.team is None:
        return await which_team.ask(call, text, below=True)
    return await export.export(call, f"wishes {text}".strip())


COMMAND = Command(
    "ledger",
    "台账",
    parse=anything,
    run=ledger,
    who=Role.LEAD,
    whose=whose_figures.among(export.FORMATS, export.PROFILES),
    answers={"team": which_team.then(ledger)},
)
