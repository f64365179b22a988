"""Two mentions whose figures could be one, with what stands around both."""

from __future__ import annotations

from typing import NamedTuple

from workbench.claims.facts.context import Context
from workbench.claims.facts.similarity import Similarity
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import noun_key
from workbench.claims.mention import Mention
from workbench.quantities.quantity import Kind, Quantity


class Pair(NamedTuple):
    """Two mentions of an article, the earlier one first."""

    one: Mention
    other: Mention
    here: Context
    there: Context
    like: Similarity
    told: int
    """How telling the less telling of both figures is, 0 to 2 (see `telling`)."""
    equal: bool
    """Whether the figures are the same; if not, one lies within what the other says."""
    alone: bool
    """Whether nothing else in the article is counted by their number."""
    often: bool
    """Whether the article has their number more than twice."""

    @property
    def figures(self) -> tuple[Quantity, Quantity]:
        """What both say, the earlier one first."""
        return self.one.quantity, self.other.quantity

    @property
    def kind(self) -> Kind:
        """The kind of the first."""
        return self.one.quantity.kind

    @property
    def size(self) -> float:
        """The number of the first; 0 where it names none."""
        return float(point(self.one.quantity) or 0)

    @property
    def same_noun(self) -> bool:
        """Whether both count by one word, and not by two that can mean the same thing."""
        key = noun_key(self.one.quantity.unit)
        return bool(key) and key == noun_key(self.other.quantity.unit)

    @property
    def differing_marks(self) -> frozenset[str]:
        """What sets one of them apart and not the other: "another 25" beside "25"."""
        return self.here.marks ^ self.there.marks

    @property
    def in_headline(self) -> bool:
        """Whether just one of them stands in a headline, a caption or a bullet point."""
        return self.here.above is not self.there.above
