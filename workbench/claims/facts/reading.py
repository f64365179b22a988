"""An article read once for facts, links and checks: mentions, their contexts, and which of them are one fact."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from workbench.claims.facts.article_words import ArticleWords, read_words
from workbench.claims.facts.context import Contexts
from workbench.claims.facts.grouping import group_facts
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import noun_key
from workbench.claims.mention import Mention
from workbench.quantities.quantity import Kind, Number
from workbench.text.document import Document

_WHOLE_DAY = len("2022-06-08")


@dataclass(frozen=True, slots=True)
class Reading:
    """What every check starts from. Indices into `mentions`, `contexts` and `facts` are the same."""

    document: Document
    mentions: tuple[Mention, ...]
    article_words: ArticleWords
    contexts: Contexts
    facts: tuple[str, ...]
    by_sentence: dict[int, list[int]]
    """The claims of each sentence, in text order."""
    by_fact: dict[str, list[int]]
    """The claims of each fact, in text order."""
    counts: dict[str, list[int]]
    """The claims that count something, by their noun, in text order."""
    breakdowns: Counter[tuple[int, str]]
    """How many counts of a sentence borrow one noun: items of "20 people in Arden, five in Brook and two in Cole"."""
    amounts: Counter[tuple[Kind, str, Number | None]]
    """How often each figure stands in the article, by kind, unit and value."""
    year: int | None
    """The year in which the article came out, as far as a time stamp, its file or a day in it says so."""
    own_names: dict[int, frozenset[str]] = field(default_factory=dict)
    """The names at each mention that was asked for them, so that they are looked for once."""

    def span(self, index: int) -> str:
        """The words of a mention."""
        quantity = self.mentions[index].quantity
        return self.document.text[quantity.start : quantity.end]

    def between(self, one: int, other: int) -> str:
        """The text between two mentions, the earlier one first."""
        return self.document.text[self.mentions[one].quantity.end : self.mentions[other].quantity.start]


def read_article(document: Document, mentions: tuple[Mention, ...]) -> Reading:
    """Read what stands around each mention, and group the mentions into facts."""
    # Words are weighed where two figures are compared; most short texts have none or one.
    article_words = read_words(document) if len(mentions) > 1 else ArticleWords({}, {}, frozenset(), {})
    contexts = Contexts(document, mentions, article_words)
    facts = group_facts(document, mentions, contexts, article_words)
    by_sentence: dict[int, list[int]] = {}
    by_fact: dict[str, list[int]] = {}
    counts: dict[str, list[int]] = {}
    breakdowns: Counter[tuple[int, str]] = Counter()
    for index, mention in enumerate(mentions):
        if not mention.claim:
            continue
        by_sentence.setdefault(mention.sentence, []).append(index)
        by_fact.setdefault(facts[index], []).append(index)
        if mention.quantity.kind is Kind.COUNT and (key := noun_key(mention.quantity.unit)):
            counts.setdefault(key, []).append(index)
            breakdowns[mention.sentence, key] += mention.borrows_noun
    figures = [mention.quantity for mention in mentions]
    amounts = Counter((figure.kind, figure.unit, point(figure)) for figure in figures)
    return Reading(
        document=document,
        mentions=mentions,
        article_words=article_words,
        contexts=contexts,
        facts=facts,
        by_sentence=by_sentence,
        by_fact=by_fact,
        counts=counts,
        breakdowns=breakdowns,
        amounts=amounts,
        year=_year(document, mentions),
    )


def _year(document: Document, mentions: tuple[Mention, ...]) -> int | None:
    """The latest year of a stamp; without one, of a day that the text itself names with its year."""
    dates = [mention for mention in mentions if mention.quantity.kind is Kind.DATE]
    stamps = [mention.quantity.iso for mention in dates if not mention.claim]
    stamped = [int(when[:4]) for when in (*stamps, document.origin.published) if when[:4].isdigit()]
    days = [mention.quantity.iso for mention in dates if len(mention.quantity.iso) == _WHOLE_DAY]
    return max(stamped or [int(when[:4]) for when in days if when[:4].isdigit()], default=None)
