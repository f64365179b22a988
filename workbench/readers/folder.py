"""What a name stands for: a file, an address, or all files of a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from workbench.errors import UnreadableError


def files_named(name: str) -> Iterator[tuple[str, bool]]:
    """The files that a name stands for, in order, and whether a folder brought them along; hidden ones are left out.

    Raises:
        UnreadableError: it is a folder without files.
    """
    folder = Path(name)
    if name == "-" or "://" in name or not folder.is_dir():
        yield name, False
        return
    found = False
    for path in sorted(folder.rglob("*")):
        below = path.relative_to(folder)
        if any(part.startswith((".", "~$")) for part in below.parts) or not path.is_file():
            continue
        found = True
        yield str(path), True
    if not found:
        raise UnreadableError(f"{folder} holds no files.")
