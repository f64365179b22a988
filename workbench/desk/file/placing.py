"""Putting a finished file in its place, whole or not at all, and never over another."""

from __future__ import annotations

import os
from pathlib import Path


def put_in_place(part: Path, target: Path) -> None:
    """Give a finished file its name.

    Raises:
        FileExistsError: something is there already; it is left as it is.
        OSError: the folder does not take it.
    """
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:
        # No links on this file system, as on many memory sticks: claim the name, then take it over.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        part.replace(target)
