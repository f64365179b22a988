"""The file under the desk: opening, reading and writing it, and what can go wrong with it in words.

At rest the file is in SQLite's write-ahead mode. A connection that has written nothing leaves it byte for byte as it
was, and the last one to close takes `-wal` and `-shm` along (measured; a connection opened `mode=ro` would leave them).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.desk.file import schema
from workbench.desk.file.unwritable import PATIENCE_S, as_it_lies, has_log, hindrance_of
from workbench.errors import DeskError

LOG_PAGES = 4_000
"""How long the write-ahead log grows before it is folded in (16 MB): a checkpoint costs as much as many decisions."""


class DeskFile:
    """An open desk file: one connection, reads in snapshots, writes in durable transactions."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, hindrance: str = "") -> None:
        self.path = path
        self.hindrance = hindrance
        """Why nothing can be written; empty where it can."""
        self._connection = connection

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> DeskFile:
        """Open a desk, or make one where none is and `create` says so; an older one is brought up to date.

        Raises:
            DeskError: nothing there, not a desk, from a newer version, or not readable.
        """
        if create and not path.exists():
            from workbench.desk.file.making import make

            make(path)
        older = schema.schema_of(path) < schema.SCHEMA
        hindrance = hindrance_of(path)
        if older:
            from workbench.desk.file import making

            if hindrance:
                return cls(path, making.read_up_to_date(path), hindrance=hindrance)
            making.bring_up_to_date(path)
        try:
            try:
                return cls(path, _connect(path, writable=not hindrance), hindrance=hindrance)
            except sqlite3.OperationalError as error:
                if hindrance and has_log(path):
                    from workbench.desk.file import making

                    return cls(path, making.read_up_to_date(path), hindrance=hindrance)
                if hindrance or has_log(path):
                    raise
                # No room for the files that SQLite needs beside a desk: it can still be read as it lies.
                return cls(path, _connect(path, writable=False), hindrance=f"{path.name}: {_words(error)}")
        except sqlite3.Error as error:
            raise DeskError(f"cannot open {path}: {_words(error)}") from error

    def close(self) -> None:
        """Close the file; the last one to do so folds the write-ahead log back in."""
        try:
            self._connection.close()
        except sqlite3.Error as error:
            raise DeskError(f"{self.path} was not closed cleanly: {_words(error)}. No decision is lost") from error

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the desk, whatever others write meanwhile."""
        if self._connection.in_transaction:
            yield self._connection
            return
        try:
            self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                self._connection.execute("ROLLBACK")
        except sqlite3.Error as error:
            raise DeskError(f"cannot read {self.path}: {_words(error)}") from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is on the disk when this ends, or nothing of it."""
        if self.hindrance:
            raise DeskError(f"{self.hindrance}. Nothing was kept")
        connection = self._connection
        try:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise DeskError(f"cannot write {self.path}: {_words(error)}. Nothing was kept; try again") from error

    def data_version(self) -> int:
        """A number that changes when another connection has written."""
        try:
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])
        except sqlite3.Error as error:
            raise DeskError(f"cannot read {self.path}: {_words(error)}") from error


def _connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    """A connection with the desk's settings. Where nothing can be written, the file is taken as it lies."""
    query = "mode=rw" if writable else as_it_lies(path)
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?{query}", uri=True, isolation_level=None, timeout=PATIENCE_S
    )
    connection.row_factory = sqlite3.Row
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _words(error: sqlite3.Error) -> str:
    """What happened, for a person."""
    said = str(error)
    if "disk is full" in said:
        return "the disk is full; free some space"
    if "locked" in said or "busy" in said:
        return "another process has held it for too long"
    if "malformed" in said or "not a database" in said:
        return "the file is damaged; workbench doctor tells more, workbench restore brings back a backup"
    if "disk I/O" in said:
        return "the disk does not read or write; perhaps it is full"
    if "readonly" in said:
        return "the file or its folder is read-only"
    return said
