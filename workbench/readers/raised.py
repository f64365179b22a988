"""Raised digits: powers and square metres keep them, and the marks of footnotes are no figures.

Word processors and web pages keep the digits of 10⁶, of km² and of a footnote's mark alike: as digits in raised type.
Taken as they stand they would make 106 of the first, and "sold 5004 boats" of 500 with a footnote.
"""

from __future__ import annotations

import re

_HIGH, _LOW = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-"
_RAISE, _LOWER = str.maketrans(f"{_LOW}−–", f"{_HIGH}⁻⁻"), str.maketrans(_HIGH, _LOW)
# A number or a footnote's mark, alone in raised type; of several marks the first stands for all.
_NUMBER = re.compile(r"\s*[\[(]?([-−–]?\d{1,3})(?:[,;–-]\s?\d{1,3})*[\])]?\s*")
NEAR = 40
"""Characters beside raised digits that tell what they are: a text may hold very many."""
RAISED = re.compile(f"[{_HIGH}]+")
_POWER = re.compile(r"(?<![\d.,])10$")
_LENGTH = re.compile(
    r"(?<![^\W\d_])(?:[kcdmµμn]?m|ft|in|yd|mi|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|inch(?:es)?|yards?|miles?)$"
)
_AREA_OR_VOLUME = ("²", "³")
_FRACTION = re.compile(r"[/⁄]\s?[\d₀-₉]")


def raise_digits(text: str) -> str:
    """A stretch of raised type: digits as Unicode has them, raised; letters, as of 25th, stay as they are."""
    found = _NUMBER.fullmatch(text)
    return found[1].translate(_RAISE) if found else text


def settle(text: str) -> str:
    """A paragraph without the marks of footnotes among its raised digits."""
    pieces, at = [], 0
    for found in RAISED.finditer(text):
        start, end = found.span()
        before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
        pieces += [text[at:start], standing(before, found[0], after)]
        at = end
    return "".join([*pieces, text[at:]])


def standing(before: str, digits: str, after: str) -> str:
    """What raised digits come to between what stands around them; "" where they are the mark of a footnote."""
    if _FRACTION.match(after):
        return (" " if before[-1:].isdigit() else "") + digits.translate(_LOWER)
    if not before or before[-1].isspace():
        # The number in front of a note, and that of an isotope.
        return digits.translate(_LOWER)
    if _POWER.search(before) or (digits in _AREA_OR_VOLUME and _LENGTH.search(before)):
        return digits
    return ""
