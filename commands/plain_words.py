"""Plain words in private: what a neighbour means who types no command. They change nothing; they lead to a tap."""

import re
from collections.abc import Awaitable, Callable

from chat.command import Call, Reply
from chat.when import read_line, read_time
from commands import list as list_
from commands import mine, start
from domain.messages import Message, PersonRef, button
from domain.people import Role
from domain.sheets import is_over
from domain.tasks import Claim, ClaimState, Task, claim_of
from domain.visits import is_there, may_arrive
from storage import claims, tasks, teams, tree

_SIGNS = r"[\s,.!~，。！？?～呀啊哦噢您你啦了呢吧的]*"
_DAY = (
    r"today|tomorrow|(?:this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|this week"
    r"|今天|明天|后天|大后天|(?:这|本|下)?(?:周|星期|礼拜)[一二三四五六日天末]|本周|这周"
)
_FREE = r"i(?:'m| am) free|i have (?:some )?time|有空|有时间|得空|没事(?:做|干)"

DAY = re.compile(_DAY, re.IGNORECASE)
GREETING = re.compile(
    r"(?:hi|hello|hey|good (?:morning|day|afternoon|evening)|你好|您好|早|早上好|下午好|晚上好|大家好|嗨|在吗)"
    + _SIGNS,
    re.IGNORECASE,
)
THANKS = re.compile(r"(?:thanks?|thank you|many thanks|谢谢|多谢|感谢|辛苦了?)" + _SIGNS, re.IGNORECASE)
AGREES = re.compile(
    r"(?:ok|okay|yes|sure|fine|good|great|got it|all right|will do|👍|👌|好|好的|好滴|行|可以|嗯+|收到|知道|明白|没问题)"
    + _SIGNS,
    re.IGNORECASE,
)
CANNOT = re.compile(
    r".*(?:\bi (?:can't|can’t|cannot|can not|won't|am unable to)\b.*\b(?:come|go|make|do)\b|\bcan(?:'|’)?t make it\b"
    r"|\b(?:i'm|i am|i feel) (?:ill|sick|unwell)\b|\bsomething (?:has )?c[ao]me up\b"
    r"|(?:去|来|参加|到)不(?:了|成)|不(?:能|想)?(?:去|来|参加)了|不能[去来]|我.{0,6}(?:生病|病了|不舒服|有别的事|有事(?!.{0,4}[问说找请教]))).*",
    re.IGNORECASE,
)
LATE = re.compile(
    r".*(?:\b(?:i(?:'ll|’ll| will| might| may)? be|i(?:'m|’m| am)(?: running)?|running)(?: a (?:bit|little))?"
    r"(?: \w+ (?:minutes?|mins?|hours?))? late\b|晚(?:一会儿?|一点|点|几分钟|\S{1,3}分钟|半小?时)(?:儿|再)?[到来去]|(?:要|会|可能)迟到|路上堵).*",
    re.IGNORECASE,
)
WHERE = re.compile(
    r"(?:how (?:do|can) i (?:get|find) (?:there|it)|where (?:is (?:it|that)|do i (?:go|have to go)|am i going)|what(?:'s|’s| is) the address"
    r"|(?:怎么走|怎么去|去哪儿?|在哪[儿里]|什么地方|哪个地址|地址(?:是什么|是多少|在哪[儿里]?|呢)?|在什么地方))[\s?？!。.吗呢啊呀]*",
    re.IGNORECASE,
)
DANGER = re.compile(
    r".*(?:\b(?:emergency|(?:has |have |had )?(?:fallen|fell)(?: down)?|collapsed|unconscious|bleeding|call an ambulance|not breathing)\b"
    r"|救命|摔倒|跌倒|摔了|晕倒|昏倒|昏迷|流血|没反应|出事了|急救|着火).*",
    re.IGNORECASE,
)
THERE = re.compile(
    r"(?:i(?:'m|’m| am| have|'ve|’ve)? (?:here|there|arrived|at the door)(?: now)?|我?已?经?(?:到了|到门口了|在这儿))"
    + _SIGNS,
    re.IGNORECASE,
)
GONE = re.compile(
    r"(?:i(?:'m|’m| am| have|'ve|’ve)? (?:left|leaving|going home)(?: now)?|我?已?经?(?:走|离开|出来|回家)了)"
    + _SIGNS,
    re.IGNORECASE,
)
NAME = re.compile(
    r"(?:how (?:do|can) i |i(?:'d| would)? (?:like|want) to |please )?change my name.*|my name is (?:wrong|not right|spelt wrong).*"
    r"|(?:怎么|我?想|我?要|帮我|请)*(?:改|换)(?:一?下|个)?(?:我的)?(?:名字?|姓名)"
    + _SIGNS
    + r"|改名.*|我的?名字(?:错|不对|写错).*",
    re.IGNORECASE,
)
OWN = re.compile(
    r".*(?:\bwhen (?:is|am|do|are) (?:my|i)\b|\bwhat (?:do|have) i\b|\bwhat am i (?:doing|down for)\b|\b(?:my|i have a) (?:next )?(?:turn|shift)s?\b"
    r"|我.{0,8}(?:有什么[事班活]|什么时候|几点|哪天|哪一?班|排在)|(?:什么时候|哪天|几点)轮到我).*",
    re.IGNORECASE,
)
NEEDED = re.compile(
    r"what(?:'s| is| else is)? (?:still )?needed.*|who needs (?:help|somebody).*|anything (?:i|to|for).*|(?:what )?can i (?:do|help).*|"
    r"i(?:'d| would)? (?:like|want) to help\W*|"
    rf"(?:(?:我|{_DAY}|还|现在|哪里|哪儿|这里)*).{{0,3}}缺(?:不缺)?人.*|(?:(?:我|{_DAY}|还|现在|这里|最近)*)有(?:没有|什么|啥)(?:什么|啥)?我?(?:活|事|任务|能|可以|要|需要).*|"
    r"看看(?:有什么)?.*任务|我?(?:也)?想(?:来)?(?:帮忙|帮帮忙|做点事|做志愿者?|出份力).*",
    re.IGNORECASE,
)
FREE = re.compile(rf".*(?:{_FREE}).*", re.IGNORECASE)
QUESTION = re.compile(r"[?？]|吗|呢|什么|几点|哪|\b(?:what|when|who|why|how|where)\b", re.IGNORECASE)
MOST = 3


async def heard(call: Call, text: str) -> Reply:
    """Answer plain words by where they lead; None: they are none of these."""
    for pattern, answer in SENSES:
        if pattern.fullmatch(text):
            return await answer(call, text)
    return None


async def _hello(call: Call, _text: str) -> Reply:
    return start.hello(call)


async def _welcome(_call: Call, _text: str) -> Reply:
    return Message("you-are-welcome")


async def _name(_call: Call, _text: str) -> Reply:
    return Message("name-follows")


async def _agreed(call: Call, _text: str) -> Reply:
    """Point at the offer that waits, if one does: "yes" alone takes no place."""
    for task, own in await _places(call):
        if own.state is ClaimState.OFFERED:
            return Message(
                "plain-offer",
                [button("take-it", f"claim {task.id}"), button("no-thanks", f"cant {task.id}")],
                task=task,
            )
    return Message("plain-agreed", [button("my-tasks", "mine"), button("what-is-needed", "list")])


async def _cannot(call: Call, _text: str) -> Reply:
    """Ask which place is to be given back; nothing is given back by a sentence."""
    own = [task for task, _ in await _places(call) if not is_over(task, call.now)]
    if not own:
        return Message("plain-nothing-to-give-back", [button("what-is-needed", "list")])
    if len(own) == 1:
        return Message(
            "plain-cant-one",
            [button("cant", f"cant {own[0].id}"), button("never-mind", "nevermind")],
            task=own[0],
        )
    buttons = [button("task", f"cant {task.id}", task=task) for task in own[:MOST]]
    return Message("plain-cant-which", [*buttons, button("never-mind", "nevermind")])


async def _there(call: Call, _text: str) -> Reply:
    """Offer to note that they are there, if a place of theirs is about now."""
    for task, own in await _places(call):
        about_now = may_arrive(task, call.now) and not is_over(task, call.now)
        if about_now and own.state is ClaimState.HELD and own.left is None:
            return Message("plain-there", [button("arrived", f"arrived {task.id}")], task=task)
    return await _own(call, "")


async def _gone(call: Call, _text: str) -> Reply:
    """Offer to note that they have left where they said that they had arrived."""
    for task, own in await _places(call):
        if is_there(task, own):
            return Message("plain-gone", [button("left", f"left {task.id}")], task=task)
    return await _own(call, "")


async def _late(call: Call, text: str) -> Reply:
    """Offer to tell it to those whom they would keep waiting."""
    task = await _next(call)
    if task is None:
        return await _own(call, "")
    buttons = [button("tell-them", f"note {task.id} {text}"), button("cant", f"cant {task.id}")]
    return Message("plain-late", [*buttons, button("never-mind", "nevermind")], task=task)


async def _where(call: Call, _text: str) -> Reply:
    """Show where their next task is, and lead to what only whoever goes may see."""
    task = await _next(call)
    if task is None:
        return await _own(call, "")
    buttons = [button("sheet", f"sheet {task.id}"), button("details", f"task {task.id}")]
    return Message("plain-where", buttons, task=task)


async def danger(call: Call, _text: str) -> Reply:
    """Send whoever stands beside somebody in need to those who can help at once, then to their leads."""
    teams_of = await tree.in_reach(call.tx, call.person.id)
    leads = {one.id for team in teams_of for one in await teams.people(call.tx, team.id, Role.LEAD)}
    people = [PersonRef(one) for one in sorted(leads - {call.person.id})[:MOST]]
    return Message("plain-danger" if people else "plain-danger-alone", people=people)


async def _places(call: Call) -> list[tuple[Task, Claim]]:
    """Return the open tasks on which somebody has a place or waits and has reported nothing, each with their claim."""
    held = [
        (task, claim_of(await claims.of_task(call.tx, task.id), call.person.id))
        for task in await tasks.held_by(call.tx, call.person.id)
    ]
    return [(task, own) for task, own in held if own and own.state is not ClaimState.DONE]


async def _next(call: Call) -> Task | None:
    """Return the next task on which somebody has a place, or None."""
    held = (task for task, own in await _places(call) if own.state is ClaimState.HELD)
    return next((task for task in held if not is_over(task, call.now)), None)


async def _own(call: Call, _text: str) -> Reply:
    return await mine.COMMAND.run(call, "")


async def _needed(call: Call, text: str) -> Reply:
    day = DAY.search(text)
    return await list_.COMMAND.run(call, day[0] if day and read_time(day[0], call.now, call.language) else "")


def to_post(call: Call, text: str) -> Message | None:
    """Offer to post a sentence that names a time, as who leads a team writes it; None: it names none."""
    if QUESTION.search(text):
        return None
    line = read_line(text, call.said_at, call.language)
    if not line.title or line.time is None or line.time.when is None:
        return None
    return Message("plain-post", [button("post", f"post {text}"), button("never-mind", "nevermind")])


SENSES: tuple[tuple[re.Pattern[str], Callable[[Call, str], Awaitable[Reply]]], ...] = (
    (GREETING, _hello),
    (THANKS, _welcome),
    (AGREES, _agreed),
    (DANGER, danger),
    (LATE, _late),
    (CANNOT, _cannot),
    (WHERE, _where),
    (THERE, _there),
    (GONE, _gone),
    (NAME, _name),
    (OWN, _own),
    (NEEDED, _needed),
    (FREE, _needed),
)
