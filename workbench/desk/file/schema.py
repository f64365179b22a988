"""What makes a file a desk: its mark and its schema number. The tables stand in `migrations.py` and `sql/`."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import time
from contextlib import closing
from pathlib import Path

from workbench.desk.file.unwritable import as_it_lies
from workbench.errors import DeskError

APPLICATION_ID = 0x57424348
"""Marks a SQLite file as a desk (`PRAGMA application_id`; "WBCH" in ASCII)."""
SCHEMA = 3
"""The schema that this version writes (`PRAGMA user_version`): the number of migrations."""
_HEADER = ("application_id", "user_version")
_TRIES = 200
_PAUSE = 0.01
"""Seconds between two tries."""


def schema_of(path: Path) -> int:
    """The schema number of a desk, read without a lock and without a write, so that a stranger's file is never touched.

    SQLite reads it, not this process by itself: closing another handle of a file ends every lock that the process has
    on it, and a desk that is open here would be taken for one that nobody has open.
    https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_

    Raises:
        DeskError: not there, not readable, not a desk, or from a newer version.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        raise DeskError(f"no desk at {path}: add an article to make one (workbench add FILE)") from None
    except OSError as error:
        raise DeskError(f"cannot read {path}: {error.strerror or error}") from error
    if stat.S_ISDIR(mode) or not os.access(path, os.R_OK):
        why = os.strerror(errno.EISDIR if stat.S_ISDIR(mode) else errno.EACCES)
        raise DeskError(f"cannot read {path}: {why}")
    mark, schema = _header(path)
    if mark != APPLICATION_ID:
        raise DeskError(f"{path} is not a desk; it was left as it is. Name another file with --db")
    if schema > SCHEMA:
        raise DeskError(
            f"{path} was written by a newer version of the workbench (schema {schema}, this one knows {SCHEMA}); "
            "it was left as it is. Update with: pip install -U claims-workbench"
        )
    return int(schema)


def _header(path: Path) -> tuple[int, int]:
    """Mark and schema number of a file; zeros where SQLite can read none.

    Without a lock, pages that another process is writing look damaged for a moment, so such a file is asked again. They
    look so for good where a process was killed that folded the log in; then SQLite takes the log into account.
    """
    query = "mode=ro&immutable=1"
    for _ in range(_TRIES):
        try:
            with closing(sqlite3.connect(f"{path.resolve().as_uri()}?{query}", uri=True)) as db:
                mark, schema = (db.execute(f"PRAGMA {name}").fetchone()[0] for name in _HEADER)
                return int(mark), int(schema)
        except sqlite3.Error as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
                break
            query = as_it_lies(path)
            time.sleep(_PAUSE)
    return 0, 0
