"""Paragraphs and sentences with their places."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import partial
from itertools import count
from typing import Any, NamedTuple

from sentencex import get_sentence_boundaries

_SURROGATE = re.compile("[\ud800-\udfff]")
_PARAGRAPH = re.compile(r"\S(?:[^\n]*\S)?")


class Paragraph(NamedTuple):
    """A line with something on it; offsets leave out the space around it."""

    start: int
    end: int


class Sentence(NamedTuple):
    """One sentence; offsets leave out the space around it. `paragraph` counts from 0."""

    start: int
    end: int
    paragraph: int


# Tables have a hundred thousand lines: made without a call in Python for each.
_paragraph = partial(tuple.__new__, Paragraph)
_sentence = partial(tuple.__new__, Sentence)


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """Every line of `text` that holds more than white space, in order."""
    return tuple(map(_paragraph, [match.span() for match in _PARAGRAPH.finditer(text)]))


def sentences_of(
    text: str, paragraphs: tuple[Paragraph, ...], language: str = "en", *, whole: Container[int] = ()
) -> tuple[Sentence, ...]:
    """The sentences of each paragraph, in order; a paragraph without a full stop is one sentence.

    So is one that begins at an offset in `whole`, as a table row does, whatever stops stand in its cells.
    """
    starts, ends = zip(*paragraphs, strict=True) if paragraphs else ((), ())
    if all(map(whole.__contains__, starts)):
        return tuple(map(_sentence, zip(starts, ends, count(), strict=False)))
    found = []
    for index, paragraph in enumerate(paragraphs):
        if paragraph.start in whole:
            found.append(Sentence(paragraph.start, paragraph.end, index))
            continue
        for boundary in _boundaries(text[paragraph.start : paragraph.end], language):
            piece = boundary["text"]
            stripped = piece.strip()
            if stripped:
                start = paragraph.start + boundary["start_index"] + len(piece) - len(piece.lstrip())
                found.append(_sentence((start, start + len(stripped), index)))
    return tuple(found)


def _boundaries(body: str, language: str) -> list[dict[str, Any]]:
    try:
        found: list[dict[str, Any]] = get_sentence_boundaries(language, body)
    except UnicodeEncodeError:
        # Half of a surrogate pair is no text to the splitter; it is replaced one to one, so that places stay.
        found = get_sentence_boundaries(language, _SURROGATE.sub("\ufffd", body))
    return found
