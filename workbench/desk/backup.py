"""Copies of a desk: SQLite's online backup, safe while others write."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from workbench.errors import DeskError


def back_up(source: Path, target: Path) -> None:
    """Copy a desk whole to a new file, readable by its owner alone.

    The copy is made beside its place and linked there when it is complete; a file that is there is never overwritten.

    Raises:
        DeskError: the copy could not be made, or something is there already.
    """
    if target.exists():
        raise DeskError(f"{target} is there already; it was left as it is. Name another file")
    part = target.with_name(f".{target.name}.part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with (
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=rw", uri=True)) as old,
            closing(sqlite3.connect(part)) as new,
        ):
            old.backup(new)
        os.link(part, target)
    except (sqlite3.Error, OSError) as error:
        raise DeskError(f"cannot back up {source} to {target}: {error}") from error
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + suffix).unlink(missing_ok=True)
