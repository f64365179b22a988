"""Places in a text as the W3C Web Annotation model writes them: the words, what stands around them, and the position.

https://www.w3.org/TR/annotation-model/#text-quote-selector and #text-position-selector. Offsets are code points into
cleaned text, end exclusive. For a draft that was edited use `alignment`: this finds words that are still there.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.text.span import Span

CONTEXT = 32
"""Code points of prefix and suffix that a selector keeps."""


@dataclass(frozen=True, slots=True)
class Selector:
    """A text quote selector and a text position selector of one place."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def selector_of(text: str, place: Span) -> Selector:
    """The selector of a place."""
    return Selector(
        exact=text[place.start : place.end],
        prefix=text[max(0, place.start - CONTEXT) : place.start],
        suffix=text[place.end : place.end + CONTEXT],
        start=place.start,
        end=place.end,
    )


def resolve(selector: Selector, text: str) -> Span | None:
    """Where the selector's exact words stand in a text: the place with the most of its context, then the nearest.

    None where the words do not stand there, or where two places fit equally well.
    """
    if not selector.exact:
        return None
    best: list[tuple[tuple[int, int], int]] = []
    at = text.find(selector.exact)
    while at >= 0:
        end = at + len(selector.exact)
        around = _shared_end(selector.prefix, text[max(0, at - CONTEXT) : at])
        around += _shared_end(selector.suffix[::-1], text[end : end + CONTEXT][::-1])
        best = sorted([*best, ((around, -abs(at - selector.start)), at)], reverse=True)[:2]
        at = text.find(selector.exact, at + 1)
    if not best or (len(best) == 2 and best[0][0] == best[1][0]):
        return None
    return Span(best[0][1], best[0][1] + len(selector.exact))


def _shared_end(one: str, other: str) -> int:
    """How many code points two texts share at their ends."""
    shared = 0
    for left, right in zip(reversed(one), reversed(other), strict=False):
        if left != right:
            break
        shared += 1
    return shared
