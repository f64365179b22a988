"""New sentences that tell an old one again, nearly word for word, beside the one that it became.

So it is where a paragraph was repeated and one of the two was edited. Which of them was there first nobody can tell for
certain: the other one is a rival, and whether their figures differ is for `redraft` to say.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from workbench.text.alignment.blocks import WHOLE, Block, Sides, indices

_APART = 4
"""Words that went or came between two sentences that tell the same, at most; of a short one half as many."""
_INSIDE = 90.0
"""Likeness (0 to 100) of an edited sentence and the most similar part of a longer one that tells it too."""
_PARAGRAPH = 6
"""Sentences of the old draft next to which a new one stands in the place of an old one."""
_POSTED = 20
"""New sentences compared with an old one at most."""


def with_repeats(sides: Sides, blocks: Sequence[Block]) -> list[Block]:
    """The blocks; one whose sentence is told again by a new sentence in no block has that one as a rival.

    Where the sentence stands word for word, only one that stands in its place counts: in front of it, or anywhere near
    its old neighbours where it was moved itself.
    """
    free = _Free(sides, blocks)
    return [
        replace(block, rivals=tuple(dict.fromkeys((*block.rivals, *rivals))))
        if (rivals := tuple(free.telling(block)))
        else block
        for block in blocks
    ]


class _Free:
    """The new sentences in no block, by their words and by where they stand."""

    def __init__(self, sides: Sides, blocks: Sequence[Block]) -> None:
        self._old, self._new = sides[0].words, sides[1].words
        used = indices(block.new for block in blocks)
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for j, words in enumerate(self._new):
            if j not in used and len(words) >= WHOLE:
                for word in set(words):
                    self._by_word[word].append(j)
        in_order = sorted((block for block in blocks if not block.moved), key=lambda block: block.new.start)
        self._news = [block.new.start for block in in_order]
        self._in_order = in_order

    def telling(self, block: Block) -> Iterator[int]:
        """The free sentences that tell what the old ones of a block told."""
        words = [word for index in block.old for word in self._old[index]]
        if not self._by_word or len(words) < WHOLE:
            return
        for j in self._proposed(words):
            if block.likeness < 1.0:
                if _near(words, self._new[j]) or _told_in(*sorted((words, self._new[j]), key=len)):
                    yield j
            elif self._in_place(j, block) and _near(words, self._new[j]):
                yield j

    def _proposed(self, words: Sequence[str]) -> list[int]:
        """Free sentences with most words of a sentence."""
        shared: defaultdict[int, int] = defaultdict(int)
        for word in set(words):
            for j in self._by_word.get(word, ()):
                shared[j] += 1
        near = [j for j, count in shared.items() if 2 * count >= len(set(words))]
        return sorted(near, key=lambda j: (-shared[j], j))[:_POSTED]

    def _in_place(self, j: int, block: Block) -> bool:
        if not block.moved and j > block.new.start:
            return False
        at = bisect_left(self._news, j)
        first = self._in_order[at - 1].old.stop - 1 if at else -1
        last = self._in_order[at].old.start if at < len(self._in_order) else len(self._old)
        return first - _PARAGRAPH <= block.old.start <= last + _PARAGRAPH


def _near(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether hardly a word differs."""
    apart = _APART if len(one) > 2 * WHOLE else _APART // 2
    return bool(Indel.distance(one, other, score_cutoff=apart) <= apart)


def _told_in(part: Sequence[str], whole: Sequence[str]) -> bool:
    return len(whole) > len(part) and fuzz.partial_ratio(" ".join(part), " ".join(whole)) >= _INSIDE
