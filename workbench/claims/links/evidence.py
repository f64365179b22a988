"""What is known of a claim and one passage, before it is judged."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from workbench.claims.figures.agreement import Agreement, Stance
from workbench.claims.links.clause import Clause
from workbench.claims.links.elsewhere import Elsewhere
from workbench.claims.links.likeness import Likeness
from workbench.claims.mention import Mention


class Evidence(NamedTuple):
    """What is known of a claim and one passage."""

    claim: Mention
    figure: Mention | None
    """The passage's figure that answers to the claim's; None where it has none."""
    agreement: Agreement | None
    likeness: Likeness
    ratio: float
    """RapidFuzz ratio of the two sentences."""
    same_fact: bool
    inside: bool
    """Whether the passage stands in the article itself."""
    other_date: str
    """In words, where both sentences name dates and none agrees: "different year: 2016, 2017"."""
    beside: int
    """How many other figures stand in the claim's sentence."""
    about: float
    """How much the source speaks of what the article speaks of, 0 to 1."""
    in_front: str
    """The sign in front of the passage's figure: a colon behind a label."""
    clauses: Callable[[], tuple[Clause, Clause]]
    """What the clauses of both figures say, read when it is asked for."""
    told_around: Callable[[], float]
    """How much of what the claim's sentence says the passage and the one before it say, 0 to 1."""
    elsewhere: Callable[[], Elsewhere]
    """What the passage speaks of, where the article has none of its names."""
    unnamed_year: str = ""
    """In words, where the passage tells of a year of which the article says nothing."""

    @property
    def stance(self) -> Stance:
        """How the passage's figure stands to the claim's."""
        return Stance.APART if self.agreement is None else self.agreement.stance

    reckoned: bool = False
    """Whether the claim follows from figures of the passage by a calculation, which the agreement tells."""
