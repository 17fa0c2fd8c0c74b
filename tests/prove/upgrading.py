"""P10: an upgrade that is killed at every statement leaves the old or the new, never half.

`python -m tests.prove.upgrading FOLDER STRIDE` does it, in a process of one thread: each life is a fork.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from subprocess import run
from typing import Any

from storage import copying, durable, upgrading
from storage.connection import connect
from tests.storage.released import ALL, KEY


@dataclass(frozen=True, slots=True)
class Upgraded:
    """What came of it: how often it was killed, from how many databases, and what was neither old nor new."""

    kills: int
    databases: int
    half: list[str]


def upgrade(folder: Path, stride: int = 1) -> Upgraded:
    """Upgrade nothing, and every released database, killed at each `stride`-th statement."""
    done = run(
        [sys.executable, "-m", "tests.prove.upgrading", str(folder), str(stride)],
        check=True,
        capture_output=True,
    )
    return Upgraded(**json.loads(done.stdout))


class _Mortal:
    """A connection that dies with its process, before a statement."""

    def __init__(self, connection: Any, life: "_Life") -> None:  # noqa: ANN401 - sqlcipher3 has no types
        self._connection = connection
        self._life = life

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as above
        return getattr(self._connection, name)

    def execute(self, *statement: Any) -> Any:  # noqa: ANN401 - as above
        self._life.goes_on()
        return self._connection.execute(*statement)

    def backup(self, target: "_Mortal", **how: Any) -> None:  # noqa: ANN401 - as above
        self._life.goes_on()
        self._connection.backup(target._connection, **how)


class _Life:
    """Counts what happens, and ends the process at the `last` of it."""

    def __init__(self, last: int) -> None:
        self._left = last

    def goes_on(self) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def begin(self) -> None:
        """Let it count every statement of an upgrade, and every time that a file is made to last."""
        sync = durable._sync

        def mortal(path: Path, key: bytes, *, writes: bool) -> _Mortal:
            return _Mortal(connect(path, key, writes=writes), self)

        def counted(path: Path) -> None:
            self.goes_on()
            sync(path)

        setattr(upgrading, "connect", mortal)  # noqa: B010 - typed otherwise
        setattr(copying, "connect", mortal)  # noqa: B010 - as above
        setattr(durable, "_sync", counted)  # noqa: B010 - as above


def _killed(database: Path, last: int) -> bool:
    """Upgrade in a process that dies at its `last` statement; False: it had come to its end before."""
    child = os.fork()
    if child == 0:
        _Life(last).begin()
        upgrading.prepare(database, KEY)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise RuntimeError("an upgrade that nobody killed did not end well")
    return os.WIFSIGNALED(status)


def _schema(connection: Any) -> list[str]:  # noqa: ANN401 - sqlcipher3 has no types
    rows = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name")
    return [row["sql"] for row in rows]


def contents(database: Path) -> tuple[int, list[str], dict[str, list[str]]]:
    """Return a database's version, its schema, and all its rows."""
    with closing(connect(database, KEY, writes=True)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        rows = {
            name: sorted(repr(tuple(row)) for row in connection.execute(f'SELECT * FROM "{name}"'))  # noqa: S608 - our own
            for name in [row["name"] for row in tables]
        }
        return connection.execute("PRAGMA user_version").fetchone()[0], _schema(connection), rows


@contextmanager
def _up_to(version: int, folder: Path) -> Iterator[None]:
    """Let the schema end at a version."""
    steps = upgrading.SCHEMA
    folder.mkdir(parents=True)
    for step in steps.glob("*.sql"):
        if int(step.stem) <= version:
            shutil.copy(step, folder)
    upgrading.SCHEMA = folder
    try:
        yield
    finally:
        upgrading.SCHEMA = steps
        shutil.rmtree(folder)


def _stages(source: Path | None, folder: Path) -> dict[int, Any]:
    """Return what a database holds at each version that an undisturbed upgrade goes through."""
    database = _placed(source, folder)
    found = {} if source is None else {(known := contents(database))[0]: known}
    if source is None:
        found[0] = (0, [], {})
    for version in sorted(int(step.stem) for step in upgrading.SCHEMA.glob("*.sql")):
        if version > min(found):
            with _up_to(version, folder / "steps"):
                upgrading.prepare(database, KEY)
            found[version] = contents(database)
    return found


def _placed(source: Path | None, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    database = folder / "linli.db"
    if source:
        shutil.copy(source, database)
    return database


def _wrong(database: Path, stages: dict[int, Any]) -> Iterator[str]:
    """Yield what is neither old nor new, now and after the next start."""
    found = contents(database)
    if found != stages.get(found[0]):
        yield f"half at version {found[0]}"
    for copy in (database.parent / upgrading.ASIDE).glob("schema-*.db"):
        if contents(copy) != stages[int(copy.stem[-4:])]:
            yield f"{copy.name} is not what was there before"
    upgrading.prepare(database, KEY)
    if contents(database) != stages[max(stages)] or copying.damage(database, KEY):
        yield "not whole after the next start"


def _all(folder: Path, stride: int) -> Upgraded:
    kills, half = 0, []
    for source in (None, *ALL):
        stages = _stages(source, folder / "undisturbed")
        last = 1
        while _killed(database := _placed(source, folder / "killed"), last):
            name = source.name if source else "nothing"
            half += [f"from {name}, statement {last}: {wrong}" for wrong in _wrong(database, stages)]
            kills += 1
            last += stride
    return Upgraded(kills, 1 + len(ALL), half)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(_all(Path(sys.argv[1]), int(sys.argv[2])))))
