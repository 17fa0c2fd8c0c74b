"""/language — the person's language, or in a group the team's."""

from actions import setting
from chat.command import Call, Command, Reply, anything
from domain.language import Language
from domain.messages import Message, Refusal, Term, button
from domain.people import Role

NAMES = {
    "english": Language.ENGLISH,
    "英文": Language.ENGLISH,
    "英语": Language.ENGLISH,
    "中文": Language.CHINESE,
    "汉语": Language.CHINESE,
    "chinese": Language.CHINESE,
}


async def language(call: Call, text: str) -> Reply:
    """Choose a language: for oneself in private; for the team's group, by a lead, in the group."""
    buttons = [button("english", "language en"), button("chinese", "language zh")]
    if not text:
        return Message("language-which", buttons)
    wanted = NAMES.get(text.lower()) or Language.spoken(text)
    if wanted is None:
        raise Refusal("language-unknown", buttons)
    if call.private:
        await setting.choose_language(call.tx, call.person.id, wanted, call.now)
        return Message("language-mine", [button("what-is-needed", "list"), button("help", "help")])
    if call.role < Role.LEAD:
        raise Refusal("language-lead")
    await setting.choose_language_for_team(call.tx, call.home().id, wanted, call.person.id, call.now)
    return Message("language-team", team=call.home(), language=Term(f"language-{wanted.value.lower()}"))


COMMAND = Command("language", "语言", parse=anything, run=language, who=Role.NONE)
