"""/list — open tasks: what still needs somebody, then what is full; by day, kind or word."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from chat.command import Call, Command, Reply, anything
from chat.when import read_time
from commands.lists import PAGE, lines, more_button, page_of
from domain.kinds import Kind
from domain.language import Language
from domain.messages import Joined, Message, button
from domain.tasks import Task, needed
from domain.when import Shape
from locales.words import say
from storage import claims, tasks


async def list_(call: Call, text: str) -> Reply:
    """List open tasks, those that need somebody first."""
    page, words = page_of(text)
    fits = _filter(call, words)
    found = [task for task in await tasks.open_for(call.tx, call.person.id, _team(call)) if fits(task)]
    if not found:
        return _nothing(words)
    wanting: list[Task] = []
    full: list[Task] = []
    on = await claims.of_each(call.tx, [task.id for task in found])
    for task in found:
        (wanting if needed(task, on[task.id]) else full).append(task)
    ordered = [*wanting, *full]
    shown = ordered[page * PAGE : (page + 1) * PAGE]
    open_ones = [task for task in shown if task in wanting]
    taken = [task for task in shown if task not in wanting]
    parts = [*lines(open_ones, "task-line").items]
    if taken:
        parts += [Message("list-full"), *lines(taken, "task-line").items]
    more = more_button("list", words, page, len(ordered))
    buttons = [button("task", f"task {task.id}", task=task) for task in open_ones[: 4 - len(more)]]
    name = "list-needed" if wanting else "list-all-taken"
    return Message(name, [*buttons, *more], count=len(wanting), all=len(found), lines=Joined(tuple(parts)))


def _team(call: Call) -> int | None:
    return call.team.id if call.team and not call.private else None


def _nothing(words: str) -> Message:
    if words:
        return Message("list-none-such", [button("what-is-needed", "list")], words=words)
    return Message("list-none", [button("my-tasks", "mine")])


def _filter(call: Call, words: str) -> Callable[[Task], bool]:
    """Return what tells whether a task is of the day, kind or word asked for."""
    if not words:
        return lambda _task: True
    span = _span(call, words)
    if span:
        return lambda task: span[0] <= _begins(task) < span[1]
    wanted = words.casefold()
    kind = _kind(wanted)
    if kind:
        return lambda task: task.kind is kind
    return lambda task: wanted in f"{task.title} {task.draft.where}".casefold()


def _begins(task: Task) -> datetime:
    """Return when a task begins or is due; what has no date is farther than any."""
    return task.when.start or task.when.end or datetime.max.replace(tzinfo=UTC)


def _span(call: Call, words: str) -> tuple[datetime, datetime] | None:
    midnight = call.now.replace(hour=0, minute=0, second=0, microsecond=0)
    if words.lower() in ("this week", "week", "本周", "这周"):
        return midnight, midnight + timedelta(days=7 - midnight.weekday())
    found = read_time(words, call.now, call.language)
    if found is None:
        return None
    if found.doubt and found.doubt.date:
        day = datetime.combine(found.doubt.date, midnight.timetz())
        return day, day + timedelta(days=1)
    when = found.when
    if when is None or when.shape not in (Shape.DAYS, Shape.PART) or when.start is None or when.end is None:
        return None
    return when.start, when.end


def _kind(words: str) -> Kind | None:
    names = {say(language, f"kind-{kind.value}").casefold(): kind for kind in Kind for language in Language}
    return names.get(words) or names.get(words.rstrip("s")) or names.get(words.removesuffix("es"))


COMMAND = Command("list", "列表", aliases=("任务列表", "看看任务", "缺人"), parse=anything, run=list_)
