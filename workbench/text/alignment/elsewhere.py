"""Sentences that went elsewhere: equal ones together with their neighbours, then edited ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from workbench.text.alignment.blocks import CLOSE, MOVED, PROPOSED, WHOLE, Block, Sides, indices, likeness


def verbatim(sides: Sides, partner: dict[int, int]) -> list[Block]:
    """Sentences that stand word for word out of their order, together with their neighbours where they can.

    Short ones are left to what stands around them.
    """
    old, new = sides
    used = set(partner.values())
    lost = [i for i in range(len(old.plain)) if i not in partner and len(old.words[i]) >= WHOLE]
    return _equal(sides, lost, [j for j in range(len(new.plain)) if j not in used])


def moved(sides: Sides, blocks: Sequence[Block], copies: set[int]) -> list[Block]:
    """Sentences that went elsewhere: equal ones first, together with their neighbours, then edited ones.

    `copies` are new sentences that repeat one whose place is known.
    """
    old, new = sides
    settled, used = indices(block.old for block in blocks), indices(block.new for block in blocks)
    lost = [i for i in range(len(old.plain)) if i not in settled]
    free = [j for j in range(len(new.plain)) if j not in used]
    if not lost or not free:
        return []
    found = _equal(sides, lost, free)
    settled, used = indices(block.old for block in found), indices(block.new for block in found)
    return found + _moved_and_edited(
        sides, [i for i in lost if i not in settled], [j for j in free if j not in used | copies]
    )


def _equal(sides: Sides, lost: Sequence[int], free: Sequence[int]) -> list[Block]:
    old, new = sides
    found = []
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j in reversed(free):
        places[new.plain[j]].append(j)
    unused = set(free)
    previous = -2
    for i in lost:
        text = old.plain[i]
        options = places.get(text, [])
        while options and options[-1] not in unused:
            options.pop()
        if not options:
            continue
        # A moved paragraph stays together: the sentence behind the one before is preferred.
        behind = previous + 1
        j = behind if behind in unused and new.plain[behind] == text else options[-1]
        unused.discard(j)
        previous = j
        found.append(Block(range(i, i + 1), range(j, j + 1), 1.0, moved=True))
    return found


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
