"""Making a desk, and bringing an older one up to date. Needs sqlite-utils, and is imported only when there is need."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing, suppress
from itertools import count as count_from
from pathlib import Path

from workbench.desk.file import schema
from workbench.desk.file.backup import back_up
from workbench.desk.file.migrations import migrate
from workbench.desk.file.placing import put_in_place
from workbench.errors import DeskError


def make(path: Path) -> None:
    """Make an empty desk, readable by its owner alone. A file that is there already is kept, whoever made it.

    It is built beside its place and put there whole, so that nobody ever sees half a desk.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    except OSError as error:
        raise DeskError(f"cannot make a desk in {path.parent}: {error.strerror or error}") from error
    os.close(handle)
    try:
        migrate(Path(name))
        with suppress(FileExistsError):
            put_in_place(Path(name), path)
    except (sqlite3.Error, OSError) as error:
        raise DeskError(f"cannot make a desk at {path}: {error}") from error
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            Path(name + suffix).unlink(missing_ok=True)


def bring_up_to_date(path: Path) -> None:
    """Migrate an older desk in place, after a backup beside it.

    Several processes may do it at once: one migrates, the others find it done, and keep no copy of what is new.
    """
    found = schema.schema_of(path)
    if found >= schema.SCHEMA:
        return
    try:
        kept = _kept(path, found)
    except sqlite3.Error as error:
        raise DeskError(f"cannot bring {path} up to date: {error}. It was left as it is") from error
    try:
        migrate(path)
    except (sqlite3.Error, OSError) as error:
        raise DeskError(f"cannot bring {path} up to date: {error}. A backup lies at {kept}") from error


def read_up_to_date(path: Path) -> sqlite3.Connection:
    """A desk that cannot be written, in memory: with what lies in its log, and as it would be if it were up to date."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    memory.row_factory = sqlite3.Row
    try:
        with tempfile.TemporaryDirectory(prefix="workbench-") as folder:
            copy = Path(folder) / "claims.db"
            back_up(path, copy)
            migrate(copy)
            with closing(sqlite3.connect(copy)) as db:
                db.backup(memory)
    except (sqlite3.Error, OSError) as error:
        raise DeskError(f"cannot read {path}: {error}") from error
    return memory


def _kept(path: Path, found: int) -> Path:
    """A backup of the desk as it is: the one that lies there already, if it is of this very state, else a new one."""
    for count in count_from(1):
        kept = path.with_name(f"{path.name}.schema{found}{'' if count == 1 else f'-{count}'}.bak")
        try:
            if not kept.exists():
                back_up(path, kept)
        except DeskError:
            # Another process may have been quicker.
            if not kept.exists():
                raise
        if _content(kept) == _content(path):
            return kept
    raise AssertionError


def _content(path: Path) -> tuple[object, ...]:
    """What tells one state of a desk from another: acts and texts are only ever added."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)) as db:
        head = db.execute("SELECT max(seq), (SELECT hash FROM reviews ORDER BY seq DESC LIMIT 1) FROM reviews")
        counts = db.execute("SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM places)")
        return (*head.fetchone(), *counts.fetchone())
