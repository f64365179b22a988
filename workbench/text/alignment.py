"""Two drafts sentence by sentence: which sentence became which, in order, edited, split, joined or moved.

Equal sentences are found first, by order and by what stands around them; only then does RapidFuzz look for edited ones,
between the equal neighbours that hold them in place. What a figure in them became is for `redraft` to say.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, LCSseq

from workbench.text.difference import plain, words

EDITED = 0.5
"""Likeness from which a sentence between two equal neighbours is an edited one."""
MOVED = 0.66
"""Likeness from which a sentence is an edited one although it stands elsewhere."""
CLOSE = 0.06
"""Two sentences whose likeness differs by less fit about as well."""
_CELLS = 40_000
"""Pairs of sentences compared between two neighbours at most; beyond it only those near the diagonal."""
_LCS_CELLS = 40_000_000
_PROPOSED = 6
"""Sentences elsewhere that are compared with a missing one."""
_WHOLE = 5
"""Words from which a sentence that stands whole inside a longer one is that sentence, joined to something new."""
_ABSORBED = 0.8
"""Likeness from which some words of a longer sentence are a sentence that ran into it, as a headline without a stop."""
_SHAPES = ((1, 1), *((1, n) for n in range(2, 7)), *((n, 1) for n in range(2, 7)))
_PART = 0.6
"""Share of its words that each part of a split or joined sentence must have in common with the whole."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some sentences of the old draft and what they became; ranges of indices, end exclusive."""

    old: range
    new: range
    likeness: float
    """1 where all that changed are quotes, dashes and spaces."""
    moved: bool = False
    """Out of order, split or joined."""
    rivals: tuple[int, ...] = ()
    """Other new sentences that fit about as well as `new`."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """What became of every sentence; sentences in no block were cut or are new."""

    blocks: tuple[Block, ...]
    share: float
    """How much of the shorter draft stands in blocks, by length of text: 0 to 1."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One draft, ready to compare."""

    plain: list[str]
    words: list[list[str]]


def align(old: Sequence[str], new: Sequence[str]) -> Alignment:
    """Align the sentences of two drafts, given as texts."""
    sides = _side(old), _side(new)
    partner = _equal_in_order(sides[0].plain, sides[1].plain)
    blocks = [Block(range(i, i + 1), range(j, j + 1), 1.0) for i, j in partner.items()]
    for olds, news in _gaps(partner, len(old), len(new)):
        blocks += _edited(sides, olds, news)
    blocks += _moved(sides, blocks)
    blocks += _absorbed(sides, blocks)
    blocks.sort(key=lambda block: (block.old.start, block.new.start))
    return Alignment(tuple(blocks), _share(sides, blocks))


def _side(texts: Sequence[str]) -> _Side:
    plain_texts = [plain(text) for text in texts]
    return _Side(plain_texts, [_words(text) for text in plain_texts])


def _words(text: str) -> list[str]:
    return [text[span.start : span.end].casefold() for span in words(text)]


def _equal_in_order(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
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


def _gaps(partner: dict[int, int], old: int, new: int) -> Iterator[tuple[range, range]]:
    """The stretches of sentences between equal ones, where both sides have some."""
    i = j = 0
    for next_i, next_j in [*sorted(partner.items()), (old, new)]:
        if next_i > i and next_j > j:
            yield range(i, next_i), range(j, next_j)
        i, j = next_i + 1, next_j + 1


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """How much of two sentences, in lower-case words, is the same in the same order; close spelling counts."""
    by_word = float(Indel.normalized_similarity(one, other))
    if by_word >= MOVED:
        return by_word
    left, right = " ".join(one), " ".join(other)
    if min(len(one), len(other)) >= _WHOLE and (left in right or right in left):
        return MOVED
    return max(by_word, fuzz.ratio(left, right) / 50 - 1)


def _edited(sides: tuple[_Side, _Side], olds: range, news: range) -> list[Block]:
    """The best edited sentences of a gap, in order: one for one, split in two or three, or joined."""
    table = _Gap(sides, olds, news)
    best: dict[tuple[int, int], tuple[float, tuple[int, int] | None]] = {}
    for i in range(olds.stop, olds.start - 1, -1):
        for j in range(news.stop, news.start - 1, -1):
            choice: tuple[float, tuple[int, int] | None] = (0.0, None)
            for step in ((1, 0), (0, 1)):
                after = best.get((i + step[0], j + step[1]))
                if after is not None and after[0] > choice[0]:
                    choice = (after[0], step)
            if i < olds.stop and j < news.stop and table.near(i, j):
                for a, b in _SHAPES:
                    if i + a > olds.stop or j + b > news.stop:
                        continue
                    gain = table.gain(i, j, a, b)
                    if gain > 0 and gain + best[i + a, j + b][0] > choice[0]:
                        choice = (gain + best[i + a, j + b][0], (a, b))
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

    def __init__(self, sides: tuple[_Side, _Side], olds: range, news: range) -> None:
        self._old, self._new = sides[0].words, sides[1].words
        self._olds, self._news = olds, news
        self._known: dict[tuple[int, int, int, int], float] = {}
        self._whole = len(olds) * len(news) <= _CELLS
        self._band = max(20, _CELLS // (2 * max(len(olds), len(news))))

    def near(self, i: int, j: int) -> bool:
        """Whether a pair is looked at: every one in a small gap, those near the diagonal in a great one."""
        if self._whole:
            return True
        expected = (i - self._olds.start) * len(self._news) / len(self._olds) + self._news.start
        return abs(j - expected) <= self._band

    def likeness(self, i: int, j: int, a: int = 1, b: int = 1) -> float:
        key = (i, j, a, b)
        known = self._known.get(key)
        if known is None:
            one = self._old[i] if a == 1 else [word for part in self._old[i : i + a] for word in part]
            other = self._new[j] if b == 1 else [word for part in self._new[j : j + b] for word in part]
            known = self._known[key] = likeness(one, other)
        return known

    def gain(self, i: int, j: int, a: int, b: int) -> float:
        """What a block adds to the alignment: nothing where it is no more alike than any two sentences."""
        if a + b > 2 and not self._parts_fit(i, j, a, b):
            return 0.0
        return (self.likeness(i, j, a, b) - EDITED) * (a + b) / 2

    def _parts_fit(self, i: int, j: int, a: int, b: int) -> bool:
        """Whether every part of a split or joined sentence has to do with the whole."""
        parts = self._new[j : j + b] if a == 1 else self._old[i : i + a]
        whole = set(self._old[i] if a == 1 else self._new[j])
        return all(sum(word in whole for word in part) >= _PART * len(part) for part in parts)

    def block(self, i: int, j: int, a: int, b: int) -> Block:
        return Block(range(i, i + a), range(j, j + b), self.likeness(i, j, a, b), moved=a + b > 2)

    def _both_inside(self, i: int, other: int, j: int) -> bool:
        """Whether two old sentences ran together into a new one: each stands whole in it, beside the other."""
        one, two, whole = self._old[i], self._old[other], self._new[j]
        text = " ".join(whole)
        return len(one) + len(two) <= len(whole) + 2 and all(" ".join(part) in text for part in (one, two))

    def with_rivals(self, blocks: list[Block]) -> list[Block]:
        """The blocks, each with the new sentences that fit it about as well and are not better taken."""
        taken = {j: block for block in blocks for j in block.new}
        free = [i for i in self._olds if not any(i in block.old for block in blocks)]
        found = []
        for block in blocks:
            i, j = block.old.start, block.new.start
            rivals: list[int] = []
            if not block.moved and self._whole:
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


def _moved(sides: tuple[_Side, _Side], blocks: Sequence[Block]) -> list[Block]:
    """Sentences that went elsewhere: equal ones first, together with their neighbours, then edited ones."""
    old, new = sides
    settled, used = _indices(block.old for block in blocks), _indices(block.new for block in blocks)
    lost = [i for i in range(len(old.plain)) if i not in settled]
    free = [j for j in range(len(new.plain)) if j not in used]
    if not lost or not free:
        return []
    found = []
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j in free:
        places[new.plain[j]].append(j)
    taken: set[int] = set()
    previous = -2
    still = []
    for i in lost:
        options = [j for j in places.get(old.plain[i], ()) if j not in taken]
        if not options:
            still.append(i)
            continue
        # A moved paragraph stays together: the sentence behind the one before is preferred.
        j = previous + 1 if previous + 1 in options else options[0]
        taken.add(j)
        previous = j
        found.append(Block(range(i, i + 1), range(j, j + 1), 1.0, moved=True))
    return found + _moved_and_edited(sides, still, [j for j in free if j not in taken])


def _moved_and_edited(sides: tuple[_Side, _Side], lost: Sequence[int], free: Sequence[int]) -> list[Block]:
    old, new = sides
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j in free:
        for word in set(new.words[j]):
            places[word].append(j)
    wishes = []
    for i in lost:
        shared: defaultdict[int, int] = defaultdict(int)
        rare = sorted(
            (word for word in set(old.words[i]) if word in places), key=lambda word: (len(places[word]), word)
        )
        for word in rare[:12]:
            for j in places[word][:50]:
                shared[j] += 1
        proposed = sorted(shared, key=lambda j: (-shared[j], j))[:_PROPOSED]
        ranked = sorted(((likeness(old.words[i], new.words[j]), -j) for j in proposed), reverse=True)
        if ranked and ranked[0][0] >= MOVED:
            wishes.append((ranked[0][0], i, ranked))
    found, taken = [], set()
    for fits, i, ranked in sorted(wishes, reverse=True):
        j = -ranked[0][1]
        if j in taken:
            continue
        taken.add(j)
        rivals = tuple(-other for close, other in ranked[1:] if close >= fits - CLOSE)
        rivals += tuple(j for again, k, wish in wishes if k != i and -wish[0][1] == j and again >= fits - CLOSE)[:1]
        found.append(Block(range(i, i + 1), range(j, j + 1), fits, moved=True, rivals=rivals))
    return found


def _absorbed(sides: tuple[_Side, _Side], blocks: Sequence[Block]) -> list[Block]:
    """Lost sentences whose words stand together inside a longer one, also one that another sentence became."""
    old, new = sides
    settled = _indices(block.old for block in blocks)
    lost = [i for i in range(len(old.plain)) if i not in settled and len(old.words[i]) >= _WHOLE]
    if not lost:
        return []
    became: defaultdict[int, list[int]] = defaultdict(list)
    for block in blocks:
        for j in block.new:
            became[j] += block.old
    # Only sentences that changed can have taken another in.
    kept = _indices(block.new for block in blocks if block.likeness == 1.0)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j in range(len(new.plain)):
        if j not in kept:
            for word in set(new.words[j]):
                places[word].append(j)
    found = []
    for i in lost:
        shared: defaultdict[int, int] = defaultdict(int)
        for word in set(old.words[i]):
            for j in places.get(word, ())[:50]:
                shared[j] += 1
        need = _PART * len(set(old.words[i]))
        # Where a sentence that says it by itself went there, as a twin does, these words are that one's.
        near = [
            j for j in shared if shared[j] >= need and not any(_says(old.words[k], old.words[i]) for k in became[j])
        ]
        near = sorted(near, key=lambda j: (-shared[j], j))[:_PROPOSED]
        fits = sorted(((_inside(old.words[i], new.words[j]), -j) for j in near), reverse=True)
        if fits and fits[0][0] >= _ABSORBED:
            best, j = fits[0][0], -fits[0][1]
            rivals = tuple(-other for close, other in fits[1:] if close >= best - CLOSE)
            found.append(Block(range(i, i + 1), range(j, j + 1), min(best, MOVED), moved=True, rivals=rivals))
    return [_with_twins(old, block, found) for block in found]


def _with_twins(old: _Side, block: Block, blocks: Sequence[Block]) -> Block:
    """A lost sentence and its twin that fit the same words: which of them was cut is not known."""
    words = old.words[block.old.start]
    twins = any(
        other.new == block.new and other.old != block.old and _says(old.words[other.old.start], words)
        for other in blocks
    )
    return replace(block, rivals=(*block.rivals, block.new.start)) if twins else block


def _says(whole: Sequence[str], part: Sequence[str]) -> bool:
    alike = float(Indel.normalized_similarity(whole, part))
    return max(alike, _inside(part, whole)) >= _ABSORBED


def _inside(part: Sequence[str], whole: Sequence[str]) -> float:
    """How much a sentence is like the most similar run of as many words of a longer one."""
    size = len(part)
    if len(whole) <= size:
        return 0.0
    return max(
        float(Indel.normalized_similarity(part, whole[at : at + size], score_cutoff=_ABSORBED))
        for at in range(len(whole) - size + 1)
    )


def _indices(ranges: Iterable[range]) -> set[int]:
    return {index for each in ranges for index in each}


def _share(sides: tuple[_Side, _Side], blocks: Sequence[Block]) -> float:
    shares = []
    for side, ranges in zip(sides, ([b.old for b in blocks], [b.new for b in blocks]), strict=True):
        length = sum(map(len, side.plain))
        shares.append(sum(len(side.plain[index]) for index in _indices(ranges)) / length if length else 0.0)
    return max(shares)
