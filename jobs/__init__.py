"""What happens by itself. A job finds in the database what is due, says it once, and names when it is due next."""

from jobs import (
    digest,
    endings,
    forgetting,
    heads,
    held,
    holdings,
    housekeeping,
    leases,
    offers,
    reminders,
    rotas,
    series,
    sheets,
    upkeep,
)

JOBS = (
    series,
    rotas,
    offers,
    leases,
    reminders,
    sheets,
    endings,
    holdings,
    digest,
    heads,
    held,
    upkeep,
    forgetting,
    housekeeping,
)
SPEAKING = tuple(job for job in JOBS if job is not housekeeping)
