"""Pictures of what was done: which of them were taken before the works, and which after."""

from enum import StrEnum

from domain.kinds import Kind
from domain.tasks import Task

MOST = 30
"""Pictures of one task: what comes after is of no more use to whoever accepts it."""
_SAID = {
    "before": ("before", "前", "之前", "施工前", "改造前", "维修前", "以前"),
    "after": ("after", "后", "之后", "施工后", "改造后", "维修后", "完工后", "完工"),
}


class Step(StrEnum):
    """When a picture of a project was taken: before the works, or after them."""

    BEFORE = "before"
    AFTER = "after"


def step_said(words: str) -> Step | None:
    """Return which of the two somebody names, or None."""
    word = words.strip(" .。,，:：").lower().removesuffix("的").removesuffix("照片").strip()
    return next((Step(step) for step, said in _SAID.items() if word in said), None)


def step_meant(task: Task, named: Step | None, *, reported: bool) -> Step | None:
    """Return what a picture is taken to be of: a project's is from before until the works are reported."""
    if task.kind is not Kind.PROJECT:
        return None
    return named or (Step.AFTER if reported else Step.BEFORE)
