"""Ranks: fifth, 17th, twenty-fifth, two hundredth."""

from __future__ import annotations

from itertools import pairwise

from workbench.quantities.amount import HYPHENS, has_rank_ending, is_digits
from workbench.quantities.cardinals import read_cardinal
from workbench.quantities.names import read_ranked_name
from workbench.quantities.nouns import is_noun_like, is_plural
from workbench.quantities.numerals import literal
from workbench.quantities.phrases import longest
from workbench.quantities.quantity import Kind, Number
from workbench.quantities.reading import Reading
from workbench.quantities.spells import is_moment
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_RUN = 20
"""Number words in a row that are looked through for a rank at their end."""
_DIGITS = 5
"""A rank behind "#" has fewer."""
_QUOTES = ('"', "“", "‘")
_SCOPE = 5
"""Tokens behind what is ranked in which its scope is named: "in National League history"."""
_AMONG = 6
"""Tokens from "one of" to a rank at most."""
_RATED = 5
"""Tokens in front of "a second" among which the number of a rate stands."""


def read_ordinal(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The rank that begins at a token, unless it is an idiom or an adverb ("first" = initially)."""
    low = line.low
    token = low[index]
    if token in words.ordinals:
        if not _is_rank(line, index, words):
            return None
        return _ordinal(index, index + 1, words.ordinals[token])
    if token.isdecimal() and index > 1 and low[index - 1] == "#" and low[index - 2] in words.ranked_behind:
        return _ordinal(index - 1, index + 1, int(token)) if line.glued(index - 1) and len(token) < _DIGITS else None
    if token[:1].isdecimal():
        if has_rank_ending(line, index, words):
            value = literal(token, words.decimal, words.group)
            if isinstance(value, int):
                return _ordinal(index, index + 2, value)
        if low[index + 1] in words.old_endings and token[-1] in "23" and line.glued(index):
            # "The 102d Fighter Wing", as the American forces write it.
            named = token.isdecimal() and line.word[index + 2].istitle()
            return _ordinal(index, index + 2, int(token)) if named else None
        return None
    if (token not in words.cardinals and token not in words.magnitudes) or not _may_end_in_rank(low, index + 1, words):
        return None
    amount = read_cardinal(line, index, words)
    if amount is None or amount.form == "digits":
        return None
    at = amount.last
    while low[at] in HYPHENS or (low[at] in words.joining_and and amount.room >= 100):
        at += 1
    rank = words.ordinals.get(low[at])
    if rank is None:
        return None
    if rank == 2 and amount.tens and at == amount.last and is_noun_like(line, at + 1, words):
        # "A twenty second delay" is a time.
        return None
    if rank < amount.room:
        return _ordinal(index, at + 1, amount.low + rank)
    # "One thousandth" alone is a share.
    single = amount.low == 1 and not (low[index - 1] == words.the and low[at + 1] != words.of)
    if rank >= 100 and not single and rank > amount.low % 1000 and at == amount.last:
        group = amount.low % 1000
        rest = amount.low - group
        # "Two thousand four hundredth": the hundreds are those of the last group alone.
        apart = group and rest and rest % (1000 * rank if rank >= 1000 else 1000) == 0
        return _ordinal(index, at + 1, rest + group * rank if apart else amount.low * rank)
    return None


def _may_end_in_rank(low: list[str], at: int, words: Vocabulary) -> bool:
    """Whether number words may run on to a rank from a token: most are followed by another word at once."""
    for token in low[at : at + _RUN]:
        if token in words.ordinals or is_digits(token):
            return True
        joins = token in HYPHENS or token in words.joining_and or token in (",", words.point)
        if not (joins or token in words.cardinals or token.removesuffix("s") in words.magnitudes):
            return token in words.dozens or token in words.magnitudes
    return True


def read_rank(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The rank that begins at a token, as part of a name where it is one ("3rd Assault Brigade")."""
    rank = read_ordinal(line, index, words)
    return rank and (read_ranked_name(line, rank.first, rank.last, words) or rank)


def _ordinal(first: int, last: int, value: Number) -> Reading:
    return Reading(first, last, Kind.ORDINAL, value, value)


def _is_rank(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether an ordinal word ranks something, and is no idiom, no adverb and no unit of time."""
    low = line.low
    for start in range(max(0, index - 3), index + 1):
        idiom = longest(words.ordinal_idioms, low, start)
        if idiom and idiom[1] > index:
            # "His first team", but "the first team in history", "the first team to win".
            scope = low[idiom[1] : idiom[1] + _SCOPE]
            return low[idiom[1]] in words.rank_goals or not words.rank_scopes.isdisjoint(scope)
    if low[index - 1] in words.articles and index > 0 and low[index + 1] in words.one_introducing:
        # "A second said it was full."
        return False
    if low[index] not in words.ordinal_adverbs:
        return not _opens_clause(line, index, words)
    before, behind = low[index - 1] if index else "", low[index + 1]
    if behind in HYPHENS and line.glued(index) and line.glued(index + 1) and low[index + 2] in words.prizes:
        # "Behind second-place Arden".
        return True
    if before == "," and low[index - 2] in words.ordinals and behind in words.combiners and index > 1:
        # "The first, second and third respectively".
        return low[index + 2] in words.ordinals
    timed = low[index] in words.durations and before in words.articles
    if timed and (_is_rated(line, index, words) or is_moment(line, index, words)):
        return False
    if line.size <= 2 and index == 0:
        return True
    if before.isdecimal() or _first_of_many(line, index, words):
        return False
    owned = before in words.genitive and index > 1 and line.glued(index - 2)
    placed = before in words.near_places and index > 1 and low[index - 2] in words.articles
    if placed and not is_noun_like(line, index + 1, words):
        # "A distant second".
        return True
    objects = low[index + 2] in words.verb_objects or low[index + 2] in words.function_words
    if behind in words.ordinal_verbs_behind and objects and not (owned or before in words.definite | words.articles):
        # "It first saw the light of day", "they first met in 1998".
        return False
    if before in words.ordinal_determiners or owned:
        told = before in words.ordinal_adverb_behind and behind in words.ordinal_verbs_behind
        # "The second came at noon", "the first was a draw".
        stands = before == words.the and behind in words.ordinal_subject_behind
        return (behind not in words.ordinal_not_before or stands) and not told
    if is_noun_like(line, index + 1, words) and behind not in words.ordinal_not_before:
        return before in words.cardinals or (line.word[index].islower() and _noun_follows(line, index, words))
    if behind in words.placed_behind and before in words.placed_verbs:
        # "She came second in the race."
        return True
    if behind in words.spoken_joiner and before in words.ranked_be and low[index + 2] not in words.ordinal_states:
        # "She was first to sign it."
        return low[index] in words.ordinal_initial and is_noun_like(line, index + 2, words)
    if behind in words.placed_behind and before in words.placed_be and low[index] not in words.ordinal_initial:
        return True
    named = index > 1 and line.word[index - 1][:1].isupper() and behind in words.behind_named
    return (before in words.ordinal_verbs and not behind.isalpha()) or (
        named and low[index] not in words.ordinal_initial
    )


def _is_rated(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether "a second" is the time of a rate: "12,000 requests a second", "about $166,666 a second"."""
    counted = line.low[index - 2]
    beside = is_digits(counted) or counted in words.magnitudes or is_plural(counted, words)
    number = any(is_digits(token) for token in line.low[max(0, index - _RATED) : index - 1])
    return beside and number and not is_noun_like(line, index + 1, words)


def _opens_clause(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether a rank only counts up what is said: "and third the court ...", "Fourth, he ...", not "came third"."""
    before, behind = line.low[index - 1] if index else "", line.low[index + 1]
    opens = before in ("", ".", ",", ";") or before in words.conjunctions
    told = behind == words.the or behind in words.articles
    return opens and (told or (behind == "," and line.word[index][0].isupper()))


def _first_of_many(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether "the first reports", "the first apartment blocks" are the initial ones, and no rank."""
    if line.low[index] not in words.ordinal_initial:
        return False
    if is_digits(line.low[index + 1]) or line.low[index + 1] in words.cardinals:
        # "The first 30", "the first ten days", but "its first 12-inch press".
        tied = line.low[index + 2] in HYPHENS and line.glued(index + 1) and line.low[index + 3].isalpha()
        if not (tied and line.glued(index + 2) and line.low[index + 3] not in words.spoken_joiner):
            return True
        index += 3
    if line.low[index + 1] in words.fractions and line.low[index + 2] in words.half_spells:
        # "The first half hour".
        return True
    front = line.low[max(0, index - _AMONG) : index]
    thing = line.low[index + 1].removesuffix("s") in words.aspects
    one_of = not thing and any(one in words.one_words and of == words.of for one, of in pairwise(front))
    if one_of or not words.among_words.isdisjoint(front):
        # "Among the first users", "one of the world's first mills".
        return False
    quoted = line.low[index + 1] in _QUOTES
    for at in (index + 1 + quoted, index + 2 + quoted):
        token = line.low[at]
        if not is_noun_like(line, at, words) or token in words.cardinals:
            return False
        if (
            len(token) > 3
            and token.endswith(words.plural_endings)
            and not token.endswith(words.singular_s)
            and token == line.word[at]
        ):
            return at == index + 1 + quoted or not line.low[at + 1].isalpha() or line.low[at + 1] == words.of
    return False


def _noun_follows(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether a noun, and no verb, stands behind: "on first reading", not "when it first opened"."""
    before, behind = line.low[index - 1], line.low[index + 1]
    if behind in words.prizes:
        return True
    if behind.endswith(words.past_endings) or before in words.ordinal_adverb_behind:
        return False
    if before in words.clause_times and behind.endswith(words.verb_endings):
        # "Since first playing in Bray".
        return False
    return before in words.function_words or before == "," or line.low[index] not in words.ordinal_initial
