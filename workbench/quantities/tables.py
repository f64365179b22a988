"""How lexicon files write lists: words in a row, entries one a line, numbers behind words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


class Table:
    """The entries of a language by name: a class with many sets of words lists them as its attributes.

    Set one by one, since Python looks up attributes that came together, as in a `SimpleNamespace` or a tuple with
    names, several times more slowly, and a figure is held against hundreds of entries.
    """

    def __init__(self, **entries: Any) -> None:
        for name, entry in entries.items():
            setattr(self, name, entry)


def words_of(text: str) -> frozenset[str]:
    """The words of an entry."""
    return frozenset(text.split())


def rows_of(table: str) -> Iterable[list[str]]:
    """The cells of each line of an entry."""
    return (line.split() for line in table.splitlines() if line.strip())


def numbers_of(table: str) -> dict[str, int]:
    """Word to number, of an entry with one of each a line."""
    return {row[0]: int(row[1]) for row in rows_of(table)}
