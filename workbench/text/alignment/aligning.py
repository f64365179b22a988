"""Two drafts sentence by sentence: which sentence became which, in order, edited, split, joined or moved.

Equal sentences are found first, by order and by what stands around them; only then does RapidFuzz look for edited ones,
between the equal neighbours that hold them in place. What a figure in them became is for `redraft` to say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workbench.text.alignment.absorbed import absorbed
from workbench.text.alignment.blocks import CLEAR, EDITED, Block, Side, Sides, indices
from workbench.text.alignment.elsewhere import moved, verbatim
from workbench.text.alignment.equal import equal_in_order
from workbench.text.alignment.gaps import edited, gaps
from workbench.text.alignment.repeats import with_repeats
from workbench.text.alignment.twins import with_twins


@dataclass(frozen=True, slots=True)
class Alignment:
    """What became of every sentence; sentences in no block were cut or are new."""

    blocks: tuple[Block, ...]
    share: float
    """How much of the shorter draft stands in blocks, by length of text: 0 to 1."""


def align(old: Sequence[str], new: Sequence[str], between: Callable[[], None] = lambda: None) -> Alignment:
    """Align the sentences of two drafts, given as texts.

    `between` is called between its parts, none of which takes long; what it raises ends the work.
    """
    sides = Side.of(old), Side.of(new)
    between()
    partner = equal_in_order(sides[0].plain, sides[1].plain)
    blocks = [Block(range(i, i + 1), range(j, j + 1), 1.0) for i, j in partner.items()]
    blocks += verbatim(sides, partner)
    told = {sides[0].plain[i] for block in blocks for i in block.old}
    copies = {j for j, text in enumerate(sides[1].plain) if text in told}
    # A copy of a sentence that has its place, as in a paragraph that was repeated, is no other one edited.
    anchors = dict(partner)
    for floor in (CLEAR, EDITED):
        # What is clearly an edited sentence, in its place or elsewhere, is found before what may be one.
        apart = indices(block.old for block in blocks), indices(block.new for block in blocks) | copies
        found = [
            block
            for olds, news in gaps(anchors, len(old), len(new))
            for block in edited(sides, olds, news, apart, floor=floor, between=between)
        ]
        anchors |= {block.old.start: block.new.start for block in found}
        blocks += found
        between()
        blocks += moved(sides, blocks, copies)
    between()
    blocks += absorbed(sides, blocks)
    between()
    blocks = with_repeats(sides, with_twins(sides, blocks))
    blocks.sort(key=lambda block: (block.old.start, block.new.start))
    return Alignment(tuple(blocks), _share(sides, blocks))


def _share(sides: Sides, blocks: Sequence[Block]) -> float:
    shares = []
    for side, ranges in zip(sides, ([b.old for b in blocks], [b.new for b in blocks]), strict=True):
        length = sum(map(len, side.plain))
        shares.append(sum(len(side.plain[index]) for index in indices(ranges)) / length if length else 0.0)
    return max(shares)
