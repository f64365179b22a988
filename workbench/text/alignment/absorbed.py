"""Sentences that ran into a longer one, as a headline without a stop does.

Likeness alone does not show it: the rare words of the sentence must all stand there, in their order and together.
Figures among them may be others, which is for `redraft` to say.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.distance import Indel

from workbench.text.alignment.blocks import CLOSE, MOVED, PART, PROPOSED, WHOLE, Block, Side, Sides, indices

_ABSORBED = 0.8
"""Likeness of a sentence and as many words of a longer one, from which they are looked at closely."""
_RARE = 3
"""Sentences of the old draft in which a rare word stands at most."""
_TELLING = 2
"""Rare words that a sentence must have to be told from others."""
_POSTED = 50
"""New sentences looked at for one word."""


def absorbed(sides: Sides, blocks: Sequence[Block]) -> list[Block]:
    """Lost sentences whose words stand together inside a longer one, also one that another sentence became."""
    old, new = sides
    settled = indices(block.old for block in blocks)
    lost = [i for i in range(len(old.plain)) if i not in settled and len(old.words[i]) >= WHOLE]
    if not lost:
        return []
    became: defaultdict[int, list[int]] = defaultdict(list)
    for block in blocks:
        for j in block.new:
            became[j] += block.old
    common = Counter(word for words in old.words for word in set(words))
    # Only sentences that changed can have taken another in.
    kept = indices(block.new for block in blocks if block.likeness == 1.0)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j in range(len(new.plain)):
        if j not in kept:
            for word in set(new.words[j]):
                places[word].append(j)
    found = []
    for i in lost:
        rare = {word for word in old.words[i] if common[word] <= _RARE and word.isalpha()}
        if len(rare) < _TELLING:
            continue
        shared: defaultdict[int, int] = defaultdict(int)
        for word in set(old.words[i]):
            for j in places.get(word, ())[:_POSTED]:
                shared[j] += 1
        need = PART * len(set(old.words[i]))
        # Where a sentence that says it by itself went there, as a twin does, these words are that one's.
        near = [
            j for j in shared if shared[j] >= need and not any(_says(old.words[k], old.words[i]) for k in became[j])
        ]
        near = sorted(near, key=lambda j: (-shared[j], j))[:PROPOSED]
        fits = sorted(((_inside(old.words[i], new.words[j], rare), -j) for j in near), reverse=True)
        if fits and fits[0][0] >= _ABSORBED:
            best, j = fits[0][0], -fits[0][1]
            rivals = tuple(-other for close, other in fits[1:] if close >= best - CLOSE)
            found.append(Block(range(i, i + 1), range(j, j + 1), min(best, MOVED), moved=True, rivals=rivals))
    return [_with_twins(old, block, found) for block in found]


def _with_twins(old: Side, block: Block, blocks: Sequence[Block]) -> Block:
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


def _inside(part: Sequence[str], whole: Sequence[str], rare: frozenset[str] | set[str] = frozenset()) -> float:
    """How much a sentence is like the most similar run of as many words of a longer one that has its `rare` words."""
    size = len(part)
    if len(whole) <= size:
        return 0.0
    told = [word for word in part if word in rare]
    best = 0.0
    for at in range(len(whole) - size + 1):
        run = whole[at : at + size]
        alike = float(Indel.normalized_similarity(part, run, score_cutoff=max(best, _ABSORBED)))
        if alike > best and [word for word in run if word in rare] == told:
            best = alike
    return best
