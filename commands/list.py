"""/list — open tasks: what still needs somebody, then what is full; by day, kind or word."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from chat.command import Call, Command, Reply, anything
from chat.when import read_time
from commands.lists import PAGE, line, more_button, page_of
from domain.kinds import Kind
from domain.language import Language
from domain.messages import Joined, Message, button
from domain.series import folded
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
    fold = _each if words else folded
    first, then = fold(wanting), fold(full)
    start, end = page * PAGE, (page + 1) * PAGE
    open_ones, taken = first[start:end], then[max(0, start - len(first)) : max(0, end - len(first))]
    parts = [line(*one) for one in open_ones]
    if taken:
        parts += [Message("list-full"), *(line(*one) for one in taken)]
    more = more_button("list", words, page, len(first) + len(then))
    buttons = [button("task", f"task {task.id}", task=task) for task, _ in open_ones[: 4 - len(more)]]
    name = "list-needed" if wanting else "list-all-taken"
    return Message(name, [*buttons, *more], count=len(first), lines=Joined(tuple(parts)))


def _each(found: list[Task]) -> list[tuple[Task, list[Task]]]:
    """Return tasks a line each: who asks for a day, a kind or a word gets all there is."""
    return [(task, []) for task in found]


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
