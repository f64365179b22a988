"""The lines of `scan --batch` as they come in: none longer than the limit is held in memory, whatever is sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from workbench.errors import UnreadableError

LINE_BYTES = 128 * 2**20
"""Of one line: as much text as is analysed at once, in JSON, where a letter can take six bytes."""
PATIENCE = 16
"""How many times the limit is read on in search of a line's end, so that the lines behind it are answered."""


def bounded_lines(stream: BinaryIO, limit: int = LINE_BYTES) -> Iterator[bytes]:
    """Each line of the stream; of one of more than `limit` bytes the first `limit` + 1, which tell that it is too long.

    Raises:
        UnreadableError: a line does not end, as where a device is read that gives bytes for ever.
    """
    while line := stream.readline(limit + 1):
        yield line
        if len(line) > limit and not line.endswith(b"\n"):
            _read_on(stream, limit)


def _read_on(stream: BinaryIO, limit: int) -> None:
    """Read to the end of a line in pieces that are thrown away."""
    piece = min(limit, 2**20)
    for _ in range(PATIENCE * limit // piece):
        passed = stream.readline(piece)
        if not passed or passed.endswith(b"\n"):
            return
    raise UnreadableError(
        f"a line on standard input has not ended after {PATIENCE * limit >> 20:,} MB: "
        "send one {id, text} on each line, and check what the scan reads from."
    )
