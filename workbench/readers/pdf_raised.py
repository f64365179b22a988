"""Digits that stand raised on a PDF's page: by their size, or by their place where they are hardly smaller."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.readers.pdf_letters import Letters
from workbench.readers.raised import NEAR, raise_digits, standing

_REFERENCE = 3
"""Digits of a reference to a footnote at the most."""
_STOPS = frozenset(".,;:!?…”’\"')]%")
"""What it stands right behind, beside letters."""
_NUMBERED = frozenset("_%")
"""What follows no reference, beside letters and digits."""
_KINDS = bytes(
    ord("0")
    if sign.isdecimal()
    else ord("a")
    if sign >= "\x80" or sign.isalpha() or sign in _STOPS
    else ord("\n" if sign in "\r\n" else " ")
    for sign in map(chr, range(256))
)
"""What a digit, and what a letter or a stop is turned into; a letter beyond Latin-1 comes as a question mark."""
_DIGIT = b"0"
_ON_A_LINE = b"a\n\n"
"""What stands in front of a reference that PDFium takes for another line, since it stands higher."""
_LONG = 3
"""Digits of a number that may have raised ones behind it: 106 may be 10 to the sixth."""
_GROUP = frozenset(".,")
"""What stands in front of the three digits of a group: those are the end of a number as it is usually written."""
_SMALL = 0.8
"""How much of the type size in front of it a raised digit has at the most, wherever it stands."""
_SMALLER = 0.9
"""The same of one that also stands higher, as browsers draw it."""
_HIGHER = 0.1
"""How much higher, in type sizes."""


class Raised(NamedTuple):
    """The raised digits of a page, by their places in its text."""

    marks: dict[int, str]
    """Those that refer to a footnote, and the number that each belongs to."""
    standing: dict[int, str]
    """Those of powers and squares, as they are written."""


class _Stretch(NamedTuple):
    """Digits of which the last may stand raised."""

    above: int
    """The place of the letter that they would be raised above."""
    first: int
    last: int
    """Behind the last of them."""
    broken: bool = False
    """Whether PDFium makes them a line of their own."""


def raised_digits(letters: Letters, text: str) -> Raised:
    """What stands raised among the digits behind letters, stops and other digits."""
    found = Raised({}, {})
    stretches = list(_stretches(text))
    if not stretches:
        return found
    sizes = letters.sizes([at for stretch in stretches for at in (stretch.above, stretch.last - 1)])
    for stretch, usual, size in zip(stretches, sizes[::2], sizes[1::2], strict=True):
        begin = _begin(letters, stretch) if size < _SMALLER * usual else stretch.last
        if begin == stretch.last:
            continue
        digits = text[begin : stretch.last]
        end = stretch.above + 1 if stretch.broken else begin
        before = text[max(0, end - NEAR) : end]
        before = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :]
        shown = standing(before, raise_digits(digits), text[stretch.last : stretch.last + NEAR])
        if not shown:
            found.marks.update(dict.fromkeys(range(begin, stretch.last), digits))
        elif len(shown) == len(digits) and shown != digits:
            found.standing.update(zip(range(begin, stretch.last), shown, strict=True))
    return found


def _begin(letters: Letters, stretch: _Stretch) -> int:
    """From where on the digits stand raised; the end where none does."""
    above, first, last, broken = stretch
    (usual, *sizes), (base, *bases) = (asked([above, *range(first, last)]) for asked in (letters.sizes, letters.bases))
    begin = last
    while begin > first:
        size, higher = sizes[begin - 1 - first], bases[begin - 1 - first] - base
        stands_higher = _HIGHER * usual < higher < usual
        if size >= _SMALLER * usual or not (stands_higher or (size < _SMALL * usual and not broken)):
            break
        begin -= 1
    return begin if not broken or begin == first else last


def _stretches(text: str) -> Iterator[_Stretch]:
    # Few characters are digits, and bytes are searched much faster than a text.
    kinds = text.encode("latin-1", "replace").translate(_KINDS)
    last = 0
    while (first := kinds.find(_DIGIT, last)) >= 0:
        last = first + 1
        while kinds[last : last + 1] == _DIGIT:
            last += 1
        following = text[last : last + 1]
        if following.isalnum() or following in _NUMBERED:
            continue
        size = last - first
        before = text[first - 1 : first]
        if size <= _REFERENCE and (before.isalpha() or before in _STOPS):
            yield _Stretch(first - 1, first, last)
        elif size <= _REFERENCE and kinds[first - 3 : first] == _ON_A_LINE and following in ("", "\r"):
            above = text[first - 3]
            if above.isalpha() or above in _STOPS:
                yield _Stretch(first - 3, first, last, broken=True)
        elif size >= _LONG and not (size == _LONG and before in _GROUP):
            yield _Stretch(first, first + 1, last)
