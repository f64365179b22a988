"""What stands above the text or beside it and repeats what it says: headlines, headings, captions, bullet points."""

from __future__ import annotations

from typing import NamedTuple

from workbench.claims.lexicon.patterns import pattern
from workbench.text.document import Document

_BULLETS = "•‣▪*–-·"
_LONGEST = 200
_HEADLINES = 2
"""Lines that a headline may have."""
_TOP = 6
"""Lines that may stand above an article: headline, summary, author, place and day."""


class Standing(NamedTuple):
    """Where in an article a sentence stands."""

    above: bool
    """In a headline, a caption or a bullet point, which repeat what the text says."""
    top: bool
    """In the headline."""
    lead: bool
    """In the first paragraphs of the text, which say what the headline says."""


def standing(document: Document, sentence: int) -> Standing:
    """Where a sentence stands; nowhere of these in a text without sentences."""
    if not document.sentences:
        return Standing(above=False, top=False, lead=False)
    return Standing(in_summary(document, sentence), on_top(document, sentence), in_lead(document, sentence))


def in_summary(document: Document, sentence: int) -> bool:
    """Whether a sentence stands in a headline, a heading, a caption or a bullet point of the first third."""
    number = document.sentences[sentence].paragraph
    paragraph = document.paragraphs[number]
    if pattern("summary", "caption").match(document.text, paragraph.start, paragraph.end):
        return True
    if _is_heading(document, number):
        return not _is_item(document, number)
    return document.text[paragraph.start] in _BULLETS and paragraph.start * 3 < len(document.text)


def in_lead(document: Document, sentence: int) -> bool:
    """Whether a sentence stands in the first paragraph of the body, or in the one behind it."""
    number = document.sentences[sentence].paragraph
    if number > _TOP or _is_heading(document, number):
        return False
    return sum(not _is_heading(document, before) for before in range(number)) <= 1


def on_top(document: Document, sentence: int) -> bool:
    """Whether a sentence is the headline or stands right under it, without a stop of its own."""
    number = document.sentences[sentence].paragraph
    return number < _HEADLINES and all(_is_heading(document, before) for before in range(number + 1))


def _is_heading(document: Document, number: int) -> bool:
    """Whether a paragraph looks like a heading and is not the last one, where the agency's name may close the text."""
    return _looks_like_one(document, number) and not 0 < number == len(document.paragraphs) - 1


def _looks_like_one(document: Document, number: int) -> bool:
    """Whether a paragraph is short and ends without a stop."""
    paragraph = document.paragraphs[number]
    short = paragraph.end - paragraph.start < _LONGEST
    return short and document.text[paragraph.start : paragraph.end].rstrip("”\"’')")[-1:].isalnum()


def _is_item(document: Document, number: int) -> bool:
    """Whether what looks like a heading is one of a list within the body: another such line is right beside it."""
    beside = (number - 1, number + 1)
    if not any(0 <= other < len(document.paragraphs) and _looks_like_one(document, other) for other in beside):
        return False
    return not all(_is_heading(document, before) for before in range(min(number, _TOP)))
