"""What makes a file a desk: its mark, its schema number, and how one is made or brought up to date.

The tables themselves stand in `migrations.py`, which needs sqlite-utils and is imported only to make or migrate a desk.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import suppress
from pathlib import Path

from workbench.errors import DeskError

APPLICATION_ID = 0x57424348
"""Marks a SQLite file as a desk (`PRAGMA application_id`; "WBCH" in ASCII)."""
SCHEMA = 1
"""The schema that this version writes (`PRAGMA user_version`): the number of migrations."""

_MAGIC = b"SQLite format 3\x00"


def schema_of(path: Path) -> int:
    """The schema number of a desk, read from the file's first 100 bytes, so that a stranger's file is never touched.

    Raises:
        DeskError: not there, not readable, not a desk, or from a newer version.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        raise DeskError(f"no desk at {path}: add an article to make one (workbench add FILE)") from None
    except OSError as error:
        raise DeskError(f"cannot read {path}: {error.strerror or error}") from error
    # https://www.sqlite.org/fileformat2.html#the_database_header: user version at 60, application id at 68.
    if header[:16] != _MAGIC or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise DeskError(f"{path} is not a desk; it was left as it is. Name another file with --db")
    schema = int.from_bytes(header[60:64], "big")
    if schema > SCHEMA:
        raise DeskError(
            f"{path} was written by a newer version of the workbench (schema {schema}, this one knows {SCHEMA}); "
            "it was left as it is. Update with: pip install -U claims-workbench"
        )
    return schema


def make(path: Path) -> None:
    """Make an empty desk, readable by its owner alone. A file that is there already is kept, whoever made it.

    It is built beside its place and linked there whole, so that nobody ever sees half a desk.
    """
    from workbench.desk.migrations import migrate

    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    except OSError as error:
        raise DeskError(f"cannot make a desk in {path.parent}: {error.strerror or error}") from error
    os.close(handle)
    try:
        migrate(Path(name))
        with suppress(FileExistsError):
            os.link(name, path)
    except (sqlite3.Error, OSError) as error:
        raise DeskError(f"cannot make a desk at {path}: {error}") from error
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            Path(name + suffix).unlink(missing_ok=True)


def bring_up_to_date(path: Path) -> Path:
    """Migrate an older desk in place, after a backup beside it; the backup's path is returned."""
    from workbench.desk.backup import back_up
    from workbench.desk.migrations import migrate

    kept = path.with_name(f"{path.name}.schema{schema_of(path)}.bak")
    if not kept.exists():
        back_up(path, kept)
    try:
        migrate(path)
    except (sqlite3.Error, OSError) as error:
        raise DeskError(f"cannot bring {path} up to date: {error}. A backup lies at {kept}") from error
    return kept
