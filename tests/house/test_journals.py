"""What breaks where nobody waits for it is told as well, and without the words it broke over."""

import logging
import sys
import threading
import warnings
from collections.abc import Callable, Iterator

import pytest
import structlog

from house.journals import hear_everything, open_journal
from tests.house.conftest import CANARY


class _Broken:
    def __del__(self) -> None:
        _break()


def _break() -> None:
    raise RuntimeError(CANARY)


def _in_a_thread() -> None:
    thread = threading.Thread(target=_break)
    thread.start()
    thread.join()


def _taken_down() -> None:
    _Broken()


def _warned() -> None:
    warnings.warn(CANARY, RuntimeWarning, stacklevel=2)


@pytest.fixture
def _as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What is set for the whole process is set back."""
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        yield
        logging.captureWarnings(capture=False)
    structlog.reset_defaults()
    logging.basicConfig(force=True)


@pytest.mark.parametrize(("harm", "told"), [
    (_in_a_thread, "event='a thread broke' error='RuntimeError' at='test_journals.py:"),
    (_taken_down, "event='something broke while it was taken down' error='RuntimeError' at='test_journals.py:"),
    (_warned, "event='a library complains' library='py.warnings'"),
])  # fmt: skip
@pytest.mark.usefixtures("_as_it_was")
def test_what_nobody_waits_for_is_one_line(
    harm: Callable[[], None], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither a traceback nor what somebody said."""
    open_journal()
    hear_everything()
    harm()
    said = capsys.readouterr().err
    assert told in said
    assert len(said.splitlines()) == 1
    assert CANARY not in said
