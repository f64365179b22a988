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
    start = quantity.start
    before = text[max(0, start - 2) : start]
    if before == _BEHIND_HEAD:
        heads = _head_in_front(text, start, quantity.end)
    elif before == _BAR_BEFORE or before.endswith(_TAB):
        heads = _heads_of_cell(text, start, quantity.end)
    else:
        return quantity
    of_one = next(filter(None, map(_unit_of_head, heads)), None)
    if of_one is None or quantity.bound is Bound.RANGE:
        return quantity
    low, high = (None if value is None else times(value, of_one.low or 1) for value in (quantity.low, quantity.high))
    return replace(quantity, kind=of_one.kind, unit=of_one.unit, low=low, high=high)


def year_or_count(text: str, quantity: Quantity) -> Quantity:
    """A year that fills a cell as a count, where its head names things in the plural: "Cases: 1994"."""
    start = quantity.start
    before = text[max(0, start - 2) : start]
    if before == _BEHIND_HEAD:
        heads = _head_in_front(text, start, quantity.end)
        listed = text.startswith(_CELLS, quantity.end) and _BEHIND_HEAD not in _next_cell(text, quantity.end)
    elif before == _BAR_BEFORE or before.endswith(_TAB):
        heads, listed = _heads_of_cell(text, start, quantity.end)[:-2], False
    else:
        return quantity
    if listed or not heads or not _names_things(heads[0]):
        return quantity
    value = int(text[start : quantity.end])
    return Quantity(start, quantity.end, Kind.COUNT, low=value, high=value)


def of_column(text: str, quantity: Quantity) -> Quantity:
    """A bare count that fills a cell between bars or tabs, of what the head of its column names; else as it is."""
    before = text[max(0, quantity.start - 2) : quantity.start]
    if before != _BAR_BEFORE and not before.endswith(_TAB):
        return quantity
    for head in _heads_of_cell(text, quantity.start, quantity.end)[:-2]:
        if _names_things(head):
            return replace(quantity, unit=singular(head.lower().rpartition(" ")[2]))
    return quantity


def _next_cell(text: str, end: int) -> str:
    """What stands behind the semicolon at `end`, up to the next one or the end of the line."""
    return text[end + len(_CELLS) : end + _LONGEST].partition("\n")[0].partition(_CELLS)[0]


def _names_things(head: str) -> bool:
    """Whether a head's last word is a plural that is counted: "Cases", and not "Years"."""
    word = head.lower().rpartition(" ")[2]
    return word.isalpha() and is_plural(word) and singular(word) not in lexicon().time_units


def noun_of_head(words: Words, before: int, after: int) -> Phrase | None:
    """The plural that the head of a cell names, where a figure between the words given fills it: "Palms lost: 12"."""
    lex, lowers = lexicon(), words.lowers
    if before < 2 or lowers[before - 1] not in _HEADED or (after < len(words) and lowers[after] not in _CLOSES):
        return None
    for at in range(before - 2, max(-1, before - 2 - _HEAD), -1):
        if lowers[at] in _CLOSES:
            break
        word = lowers[at]
        plural = word.isalpha() and is_plural(word) and word not in lex.head_sizes and word not in lex.scales
        if plural and singular(word) not in lex.time_units and word not in lex.number_words:
            return Phrase(at, at, at, found_back=True)
    return None


def _head_in_front(text: str, start: int, end: int) -> Sequence[str]:
    """The head in front of the colon of a cell that a figure fills."""
    if end < len(text) and text[end] != "\n" and not text.startswith(_CELLS, end):
        return ()
    head = text[max(0, start - _LONGEST) : start - len(_BEHIND_HEAD)]
    return (head[max(head.rfind("\n") + 1, head.rfind(_CELLS) + len(_CELLS) if _CELLS in head else 0) :],)


def _heads_of_cell(text: str, start: int, end: int) -> Sequence[str]:
    """The heads of column and row of a cell between bars or tabs, where the first line of its table has the heads."""
    begin = _row_start(text, start)
    line = text[max(0, begin) : end + _LONGEST_ROW].partition("\n")[0]
    if begin < 0 or len(line) > _LONGEST_ROW:
        return ()
    sign = _TAB if _TAB in line else _BAR
    cells = _cells(line, sign)
    column = text.count(sign, begin, start) - line.lstrip().startswith(_BAR)
    if not 0 < column < len(cells) or cells[column] != text[start:end]:
        return ()
    head = ""
    for _ in range(_ROWS):
        above = _row_start(text, begin - 1) if begin > 0 else -1
        higher = text[above : begin - 1]
        if above < 0 or sign not in higher:
            break
        head, begin = higher, above
    named = _cells(head, sign)
    return (*named[column : column + 1], cells[0], *named[:1])


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
