"""/post — a task from one line. What is missing or doubtful is asked for, one question at a time."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from actions import posting
from chat.command import Answer, Ask, Call, Command, Reply, anything
from chat.when import read_lines
from commands import asking, drafts, several
from domain.kinds import Kind
from domain.messages import Joined, Message, Refusal, button
from domain.tasks import Draft
from storage import people, teams


async def post(call: Call, text: str, kind: Kind = Kind.SERVICE) -> Reply:
    """Post a task, or ask for what is missing."""
    if not text:
        raise Refusal("post-nothing")
    if waiting := await several.consent(call, text):
        return waiting
    if call.team is None:
        return await _which_team(call, text, kind)
    line, *others = read_lines(text, call.said_at, call.language)
    if others:
        return several.preview(call, [line, *others], kind)
    if line.time and line.time.recurrence:
        raise Refusal("post-recurring")
    draft = drafts.from_line(line, kind=kind)
    if not draft.title:
        raise Refusal("post-no-title")
    if asking.is_needed(line, draft):
        return asking.ask(call, draft, line.time, {})
    return await finish(call, draft, drafts.assumed(line.time))


async def finish(call: Call, draft: Draft, more: Sequence[Message] = ()) -> Reply:
    """Post a draft that is complete and say back what was understood.

    The poster may just go on typing ("Block 7"): it is heard as a correction if it reads as one.
    """
    task, change = await posting.post(call.tx, call.home().id, draft, call.person.id, call.now)
    more = list(more)
    if not draft.where and draft.kind is not Kind.WISH:
        more.append(Message("posted-no-where"))
    posted = Message(
        "posted-wish" if draft.kind is Kind.WISH else "posted",
        [button("fix", f"edit {task.id}"), button("undo", f"undo {change}")],
        task=task,
        said=drafts.said_back(draft),
        more=Joined(tuple(more), "sentences"),
    )
    return Ask(posted, "afterthought", {"task": task.id}, command="edit")


async def _which_team(call: Call, text: str, kind: Kind) -> Ask:
    own = await teams.of_person(call.tx, call.person.id)
    if not own:
        raise Refusal("team-none")
    buttons = [button("team", choice=n, team=team) for n, team in enumerate(own[:3])]
    known = {"text": text, "kind": kind.value, "choices": [team.id for team in own[:3]]}
    return Ask(Message("ask-team", [*buttons, button("never-mind", "nevermind")]), "team", known)


async def _team_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    """Post for the team that was named, and remember it."""
    own = await teams.of_person(call.tx, call.person.id)
    wanted = next(
        (team for team in own if team.id == said.choice or team.name.lower() == said.text.strip().lower()),
        None,
    )
    if wanted is None:
        return await _which_team(call, known["text"], Kind(known["kind"]))
    await people.set_team(call.tx, call.person.id, wanted.id)
    return await post(replace(call, team=wanted), known["text"], Kind(known["kind"]))


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
    answers={"when": _when_said, "team": _team_said, "several": several.answered},
)
