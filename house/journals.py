"""The journal that operators read: one line an event, on standard error, with ids and no words of people."""

import logging
import sys

import structlog


def open_journal(*, quiet: bool = False) -> None:
    """Write events to standard error; `quiet`: only what is wrong. Standard output is for what was asked for."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR if quiet else logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
