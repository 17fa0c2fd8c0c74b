"""The journal that operators read: one line an event, on standard error, with ids and no words of people."""

import logging
import sys
import threading

import structlog

from chat.journal import place_of


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
    logging.basicConfig(handlers=[_Libraries(logging.WARNING)], force=True)


def hear_everything() -> None:
    """Write into the journal, without words, also what breaks where nobody waits for it, and would print a traceback."""
    threading.excepthook = lambda broken: _unheard("a thread broke", broken.exc_value)
    sys.unraisablehook = lambda broken: _unheard("something broke while it was taken down", broken.exc_value)
    logging.captureWarnings(capture=True)


def _unheard(event: str, error: BaseException | None) -> None:
    at = place_of(error) if error else None
    structlog.get_logger().error(event, error=type(error).__name__, at=at)


class _Libraries(logging.Handler):
    """Passes on that a library complains, and where: what it says may hold people's words, or the token."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        structlog.get_logger().log(
            record.levelno,
            "a library complains",
            library=record.name,
            at=place_of(error) if error else f"{record.filename}:{record.lineno}",
            error=type(error).__name__ if error else None,
        )
