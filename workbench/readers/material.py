"""Raw bytes and where they came from: a file, standard input, an address, the clipboard."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from workbench.errors import UnreadableError
from workbench.readers.limits import FILE_BYTES

_CHUNK = 2**20


@dataclass(frozen=True)
class Material:
    """What a reader is given: all bytes of one document, and what is known of it from outside."""

    data: bytes
    name: str
    """How messages and the desk call it: a file's name, "standard input", an address."""
    path: str = ""
    """The file's full path or the address; empty where there is none."""
    declared_type: str = ""
    """The media type that a server or a clipboard named."""
    declared_encoding: str = ""
    asked_encoding: str | None = None
    """The encoding that the user named; it overrides everything else in formats that are text."""
    fetched_at: str = ""

    @property
    def suffix(self) -> str:
        """The file name's ending with its dot, in lower case."""
        return Path(self.path.partition("?")[0] or self.name).suffix.lower()

    @cached_property
    def sha256(self) -> str:
        """Hash of the raw bytes, in hex."""
        return hashlib.sha256(self.data).hexdigest()


def take_file(path: Path, name: str | None = None) -> Material:
    """Read a file whole, once, as it was at one moment.

    Raises:
        UnreadableError: missing, a folder, not permitted, larger than a document can be, or written to meanwhile.
    """
    shown = name or path.name
    try:
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            data = _take(file, str(path), before.st_size)
            after = os.fstat(file.fileno())
    except FileNotFoundError:
        raise UnreadableError(f"{path} is not there: check the name and the folder.") from None
    except IsADirectoryError:
        raise UnreadableError(f"{path} is a folder: name a file in it.") from None
    except PermissionError:
        raise UnreadableError(f"{path} may not be read: ask its owner for permission, or copy it.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadableError(f"{path} cannot be read ({reason}).") from None
    if stat.S_ISREG(before.st_mode) and (
        (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) != after.st_size
    ):
        raise UnreadableError(f"{path} changed while it was read: wait until it is saved, then try again.")
    return Material(data, shown, str(path.absolute()))


def take_stdin(name: str | None = None) -> Material:
    """Read standard input to its end.

    Raises:
        UnreadableError: more than a document can be.
    """
    return Material(_take(sys.stdin.buffer, "standard input"), name or "standard input")


def _take(file: BinaryIO, shown: str, expected: int = 0) -> bytes:
    """Read to the end, but never more than a document can be: a device or a pipe need not end at all.

    Bytes that are `expected` come in one piece, and are not copied.
    """
    chunks, size = [], 0
    step = max(_CHUNK, min(expected, FILE_BYTES) + 1)
    while chunk := file.read(step):
        chunks.append(chunk)
        size += len(chunk)
        step = _CHUNK
        if size > FILE_BYTES:
            raise UnreadableError(
                f"{shown} is larger than {FILE_BYTES >> 20} MB: cut it down to the part that you need."
            )
    return b"".join(chunks)
