"""A desk's health: the file, the chain, and whether what follows from the journal still does."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from dataclasses import dataclass

from workbench.desk.file.network import network_warning
from workbench.desk.file.opening import DeskFile
from workbench.desk.journal import effects
from workbench.desk.journal.verifying import verify

DERIVED = ("effects", "undone", "decisions", "chosen")
"""The tables that follow from the journal."""


@dataclass(frozen=True, slots=True)
class Examination:
    """One thing that was looked at."""

    name: str
    well: bool
    words: str


def examine(file: DeskFile) -> list[Examination]:
    """Look at everything; the desk is only read."""
    mode = stat.S_IMODE(file.path.stat().st_mode)
    network = network_warning(file.path)
    found = [
        Examination(
            "permissions",
            not mode & 0o077,
            f"others may read it; make it private with: chmod 600 {file.path}" if mode & 0o077 else "private",
        ),
        Examination("drive", not network, network or "local"),
    ]
    with file.reading() as db:
        said = [str(row[0]) for row in db.execute("PRAGMA integrity_check(5)")]
        found.append(Examination("file", said == ["ok"], "; ".join(said)))
        strays = db.execute("PRAGMA foreign_key_check").fetchall()
        found.append(
            Examination("references", not strays, f"{len(strays)} lead nowhere" if strays else "all lead home")
        )
        chain = verify(db)
        found.append(Examination("journal", not chain.fault, chain.fault or f"{chain.rows} acts, the chain is whole"))
        wrong = differing(db)
    words = f"{', '.join(wrong)} differ from the journal; put them right with: workbench doctor --rebuild"
    found.append(Examination("decisions", not wrong, words if wrong else "as the journal says"))
    return found


def differing(db: sqlite3.Connection) -> list[str]:
    """The derived tables that are not what the journal says, found by rebuilding them in memory."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        copy.row_factory = sqlite3.Row
        db.backup(copy)
        before = {table: _rows(copy, table) for table in DERIVED}
        copy.execute("BEGIN")
        effects.rebuild(copy)
        return [table for table in DERIVED if before[table] != _rows(copy, table)]


def _rows(db: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in db.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3")]  # noqa: S608 - names above
