"""Figures that stand beside a figure wherever it is told: "$1 billion for 36 emergencies, 14 of them grave"."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.facts.similarity import Similarity
from workbench.claims.figures.telling import telling
from workbench.claims.figures.wording import point
from workbench.claims.mention import Mention
from workbench.quantities.quantity import DATED, Kind, Number

OF_A_SENTENCE = 0.1
"""By how much a figure passes that is told again with its companions, so that firmer ties come first."""
_SEVERAL = 2
_LIKE = 1.0
"""How alike sentences must be that tell several figures again."""
_LIKE_OF_A_LENGTH = 0.2
_CROWD = 12
"""A sentence of more figures is a list, which may have any of them."""
_Figure = tuple[Kind, str, Number]


class Companions:
    """The telling figures of each sentence, read when they are first asked for."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions
        self._told: dict[int, set[_Figure]] | None = None

    def tell(self, one: int, other: int, like: Similarity) -> bool:
        """Whether what stands beside two equal figures says that they are one.

        Two more figures that both sentences tell make one statement of them, whatever the nouns are; one makes a common
        length of time the same one: "200 million letters in a day", and once more so many "in 24 hours".
        """
        a, b = self._mentions[one], self._mentions[other]
        if a.sentence == b.sentence or like.parted in ("other date", "other whole", "for each"):
            return False
        if like.score < (_LIKE_OF_A_LENGTH if a.quantity.kind is Kind.DURATION else _LIKE):
            return False
        shared = self._beside(a) & self._beside(b)
        if a.quantity.kind is b.quantity.kind is Kind.DURATION:
            return bool(shared) and not like.parted
        return len(shared) >= _SEVERAL

    def _beside(self, mention: Mention) -> set[_Figure]:
        if self._told is None:
            self._told = {}
            for each in self._mentions:
                if (figure := _figure(each)) is not None:
                    self._told.setdefault(each.sentence, set()).add(figure)
        told = self._told.get(mention.sentence, set())
        return told - {_figure(mention)} if len(told) <= _CROWD else set()


def _figure(mention: Mention) -> _Figure | None:
    quantity = mention.quantity
    value = point(quantity)
    if not mention.claim or value is None or quantity.kind in DATED or not telling(quantity):
        return None
    return quantity.kind, "" if quantity.kind is Kind.COUNT else quantity.unit, value
