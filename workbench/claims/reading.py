"""An article read once for facts, links and checks: mentions, their contexts, and which of them are one fact."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.claims.context import ArticleWords, Context, read_contexts, read_words
from workbench.claims.facts import group_facts
from workbench.claims.mention import Mention
from workbench.text.document import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """What every check starts from. Indices into `mentions`, `contexts` and `facts` are the same."""

    document: Document
    mentions: tuple[Mention, ...]
    article_words: ArticleWords
    contexts: tuple[Context, ...]
    facts: tuple[str, ...]

    def span(self, index: int) -> str:
        """The words of a mention."""
        quantity = self.mentions[index].quantity
        return self.document.text[quantity.start : quantity.end]

    def between(self, one: int, other: int) -> str:
        """The text between two mentions, the earlier one first."""
        return self.document.text[self.mentions[one].quantity.end : self.mentions[other].quantity.start]


def read_article(document: Document, mentions: tuple[Mention, ...]) -> Reading:
    """Read what stands around each mention, and group the mentions into facts."""
    article_words = read_words(document)
    contexts = read_contexts(document, mentions, article_words)
    return Reading(
        document, mentions, article_words, contexts, group_facts(document, mentions, contexts, article_words)
    )
