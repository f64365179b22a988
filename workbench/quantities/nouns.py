"""Which words look like nouns. A guess from the closed classes of the language, without a dictionary."""

from __future__ import annotations

from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary


def is_noun_like(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether a token is a word that is none of the language's function words."""
    return line.low[at].isalpha() and line.low[at] not in words.function_words


def counts_millions(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether the letter of size at a token counts what follows: "9m people", and neither "9m long" nor "a 9m wall"."""
    follower = line.low[at + 1]
    if not follower.isalpha() or follower in words.function_words or follower in words.sizes:
        return False
    near = line.low[max(0, at - 3) : at - 1]
    owned = not words.articles.isdisjoint(near) or (bool(near) and (near[-1] in words.definite | words.genitive))
    told = owned and near[-1].isalpha() and line.end[at - 1] == line.start[at]
    alone = told and line.word[at] in words.glued_units and not is_plural(follower, words)
    return not alone or follower in words.about_counts or follower in words.about_money


def is_plural(token: str, words: Vocabulary) -> bool:
    """Whether a word looks like a noun in the plural."""
    return token in words.plurals or (
        token.endswith(words.plural_endings) and not token.endswith(words.singular_endings)
    )
