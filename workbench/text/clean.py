"""Cleaning: invisible characters go, line ends and composition are made one, and a map leads back to the raw text."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

# BOM, soft hyphen, zero-width space, joiners, marks and isolates of direction, word joiner, variation selectors.
_RANGES = "\ufeff\ufeff \u00ad\u00ad \u200b\u200f \u202a\u202e \u2060\u2069 \ufe00\ufe0f \U000e0100\U000e01ef"
_ASCII = bytes(range(128))
_INVISIBLE = frozenset(chr(code) for pair in _RANGES.split() for code in range(ord(pair[0]), ord(pair[1]) + 1))


@cache
def _changed() -> re.Pattern[str]:
    # Most texts need no pattern, and a set of characters from all over Unicode takes long to compile.
    return re.compile(f"\r\n?|[{''.join(map('-'.join, _RANGES.split()))}]")


@cache
def _run() -> re.Pattern[str]:
    """A character with what may compose with it: a run of characters from U+0300 on, and one in front of it."""
    return re.compile(r"[^\u0300-\U0010ffff]?[\u0300-\U0010ffff]+")


class Cleaned(NamedTuple):
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


def clean(raw: str, *, composed: bool = False) -> Cleaned:
    """Clean a text: line ends to LF, invisible characters out, composed to NFC; the map is kept.

    In a text that is known as `composed`, as `are_composed` has it, the line ends alone are looked at.
    """
    if composed and "\r" not in raw:
        return Cleaned(raw)
    visible = _without_invisible(raw)
    if visible.text.isascii() or unicodedata.is_normalized("NFC", visible.text):
        return visible
    made = _composed(visible.text)
    places = sorted({*made.clean_at, *(made.to_clean(at) for at in visible.clean_at)})
    shift = (visible.to_raw(made.to_raw(at)) - at for at in places)
    return Cleaned(made.text, tuple(places), tuple(shift))


def are_composed(characters: str) -> bool:
    """Whether no text of these characters has an invisible one, or one that composes with its neighbours."""
    return _INVISIBLE.isdisjoint(characters) and not any(map(_composes, characters))


def _composes(character: str) -> bool:
    """Whether a character is a mark, a part of a Korean syllable, or written otherwise in NFC."""
    jamo = "\u1100" <= character <= "\u11ff"
    return jamo or unicodedata.category(character)[0] == "M" or not unicodedata.is_normalized("NFC", character)


def _without_invisible(raw: str) -> Cleaned:
    if "\r" not in raw and (raw.isascii() or not _holds_invisible(raw)):
        return Cleaned(raw)
    pieces: list[str] = []
    clean_at, shift = [0], [0]
    at = length = 0
    for match in _changed().finditer(raw):
        pieces.append(raw[at : match.start()])
        length += match.start() - at
        at = match.end()
        if match.group()[0] == "\r":
            pieces.append("\n")
            length += 1
        if at - length != shift[-1]:
            clean_at.append(length)
            shift.append(at - length)
    pieces.append(raw[at:])
    return Cleaned("".join(pieces), tuple(clean_at), tuple(shift))


def _holds_invisible(raw: str) -> bool:
    # What is not ASCII, which most texts have little of: that is looked through character by character, and much of it
    # once for each character that may be in it.
    beyond = raw.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    if len(beyond) < len(_INVISIBLE):
        return not _INVISIBLE.isdisjoint(beyond)
    return any(map(beyond.__contains__, _INVISIBLE))


def _composed(text: str) -> Cleaned:
    """The text in NFC, with a place in the map wherever the length changed."""
    pieces: list[str] = []
    clean_at, shift = [0], [0]
    at = length = 0
    for run in _run().finditer(text):
        if unicodedata.is_normalized("NFC", run.group()):
            continue
        pieces.append(text[at : run.start()])
        length += run.start() - at
        at = run.start()
        for cluster in _clusters(run.group()):
            composed = unicodedata.normalize("NFC", cluster)
            pieces.append(composed)
            at += len(cluster)
            length += len(composed)
            if at - length != shift[-1]:
                clean_at.append(length)
                shift.append(at - length)
    pieces.append(text[at:])
    return Cleaned("".join(pieces), tuple(clean_at), tuple(shift))


def _clusters(run: str) -> Iterator[str]:
    """Characters with those behind them that compose with them, or that order themselves among their marks."""
    start = 0
    for at in range(1, len(run)):
        # A starter that does not compose with the character in front of it opens a cluster.
        if unicodedata.combining(run[at]):
            continue
        pair = run[at - 1 : at + 1]
        if not unicodedata.is_normalized("NFC", pair):
            apart = (unicodedata.normalize("NFC", one) for one in pair)
            if unicodedata.normalize("NFC", pair) != "".join(apart):
                continue
        yield run[start:at]
        start = at
    yield run[start:]
