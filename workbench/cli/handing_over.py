"""What `export` and `report` share: reading the dossier from the desk, and handing a file over."""

from __future__ import annotations

import sys
from pathlib import Path

from workbench.cli.context import desk_at
from workbench.cli.terminal import drop_output
from workbench.errors import UsageError, WorkbenchError
from workbench.exports.delivery import deliver
from workbench.exports.dossier import Dossier, gather, without_confidential
from workbench.text.visible import visible


def read_dossier(
    db: Path | None, article: str, *, confidential: bool, draft: int | None = None, own: bool = True
) -> Dossier:
    """Read an article from the desk (`claims.db` here, unless another is named), with confidential sources or not.

    `draft` reads it as it stood when that earlier draft was in force; `own` is that of `gather`.
    """
    with desk_at(db, article, draft) as desk:
        dossier = gather(desk, article, own=own)
    return dossier if confidential else without_confidential(dossier)


def send(content: bytes, target: Path | None, *, force: bool = False) -> None:
    """Write a file, or to standard output where `target` is None."""
    if target is not None:
        deliver({target: content}, force=force)
        return
    if sys.stdout.isatty():
        if b"\0" in content:
            raise UsageError("this format is not for a terminal. Name a file with -o FILE.")
        content = visible(content.decode("utf-8").replace("\r\n", "\n")).encode()
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output(sys.stdout)
        raise WorkbenchError(f"cannot write to standard output: {error.strerror or error}.") from error
