"""Paragraphs and sentences with their places."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from functools import cache, cached_property, partial
from itertools import accumulate, compress, count, repeat
from operator import add
from typing import NamedTuple, Protocol

from workbench.text.locators import Stretches

_LONGEST = 20_000
"""Code points that are looked at together for sentences."""
_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half of a surrogate pair."""
_WIDE_SPACE = re.compile(r"[^\S\x00-\x7f](?=\.)")
"""A space beyond ASCII in front of a full stop, at which the splitter ends the program: "in group B ."."""
_BEHIND_WIDE_SPACE = re.compile(rf"\.(?<={_WIDE_SPACE.pattern}\.)")
"""The same found by its full stop, of which a text has few: far quicker to say that there is none."""


class Structure(Protocol):
    """The paragraphs and sentences of a text, in order."""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every line that holds more than white space."""
        ...

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of each paragraph."""
        ...


class Paragraph(NamedTuple):
    """A line with something on it; offsets leave out the space around it."""

    start: int
    end: int


class Sentence(NamedTuple):
    """One sentence; offsets leave out the space around it. `paragraph` counts from 0."""

    start: int
    end: int
    paragraph: int


class Given(NamedTuple):
    """A structure that is known."""

    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]


class Cut:
    """Paragraphs and sentences, cut when somebody first asks for them: who only reads or shows a text needs none."""

    def __init__(self, text: str, whole: Container[int] = ()) -> None:
        """`whole` as in `sentences_of`."""
        self._text, self._whole = text, whole

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """As `paragraphs_of` has them."""
        return paragraphs_of(self._text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """As `sentences_of` has them."""
        return sentences_of(self._text, self.paragraphs, whole=self._whole)


# Tables have a hundred thousand lines: made without a call in Python for each.
_paragraph = partial(tuple.__new__, Paragraph)
_sentence = partial(tuple.__new__, Sentence)


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """Every line of `text` that holds more than white space, in order."""
    if "\n" not in text:
        words = text.strip()
        start = text.find(words)
        return (Paragraph(start, start + len(words)),) if words else ()
    lines = text.split("\n")
    starts = list(accumulate(map(add, map(len, lines), repeat(1)), initial=0))
    stripped = list(map(str.strip, lines))
    if stripped != lines:
        starts = [start + len(line) - len(line.lstrip()) for start, line in zip(starts, lines, strict=False)]
    ends = map(add, starts, map(len, stripped))
    return tuple(map(_paragraph, compress(zip(starts, ends, strict=False), stripped)))


def sentences_of(
    text: str, paragraphs: tuple[Paragraph, ...], language: str = "en", *, whole: Container[int] = ()
) -> tuple[Sentence, ...]:
    """The sentences of each paragraph, in order; a paragraph without a full stop is one sentence.

    So is one that begins at an offset in `whole`, as a table row does, whatever stops stand in its cells.
    """
    if not paragraphs:
        return ()
    if whole and isinstance(whole, Stretches) and whole.hold(paragraphs[0].start, paragraphs[-1].end):
        starts, ends = zip(*paragraphs, strict=True)
        return tuple(map(_sentence, zip(starts, ends, count(), strict=False)))
    split = _splitter(language)
    found: list[Sentence] = []
    text = _splittable(text)
    for index, (start, end) in enumerate(paragraphs):
        if whole and start in whole:
            found.append(_sentence((start, end, index)))
            continue
        # The pieces are the whole of the paragraph.
        at = start
        for piece in _pieces(text[start:end], split):
            words = piece.strip()
            if words:
                begin = at + piece.index(words)
                found.append(_sentence((begin, begin + len(words), index)))
            at += len(piece)
    return tuple(found)


@cache
def _splitter(language: str) -> Callable[[str], list[str]]:
    # What shows, exports or decides claims of a desk splits no text, and starts without the splitter.
    from sentencex import segment

    return partial(segment, language)


def _pieces(paragraph: str, split: Callable[[str], list[str]]) -> list[str]:
    """A paragraph in pieces, a sentence each with the space behind it; one without end is cut up window by window.

    For the splitter a quotation ends where its mark is closed, however far that is.
    """
    if len(paragraph) <= _LONGEST:
        return [paragraph] if _is_whole(paragraph) else split(paragraph)
    found: list[str] = []
    pieces: list[str]
    at = 0
    while len(paragraph) - at > _LONGEST:
        # No word is cut, however long it is.
        space = paragraph.rfind(" ", at, at + _LONGEST)
        if space < 0 and (space := paragraph.find(" ", at + _LONGEST)) < 0:
            break
        pieces = split(paragraph[at : space + 1])
        # The last one may go on behind the window.
        found += pieces[:-1] or pieces
        at += sum(map(len, pieces[:-1] or pieces))
    pieces = split(paragraph[at:])
    return found + pieces


def _is_whole(paragraph: str) -> bool:
    """Whether no sentence can end in a paragraph but at its last character, as most headlines."""
    inner = paragraph[:-1]
    return paragraph.isascii() and "." not in inner and "!" not in inner and "?" not in inner


def _splittable(text: str) -> str:
    """The text with what the splitter takes for no text replaced one to one, so that places stay."""
    if text.isascii():
        return text
    if _BEHIND_WIDE_SPACE.search(text):
        text = _WIDE_SPACE.sub(" ", text)
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text
