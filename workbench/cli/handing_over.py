"""What `export` and `report` share: reading the dossier from the desk, and handing a file over."""

from __future__ import annotations

import sys
from pathlib import Path

from workbench.desk.desk import Desk
from workbench.errors import UsageError
from workbench.exports.delivery import deliver
from workbench.exports.dossier import Dossier, gather, without_confidential

DESK = Path("claims.db")

# Control characters but tab and line ends, as U+2400 shows them: a terminal must not obey what an article holds.
_SHOWN = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\r\n"} | {
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
}


def read_dossier(db: Path | None, article: str, *, confidential: bool) -> Dossier:
    """Read an article from the desk (`claims.db` here, unless another is named), with confidential sources or not."""
    with Desk.open(db or DESK) as desk:
        dossier = gather(desk, article)
    return dossier if confidential else without_confidential(dossier)


def send(content: bytes, target: Path | None, *, force: bool = False) -> None:
    """Write a file, or to standard output where `target` is None."""
    if target is not None:
        deliver({target: content}, force=force)
        return
    if sys.stdout.isatty():
        if b"\0" in content:
            raise UsageError("this format is not for a terminal. Name a file with -o FILE.")
        content = content.decode("utf-8").translate(_SHOWN).encode()
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
