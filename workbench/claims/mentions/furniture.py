"""Claim or not: what a page says of itself, what is a name, and what is part of a sum or of code.

The patterns of page furniture are data, in the lexicon; here is where they are looked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.formulas import in_title, is_code, is_in_formula
from workbench.quantities.quantity import COUNT, DATE, IDENTIFIER, ORDINAL, RATIO, TIME
from workbench.text.remembered import remembered

if TYPE_CHECKING:
    from workbench.claims.language.words import Words
    from workbench.quantities.quantity import Number, Quantity
    from workbench.text.document import Document

# Why a figure is no claim, as the user reads it; the patterns of the lexicon bring their own words.
_NEVER = "(?!)"
"""For what a language has no words."""
_WHY_NAME = "a name that holds a number"
_WHY_SET_PHRASE = "set phrase"
_WHY_TITLE = "title of a work"
_WHY_CODE = "code"
_WHY_DATELINE = "dateline"
_WHY_STAMP = "time stamp"
_WHY_FORMULA = "part of a formula"
WHY_LIST_NUMBER = "list number"
_LONGEST_LINE = 240
"""Furniture that fills a paragraph is short; a longer paragraph is prose."""
_LONGEST_NOTE = 1500
"""Notes about the author, the site or the article are longer, yet no chapters."""
_WHY_LINK = "link to other pages"
_WHY_COUNTER = "page counter"
_REMEMBERED = 1 << 14
_SHORT_HINT = 3
_WORD = re.compile(r"[^\W\d_]+")
_LINKS = 6
"""How many links may stand under the line that announces them."""
_ENDS_PROSE = (".", "!", "”", '"', ":")
_ROW_NUMBER = re.compile(r"(\d{1,3})[ \t]+(?=[A-ZÀ-Þ])")
_NEXT_ROW = re.compile(rf"\s*{_ROW_NUMBER.pattern}")
_NUMBERED_BEFORE = re.compile(r"(?:(?<!.)|; )(\d{1,3})[.)] ")
_LIST_NUMBER = re.compile(r"\s*(?:[.)\]:]|\.\))(?=\s)")
_HANDLE = 40
"""How far in front of the day of a post its writer's name begins."""
_ANNOUNCED = 600
"""How far in front of a list it may be announced as a ranking."""


class _Row:
    """One pattern of furniture; it is tried only where one of its hints stands, if it has any."""

    __slots__ = ("_flags", "_pattern", "_written", "hints", "longest", "why")

    def __init__(self, row: dict[str, Any], parts: dict[str, str]) -> None:
        self.why: str = row["why"]
        self.hints = tuple(filter(None, row.get("hints", "").split("|")))
        self.longest: int = row.get("longest", _LONGEST_NOTE)
        self._written: str = row["pattern"]
        for name, pattern in parts.items():
            self._written = self._written.replace(f"{{{name}}}", f"(?:{pattern})")
        self._flags = 0 if row.get("case") == "kept" else re.IGNORECASE
        self._pattern: re.Pattern[str] | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """Most texts need but few, so each is compiled when first asked for."""
        if self._pattern is None:
            self._pattern = re.compile(self._written, self._flags)
        return self._pattern


class _Patterns(NamedTuple):
    line: tuple[_Row, ...]
    near: tuple[_Row, ...]
    sentence: tuple[_Row, ...]
    hinted: Callable[[str], frozenset[_Row]]
    """The rows of `near` and `sentence` of whose hints a word or sign in lower case may be a part."""
    dated: re.Pattern[str]
    stamp: re.Pattern[str]
    dateline: re.Pattern[str]
    noted: re.Pattern[str]
    signed: re.Pattern[str]
    paged: re.Pattern[str]
    ranking: re.Pattern[str]
    links_head: re.Pattern[str]
    counter: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    table = lexicon().furniture
    parts = {"date": table["date"], "time": table["time"]}
    near, sentence = (tuple(_Row(row, parts) for row in table[name]) for name in ("near", "sentence"))
    return _Patterns(
        line=tuple(_Row({"longest": _LONGEST_LINE} | row, parts) for row in table["line"]),
        near=near,
        sentence=sentence,
        hinted=_hinted((*near, *sentence)),
        dated=re.compile(table["date"] or _NEVER, re.IGNORECASE),
        stamp=re.compile(table["stamp"] or _NEVER),
        dateline=re.compile(table["dateline"] or _NEVER),
        noted=re.compile(table["noted"] or _NEVER),
        signed=re.compile(f"(?:{table['signed'] or _NEVER})$"),
        paged=re.compile(table["paged"] or _NEVER),
        ranking=re.compile(table["ranking"] or _NEVER, re.IGNORECASE),
        links_head=re.compile(table["links_head"] or _NEVER, re.IGNORECASE),
        counter=re.compile(table["counter"] or _NEVER, re.IGNORECASE),
    )


def _hinted(rows: tuple[_Row, ...]) -> Callable[[str], frozenset[_Row]]:
    """Tells of a word or sign of whose hints it may be a part: by the longest word of each, a whole one if short."""
    longest = [(max(_WORD.findall(hint), key=len, default=hint), row) for row in rows for hint in row.hints]
    return remembered(_REMEMBERED)(
        lambda word: frozenset(
            [row for part, row in longest if (word == part if len(part) < _SHORT_HINT else part in word)]
        )
    )


class Furniture:
    """What of one document is no claim; paragraphs are looked at once, and only those with figures."""

    __slots__ = (
        "_document",
        "_hinted",
        "_listed",
        "_paragraph",
        "_paragraph_why",
        "_rank_at",
        "_ranking",
        "_sentence",
        "_sentence_why",
    )

    def __init__(self, document: Document) -> None:
        self._document = document
        self._paragraph = self._sentence = -1
        self._paragraph_why = self._sentence_why = ""
        self._hinted: frozenset[_Row] = frozenset()
        """The rows at which words of the paragraph hint."""
        self._listed: Number | None = None
        self._ranking = False
        self._rank_at = -1

    def why_not(self, quantity: Quantity, sentence: int, paragraph: Words) -> str:
        """Why a quantity is no claim, in words; empty where it is one. `paragraph` has the words of its paragraph."""
        if quantity.kind is IDENTIFIER:
            return _WHY_NAME
        document = self._document
        place = document.sentences[sentence]
        if place.paragraph != self._paragraph:
            self._paragraph = place.paragraph
            self._paragraph_why = self._of_paragraph(paragraph)
        if self._paragraph_why:
            return self._paragraph_why
        if sentence != self._sentence:
            self._sentence = sentence
            written = document.text[place.start : place.end]
            self._sentence_why = _found(_patterns().sentence, self._hinted, written)
        return self._sentence_why or self._of_figure(quantity)

    def is_rank(self, quantity: Quantity) -> bool:
        """Whether the quantity that was asked for last numbers a list that the text announces as a ranking."""
        return quantity.start == self._rank_at

    def _of_paragraph(self, words: Words) -> str:
        text = self._document.text
        start, end = self._document.paragraphs[self._paragraph].start, self._document.paragraphs[self._paragraph].end
        if end - start <= _LONGEST_LINE:
            line = text[start:end]
            for row in _that_may_match(_patterns().line, line):
                if row.pattern.fullmatch(line):
                    return row.why
            if is_code(line):
                return _WHY_CODE
            if self._is_link(line):
                return _WHY_LINK
        self._hinted = frozenset().union(*filter(None, map(_patterns().hinted, words.lowers)))
        return _found(_patterns().near, self._hinted, text[start:end])

    def _is_link(self, line: str) -> bool:
        """Whether a line is a headline among the links that a line in front of it announces: "More on this story"."""
        if line.endswith(_ENDS_PROSE):
            return False
        document = self._document
        for index in range(self._paragraph - 1, max(-1, self._paragraph - 1 - _LINKS), -1):
            place = document.paragraphs[index]
            before = document.text[place.start : place.end]
            if len(before) > _LONGEST_LINE or before.endswith(_ENDS_PROSE[:-1]):
                return False
            if _patterns().links_head.fullmatch(before):
                return True
        return False

    def _of_figure(self, quantity: Quantity) -> str:
        text = self._document.text
        paragraph = self._document.paragraphs[self._paragraph]
        start, end = quantity.start, quantity.end
        if quantity.kind is COUNT and quantity.low is None is quantity.high:
            return _WHY_SET_PHRASE
        near = start - paragraph.start <= _LONGEST_LINE
        if near and quantity.kind is RATIO and _patterns().counter.fullmatch(text[paragraph.start : start]):
            return _WHY_COUNTER
        if start == paragraph.start and quantity.kind is RATIO and text.startswith(". ", end) and text[start].isdigit():
            # "1 of 4. Divers search the harbour."
            return _WHY_COUNTER
        if start == paragraph.start and self._is_row(paragraph.start, paragraph.end):
            self._rank_at = start
            return ""
        if start - paragraph.start <= 3 and not text[paragraph.start : start].strip("#•-–*[( \t"):
            if quantity.kind in (COUNT, ORDINAL) and _LIST_NUMBER.match(text, end):
                if not self._is_rank(quantity, paragraph.start):
                    return WHY_LIST_NUMBER
                self._rank_at = start
                return ""
            if quantity.kind in (DATE, TIME) and _patterns().stamp.match(text, end) and not self._beside_dates():
                return _WHY_DATELINE
        elif quantity.kind is COUNT and self._goes_on(quantity, paragraph.start):
            if _LIST_NUMBER.match(text, end):
                return WHY_LIST_NUMBER
        elif quantity.kind is DATE and start - paragraph.start <= 60:
            before = text[paragraph.start : start]
            if _patterns().noted.fullmatch(before):
                return _WHY_STAMP
            if _patterns().dateline.fullmatch(before) and _patterns().stamp.match(text, end):
                return _WHY_DATELINE
        if quantity.kind is DATE and _patterns().paged.match(text, end):
            return _WHY_DATELINE
        if quantity.kind is DATE and _patterns().signed.search(text, max(paragraph.start, start - _HANDLE), start):
            return _WHY_STAMP
        if is_in_formula(text, paragraph.start, quantity):
            return _WHY_FORMULA
        return _WHY_TITLE if in_title(text, paragraph.start, paragraph.end, start, end) else ""

    def _beside_dates(self) -> bool:
        """Whether the line in front or behind begins with a date as well: a list of days, as of a tour."""
        paragraphs = self._document.paragraphs
        beside = (index for index in (self._paragraph - 1, self._paragraph + 1) if 0 <= index < len(paragraphs))
        return any(_patterns().dated.match(self._document.text, paragraphs[index].start) for index in beside)

    def _goes_on(self, quantity: Quantity, begin: int) -> bool:
        """Whether a number is the next of a list within one line: the 2 of "1. Quill, 5 points; 2. Oake"."""
        text, start, value = self._document.text, quantity.start, quantity.low
        if not text.startswith("; ", start - 2) or not isinstance(value, int) or value < 2:
            return False
        number = _NUMBERED_BEFORE.findall(text, max(begin, start - _ANNOUNCED), start)
        return bool(number) and int(number[-1]) == value - 1

    def _is_row(self, start: int, end: int) -> bool:
        """Whether a line of an announced ranking begins at `start`: "1 M Oake" with "2 A Quill" in the next line."""
        text = self._document.text
        match = _ROW_NUMBER.match(text, start, end)
        if match is None:
            return False
        number = int(match[1])
        behind = _NEXT_ROW.match(text, end)
        follows = behind is not None and int(behind[1]) == number + 1
        if not (self._listed == number - 1 if number > 1 else follows):
            return False
        if number == 1:
            self._ranking = _patterns().ranking.search(text, max(0, start - _ANNOUNCED), start) is not None
        self._listed = number
        return self._ranking

    def _is_rank(self, quantity: Quantity, start: int) -> bool:
        """Whether the text in front of a numbered list, at its first number, calls the numbers ranks."""
        number = quantity.low
        follows = self._listed is not None and number is not None and abs(number - self._listed) == 1
        if (number == 1 and self._listed != 2) or not follows:
            nearby = max(0, start - _ANNOUNCED)
            self._ranking = _patterns().ranking.search(self._document.text, nearby, start) is not None
        self._listed = number
        return self._ranking


def _that_may_match(rows: Iterable[_Row], text: str) -> Iterator[_Row]:
    """The rows that a text is not too long for, and of whose hints it has one."""
    size, lower = len(text), text.lower()
    for row in rows:
        if size <= row.longest and (not row.hints or any(map(lower.__contains__, row.hints))):
            yield row


def _found(rows: tuple[_Row, ...], hinted: frozenset[_Row], text: str) -> str:
    """The reason of the first row that is `hinted` at and found in a text; a text longer than a note has none."""
    if hinted.isdisjoint(rows) or len(text) > _LONGEST_NOTE:
        return ""
    for row in _that_may_match([row for row in rows if row in hinted], text):
        if row.pattern.search(text):
            return row.why
    return ""
