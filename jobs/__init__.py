"""What happens by itself. A job finds in the database what is due, says it once, and names when it is due next."""

from jobs import (
    digest,
    endings,
    heads,
    held,
    holdings,
    housekeeping,
    leases,
    offers,
    reminders,
    rotas,
    series,
    upkeep,
)

JOBS = (series, offers, leases, reminders, endings, holdings, digest, heads, held, upkeep, housekeeping)
JOBS = (
    series,
    rotas,
    offers,
    leases,
    reminders,
    endings,
    holdings,
    digest,
    heads,
    upkeep,
    housekeeping,
)
