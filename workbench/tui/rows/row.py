"""Rows of a pane: styled text, wrapped to a width."""

from __future__ import annotations

from typing import NamedTuple

from workbench.tui.sanitise import shown_line
from workbench.tui.wrap import wrap_stretch

Run = tuple[str, str]
"""A text and the name of its style."""


def holds(words: str, *texts: str) -> bool:
    """Whether all the words stand in the texts together, whatever their case."""
    text = " ".join(texts).lower()
    return all(word in text for word in words.lower().split())


def nothing_holds(words: str) -> Run:
    """What is said where nothing does."""
    return f"Nothing holds “{words.strip()}”.", "title"


class Row(NamedTuple):
    """One line of the pane."""

    runs: tuple[Run, ...]
    passage: int | None = None
    """Which passage of the claim it belongs to, counted from 0."""


class RowBuilder:
    """Collects styled text as rows of a width."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.rows: list[Row] = []

    def block(
        self, *runs: Run, first: str = "", indent: int = 0, passage: int | None = None, style: str = "quiet"
    ) -> None:
        """Styled text, wrapped; `first` stands before the first line in its own `style`, `indent` before the others."""
        runs = tuple((shown_line(text), style) for text, style in runs)
        text = "".join(text for text, _ in runs)
        lead: Run = (first, style)
        for start, end in wrap_stretch(text, 0, len(text), max(8, self.width - indent)):
            pieces: list[Run] = [lead] if lead[0] else []
            at = 0
            for piece, name in runs:
                low, high = max(start, at), min(end, at + len(piece))
                if low < high:
                    pieces.append((piece[low - at : high - at], name))
                at += len(piece)
            self.rows.append(Row(tuple(pieces), passage))
            lead = (" " * indent, "quiet")

    def labelled(self, label: str, *runs: Run) -> None:
        """A label in a column of its own, the text beside it."""
        self.block(*runs, first=label.ljust(9), indent=9)
