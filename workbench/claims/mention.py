"""A figure in its sentence, and what the analysis of a whole article returns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.relation import Relation, Verdict
from workbench.quantities.quantity import Quantity
from workbench.text.span import Span
from workbench.text.values import value

if TYPE_CHECKING:
    from workbench.text.document import Document

__all__ = ["Analysis", "Check", "FactRelation", "Link", "Mention", "Relation", "Verdict"]


@value
class Mention:
    """A quantity in the text, and what its sentence says of it."""

    quantity: Quantity
    claim: bool
    """Whether a fact-checker would have to verify it."""
    label: str
    """Figure and what it says, at most 40 columns: "500 returned", "140 lawsuits"."""
    sentence: int
    """Index into the document's sentences."""
    noun: Span | None = None
    """The phrase that is counted: "members of the National Guard"."""
    speaker: Span | None = None
    """Who asserts it, where the sentence says so; None is the writer."""
    why_not: str = ""
    """Where it is no claim: the reason, as "identifier", "time stamp", "byline"."""

    @property
    def borrows_noun(self) -> bool:
        """Whether what is counted stands in front at most: "Floods kill 64", "38 men died, and five in Brook"."""
        return self.noun is None or self.noun.start < self.quantity.start

    def moved(self, by: int, sentences: int) -> Mention:
        """The same mention `by` code points and so many sentences further on."""
        return replace(
            self,
            quantity=self.quantity.moved(by),
            sentence=self.sentence + sentences,
            noun=self.noun and self.noun.moved(by),
            speaker=self.speaker and self.speaker.moved(by),
        )


class Link(NamedTuple):
    """A claim tied to a passage (a sentence) of the article or of a source."""

    mention: int
    """Index into the analysis's mentions."""
    source: int | None
    """Index into the analysis's sources; None is the article itself."""
    start: int
    end: int
    relation: Relation
    score: float
    """0 to 100, for the order alone."""
    why: tuple[str, ...]
    """The reasons, in words that a reviewer can judge."""
    figure: int | None = None
    """Where in that text the figure stands that was compared with the claim's; None where there is none."""


class Check(NamedTuple):
    """One arithmetic or logical test of the text against itself."""

    name: str
    """sum, part, percent, growth, rate, elapsed, conversion, enumeration, conflict, magnitude, date."""
    verdict: Verdict
    calculation: str
    """One line: "115 + 25 = 140, as stated"."""
    mentions: tuple[int, ...]
    """The mentions that it uses; the first is the one to look at."""


class FactRelation(NamedTuple):
    """A relation among facts that the text itself bears out: sum, part, elapsed, conflict."""

    relation: str
    facts: tuple[str, ...]


@value
class Analysis:
    """Everything found in an article, and in its sources where it bears on the article."""

    article: Document
    sources: tuple[Document, ...]
    mentions: tuple[Mention, ...]
    """The article's, in text order; they never overlap."""
    facts: tuple[str, ...]
    """For each mention the id of its fact, as "f12"; equal ids state the same figure of the same thing."""
    links: tuple[Link, ...]
    checks: tuple[Check, ...]
    relations: tuple[FactRelation, ...]
