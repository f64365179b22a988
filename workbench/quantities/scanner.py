"""From text to quantities, in one pass."""

from __future__ import annotations

from dataclasses import replace

from workbench.quantities.addresses import outside_addresses
from workbench.quantities.bounds import (
    Binding,
    binding_before,
    binding_behind,
    binding_past_noun,
)
from workbench.quantities.combined import combine
from workbench.quantities.coordinated import share
from workbench.quantities.grammar import read
from workbench.quantities.languages import vocabulary
from workbench.quantities.multiples import times_as
from workbench.quantities.quantity import (
    ABOUT,
    COUNT,
    DATED,
    EXACT,
    LOWER,
    RANGE,
    UPPER,
    VAGUE,
    Bound,
    Kind,
    Number,
    Quantity,
)
from workbench.quantities.ranges import read_pair
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line, line_of, stretches, triggers_of
from workbench.quantities.understood import understood
from workbench.quantities.units import read_unit
from workbench.quantities.vocabulary import Vocabulary
from workbench.text.tokens import words_between_spaces

_UNBOUND = (Kind.IDENTIFIER, Kind.ORDINAL)
_BULLET = "- "
_NEXT_BULLET = "\n- "
_LETTERS = 2
"""Symbols of more letters are no words: "800,000 or so bbl"."""
_REMEMBERED = 256
"""How many lines are remembered at a time."""


def scan(text: str, language: str = "") -> list[Quantity]:
    """Every quantity in a text, in order, never overlapping. Offsets are code points, end exclusive.

    Counts and ordinals come without a unit: what they count is for `claims` to say. Without a `language` the text is
    read in the one that is spoken (`languages.spoken`).
    """
    words = vocabulary(language)
    triggers = triggers_of(words.triggers)
    found: list[Quantity] = []
    # A line that comes again, as in a table or a feed, is read once.
    known: dict[str, tuple[int, list[Quantity]]] = {}
    for at, body in stretches(text):
        if body in known:
            first, read_there = known[body]
            found += [quantity.moved(at - first) for quantity in read_there]
            continue
        written = words_between_spaces(body)
        if not triggers.hold(written):
            continue
        line = line_of(written, at)
        read_here = scan_line(line, outside_addresses(body, line, triggers.places(line), words), words)
        if body.startswith(_BULLET) and read_here and text.count(_NEXT_BULLET):
            read_here[0] = _listed(read_here[0], at)
        if len(known) == _REMEMBERED:
            known.clear()
        known[body] = at, read_here
        found += read_here
    return found


def _listed(quantity: Quantity, at: int) -> Quantity:
    """A number behind the hyphen of a list, in the line that begins at an offset: the hyphen is no minus."""
    if quantity.start != at or quantity.low is None or quantity.high is None:
        return quantity
    return replace(quantity, start=at + len(_BULLET), low=-quantity.high, high=-quantity.low)


def scan_line(line: Line, places: list[int], words: Vocabulary) -> list[Quantity]:
    """Every quantity in one line, of which each begins at one of these tokens or just in front of it."""
    found: list[Quantity] = []
    ends: list[int] = []
    done = 0
    before: tuple[Reading, Binding | None] | None = None
    for index in places:
        if index < done:
            continue
        reading = read(line, index, words)
        if reading is None or reading.first < done:
            continue
        if before and _restated(line, before[0], reading):
            done = reading.last
            continue
        pair = read_pair(line, reading, words)
        if pair and pair.first >= done:
            reading = pair
        if reading.kind is COUNT:
            reading = times_as(line, reading, words) or understood(line, reading, words) or reading
        reading, behind = _behind(line, reading, words)
        front = (
            None if reading.kind in _UNBOUND else binding_before(line, reading.first, reading.last, reading.kind, words)
        )
        if front is None and before and _is_conversion(line, before[0], reading, words):
            front = before[1]
        binding = front if front and (front.bound is not EXACT or behind is None) else behind or front
        if binding is None and reading.kind is COUNT:
            binding = binding_past_noun(line, reading.last, words)
        found.append(_quantity(line, reading, binding, front, behind))
        ends.append(reading.last)
        before = (reading, binding)
        done = reading.last
    return combine(line, share(line, found, ends, words), ends, words) if len(found) > 1 else found


def _restated(line: Line, before: Reading, reading: Reading) -> bool:
    """Whether a figure only repeats the one in front of it in brackets: "45 (forty-five)"."""
    return (
        line.low[reading.first - 1] == "("
        and before.last == reading.first - 1
        and before.form != reading.form
        and before.kind is reading.kind is COUNT
        and before.low == reading.low
    )


def _behind(line: Line, reading: Reading, words: Vocabulary) -> tuple[Reading, Binding | None]:
    """What binds a reading from behind; a unit may stand behind that ("two or more years", "40+ km")."""
    if reading.kind in _UNBOUND or reading.kind in DATED:
        return reading, None
    behind = binding_behind(line, reading.last, words)
    if behind is None or reading.kind is not COUNT:
        return reading, behind
    symbol = reading.form == "digits" and len(line.low[behind.last]) > _LETTERS
    unit = read_unit(line, behind.last, words, digits=symbol)
    if unit is None:
        return reading, behind
    return reading._replace(kind=unit.kind, unit=unit.symbol, last=unit.last), behind


def _is_conversion(line: Line, before: Reading, reading: Reading, words: Vocabulary) -> bool:
    """Whether a reading converts the one before it: "more than 3,600 kilometers (2,200 miles)"."""
    if reading.first == 0 or before.kind is not reading.kind or before.unit == reading.unit:
        return False
    if line.low[reading.first - 1] == "(":
        return before.last == reading.first - 1
    # "About 70 cubits, or 33 metres".
    told = line.low[reading.first - 1] in words.range_alternatives and line.low[reading.first - 2] == ","
    return told and before.last == reading.first - 2 and reading.kind is Kind.MEASURE


def _quantity(
    line: Line, reading: Reading, binding: Binding | None, front: Binding | None, behind: Binding | None
) -> Quantity:
    low, high = reading.low, reading.high
    bound = EXACT
    if reading.kind in DATED:
        bound = RANGE if reading.ranged else EXACT
    elif reading.kind not in _UNBOUND or reading.ranged:
        bound, low, high = _bounded(reading, binding.bound if binding else None)
    start, end = line.start[reading.first], line.end[reading.last - 1]
    qualifier_start = line.start[front.first] if front and front.first < reading.first else -1
    qualifier_end = line.end[behind.last - 1] if behind else -1
    # Names of arguments would take as long again as the making.
    return Quantity(
        start, end, reading.kind, bound, low, high, reading.unit, reading.iso,
        reading.parts, qualifier_start, qualifier_end, reading.remark,
    )  # fmt: skip


def _bounded(reading: Reading, bound: Bound | None) -> tuple[Bound, Number | None, Number | None]:
    low, high = reading.low, reading.high
    if bound in LOWER and bound is not None:
        return bound, low, None
    if bound in UPPER and bound is not None:
        return bound, None, high
    if reading.ranged:
        return RANGE, low, high
    if reading.vague:
        return VAGUE, low, high
    if bound is ABOUT or reading.about:
        return ABOUT, low, high
    return EXACT, low, high
