"""A desk that cannot be written: why, and how all that is in it can be read all the same."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

PATIENCE_S = 30
"""Seconds that one waits for another's transaction."""


def hindrance_of(path: Path) -> str:
    """Why nothing can be written to a desk, in a few words; empty where it can be."""
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return ""
    what = path.name if not os.access(path, os.W_OK) else f"the folder of {path.name}"
    return f"{what} is read-only (workbench backup NEW.db copies it)"


def has_log(path: Path) -> bool:
    """Whether acts lie in the write-ahead log that are not folded in yet."""
    log = _beside(path, "-wal")
    return log.exists() and log.stat().st_size > 0


def as_it_lies(path: Path) -> str:
    """How SQLite is asked to read a desk that cannot be written: with its log, where there is one."""
    return "mode=ro" if has_log(path) else "mode=ro&immutable=1"


@contextmanager
def read_whole(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that reads all of a desk, also what lies in the log of one that cannot be written.

    SQLite reads no log without an index of it. Where that is not there nobody has the desk open, so that files can be
    copied to where the index can be made.
    """
    if not hindrance_of(path):
        with closing(_connect(path, "mode=rw")) as db:
            yield db
    elif not has_log(path) or _beside(path, "-shm").exists():
        with closing(_connect(path, as_it_lies(path))) as db:
            yield db
    else:
        with tempfile.TemporaryDirectory(prefix="workbench-") as folder:
            copy = Path(folder) / "claims.db"
            for suffix in ("", "-wal"):
                shutil.copyfile(_beside(path, suffix), _beside(copy, suffix))
            with closing(_connect(copy, "mode=rw")) as db:
                yield db


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _connect(path: Path, query: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?{query}", uri=True, isolation_level=None, timeout=PATIENCE_S)
