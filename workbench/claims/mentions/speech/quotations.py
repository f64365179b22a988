"""Where the quotations of a paragraph stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

MARKS = frozenset('“”„«»"‘’')
_DOUBLE = MARKS - frozenset("‘’")
OPENING, CLOSING = frozenset('“„«"'), frozenset('”»"')
_SCARE = 3
"""A quotation of so few words is a borrowed term, not somebody's speech."""


class Quotation(NamedTuple):
    """Indices of the opening and the closing mark; an open quotation ends behind the last word."""

    open: int
    close: int


def quotations_of(words: Words) -> list[Quotation]:
    """The quotations of a paragraph, in order; single marks count where there are no double ones."""
    texts = words.texts
    if MARKS.isdisjoint(texts):
        return []
    marks = [(at, text) for at, text in enumerate(texts) if text in MARKS]
    double = any(text in _DOUBLE for _, text in marks)
    opening = OPENING if double else frozenset("‘")
    closing = CLOSING if double else frozenset("’")
    found, begun = [], -1
    for at, text in marks:
        if begun < 0 and text in opening:
            begun = at
        elif begun >= 0 and text in closing:
            if at - begun > _SCARE + 1:
                found.append(Quotation(begun, at))
            begun = -1
        elif begun >= 0 and text in opening:
            begun = at
    if begun >= 0 and len(texts) - begun > _SCARE:
        found.append(Quotation(begun, len(texts)))
    return found
