"""Cleaning: invisible characters go, line ends and composition are made one, and a map leads back to the raw text."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

# BOM, soft hyphen, zero-width space, joiners, marks and isolates of direction, word joiner, variation selectors.
_INVISIBLE = "\ufeff\u00ad\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\U000e0100-\U000e01ef"
_CHANGED = re.compile(f"\r\n?|[{_INVISIBLE}]")
# A base character with the combining marks behind it composes on its own, whatever stands around it.
_CLUSTER = re.compile(r"[^\u0300-\U0010ffff]?[\u0300-\U0010ffff]+")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned text and its map to the raw one.

    From the cleaned offset `clean_at[i]` on, up to the next entry, raw offset = cleaned offset + `shift[i]`.
    """

    text: str
    clean_at: tuple[int, ...] = (0,)
    shift: tuple[int, ...] = (0,)

    def to_raw(self, offset: int) -> int:
        """The raw offset of a cleaned one."""
        return offset + self.shift[bisect_right(self.clean_at, offset) - 1]

    def to_clean(self, offset: int) -> int:
        """The cleaned offset of a raw one; what was taken out maps to the character after it."""
        segment = bisect_right(range(len(self.shift)), offset, key=lambda at: self.clean_at[at] + self.shift[at]) - 1
        found = offset - self.shift[segment]
        end = self.clean_at[segment + 1] if segment + 1 < len(self.clean_at) else len(self.text)
        return max(self.clean_at[segment], min(found, end))


def clean(raw: str) -> Cleaned:
    """Clean a text: line ends to LF, invisible characters out, composed to NFC; the map is kept."""
    pieces: list[str] = []
    clean_at, shift = [0], [0]
    at = length = 0

    def keep(end: int) -> None:
        nonlocal length
        piece = raw[at:end]
        if piece.isascii() or unicodedata.is_normalized("NFC", piece):
            pieces.append(piece)
            length += len(piece)
            return
        done = 0
        for cluster in _CLUSTER.finditer(piece):
            composed = unicodedata.normalize("NFC", cluster.group())
            if composed != cluster.group():
                pieces.append(piece[done : cluster.start()] + composed)
                length += cluster.start() - done + len(composed)
                clean_at.append(length)
                shift.append(at + cluster.end() - length)
                done = cluster.end()
        pieces.append(piece[done:])
        length += len(piece) - done

    for match in _CHANGED.finditer(raw):
        keep(match.start())
        at = match.end()
        if match.group()[0] == "\r":
            pieces.append("\n")
            length += 1
        if at - length != shift[-1]:
            clean_at.append(length)
            shift.append(at - length)
    keep(len(raw))
    return Cleaned("".join(pieces), tuple(clean_at), tuple(shift))
