"""Figures in their sentences: what is counted, claim or not, who says so, and a label to know it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.language.words import words_of
from workbench.claims.mention import Mention
from workbench.claims.mentions.counting import Counting
from workbench.claims.mentions.furniture import Furniture
from workbench.claims.mentions.implied import currency_of
from workbench.claims.mentions.labels import label_of
from workbench.claims.mentions.speakers import Speakers
from workbench.quantities.scanner import scan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.quantities.quantity import Quantity
    from workbench.text.document import Document


def find_mentions(document: Document) -> tuple[Mention, ...]:
    """Every quantity of a document as a mention, in text order."""
    return mentions_of(document, scan(document.text))


def mentions_of(document: Document, quantities: Sequence[Quantity]) -> tuple[Mention, ...]:
    """Quantities of a document, in text order, as mentions: with unit, noun, claim, speaker and label."""
    text = document.text
    furniture = Furniture(document)
    at_paragraph = at_sentence = -1
    # A paragraph is cut into words once, and only where it holds a figure; its sentences are parts of it.
    paragraph = words = words_of(text, 0, 0)
    speakers = Speakers(words)
    currency = ""
    counting = Counting(text, words, currency)
    first = 0
    found = []
    for number, quantity in enumerate(quantities):
        index = document.sentence_index(quantity.start)
        if index != at_sentence:
            at_sentence = index
            sentence = document.sentences[index]
            if sentence.paragraph != at_paragraph:
                at_paragraph = sentence.paragraph
                place = document.paragraphs[at_paragraph]
                paragraph = words_of(text, place.start, place.end)
                speakers = Speakers(paragraph)
                currency = currency_of(text, _up_to(place.end, quantities, number))
            first = paragraph.at(sentence.start)
            words = paragraph.part(first, paragraph.at(sentence.end))
            counting = Counting(text, words, currency)
        why_not = furniture.why_not(quantity, index)
        read = counting.read(quantity)
        figure = first + words.at(quantity.start)
        found.append(
            Mention(
                quantity=read.quantity,
                claim=not why_not,
                label=label_of(text, words, read.quantity, read.phrase),
                sentence=index,
                noun=read.noun,
                speaker=None if why_not else speakers.of(figure, first, first + len(words)),
                why_not=why_not,
            )
        )
    return tuple(found)


def _up_to(offset: int, quantities: Sequence[Quantity], number: int) -> Iterator[Quantity]:
    """The quantities from the one with that number on that lie in front of an offset."""
    while number < len(quantities) and quantities[number].end <= offset:
        yield quantities[number]
        number += 1
