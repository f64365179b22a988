"""The nearest plural in front of a bare figure or a pronoun: what it most often means."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_adverb, is_past, is_plural, singular
from workbench.claims.lexicon import Lexicon, lexicon
from workbench.claims.mentions.noun_ends import QUOTES, is_person, third_person
from workbench.claims.mentions.nouns import Phrase

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

_PLACE = 4
"""How many words stand between a plural and the preposition that it hangs on at most."""
_BACK = 80
"""How many words a pronoun may look back."""


def nearest_plural(words: Words, before: int, units: Container[int] = (), *, low: int = 0) -> Phrase | None:
    """The nearest plural noun in front of word `before`: what "them" and a bare figure most often mean.

    Words of `units` are part of an amount and count nothing; the search ends at word `low`.
    """
    lex = lexicon()
    placed: Phrase | None = None
    for at in range(_before_subject(words, before, lex) - 1, max(low - 1, before - _BACK, -1), -1):
        word = words.lowers[at]
        if word in (";", ".") or (word in QUOTES and at < before - 1) or _names_source(words, at):
            break
        if word in lex.aside_relatives and at > 1 and not is_plural(_antecedent(words, at)):
            # "Its fortunes turned with the phone, which sold 2 million."
            break
        if at > 0 and words.lowers[at - 1] in lex.adverbs and at < before - 1 and words.texts[at - 2 : at - 1] != [","]:
            # "Solar now supplies": no noun.
            continue
        if at in units or tuple(words.lowers[max(0, at - 2) : at]) in lex.sources:
            # "According to reports, the firm wants 83.5 million."
            continue
        if (
            is_plural(word)
            and word[0].isalpha()
            and singular(word) not in lex.time_units
            and singular(word) not in lex.scales
            and singular(word) not in lex.number_words
            and singular(word) not in lex.times
            and word not in lex.prepositions
            and word not in lex.determiners
            and word not in lex.adverbs
            and word not in lex.auxiliaries
            and word not in lex.pronouns
            and not third_person(word, lex)
            and not _verb_of_name(words, at, lex)
            and not (at == before - 1 and _verb_in_front(words, at, lex))
            and word not in lex.bases
            and word not in lex.third_persons
            and word not in lex.harmed
            and word not in lex.measured_by
            and not _is_base(words, at, lex)
            and not (words.texts[at][0].isupper() and (at > 0 or _opens_name(words)))
            and not (
                at + 1 < len(words) and (words.lowers[at + 1] in lex.speech or words.lowers[at + 1] in lex.putting)
            )
        ):
            if at + 1 < len(words) and words.lowers[at + 1] in lex.turning:
                # "Moments earlier, thousands ..."
                continue
            by = at - 1 - (at > 1 and words.lowers[at - 1] in lex.the)
            if by > 0 and words.lowers[by] in lex.doers and is_past(words.lowers[by - 1]) and at < before - 1:
                # "Figures given by the police were that 150 came."
                continue
            if at > 0 and words.lowers[at - 1] in lex.telling and is_person(singular(word)):
                # "She told reporters that five of the 10 had gone."
                continue
            head = whose_number(words, at)
            phrase = Phrase(head, head, head, found_back=True)
            if is_person(singular(word)) or not (place := _place_of(words, at, lex)):
                return phrase
            if words.lowers[place - 1] in lex.totals and at < before - 1:
                # "The death toll in the riots rose to 20."
                return None
            placed = placed or phrase
    return placed


def whose_number(words: Words, at: int) -> int:
    """The noun that a number is of: "student" of "student numbers"; the plural itself where it says."""
    lex = lexicon()
    if words.lowers[at] not in lex.numbering or at == 0:
        return at
    word = words.lowers[at - 1]
    closed = word in lex.determiners or word in lex.totals or word in lex.prepositions or word in lex.pronouns
    return at if closed or not words.texts[at - 1].islower() or is_past(word) or is_adverb(word) else at - 1


def _is_base(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether a plural is what a rate is out of: "people" of "45 per 100,000 people"."""
    front = at - 1
    while front > 0 and (words.lowers[front][0].isdigit() or words.lowers[front] in lex.scales):
        front -= 1
    return front < at - 1 and words.lowers[front] in lex.rate_words and words.lowers[front] in lex.prepositions


def _antecedent(words: Words, relative: int) -> str:
    """The word that a relative stands behind, past a comma; the one in front of a preposition is no subject's."""
    at = relative - 1 - (words.lowers[relative - 1] == ",")
    word = words.lowers[at] if at >= 0 else ""
    return word if word.isalpha() and word not in lexicon().prepositions else "s"


def _names_source(words: Words, at: int) -> bool:
    """Whether the colon at `at` stands behind who says it, as headlines do: "Police: 3 held"."""
    return at == 1 and words.lowers[at] == ":" and is_person(singular(words.lowers[0]))


def _opens_name(words: Words) -> bool:
    """Whether the first word of a sentence is a name's first: "Jas Sandhu polled"."""
    return len(words) > 1 and words.texts[1][0].isupper() and words.texts[1][1:2].islower()


def says_where(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether a plural only tells where or to whom: "hospitals" of "falls in hospitals", "women" of "born to women"."""
    return _place_of(words, at, lex) > 0


def _place_of(words: Words, at: int, lex: Lexicon) -> int:
    """The preposition of the place that a plural tells; 0 where it tells none."""
    for front in range(at - 1, max(-1, at - _PLACE), -1):
        word = words.lowers[front]
        if word in lex.places:
            return front
        if not word[0].isalnum() or word in lex.of or word in lex.auxiliaries or word in lex.conjunctions:
            return 0
    return 0


def _before_subject(words: Words, before: int, lex: Lexicon) -> int:
    """Where the search for a bare figure's noun begins: in front of who did it, in "economists had expected 190"."""
    at = before - 1
    if at > 0 and words.lowers[at] in lex.plain_verbs and is_plural(words.lowers[at - 1]):
        # "The employers offer six."
        return at - 1
    if at <= 0 or not is_past(words.lowers[at]):
        return before
    while at > 0 and (
        is_past(words.lowers[at]) or words.lowers[at] in lex.auxiliaries or words.lowers[at] in lex.adverbs
    ):
        at -= 1
    return at if is_plural(words.lowers[at]) else before


def _verb_in_front(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether a word in -s in front of a bare figure is a verb behind one noun: "the storm forces 200 to flee"."""
    before = words.lowers[at - 1] if at > 0 else ""
    closed = before in lex.determiners or before in lex.prepositions or before in lex.conjunctions
    noun = before.isalpha() and not closed and before not in lex.adverbs and before not in lex.adjectival
    return noun and words.lowers[at].endswith(lex.endings["s"]) and not is_plural(before) and not is_past(before)


def _verb_of_name(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether a word in -s stands between a singular noun and a name: the verb of a headline, "storm hits Arden"."""
    if at == 0 or at + 1 >= len(words) or not words.texts[at + 1][:1].isupper():
        return False
    before = words.lowers[at - 1]
    plain = before not in lex.determiners and before not in lex.prepositions
    return plain and before[:1].isalpha() and not is_plural(before)
