"""The figure that begins right at a token: the second half of a range or a share."""

from __future__ import annotations

from workbench.quantities.amount import is_digits
from workbench.quantities.grammar import read
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary


def read_following(line: Line, at: int, words: Vocabulary) -> Reading | None:
    """The figure that begins right at a token, its sign, opening words or "a" included."""
    low = line.low
    for skipped in range(4):
        token = low[at + skipped]
        if is_digits(token) or token in words.triggers or token == words.decimal:
            reading = read(line, at + skipped, words)
            return reading if reading and reading.first <= at + skipped and reading.first >= at else None
        if token not in words.before_second and line.word[at + skipped] not in words.currency_codes:
            return None
    return None
