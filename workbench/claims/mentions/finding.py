"""Figures in their sentences: what is counted, claim or not, who says so, and a label to know it by."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.claims.language.words import words_of
from workbench.claims.mention import Mention
from workbench.claims.mentions.amounts import currency_of
from workbench.claims.mentions.counting import Counting
from workbench.claims.mentions.currencies import with_cents, with_country
from workbench.claims.mentions.degrees import with_scale
from workbench.claims.mentions.furniture import Furniture
from workbench.claims.mentions.labels.label import label_of
from workbench.claims.mentions.speech.speakers import Speakers
from workbench.claims.mentions.told import Counted
from workbench.quantities.quantity import Kind
from workbench.quantities.scanner import scan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.quantities.quantity import Quantity
    from workbench.text.document import Document
    from workbench.text.sentences import Paragraph
    from workbench.text.span import Span

_REMEMBERED = 256
"""How many paragraphs are remembered at a time."""
_QUOTES = frozenset('“"„«‘')
_BACK = 3
"""Over how many paragraphs a quotation may go on without its speaker named again."""
_LIST_NUMBER = 3
"""How far behind the beginning of its line a list number begins at most."""


def find_mentions(document: Document) -> tuple[Mention, ...]:
    """Every quantity of a document as a mention, in text order."""
    return mentions_of(document, scan(document.text))


def mentions_of(document: Document, quantities: Sequence[Quantity]) -> tuple[Mention, ...]:
    """Quantities of a document, in text order, as mentions: with unit, noun, claim, speaker and label."""
    if not quantities:
        return ()
    quantities = with_cents(document.text, with_country(document.text, quantities))
    quantities = with_scale(document.text, quantities)
    furniture = Furniture(document)
    found: list[Mention] = []
    # A paragraph that comes again with the same figures, as in a table or a feed, is read once.
    known: dict[str, list[Mention]] = {}
    number = sentence = 0
    while number < len(quantities):
        sentence = document.sentence_from(sentence, quantities[number].start)
        place = document.paragraphs[document.sentences[sentence].paragraph]
        behind = number + 1
        while behind < len(quantities) and quantities[behind].start < place.end:
            behind += 1
        written = document.text[place.start : place.end]
        here = quantities[number:behind]
        read = _again(document, known.get(written, ()), here, sentence)
        if not read:
            read = _in_paragraph(document, place, here, sentence, furniture)
            # What a number in front of a line is, a rank or a list's, hangs on the lines above, and who speaks a
            # quotation on the paragraph above.
            if here[0].start - place.start > _LIST_NUMBER and written[:1] not in _QUOTES:
                if len(known) == _REMEMBERED:
                    known.clear()
                known[written] = read
        found += read
        number = behind
    return tuple(found)


def _again(
    document: Document, before: Sequence[Mention], quantities: Sequence[Quantity], sentence: int
) -> list[Mention]:
    """The mentions of an equal paragraph, moved to these quantities of another; none where they are not alike.

    The first of the quantities stands in `sentence`.
    """
    if len(before) != len(quantities):
        return []
    by = quantities[0].start - before[0].quantity.start
    on = sentence - before[0].sentence
    moved = [mention.moved(by, on) for mention in before]
    alike = all(one.quantity.start == other.start for one, other in zip(moved, quantities, strict=True))
    return moved if alike and document.sentence_from(sentence, quantities[-1].start) == moved[-1].sentence else []


def _in_paragraph(
    document: Document, place: Paragraph, quantities: Sequence[Quantity], index: int, furniture: Furniture
) -> list[Mention]:
    """The quantities of one paragraph, which is cut into words once; its sentences are parts of it.

    The first of them stands in the sentence at `index`.
    """
    text = document.text
    paragraph = words_of(text, place.start, place.end)
    speakers = Speakers(paragraph)
    before: Span | None = None
    asked = not speakers.continues()
    currency = currency_of(text, quantities)
    at_sentence = -1
    first, words = 0, paragraph
    counting = Counting(text, words, currency)
    found = []
    for quantity in quantities:
        index = document.sentence_from(index, quantity.start)
        if index != at_sentence:
            at_sentence = index
            sentence = document.sentences[index]
            first = paragraph.at(sentence.start)
            words = paragraph.part(first, paragraph.at(sentence.end))
            counting = Counting(text, words, currency, counting.measured)
        why_not = furniture.why_not(quantity, index, paragraph)
        # Numbers of a list that the text announces as the ranks count nothing.
        rank = Counted(_as_rank(text, quantity)) if furniture.is_rank(quantity) else None
        read = rank or counting.read(quantity)
        figure = first + words.at(quantity.start)
        speaker = None if why_not else speakers.of(figure, first, first + len(words))
        if speaker is None and not why_not and speakers.is_quoted(figure):
            if not asked:
                before, asked = _speaker_before(document, document.sentences[index].paragraph), True
            speaker = before
        label = label_of(text, words, read.quantity, read.phrase)
        found.append(Mention(read.quantity, not why_not, label, index, read.noun, speaker, why_not))
    return found


def _speaker_before(document: Document, paragraph: int) -> Span | None:
    """Who speaks the last quotation in front of a paragraph that opens with one, over a few paragraphs of them."""
    for index in range(paragraph - 1, max(-1, paragraph - 1 - _BACK), -1):
        place = document.paragraphs[index]
        speakers = Speakers(words_of(document.text, place.start, place.end))
        found = speakers.last()
        if found is not None or not speakers.continues():
            return found
    return None


def _as_rank(text: str, quantity: Quantity) -> Quantity:
    """The number in front of a row as a rank, without what was taken for its unit: "3" of "3 L Moretti"."""
    end = quantity.start
    while end < quantity.end and text[end].isdecimal():
        end += 1
    return replace(quantity, end=end if end > quantity.start else quantity.end, kind=Kind.ORDINAL, unit="")
