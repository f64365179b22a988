"""A label for a figure: it and what it says, in at most 40 columns, so that a table alone tells the claim.

The rule: a counted thing is named, and a verb follows where the sentence has one for it ("3 ships sank"); people in
general are not named where a verb is at hand ("500 returned", "171 killed"); what has no noun gets its clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.labels.amounts import amount
from workbench.claims.mentions.labels.beside import bracketed, scorer
from workbench.claims.mentions.labels.clauses import clause
from workbench.claims.mentions.labels.counts import count, rank
from workbench.claims.mentions.labels.said import per_time
from workbench.claims.mentions.labels.shares import share
from workbench.claims.mentions.labels.shown import (
    aged,
    around,
    described,
    figure,
    since_when,
    tied_on,
    with_tail,
    with_turn,
)
from workbench.claims.mentions.labels.stretch import with_stretch
from workbench.claims.mentions.labels.width import WIDTH, cut, fit
from workbench.claims.mentions.nouns import compound_unit
from workbench.claims.mentions.phrases import noun_words
from workbench.quantities.quantity import AGE, COUNT, DATE, DATED, DURATION, IDENTIFIER, RANGE, RATIO, Kind

if TYPE_CHECKING:
    from workbench.claims.language.words import Words
    from workbench.claims.mentions.nouns import Phrase
    from workbench.quantities.quantity import Quantity

_HYPHENS = frozenset("-‐‑")
_WITH_TAIL = (Kind.DURATION, Kind.PERCENT, Kind.RATIO)
_IN_CLAUSE = (*DATED, Kind.DURATION)
_COUNTING = (Kind.COUNT, Kind.ORDINAL)


def label_of(text: str, words: Words, quantity: Quantity, phrase: Phrase | None) -> str:
    """The label of a quantity in its sentence's words; `phrase` is what it counts or ranks, if that was found."""
    shown = written = figure(text, quantity)
    if quantity.kind is IDENTIFIER:
        return cut(shown)
    before, after = around(words, quantity)
    if tied := tied_on(text, quantity):
        return fit(f"{shown}{tied}", *noun_words(words, words.at(quantity.end + len(tied))))
    if (told := described(words, quantity, shown, after)) and len(told) <= WIDTH:
        return told
    if quantity.kind is AGE and (told := aged(words, quantity, shown, before)):
        if ":" in told:
            return cut(told)
        shown = told
    told = bracketed(words, shown, before, after) or since_when(words, shown, before)
    if quantity.kind is DATE and told:
        return cut(told)
    if quantity.kind is DURATION:
        shown = with_turn(words, shown, before)
    if quantity.kind in _WITH_TAIL:
        bare, shown = shown, with_tail(words, shown, after)
        if shown != bare and not lexicon().to.isdisjoint(shown.split()):
            return cut(shown)
        after = min(len(words), after + len(shown.split()) - len(bare.split()))
    counting = quantity.kind in _COUNTING
    if counting and phrase is None and quantity.unit and text[quantity.end : quantity.end + 1] in _HYPHENS:
        tied_noun = compound_unit(text, quantity.end)
        noun = text[tied_noun.start : tied_noun.end] if tied_noun is not None else quantity.unit
        told = _compound(words, noun, shown, after)
    elif _is_clause(words, quantity, phrase, shown, after):
        told = clause(words, shown, before, after, dated=quantity.kind in DATED)
    elif quantity.kind is Kind.COUNT:
        told = count(words, quantity, phrase, shown)
    elif phrase is None and quantity.unit in lexicon().match_minutes and (who := scorer(words, before)):
        told = fit(f"{shown}:", who)
    elif quantity.kind is Kind.ORDINAL:
        if phrase is not None and phrase.head == before - 1 and words.lowers[phrase.head] in lexicon().ranked_heads:
            # "Day five of race."
            shown, phrase = f"{words.texts[phrase.head]} {shown}", None
        told = rank(words, phrase, shown, after)
    elif quantity.kind is RATIO:
        told = share(words, shown, before, after)
    else:
        told = amount(words, shown, before, after)
    return cut(told if told != written else with_stretch(text, words, written, before, after))


def _is_clause(words: Words, quantity: Quantity, phrase: Phrase | None, shown: str, after: int) -> bool:
    """Whether only its clause tells what a figure is: a time, an age band, "twice", "rose from 200 to 300"."""
    if quantity.bound is RANGE and shown.startswith(tuple(f"{word} " for word in lexicon().from_words)):
        following = words.lowers[after] if after < len(words) else "."
        return (phrase is None or phrase.found_back) and not following[0].isalnum()
    if quantity.kind is COUNT and shown in lexicon().adverbs:
        return not per_time(words, after)
    if quantity.kind is AGE:
        return shown.startswith(lexicon().label["in"])
    return quantity.kind in _IN_CLAUSE


def _compound(words: Words, noun: str, shown: str, after: int) -> str:
    """A figure with the noun that a hyphen ties to it, and what it describes: "12-member panel"."""
    while after < len(words) and words.texts[after] in ("-", "‐", "‑", noun):
        after += 1
    return fit(f"{shown}-{noun}", *noun_words(words, after))
