"""Copies of a desk: backup, restore, compact. All through SQLite, so that they are safe while others write."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from workbench.desk.file import schema
from workbench.desk.file.placing import put_in_place
from workbench.desk.file.unwritable import PATIENCE_S, hindrance_of, read_whole
from workbench.desk.journal.verifying import verify
from workbench.errors import DeskError


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did."""

    kept: Path | None
    """Where the desk as it was before lies; None where there was none."""
    lost_acts: int
    """Acts of that desk which the backup does not hold; `merge` of `kept` brings them back."""


def back_up(source: Path, target: Path) -> None:
    """Copy a desk whole to a new file, readable by its owner alone.

    The copy is made beside its place and put there when it is complete; a file that is there is never overwritten.

    Raises:
        DeskError: the copy could not be made, or something is there already.
    """
    if target.exists():
        raise DeskError(f"{target} is there already; it was left as it is. Name another file")
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with read_whole(source) as old, closing(sqlite3.connect(part)) as new:
            old.backup(new)
        put_in_place(part, target)
    except (sqlite3.Error, OSError) as error:
        raise DeskError(f"cannot back up {source} to {target}: {error}") from error
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + suffix).unlink(missing_ok=True)


def restore(backup: Path, target: Path) -> Restored:
    """Put a backup in the place of a desk, which is kept beside it. A backup that is not whole is refused.

    Raises:
        DeskError: the backup is no desk or damaged, or the place cannot be written.
    """
    schema.schema_of(backup)
    restored = _whole_journal(backup)
    kept, lost = None, 0
    if target.exists():
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        kept = target.with_name(f"{target.name}.before-restore-{stamp}")
        try:
            back_up(target, kept)
            lost = len(_acts(kept) - restored)
        except (DeskError, sqlite3.Error):
            _move_aside(target, kept)
    if not target.exists():
        back_up(backup, target)
        return Restored(kept, lost)
    try:
        with read_whole(backup) as old, closing(_connect(target)) as new:
            old.backup(new)
    except sqlite3.Error as error:
        raise DeskError(f"cannot restore {backup} to {target}: {error}. The desk as it was lies at {kept}") from error
    return Restored(kept, lost)


def compact(path: Path) -> tuple[int, int]:
    """Give unused space back to the disk; returns the size in bytes before and after."""
    if hindrance := hindrance_of(path):
        raise DeskError(f"{hindrance}. Nothing was changed")
    before = path.stat().st_size
    try:
        with closing(_connect(path)) as db:
            db.execute("VACUUM")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        raise DeskError(f"cannot compact {path}: {error}. Nothing was changed; close other screens on it") from error
    return before, path.stat().st_size


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=PATIENCE_S)


def _whole_journal(path: Path) -> set[str]:
    """The ids of all acts of a desk whose file and chain are whole."""
    try:
        with read_whole(path) as db:
            db.row_factory = sqlite3.Row
            said = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
            fault = "" if said == "ok" else str(said)
            fault = fault or verify(db).fault
    except sqlite3.Error as error:
        fault = str(error)
    if fault:
        raise DeskError(f"{path} is damaged and was not restored: {fault}")
    return _acts(path)


def _acts(path: Path) -> set[str]:
    with read_whole(path) as db:
        return {row[0] for row in db.execute("SELECT id FROM reviews")}


def _move_aside(path: Path, kept: Path) -> None:
    """Move a desk that SQLite cannot read any more, with what belongs to it."""
    try:
        for suffix in ("-wal", "-shm", ""):
            piece = path.with_name(path.name + suffix)
            if piece.exists():
                piece.rename(kept.with_name(kept.name + suffix))
    except OSError as error:
        raise DeskError(f"cannot move {path} aside: {error.strerror or error}") from error
