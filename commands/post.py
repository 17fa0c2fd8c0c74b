"""/post — a task from one line. What is missing or doubtful is asked for, one question at a time."""

from collections.abc import Sequence
from typing import Any

from actions import posting, residents
from chat.command import Answer, Ask, Call, Command, Reply, anything
from chat.when import read_lines
from commands import asking, drafts, repeats, several, which_hour, which_team
from domain.kinds import Kind
from domain.messages import Joined, Message, Refusal, TaskRef, button
from domain.tasks import Draft


async def post(call: Call, text: str) -> Reply:
    """Post a task, or ask for what is missing."""
    if not text:
        raise Refusal("post-nothing")
    if waiting := await several.consent(call, text):
        return waiting
    if call.team is None:
        return await which_team.ask(call, text)
    line, *others = read_lines(text, call.said_at, call.language)
    if others:
        return several.preview(call, [line, *others])
    if plan := repeats.read(call, text, kind=Kind.SERVICE):
        return await which_hour.preview(call, plan)
    draft = drafts.from_line(line, kind=Kind.SERVICE)
    if not draft.title:
        raise Refusal("post-no-title")
    if asking.is_needed(line, draft):
        return asking.ask(call, draft, line.time, {})
    return await finish(call, draft, drafts.assumed(line.time))


async def finish(call: Call, draft: Draft, more: Sequence[Message] = ()) -> Reply:
    """Post a draft that is complete and say back what was understood.

    The poster may just go on typing ("Block 7"): it is heard as a correction if it reads as one.
    """
    posted = await posting.post(call.tx, call.home().id, draft, call.person.id, call.now)
    task, draft = posted.task, posted.task.draft
    more = [*more, *drafts.left_out(call, draft.title, posted.withheld)]
    twice = await residents.served_again(call.tx, task, call.now)
    if twice:
        waiting = Joined(tuple(Message("task-number", task=TaskRef(one)) for one in twice.waiting[:3]), "and")
        name = "served-again-others" if twice.waiting else "served-again"
        more.append(Message(name, resident=twice.resident, other=TaskRef(twice.other), waiting=waiting))
    if not draft.where and draft.kind is not Kind.WISH:
        more.append(Message("posted-no-where"))
    echo = Message(
        "posted-wish" if draft.kind is Kind.WISH else "posted",
        [button("fix", f"edit {task.id}"), button("undo", f"undo {posted.change}")],
        task=task,
        said=drafts.said_back(draft),
        more=Joined(tuple(more), "sentences"),
    )
    return Ask(echo, "afterthought", {"task": task.id}, command="edit")


async def _when_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    """Take the answer to "when?"."""
    answer = asking.heard(call, known, said)
    return answer if isinstance(answer, Ask) else await finish(call, *answer)


COMMAND = Command(
    "post",
    "发布",
    aliases=("发任务",),
    parse=anything,
    run=post,
    answers={"when": _when_said, "team": which_team.then(post), "several": several.answered},
    discreet=True,
)
