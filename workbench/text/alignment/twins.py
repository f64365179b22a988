"""Old sentences in like words, as a headline and the caption that repeats it.

Where order does not tell which of them a new sentence was, none is guessed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from workbench.text.alignment.blocks import CLOSE, EDITED, PROPOSED, WHOLE, Block, Side, Sides, indices, likeness

_RARE = 12
"""Words of a sentence by which sentences like it are looked for, the rarest first."""
_POSTED = 50
"""Sentences looked at for one of these words."""


def with_twins(sides: Sides, blocks: Sequence[Block]) -> list[Block]:
    """The blocks; edited ones that another old sentence fits about as well have rivals."""
    rivals = _of_equal_sentences(sides[0], blocks) | _of_lost_sentences(sides, blocks) | _standing_whole(sides, blocks)
    return [
        replace(block, rivals=tuple(dict.fromkeys((*block.rivals, *rivals[number])))) if number in rivals else block
        for number, block in enumerate(blocks)
    ]


def _of_equal_sentences(old: Side, blocks: Sequence[Block]) -> dict[int, tuple[int, ...]]:
    """By block: the places of old sentences in equal words, if one of them was cut or moved and another edited."""
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, words in enumerate(old.words):
        # A headline and the sentence that it repeats differ by the stop alone.
        places[tuple(word for word in words if word[0].isalnum())].append(index)
    twins = {index: key for key, group in places.items() if key and len(group) > 1 for index in group}
    became: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, block in enumerate(blocks):
        for key in dict.fromkeys(twins[index] for index in block.old if index in twins):
            became[key].append(number)
    found = {}
    for key, numbers in became.items():
        mine = sorted((blocks[number] for number in numbers), key=lambda block: block.old.start)
        in_order = all(one.new.start < other.new.start for one, other in pairwise(mine))
        whole = len(indices(block.old for block in mine) & set(places[key])) == len(places[key])
        if whole and in_order and not any(block.moved for block in mine):
            continue
        edited = [number for number in numbers if blocks[number].likeness < 1.0]
        for number in edited:
            others = [blocks[other].new.start for other in edited if other != number]
            found[number] = tuple(others) or (blocks[number].new.start,)
    return found


def _of_lost_sentences(sides: Sides, blocks: Sequence[Block]) -> dict[int, tuple[int, ...]]:
    """By block: its own place, where an old sentence that went nowhere fits that place about as well."""
    old, new = sides
    settled = indices(block.old for block in blocks)
    lost = [index for index in range(len(old.words)) if index not in settled]
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for index in lost:
        for word in set(old.words[index]):
            by_word[word].append(index)
    found: dict[int, tuple[int, ...]] = {}
    for number, block in enumerate(blocks):
        if block.likeness == 1.0 or not lost:
            continue
        words = [word for index in block.new for word in new.words[index]]
        need = max(EDITED, block.likeness - CLOSE)
        if any(likeness(old.words[index], words) >= need for index in _proposed(words, by_word)):
            found[number] = (block.new.start,)
    return found


def _standing_whole(sides: Sides, blocks: Sequence[Block]) -> dict[int, tuple[int, ...]]:
    """By block: where an edited sentence stands word for word, joined to something.

    Its own place where what it is taken for is, word for word, a part of another old sentence.
    """
    old, new = sides
    edited = {
        number: block
        for number, block in enumerate(blocks)
        if block.likeness < 1.0 and len(block.old) == len(block.new) == 1
    }
    # Only sentences that changed can have been joined or split.
    kept = [block for block in blocks if block.likeness == 1.0]
    joined = _Changed(new, indices(block.new for block in kept))
    split = _Changed(old, indices(block.old for block in kept))
    found = {}
    for number, block in edited.items():
        i, j = block.old.start, block.new.start
        holders = joined.holding(old.words[i])
        if holders and j not in holders:
            found[number] = tuple(holders)
        elif len(new.words[j]) >= WHOLE and (wholes := split.holding(new.words[j])) and i not in wholes:
            found[number] = (j,)
    return found


class _Changed:
    """The sentences of one draft that are not kept, by their words."""

    def __init__(self, side: Side, kept: set[int]) -> None:
        self._texts = {index: " ".join(words) for index, words in enumerate(side.words) if index not in kept}
        self._by_word: defaultdict[str, set[int]] = defaultdict(set)
        for index in self._texts:
            for word in set(side.words[index]):
                self._by_word[word].add(index)

    def holding(self, sentence: Sequence[str]) -> list[int]:
        """Those in which the words of a sentence stand as they are; none where they are too few to tell."""
        words = [word for word in sentence if word[0].isalnum()]
        if len(words) < WHOLE and not (len(words) > 1 and any(word[0].isdecimal() for word in words)):
            return []
        near = set.intersection(*(self._by_word.get(word, set()) for word in words))
        told = " ".join(sentence).rstrip(" .")
        return [index for index in sorted(near) if told in self._texts[index]]


def _proposed(words: Sequence[str], by_word: dict[str, list[int]]) -> list[int]:
    """Sentences that share the rarest words."""
    shared: defaultdict[int, int] = defaultdict(int)
    rare = sorted({word for word in words if word in by_word}, key=lambda word: (len(by_word[word]), word))
    for word in rare[:_RARE]:
        for index in by_word[word][:_POSTED]:
            shared[index] += 1
    return sorted(shared, key=lambda index: (-shared[index], index))[:PROPOSED]
