"""What happens by itself. A job finds in the database what is due, says it once, and names when it is due next."""

from jobs import (
    answers,
    digest,
    endings,
    forgetting,
    heads,
    held,
    holdings,
    housekeeping,
    importing,
    keeping,
    ladder,
    leases,
    offers,
    reminders,
    rotas,
    series,
    sheets,
    standing_in,
    stays,
    upkeep,
)

JOBS = (
    series,
    rotas,
    offers,
    leases,
    reminders,
    sheets,
    standing_in,
    ladder,
    answers,
    stays,
    endings,
    holdings,
    digest,
    heads,
    held,
    upkeep,
    forgetting,
    housekeeping,
    importing,
    keeping,
)
SPEAKING = tuple(
    job for job in JOBS if job not in (forgetting, housekeeping, importing, keeping)
)  # what these do stays done
WAKING = tuple(job for job in JOBS if job is not housekeeping)
"""Jobs for which a clock that is moved stops: what housekeeping does nobody hears, and it is done at the next stop."""
