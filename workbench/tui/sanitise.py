"""The one door from stored text to the terminal: one character in, one character out, so that offsets stay true.

Escape sequences, control characters, overrides of direction and invisible characters become signs that can be seen;
the desk keeps the original.
"""

from __future__ import annotations

import re

_TABLE: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},  # the "control pictures" block of Unicode
    0x7F: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
    **dict.fromkeys((0x09, 0x2028, 0x2029), " "),
    **dict.fromkeys((0xAD, 0x061C, 0x180E, 0xFEFF), "\ufffd"),
    **dict.fromkeys((*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)), "\ufffd"),
    **dict.fromkeys(range(0xFFF9, 0xFFFC), "\ufffd"),
}
del _TABLE[0x0A]

_UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)


def shown(text: str) -> str:
    """A text as it may be painted; of equal length. Line feeds stay."""
    if _UNSAFE.search(text) is None:
        return text
    return _UNSAFE.sub(lambda match: _TABLE.get(ord(match.group()), "\ufffd"), text)


_UNSTEADY = re.compile("[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")
"""Variation selectors and skin tones: as many cells wide as a terminal likes, and all columns behind move with it."""


def shown_line(text: str) -> str:
    """A text as it is painted on one line: line feeds become spaces, what has no width of its own is left out."""
    line = shown(text).replace("\n", " ")
    return line if line.isascii() else _UNSTEADY.sub("", line)
