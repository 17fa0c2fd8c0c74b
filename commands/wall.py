"""/wall — a lead's word about a wish that came by the wall's link; without a number, the link itself."""

from actions import wishing
from actions.telling import tell
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from domain.kinds import Colour
from domain.messages import Message, Qr, Refusal, button
from domain.people import Role

SAID = {
    "goods": Colour.GOODS,
    "物资": Colour.GOODS,
    "service": Colour.SERVICE,
    "服务": Colour.SERVICE,
    "urgent": Colour.URGENT,
    "紧急": Colour.URGENT,
    "no": None,
    "暂不": None,
    "暂不上墙": None,
}


async def wall(call: Call, said: Numbered) -> Reply:
    """Put a wish on the wall, or leave it; or give the link that leads there."""
    if said.number is None:
        payload = f"wall-{call.home().id}"
        picture = Message("wall-qr", team=call.home(), qr=Qr(payload))
        await tell(call.tx, call.person.id, picture, call.now, urgent=True)
        link = button("wall-link", link=payload)
        return Message("wall-link", [link], team=call.home())
    word = said.rest.strip().lower()
    wish = await wishing.require_open(call.tx, said.number, call.person.id)
    if word not in SAID:
        raise Refusal("wall-usage", number=said.number)
    colour = SAID[word]
    if colour is None:
        await wishing.decline(call.tx, wish, call.person.id, call.now)
        return Message("wall-left-off")
    posted = await wishing.put_up(call.tx, wish, colour, call.person.id, call.now)
    buttons = [button("fix", f"edit {posted.task.id}"), button("undo", f"undo {posted.change}")]
    return Message("wall-put-up", buttons, task=posted.task)


COMMAND = Command("wall", "上墙", parse=numbered, run=wall, who=Role.LEAD)
