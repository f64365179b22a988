"""Tags in one cell, parted by commas, and back; a comma or backslash within a tag stands behind a backslash."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SPECIAL = re.compile(r"[\\,]")
_ESCAPED = re.compile(r"\\([\\,])")
_PIECE = re.compile(r"(?:\\[\\,]|[^,])+")


def join_tags(tags: Iterable[str]) -> str:
    """Tags as one text; empty tags are left out, and white space around a tag is not kept."""
    kept = (tag.strip() for tag in tags)
    return ", ".join(_SPECIAL.sub(r"\\\g<0>", tag) for tag in kept if tag)


def split_tags(cell: str) -> tuple[str, ...]:
    """The tags of which `join_tags` made this text; also of one that a person typed."""
    pieces = (piece.strip() for piece in _PIECE.findall(cell))
    return tuple(_ESCAPED.sub(r"\1", piece) for piece in pieces if piece)
