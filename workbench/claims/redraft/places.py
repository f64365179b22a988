"""Where in the new draft the place of an old sentence is, also of one that was cut."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from workbench.text.alignment.blocks import Block

_AROUND = 1
"""Sentences on either side of what a sentence became that belong to its place: it may have been split there."""
_WITHIN = 3
"""Sentences behind the neighbour in front, and in front of the one behind, that are the place of a cut sentence."""


class Places:
    """Two drafts as they were aligned."""

    def __init__(self, blocks: Sequence[Block], new: int) -> None:
        """`new` is the number of sentences of the new draft."""
        self._count = new
        self._became = {sentence: block.new for block in blocks for sentence in block.old}
        in_order = [block for block in blocks if not block.moved]
        self._olds = [block.old.start for block in in_order]
        self._news = [block.new for block in in_order]

    def of(self, sentence: int) -> set[int]:
        """The new sentences in the place of an old one: what it became and its neighbours, or those in its gap."""
        became = self._became.get(sentence)
        if became is not None:
            return set(range(became.start - _AROUND, became.stop + _AROUND))
        at = bisect_left(self._olds, sentence)
        first = self._news[at - 1].stop - 1 if at else 0
        last = self._news[at].start if at < len(self._news) else self._count - 1
        if last < first:
            return {first, last}
        return {*range(first, min(first + _WITHIN, last) + 1), *range(max(first, last - _WITHIN), last + 1)}
