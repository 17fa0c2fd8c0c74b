"""/mydata — everything that is kept about somebody, to themselves, as a file."""

from chat.command import Call, Command, Reply, anything
from domain.language import Language
from domain.messages import Message, button
from domain.people import Role
from storage import chats, files

MAKER = "mydata"


async def mydata(call: Call, _text: str) -> Reply:
    """Order the file; it comes by itself, in private."""
    private = await chats.private_or_closed(call.tx, call.person.id)
    if private:
        language = Language(call.language)
        await files.order(call.tx, private.id, call.person.id, language, MAKER, {}, call.now)
    return Message("mydata-coming", [button("privacy", "privacy"), button("forget-me", "forgetme")])


COMMAND = Command("mydata", "个人资料", parse=anything, run=mydata, who=Role.NONE)
