"""Sentences that went elsewhere: equal ones together with their neighbours, then edited ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from workbench.text.alignment.blocks import CLOSE, MOVED, PROPOSED, Block, Sides, indices, likeness


def moved(sides: Sides, blocks: Sequence[Block]) -> list[Block]:
    """Sentences that went elsewhere: equal ones first, together with their neighbours, then edited ones."""
    old, new = sides
    settled, used = indices(block.old for block in blocks), indices(block.new for block in blocks)
    lost = [i for i in range(len(old.plain)) if i not in settled]
    free = [j for j in range(len(new.plain)) if j not in used]
    if not lost or not free:
        return []
    found = []
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j in reversed(free):
        places[new.plain[j]].append(j)
    unused = set(free)
    taken: set[int] = set()
    previous = -2
    still = []
    for i in lost:
        text = old.plain[i]
        options = places.get(text, [])
        while options and options[-1] in taken:
            options.pop()
        if not options:
            still.append(i)
            continue
        # A moved paragraph stays together: the sentence behind the one before is preferred.
        behind = previous + 1
        together = behind in unused and behind not in taken and new.plain[behind] == text
        j = behind if together else options[-1]
        taken.add(j)
        previous = j
        found.append(Block(range(i, i + 1), range(j, j + 1), 1.0, moved=True))
    return found + _moved_and_edited(sides, still, [j for j in free if j not in taken])


def _moved_and_edited(sides: Sides, lost: Sequence[int], free: Sequence[int]) -> list[Block]:
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
        proposed = sorted(shared, key=lambda j: (-shared[j], j))[:PROPOSED]
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
