"""Figures of a table whose column says the unit: "Million euros: 95", "Revenue (£m): 12.4", "Visitors, '000: 312".

Readers give a row as a line of "head: cell" with semicolons between; pasted text has bars or tabs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_plural, singular
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.nouns import Phrase
from workbench.quantities.numerals import times
from workbench.quantities.quantity import Bound, Kind, Quantity
from workbench.quantities.scanner import scan
from workbench.text.remembered import remembered

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

_BEHIND_HEAD = ": "
_CELLS = "; "
_BAR, _BAR_BEFORE, _TAB = "|", "| ", "\t"
_HEADED, _CLOSES = (":", _BAR), (";", _BAR)
_ROWS = 60
"""Lines that a table's head is looked for above a cell at most."""
_LONGEST_ROW = 1000
_LONGEST = 60
_HEAD = 8
"""Words of a head at most."""
_BRACKET = re.compile(r"\(([^()]{1,24})\)$")
_SIGNED = re.compile(r"((?:[A-Z]{1,3})?[^\w\s%'’(]|[A-Z]{3}\b) ?(.*)")
_UNITED = (Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION)
_REMEMBERED = 1 << 10


def under_head(text: str, quantity: Quantity) -> Quantity:
    """A bare count that fills a cell, in the unit and size that the head of its column or row gives; else as it is."""
    own, others = _heads(text, quantity.start, quantity.end)
    of_one = next(filter(None, map(_unit_of_head, (*own, *others))), None)
    if of_one is None or quantity.bound is Bound.RANGE:
        return quantity
    low, high = (None if value is None else times(value, of_one.low or 1) for value in (quantity.low, quantity.high))
    return replace(quantity, kind=of_one.kind, unit=of_one.unit, low=low, high=high)


def year_or_count(text: str, quantity: Quantity) -> Quantity:
    """A year that fills a cell as a count, where its head names things in the plural: "Cases: 1994"."""
    start, end = quantity.start, quantity.end
    own, _ = _heads(text, start, end)
    if not any(map(_is_counted, map(_last_word, own))):
        return quantity
    if text.startswith(_CELLS, end) and _BEHIND_HEAD not in _next_cell(text, end):
        # "Finals: 1994; 1998" lists years.
        return quantity
    value = int(text[start:end])
    return Quantity(start, end, Kind.COUNT, low=value, high=value)


def of_column(text: str, quantity: Quantity) -> Quantity:
    """A bare count that fills a cell between bars or tabs, of what the head of its column names; else as it is."""
    own = _heads(text, quantity.start, quantity.end)[0] if _is_between(text, quantity.start) else ()
    named = next(filter(_is_counted, map(_last_word, own)), "")
    return replace(quantity, unit=singular(named)) if named else quantity


def _next_cell(text: str, end: int) -> str:
    """What stands behind the semicolon at `end`, up to the next one or the end of the line."""
    return text[end + len(_CELLS) : end + _LONGEST].partition("\n")[0].partition(_CELLS)[0]


def _last_word(head: str) -> str:
    return head.lower().rpartition(" ")[2]


def _is_counted(word: str) -> bool:
    """Whether a word of a head is a plural that is counted: "cases", and neither "years" nor "thousands"."""
    lex = lexicon()
    if not word.isalpha() or not is_plural(word) or singular(word) in lex.time_units:
        return False
    return word not in lex.head_sizes and word not in lex.scales and word not in lex.number_words


def noun_of_head(words: Words, before: int, after: int) -> Phrase | None:
    """The plural that the head of a cell names, where a figure between the words given fills it: "Palms lost: 12"."""
    lowers = words.lowers
    if before < 2 or lowers[before - 1] not in _HEADED or (after < len(words) and lowers[after] not in _CLOSES):
        return None
    for at in range(before - 2, max(-1, before - 2 - _HEAD), -1):
        if lowers[at] in _CLOSES:
            break
        if _is_counted(lowers[at]):
            return Phrase(at, at, at, found_back=True)
    return None


def _heads(text: str, start: int, end: int) -> tuple[Sequence[str], Sequence[str]]:
    """The heads of a cell that a figure fills: its own one, if any, and those that may say its unit as well."""
    if text[max(0, start - 2) : start] == _BEHIND_HEAD:
        return _head_in_front(text, start, end), ()
    return _heads_of_cell(text, start, end) if _is_between(text, start) else ((), ())


def _is_between(text: str, start: int) -> bool:
    """Whether a bar or a tab stands in front of an offset."""
    before = text[max(0, start - 2) : start]
    return before == _BAR_BEFORE or before.endswith(_TAB)


def _head_in_front(text: str, start: int, end: int) -> Sequence[str]:
    """The head in front of the colon of a cell that a figure fills."""
    if end < len(text) and text[end] != "\n" and not text.startswith(_CELLS, end):
        return ()
    head = text[max(0, start - _LONGEST) : start - len(_BEHIND_HEAD)]
    return (head[max(head.rfind("\n") + 1, head.rfind(_CELLS) + len(_CELLS) if _CELLS in head else 0) :],)


def _heads_of_cell(text: str, start: int, end: int) -> tuple[Sequence[str], Sequence[str]]:
    """The head of the column of a cell between bars or tabs, and that of its row with the corner above it.

    The first line of the table has the heads.
    """
    begin = _row_start(text, start)
    line = text[max(0, begin) : end + _LONGEST_ROW].partition("\n")[0]
    if begin < 0 or len(line) > _LONGEST_ROW:
        return (), ()
    sign = _TAB if _TAB in line else _BAR
    cells = _cells(line, sign)
    column = text.count(sign, begin, start) - line.lstrip().startswith(_BAR)
    if not 0 < column < len(cells) or cells[column] != text[start:end]:
        return (), ()
    head = ""
    for _ in range(_ROWS):
        above = _row_start(text, begin - 1) if begin > 0 else -1
        higher = text[above : begin - 1]
        if above < 0 or sign not in higher:
            break
        head, begin = higher, above
    named = _cells(head, sign)
    return named[column : column + 1], (cells[0], *named[:1])


def _row_start(text: str, at: int) -> int:
    """Where the line begins that holds an offset, or ends there; -1 where it is too long for the row of a table."""
    found = text.rfind("\n", max(0, at - _LONGEST_ROW), at)
    return found + 1 if found >= 0 or at <= _LONGEST_ROW else -1


def _cells(line: str, sign: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip(_BAR).split(sign)]


@remembered(_REMEMBERED)
def _unit_of_head(head: str) -> Quantity | None:
    """One of what a column counts; None where its head says neither unit nor size."""
    for said in _sayings(head):
        for written in _with_one(said):
            read = scan(written)
            if len(read) == 1 and read[0].low and _says(read[0], written, whole=said is head):
                return read[0]
    return None


def _sayings(head: str) -> Iterator[str]:
    """Where a head may say the unit: in brackets at its end, behind a comma or "in", or all of it."""
    bracket = _BRACKET.search(head)
    if bracket is not None:
        yield bracket[1]
        return
    if ", " in head:
        yield head.rpartition(", ")[2]
    for joint in lexicon().head_joints:
        if joint in head.split():
            yield head.rpartition(f" {joint} ")[2]
    yield head


def _with_one(said: str) -> Iterator[str]:
    """The unit with a one as it is written in text: "£1m", "1 million euros", "1%"."""
    lex = lexicon()
    words = [lex.head_sizes.get(word.lower(), word) for word in said.split()]
    if any(word[:1].isdecimal() for word in words):
        return
    said = " ".join(words)
    signed = _SIGNED.fullmatch(said)
    if signed is not None:
        yield f"{signed[1]}1 {signed[2]}".strip()
        yield f"{signed[1]}1{signed[2]}"
    yield f"1 {said}"
    yield f"1{said}"


def _says(one: Quantity, written: str, *, whole: bool) -> bool:
    """Whether what was read of a head is a unit or a size, and all that it says."""
    filled = one.start == 0 and one.end == len(written)
    if one.kind is Kind.COUNT:
        return one.start == 0 and (one.low or 0) > 1 and "-" not in written
    if whole and one.kind in (Kind.MEASURE, Kind.DURATION) and not is_plural(written.lower()):
        # "Mile: 5", "Day: 3" are which, and not how many.
        return False
    return filled and one.kind in _UNITED
