"""Lines of a label and a figure, of which one names what the others are of: "Revenue: $9m", "Phone revenue: $6m".

Rounding aside, the lines behind a total must come to it, so these checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.claims.checks.found import Found
from workbench.claims.checks.kinds import ADDED
from workbench.claims.checks.sums.front import as_stated, comparable, is_sure
from workbench.claims.checks.sums.terms import total_of
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import step
from workbench.claims.lexicon.patterns import pattern

_LONGEST = 40
"""Code points of a label."""
_FEWEST = 3
"""Parts from which on they come to their total by no chance."""
_MOST = 12


class _Line(NamedTuple):
    """A label in small letters and the figure behind it."""

    label: str
    figure: int


def labelled(reading: Reading) -> Iterator[Found]:
    """Totals of lines with the lines right behind whose labels end in theirs."""
    run: list[_Line] = []
    last = -2
    for at, indices in reading.by_sentence.items():
        line = _line(reading, at, indices[0])
        if line is None or at != last + 1:
            yield from _of_a_run(reading, run)
            run = []
        if line is not None:
            run.append(line)
            last = at
    yield from _of_a_run(reading, run)


def _line(reading: Reading, at: int, index: int) -> _Line | None:
    quantity, start = reading.mentions[index].quantity, reading.document.sentences[at].start
    if quantity.kind not in ADDED or quantity.begins - start > _LONGEST or not is_sure(quantity):
        return None
    match = pattern("labelled", "label").fullmatch(reading.document.text, start, quantity.begins)
    return _Line(match["label"].lower(), index) if match else None


def _of_a_run(reading: Reading, run: Sequence[_Line]) -> Iterator[Found]:
    for position, total in enumerate(run[:-_FEWEST] if len(run) > _FEWEST else ()):
        parts = [
            line.figure
            for line in run[position + 1 : position + 1 + _MOST]
            if line.label.endswith(f" {total.label}")
            and comparable(reading.mentions[total.figure].quantity, reading.mentions[line.figure].quantity)
        ]
        value = reading.value(total.figure)
        room = sum(step(reading.value(part)) for part in parts) / 2
        if len(parts) >= _FEWEST and abs(total_of(reading, parts) - value) <= room * (1 + 1e-9):
            yield as_stated(reading, total.figure, parts)
            return
