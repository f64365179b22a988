"""Figures in their sentences: what is counted, claim or not, who says so, and a label to know it by."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.claims.furniture import Furniture
from workbench.claims.implied import currency_of, with_implied_unit
from workbench.claims.inflection import singular
from workbench.claims.labels import label_of
from workbench.claims.mention import Mention
from workbench.claims.nouns import (
    Phrase,
    asks_back,
    compound_unit,
    counted,
    named_total,
    nearest_plural,
    points_to_whole,
    ranked,
    unit_of,
)
from workbench.claims.speakers import Speakers
from workbench.claims.words import Words, words_of
from workbench.quantities.quantity import Kind, Quantity
from workbench.quantities.scanner import scan
from workbench.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.text.document import Document

_VAGUE_MONEY = (1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 1_000_000_000_000)
_RECENT = 12
"""How many counts of the sentence a bare figure may look back over."""


def find_mentions(document: Document) -> tuple[Mention, ...]:
    """Every quantity of a document as a mention, in text order."""
    return mentions_of(document, scan(document.text))


def mentions_of(document: Document, quantities: Sequence[Quantity]) -> tuple[Mention, ...]:
    """Quantities of a document, in text order, as mentions: with unit, noun, claim, speaker and label."""
    text = document.text
    found = []
    furniture = Furniture(document)
    at_paragraph = at_sentence = -1
    paragraph = words = words_of(text, 0, 0)
    speakers = Speakers(words)
    first = 0
    counts: list[tuple[Quantity, Phrase]] = []
    currency = currency_of(quantities)
    for read in quantities:
        quantity = read
        index = document.sentence_index(quantity.start)
        if index != at_sentence:
            at_sentence = index
            sentence = document.sentences[index]
            if sentence.paragraph != at_paragraph:
                at_paragraph = sentence.paragraph
                place = document.paragraphs[at_paragraph]
                paragraph = words_of(text, place.start, place.end)
                speakers = Speakers(paragraph)
            first = paragraph.at(sentence.start)
            words = paragraph.part(first, paragraph.at(sentence.end))
            counts = []
        why_not = furniture.why_not(quantity, index)
        if quantity.kind is Kind.COUNT and quantity.low in (0, *_VAGUE_MONEY):
            before, after = words.at(quantity.start), words.at(max(quantity.end, quantity.qualifier_end))
            if counted(words, after, one=False) is None:
                quantity = with_implied_unit(words, before, after, quantity, currency)
        noun, unit, phrase = _noun(text, words, quantity, counts)
        figure = first + words.at(quantity.start)
        found.append(
            Mention(
                quantity=replace(quantity, unit=unit) if unit else quantity,
                claim=not why_not,
                label=label_of(text, words, quantity, phrase),
                sentence=index,
                noun=noun,
                speaker=None if why_not else speakers.of(figure, first, first + len(words)),
                why_not=why_not,
            )
        )
    return tuple(found)


def _noun(
    text: str, words: Words, quantity: Quantity, counts: list[tuple[Quantity, Phrase]]
) -> tuple[Span | None, str, Phrase | None]:
    """Where the noun of a count or an ordinal stands, and its unit; `counts` gathers the sentence's counts."""
    if quantity.kind not in (Kind.COUNT, Kind.ORDINAL):
        return None, "", None
    end = max(quantity.end, quantity.qualifier_end)
    tied = compound_unit(text, end)
    if tied is not None and quantity.kind is Kind.ORDINAL and text[tied.start : tied.end].endswith("est"):
        end, tied = tied.end, None
    if tied is not None:
        return tied, singular(text[tied.start : tied.end].lower()), None
    phrase = _phrase(words, quantity, end, counts)
    if phrase is None:
        return None, "", None
    if quantity.kind is Kind.COUNT:
        counts.append((quantity, phrase))
    return Span(words.starts[phrase.first], words.end(phrase.last)), unit_of(words, phrase), phrase


def _phrase(words: Words, quantity: Quantity, end: int, counts: list[tuple[Quantity, Phrase]]) -> Phrase | None:
    before, after = words.at(quantity.start), words.at(end)
    if quantity.kind is Kind.ORDINAL:
        phrase = ranked(words, after)
        if phrase is None and after < len(words) and words.lowers[after] in ("to", "of"):
            phrase = nearest_plural(words, before)
        return phrase
    phrase = counted(words, after, one=quantity.low == quantity.high and quantity.low in (1, None))
    if phrase is None and asks_back(words, after):
        phrase = _meant(words, quantity, before, after, counts)
    return phrase


def _meant(
    words: Words, quantity: Quantity, before: int, after: int, counts: list[tuple[Quantity, Phrase]]
) -> Phrase | None:
    """The noun in front that a bare figure means: a named total, the last count, or the nearest plural."""
    total = named_total(words, before)
    if total is not None:
        return total
    part = points_to_whole(words, after)
    for earlier, phrase in reversed(counts[-_RECENT:]):
        if part and earlier.high is not None and quantity.low is not None and earlier.high < quantity.low:
            continue
        return replace(phrase, found_back=True)
    return nearest_plural(words, before)
