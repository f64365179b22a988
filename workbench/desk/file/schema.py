"""What makes a file a desk: its mark and its schema number. The tables stand in `migrations.py` and `sql/`."""

from __future__ import annotations

from pathlib import Path

from workbench.errors import DeskError

APPLICATION_ID = 0x57424348
"""Marks a SQLite file as a desk (`PRAGMA application_id`; "WBCH" in ASCII)."""
SCHEMA = 2
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
