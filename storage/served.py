"""Somebody was helped: what counts as that, and when it was; said once, it means the same wherever it is told."""

IS_SERVED = "EXISTS (SELECT 1 FROM claim WHERE claim.task = task.id AND claim.state = 'done')"
"""Tasks that somebody has reported, whether a lead has looked at it or not: whoever was visited was visited."""

SERVED_AT = "coalesce(task.start_at, task.end_at, task.ended_at, task.posted_at)"
