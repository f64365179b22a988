"""Putting an export where it was asked for: whole or not at all, and never over another file unasked."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from workbench.errors import UsageError, WorkbenchError


def deliver(files: Mapping[Path, bytes], *, force: bool = False) -> None:
    """Write files atomically: each appears complete, with the folder's usual rights, or does not appear.

    All names are looked at before the first is written.

    Raises:
        UsageError: one exists and `force` is not given, or it is a folder.
        WorkbenchError: the folder is missing, or cannot be written to.
    """
    for path in files:
        if path.is_dir():
            raise UsageError(f"{path} is a folder. Name a file in it, as {path / 'verified.csv'}.")
        if path.is_file() and not force:
            raise _taken(path)
    for path, content in files.items():
        try:
            write_whole(path, content, force=force)
        except FileExistsError:
            raise _taken(path) from None
        except OSError as error:
            raise WorkbenchError(f"cannot write {path}: {error.strerror or error}. It was not written.") from error


def _taken(path: Path) -> UsageError:
    return UsageError(f"{path} is already there. Use --force to write over it, or choose another name.")


def write_whole(path: Path, content: bytes, *, force: bool) -> None:
    """Have all of the content there or the file as it was, whatever happens in between; links are followed.

    Raises:
        FileExistsError: there is one of that name, and `force` is not given.
        OSError: the folder is missing, or cannot be written to.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(content)  # A pipe or a device: nothing to replace.
        return
    # A link is followed, so that what it points to is replaced and not the link.
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        if force:
            part.replace(target)
        else:
            _appear(part, target)
    finally:
        part.unlink(missing_ok=True)


def _appear(part: Path, target: Path) -> None:
    """Give the finished file its name; fails where another program has made one of that name in the meantime."""
    try:
        target.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:
        # Some file systems have no links: there the name is taken first, for a moment by an empty file.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        part.replace(target)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
