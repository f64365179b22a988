"""Edited sentences between equal neighbours: one for one, split or joined, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workbench.text.alignment.blocks import CLOSE, EDITED, PART, WHOLE, Block, Sides, indices, likeness

_CELLS = 40_000
"""Pairs of sentences compared between two neighbours at most; beyond it only those near the diagonal."""
_PARTS = 6
"""Sentences into which one can have been split, or of which one can have been joined, at most."""
_ROOM = 1.5
"""How much longer the parts together may be than the whole."""


def gaps(partner: dict[int, int], old: int, new: int) -> Iterator[tuple[range, range]]:
    """The stretches of sentences between equal ones, where both sides have some."""
    i = j = 0
    for next_i, next_j in [*sorted(partner.items()), (old, new)]:
        if next_i > i and next_j > j:
            yield range(i, next_i), range(j, next_j)
        i, j = next_i + 1, next_j + 1


def edited(
    sides: Sides,
    olds: range,
    news: range,
    apart: tuple[set[int], set[int]],
    *,
    floor: float,
    between: Callable[[], None],
) -> list[Block]:
    """The best edited sentences of a gap, in order: one for one, split in two or three, or joined.

    `apart` are the old and the new sentences whose place is known already: they have no other. `floor` is the likeness
    from which a sentence is an edited one. `between` is called for each old sentence.
    """
    table = _Gap(sides, olds, news, apart, floor)
    best: dict[tuple[int, int], tuple[float, tuple[int, int] | None]] = {}
    for i in range(olds.stop, olds.start - 1, -1):
        between()
        for j in reversed(table.near(i)):
            choice: tuple[float, tuple[int, int] | None] = (0.0, None)
            for step in ((1, 0), (0, 1)):
                after = best.get((i + step[0], j + step[1]))
                if after is not None and after[0] > choice[0]:
                    choice = (after[0], step)
            for a, b in table.shapes(i, j):
                after = best.get((i + a, j + b))
                gain = table.gain(i, j, a, b) if after is not None else 0.0
                if after is not None and gain > 0 and gain + after[0] > choice[0]:
                    choice = (gain + after[0], (a, b))
            best[i, j] = choice
    blocks = []
    i, j = olds.start, news.start
    while (taken := best[i, j][1]) is not None:
        a, b = taken
        if a and b:
            blocks.append(table.block(i, j, a, b))
        i, j = i + a, j + b
    return table.with_rivals(blocks)


class _Gap:
    """Likeness of the sentences between two equal neighbours, each pair worked out once."""

    def __init__(self, sides: Sides, olds: range, news: range, apart: tuple[set[int], set[int]], floor: float) -> None:
        self._old, self._new = sides[0].words, sides[1].words
        self._olds, self._news = olds, news
        self._apart, self._floor = apart, floor
        self._known: dict[tuple[int, int, int, int], float] = {}
        self._parts: dict[tuple[int, int, bool], bool] = {}
        self._sets: dict[tuple[int, bool], frozenset[str]] = {}
        self._whole = len(olds) * len(news) <= _CELLS
        self._band = max(20, _CELLS // (2 * max(len(olds), len(news))))

    def near(self, i: int) -> range:
        """The new sentences that `i` is compared with: all in a small gap, those near the diagonal in a great one."""
        if self._whole:
            return range(self._news.start, self._news.stop + 1)
        expected = (i - self._olds.start) * len(self._news) // len(self._olds) + self._news.start
        return range(max(self._news.start, expected - self._band), min(self._news.stop, expected + self._band) + 1)

    def likeness(self, i: int, j: int, a: int = 1, b: int = 1) -> float:
        key = (i, j, a, b)
        known = self._known.get(key)
        if known is None and not all(
            apart.isdisjoint(part) for apart, part in zip(self._apart, (range(i, i + a), range(j, j + b)), strict=True)
        ):
            known = self._known[key] = 0.0
        if known is None:
            one = self._old[i] if a == 1 else [word for part in self._old[i : i + a] for word in part]
            other = self._new[j] if b == 1 else [word for part in self._new[j : j + b] for word in part]
            known = self._known[key] = likeness(one, other)
        return known

    def shapes(self, i: int, j: int) -> Iterator[tuple[int, int]]:
        """How many sentences from `i` on can have become how many from `j` on: each part has to do with the whole."""
        if i == self._olds.stop or j == self._news.stop:
            return
        yield 1, 1
        for parts in range(2, self._most_parts(self._new, j, self._news.stop, self._old, i) + 1):
            yield 1, parts
        for parts in range(2, self._most_parts(self._old, i, self._olds.stop, self._new, j) + 1):
            yield parts, 1

    def _most_parts(self, parts: list[list[str]], first: int, stop: int, wholes: list[list[str]], whole: int) -> int:
        """Into how many sentences from `first` on the other side's one can have been split."""
        room = _ROOM * len(wholes[whole]) + WHOLE
        last = min(stop, first + _PARTS)
        for part in range(first, last):
            room -= len(parts[part])
            if room < 0 or not self._part_of(parts, part, wholes, whole):
                return part - first
        return last - first

    def gain(self, i: int, j: int, a: int, b: int) -> float:
        """What a block adds to the alignment: nothing where it is no more alike than any two sentences."""
        return (self.likeness(i, j, a, b) - self._floor) * (a + b) / 2

    def _part_of(self, parts: list[list[str]], part: int, wholes: list[list[str]], whole: int) -> bool:
        """Whether one side's sentence can be a part of the other side's."""
        key = (part, whole, parts is self._old)
        known = self._parts.get(key)
        if known is None:
            words = self._sets.setdefault((whole, wholes is self._old), frozenset(wholes[whole]))
            need = PART * len(parts[part])
            known = self._parts[key] = sum(map(words.__contains__, parts[part])) >= need
        return known

    def block(self, i: int, j: int, a: int, b: int) -> Block:
        return Block(range(i, i + a), range(j, j + b), self.likeness(i, j, a, b), moved=a + b > 2)

    def _both_inside(self, i: int, other: int, j: int) -> bool:
        """Whether two old sentences ran together into a new one: each stands whole in it, beside the other."""
        one, two, whole = self._old[i], self._old[other], self._new[j]
        text = " ".join(whole)
        return len(one) + len(two) <= len(whole) + 2 and all(" ".join(part) in text for part in (one, two))

    def with_rivals(self, blocks: list[Block]) -> list[Block]:
        """The blocks, each with the new sentences that fit it about as well and are not better taken."""
        if not self._whole:
            return blocks
        taken = {j: block for block in blocks for j in block.new}
        settled = indices(block.old for block in blocks)
        free = [i for i in self._olds if i not in settled]
        found = []
        for block in blocks:
            i, j = block.old.start, block.new.start
            rivals: list[int] = []
            if not block.moved:
                for other in self._news:
                    owner = taken.get(other)
                    held = owner.likeness if owner is not None else 0.0
                    fits = self.likeness(i, other)
                    if other != j and fits >= max(EDITED, block.likeness - CLOSE) and fits > held:
                        rivals.append(other)
                # Two old sentences that fit one new sentence about as well: which of them was cut is not known.
                if any(
                    self.likeness(other, j) >= max(EDITED, block.likeness - CLOSE)
                    and self._old[other] != self._old[i]
                    and not self._both_inside(i, other, j)
                    for other in free
                ):
                    rivals.append(j)
            found.append(Block(block.old, block.new, block.likeness, block.moved, tuple(rivals)) if rivals else block)
        return found
