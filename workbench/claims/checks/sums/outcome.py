"""What figures come to: "which makes it 19", "bringing the total to 40", "the £2m in total".

Such words look back at two figures of their sentence or of the sentences right in front. Which two is told by the
arithmetic alone, so these checks hold or are not made.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.kinds import ADDED
from workbench.claims.checks.sums.front import FRONT, as_stated, in_front, is_sure, known, number_of
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.wording import figure_words
from workbench.claims.lexicon.patterns import at_end, pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import MONEY


def outcomes(reading: Reading) -> Iterator[Found]:
    """Totals with the parts that come to them."""
    # In front of the first claim there is nothing to look back at.
    for index in reading.claims[1:]:
        quantity, text = reading.mentions[index].quantity, reading.document.text
        if quantity.kind not in ADDED or not is_sure(quantity):
            continue
        front = text[max(0, quantity.begins - FRONT) : quantity.begins]
        told = at_end("outcome", "comes_to", front) or pattern("sum", "in_all").match(text, quantity.end)
        if (told or at_end("outcome", "brought", front)) and not at_end("remainder", "left", front):
            yield from _comes_to(reading, index, in_front(reading, reading.mentions[index].sentence, index))


def _comes_to(reading: Reading, total: int, others: list[int]) -> Iterator[Found]:
    value = reading.value(total)
    for pair in combinations(others, 2):
        if math.isclose(sum(reading.value(index) for index in pair), value, rel_tol=1e-9):
            yield as_stated(reading, total, sorted(pair))
            return
    added = _added(reading, total, others)
    if len(added) != 1 or reading.value(added[0]) >= value:
        return
    before = known(reading, total, value - reading.value(added[0]))
    if before is not None and before < added[0]:
        yield as_stated(reading, total, [before, added[0]])
    elif "further" in reading.contexts.marks(added[0]) or _was_gained(reading, total, added[0]):
        words = f"{figure_words(reading.mentions[added[0]].quantity)} of {number_of(reading, total)}"
        yield found("part", Verdict.HOLDS, words, (added[0], total), "part")


def _added(reading: Reading, total: int, others: list[int]) -> list[int]:
    """The figures of the total's own sentence; where it opens with "That brings", those of the one in front."""
    at, text = reading.mentions[total].sentence, reading.document.text
    added = [index for index in others if reading.mentions[index].sentence == at]
    if len(added) > 1:
        # "It made $6 million in Arden and $10 million in total, bringing it to $57 million": all of it was added.
        ends = {index: reading.mentions[index].quantity.end for index in added}
        added = [index for index in added if pattern("everywhere", "all").match(text, ends[index])] or added
    if not added and pattern("outcome", "that_brings").match(text, reading.document.sentences[at].start):
        return [index for index in others if reading.mentions[index].sentence == at - 1]
    return added


def _was_gained(reading: Reading, total: int, added: int) -> bool:
    """Whether words say that a figure came on top: "signed four players, taking its squad to 26"."""
    text, begins = reading.document.text, reading.mentions[total].quantity.begins
    brought = at_end("outcome", "brought", text, max(0, begins - FRONT), begins)
    if not brought and not pattern("outcome", "this_year").match(text, reading.mentions[total].quantity.end):
        return False
    quantity = reading.mentions[added].quantity
    if pattern("outcome", "before_that").search(text, max(0, quantity.begins - FRONT), quantity.begins):
        return False
    if quantity.kind is MONEY and pattern("outcome", "priced").match(text, reading.mentions[total].quantity.end):
        return False
    start = reading.document.sentences[reading.mentions[added].sentence].start
    return pattern("outcome", "gained").search(text, start, begins) is not None
