"""An article read once for facts, links and checks: mentions, their contexts, and which of them are one fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any, TypeVar

from workbench.claims.facts.article_words import ArticleWords
from workbench.claims.facts.context import Contexts
from workbench.claims.facts.grouping import group_facts
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import noun_key
from workbench.claims.mention import Mention
from workbench.quantities.quantity import COUNT, DATE, Kind, Number
from workbench.text.document import Document

_WHOLE_DAY = len("2022-06-08")
T = TypeVar("T")


class Reading:
    """What every check starts from. Indices into `mentions`, `contexts` and `facts` are the same.

    Most tables are made when a check first asks for them: most short texts have nothing to look up.
    """

    def __init__(
        self,
        document: Document,
        mentions: tuple[Mention, ...],
        article_words: ArticleWords,
        contexts: Contexts,
        facts: tuple[str, ...],
    ) -> None:
        self.document = document
        self.mentions = mentions
        self.article_words = article_words
        self.contexts = contexts
        self.facts = facts
        self.claims = [index for index, mention in enumerate(mentions) if mention.claim]
        """The mentions that are claims, in text order."""
        self.by_sentence: dict[int, list[int]] = {}
        """The claims of each sentence, in text order."""
        for index in self.claims:
            self.by_sentence.setdefault(mentions[index].sentence, []).append(index)
        self.answers: dict[Callable[..., Any], dict[int, Any]] = {}
        """What was answered to questions that are `asked_once`, by question and mention."""
        self.read_out: dict[Callable[..., Any], Any] = {}
        """What is `read_once` out of the article, by how it is read."""

    @cached_property
    def by_fact(self) -> dict[str, list[int]]:
        """The claims of each fact, in text order."""
        found: dict[str, list[int]] = {}
        for index in self.claims:
            found.setdefault(self.facts[index], []).append(index)
        return found

    @cached_property
    def counts(self) -> dict[str, list[int]]:
        """The claims that count something, by their noun, in text order."""
        found: dict[str, list[int]] = {}
        for index in self.claims:
            quantity = self.mentions[index].quantity
            if quantity.kind is COUNT and (key := noun_key(quantity.unit)):
                found.setdefault(key, []).append(index)
        return found

    @cached_property
    def by_value(self) -> dict[tuple[Kind, float], list[int]]:
        """The claims of each kind and number, in text order."""
        found: dict[tuple[Kind, float], list[int]] = {}
        for index in self.claims:
            quantity = self.mentions[index].quantity
            if (value := point(quantity)) is not None:
                found.setdefault((quantity.kind, float(value)), []).append(index)
        return found

    @cached_property
    def breakdowns(self) -> Counter[tuple[int, str]]:
        """How many counts of a sentence borrow a noun: items of "20 people in Arden, five in Brook and two in Cole"."""
        return Counter(
            (self.mentions[index].sentence, key)
            for key, indices in self.counts.items()
            for index in indices
            if self.mentions[index].borrows_noun
        )

    @cached_property
    def amounts(self) -> Counter[tuple[Kind, str, Number | None]]:
        """How often each figure stands in the article, by kind, unit and value."""
        figures = [mention.quantity for mention in self.mentions]
        return Counter((figure.kind, figure.unit, point(figure)) for figure in figures)

    @cached_property
    def units(self) -> Counter[tuple[Kind, str]]:
        """How many claims there are of each kind and unit."""
        figures = [self.mentions[index].quantity for index in self.claims]
        return Counter((figure.kind, figure.unit) for figure in figures)

    @cached_property
    def year(self) -> int | None:
        """The year in which the article came out, as far as a time stamp, its file or a day in it says so."""
        return _year(self.document, self.mentions)

    @cached_property
    def dates(self) -> list[int]:
        """The claims that are dates, in text order."""
        return [index for index in self.claims if self.mentions[index].quantity.kind is DATE]

    def value(self, index: int) -> float:
        """The number of a mention; 0 where it names none."""
        return float(point(self.mentions[index].quantity) or 0)

    def span(self, index: int) -> str:
        """The words of a mention."""
        quantity = self.mentions[index].quantity
        return self.document.text[quantity.start : quantity.end]

    def between(self, one: int, other: int) -> str:
        """The text between two mentions, the earlier one first."""
        return self.document.text[self.mentions[one].quantity.end : self.mentions[other].quantity.start]


def asked_once(question: Callable[[Reading, int], T]) -> Callable[[Reading, int], T]:
    """A question about one mention, whose answer is kept: each pair of figures asks it of both again."""

    @wraps(question)
    def answered(reading: Reading, index: int) -> T:
        answers = reading.answers.get(question)
        if answers is None:
            answers = reading.answers[question] = {}
        if index not in answers:
            answers[index] = question(reading, index)
        answer: T = answers[index]
        return answer

    return answered


def read_once(read: Callable[[Reading], T]) -> Callable[[Reading], T]:
    """What is read out of the whole article, and kept, since several checks start from it."""

    @wraps(read)
    def kept(reading: Reading) -> T:
        if read not in reading.read_out:
            reading.read_out[read] = read(reading)
        found: T = reading.read_out[read]
        return found

    return kept


def read_article(document: Document, mentions: tuple[Mention, ...]) -> Reading:
    """Read what stands around each mention, and group the mentions into facts."""
    article_words = ArticleWords(document)
    contexts = Contexts(document, mentions, article_words)
    facts = group_facts(document, mentions, contexts, article_words)
    return Reading(document, mentions, article_words, contexts, facts)


def _year(document: Document, mentions: tuple[Mention, ...]) -> int | None:
    """The latest year of a stamp; without one, of a day that the text itself names with its year."""
    dates = [mention for mention in mentions if mention.quantity.kind is DATE]
    stamps = [mention.quantity.iso for mention in dates if not mention.claim]
    stamped = [int(when[:4]) for when in (*stamps, document.origin.published) if when[:4].isdigit()]
    days = [mention.quantity.iso for mention in dates if len(mention.quantity.iso) == _WHOLE_DAY]
    return max(stamped or [int(when[:4]) for when in days if when[:4].isdigit()], default=None)
