"""Which words look like nouns. A guess from the closed classes of the language, without a dictionary."""

from __future__ import annotations

from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary


def is_noun_like(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether a token is a word that is none of the language's function words."""
    return line.low[at].isalpha() and line.low[at] not in words.function_words


def is_plural(token: str, words: Vocabulary) -> bool:
    """Whether a word looks like a noun in the plural."""
    return token in words.plurals or (
        token.endswith(words.plural_endings) and not token.endswith(words.singular_endings)
    )
