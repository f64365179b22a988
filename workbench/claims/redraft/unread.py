"""What stands in the place of a figure where none was read in the new sentence: other words, or nothing of it."""

from __future__ import annotations

import re
from collections import Counter

from workbench.claims.redraft.pairing import Rewritten
from workbench.quantities.quantity import Quantity
from workbench.text.difference import folded, plain
from workbench.text.span import Span

_WORD = re.compile(r"[\w'’‐‑-]*")


def place_of(quantity: Quantity, rewritten: Rewritten) -> Span | None:
    """Where in the new draft a figure of the old one stood; None where it went with the words around it."""
    before, after = rewritten.passage.before, rewritten.passage.after
    figure = Span(quantity.start - rewritten.old.start, quantity.end - rewritten.old.start)
    place, _ = rewritten.passage.moved(figure)
    written = before[figure.start : figure.end]
    stands = after[place.start : place.end]
    there = Span(rewritten.new.start + place.start, rewritten.new.start + place.end)
    if place.end == place.start:
        return None
    if is_same(written, stands):
        return there
    # Where none of the words beside it stands there any more, it went with a part of the sentence.
    if not _beside(before, _whole_words(before, figure)) & _beside(after, place):
        return None
    # So it did where all that stands in its place stood beside it before; but two may have changed places.
    now, was = Counter(folded(after)), Counter(folded(before))
    came = now - Counter(folded(before[: figure.start] + before[figure.end :]))
    swapped = all(now[word] >= was[word] for word in folded(written))
    return there if swapped or not came.keys().isdisjoint(folded(stands)) else None


def is_same(one: str, other: str) -> bool:
    """Whether two stretches of text are in the same words."""
    return plain(one).casefold() == plain(other).casefold()


def _whole_words(text: str, span: Span) -> Span:
    """A stretch of a text up to the end of its last word: "six" of "six-member" is the whole of it."""
    match = _WORD.match(text, span.end)
    return Span(span.start, match.end() if match else span.end)


def _beside(text: str, span: Span) -> set[tuple[str, str]]:
    """The word in front of a stretch of a sentence and the one behind it, each with its side; signs are no words."""
    front, behind = (
        [word for word in folded(part) if word[0].isalnum()] for part in (text[: span.start], text[span.end :])
    )
    return {("front", word) for word in front[-1:]} | {("behind", word) for word in behind[:1]}
