"""What digits are by their shape and the words beside them: a date, a time, a rank, a name, a code."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS
from workbench.quantities.dates import read_date
from workbench.quantities.models import read_model
from workbench.quantities.numeric_dates import read_numeric_date
from workbench.quantities.ordinals import read_rank
from workbench.quantities.periods import read_fiscal
from workbench.quantities.reading import Reading
from workbench.quantities.shapes import read_shape
from workbench.quantities.spells import read_tens
from workbench.quantities.times import read_time
from workbench.quantities.tokens import Line
from workbench.quantities.versions import read_version
from workbench.quantities.vocabulary import Vocabulary
from workbench.quantities.years import read_era

_PLAIN = 12
"""Digits that a plain number has at most."""


def read_shaped(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """What the digits at a token are, if they are no plain number."""
    if stands_free(line, index, words):
        return None
    return read_in_shape(line, index, words)


def stands_free(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether spaces part digits from words of which none could make anything of them: most numbers are such."""
    low, token = line.low, line.low[index]
    if not token.isdecimal() or token[0] == "0" or len(token) > _PLAIN or low[index + 1] in words.beside_digits:
        return False
    if line.end[index] == line.start[index + 1] or low[index + 1] in HYPHENS:
        return False
    if index == 0:
        return True
    before = low[index - 1]
    return (
        line.end[index - 1] < line.start[index]
        and before not in words.eras
        and before not in words.fiscal
        and before not in words.year_names
    )


def read_in_shape(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The first of all that digits at a token may be."""
    return (
        read_model(line, index, words)
        or read_version(line, index, words)
        or read_numeric_date(line, index, words)
        or read_era(line, index, words)
        or read_fiscal(line, index, words)
        or read_shape(line, index, words)
        or read_date(line, index, words)
        or read_time(line, index, words)
        or read_rank(line, index, words)
        or read_tens(line, index, words)
    )
