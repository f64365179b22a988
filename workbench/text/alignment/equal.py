"""Equal sentences of two drafts in the same order: what holds everything else in place."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import LCSseq

_LCS_CELLS = 40_000_000
"""Pairs of sentences between two anchors up to which the longest common run is worked out."""


def equal_in_order(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Equal sentences in the same order: unique ones first, then their equal neighbours, then what lies between."""
    anchors = _increasing(_unique_pairs(old, new))
    partner: dict[int, int] = {}
    limits = [(-1, -1), *anchors, (len(old), len(new))]
    for (i, j), (next_i, next_j) in pairwise(limits):
        if i >= 0:
            partner[i] = j
        low_i, low_j = i + 1, j + 1
        while low_i < next_i and low_j < next_j and old[low_i] == new[low_j]:
            partner[low_i] = low_j
            low_i, low_j = low_i + 1, low_j + 1
        high_i, high_j = next_i, next_j
        while high_i > low_i and high_j > low_j and old[high_i - 1] == new[high_j - 1]:
            high_i, high_j = high_i - 1, high_j - 1
            partner[high_i] = high_j
        for a, b in _common(old[low_i:high_i], new[low_j:high_j]):
            partner[low_i + a] = low_j + b
    return partner


def _unique_pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    places: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for index, text in enumerate(old):
        places[text][0].append(index)
    for index, text in enumerate(new):
        places[text][1].append(index)
    return sorted((mine[0], theirs[0]) for mine, theirs in places.values() if len(mine) == len(theirs) == 1)


def _increasing(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that is in order on both sides (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, j) in enumerate(pairs):
        at = bisect_left(tails, j)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(j)
            ends.append(index)
        else:
            tails[at], ends[at] = j, index
    run = []
    at = ends[-1] if ends else -1
    while at >= 0:
        run.append(pairs[at])
        at = before[at]
    return run[::-1]


def _common(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Equal sentences in order between two anchors."""
    if not old or not new:
        return
    if len(old) * len(new) <= _LCS_CELLS:
        for step in LCSseq.opcodes(old, new):
            if step.tag == "equal":
                yield from zip(range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True)
        return
    # Too many for a table, as where thousands of equal sentences follow each other: each takes the next free equal.
    free: defaultdict[str, list[int]] = defaultdict(list)
    for index in range(len(new) - 1, -1, -1):
        free[new[index]].append(index)
    last = -1
    for index, text in enumerate(old):
        stack = free[text]
        while stack and stack[-1] <= last:
            stack.pop()
        if stack:
            last = stack.pop()
            yield index, last
