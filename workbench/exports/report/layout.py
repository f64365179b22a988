"""How the article's paragraphs are laid out again: headings, rows as tables, items of a list close together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.exports.report.ticks import Stretch
from workbench.text.document import Document

_BETWEEN = " | "
"""What readers put between the cells of a row."""
_SECTION = "§ "
_ITEM = re.compile(r"•|\d{1,3}[.)] ")


@dataclass(frozen=True, slots=True)
class Laid:
    """A paragraph as it is laid out."""

    cells: tuple[tuple[Stretch, ...], ...]
    """One, or those of a row."""
    close: bool = False
    """Whether it stands right below the one before, as rows and items of a list do."""

    heading: bool = False

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return len(self.cells) > 1


def laid_out(document: Document, paragraphs: Sequence[tuple[Stretch, ...]]) -> tuple[Laid, ...]:
    """The paragraphs of a document, cut at its claims, as they are to be laid out."""
    texts = [document.text[item.start : item.end] for item in document.paragraphs]
    ends = [0, *(item.end for item in document.paragraphs)]
    beside = [
        document.text.count("\n", end, item.start) == 1 for end, item in zip(ends, document.paragraphs, strict=False)
    ]
    cut = [_BETWEEN in text for text in texts]
    # A row stands beside another one; a line with such a sign in it stands alone.
    rows = [
        here and ((beside[at] and at > 0 and cut[at - 1]) or (at + 1 < len(cut) and beside[at + 1] and cut[at + 1]))
        for at, here in enumerate(cut)
    ]
    return tuple(
        Laid(
            _cells(stretches) if row else (stretches,),
            close and ((row and rows[at - 1]) or bool(_ITEM.match(text) and _ITEM.match(texts[at - 1]))),
            _is_heading(text, document.locator_at(ends[at + 1] - 1)),
        )
        for at, (stretches, text, row, close) in enumerate(zip(paragraphs, texts, rows, beside, strict=True))
    )


def _is_heading(text: str, label: str) -> bool:
    """Whether a paragraph is the heading by which those below it are cited."""
    section = label.removeprefix(_SECTION)
    return section != label and (section == text or (section[-1] == "…" and text.startswith(section[:-1])))


def _cells(stretches: Sequence[Stretch]) -> tuple[tuple[Stretch, ...], ...]:
    cells: list[list[Stretch]] = [[]]
    for stretch in stretches:
        if stretch.claim is not None:
            cells[-1].append(stretch)
            continue
        first, *more = stretch.text.split(_BETWEEN)
        for at, text in enumerate([first, *more]):
            if at:
                cells.append([])
            if text:
                cells[-1].append(Stretch(text))
    return tuple(map(tuple, cells))
