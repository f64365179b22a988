"""How lexicon files write lists: words in a row, entries one a line, numbers behind words."""

from __future__ import annotations

from collections.abc import Iterable


def words_of(text: str) -> frozenset[str]:
    """The words of an entry."""
    return frozenset(text.split())


def rows_of(table: str) -> Iterable[list[str]]:
    """The cells of each line of an entry."""
    return (line.split() for line in table.splitlines() if line.strip())


def numbers_of(table: str) -> dict[str, int]:
    """Word to number, of an entry with one of each a line."""
    return {row[0]: int(row[1]) for row in rows_of(table)}
