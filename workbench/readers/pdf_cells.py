"""Lines of a PDF's page whose words stand apart, or were drawn apart, cut into cells."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from functools import partial
from itertools import compress
from operator import ne, sub
from typing import NamedTuple

from workbench.readers.paper import LIST_SIGN, Cell, Line
from workbench.readers.pdf_letters import Ends, Letters
from workbench.readers.pdf_text import Pieces

_USUAL = 0.55
"""Width of a letter at the most, in type sizes."""
_WIDE = 1.1
"""How much wider than usual the letters of a line with cells are, the gaps between them and all."""
_UNEVEN = 1.0
"""How much wider the widest gap of a row is than its narrowest, in type sizes; those of a justified line are alike."""
_CELLS = 100
"""Cells that a line has at the most."""
_GAP = 0.7
"""White between two cells at the least, in type sizes."""
_NARROW = 0.1
"""White at the least between two cells that were drawn apart."""
_SHORT = 60
"""Characters that a row of narrow columns has at the most, unless it stands beside another one."""
_FLUSH = 0.5
"""How far the ends of justified lines are from one another at the most, in points."""
_NEAR = 4
"""Lines from one row to the next at the most, where its cells run over."""
_STEP = 1.6
"""Distance of the lines of a justified paragraph at the most, in type sizes."""
_WORDS = 8
"""Words from which those of a line are no cells though each was drawn by itself."""
_LEVEL = 0.2
"""How far apart the baselines of one line's cells are at the most, in type sizes."""
_BLANK = 0.3
"""How wide a blank is, in type sizes."""


# A page has many cells: made without a call in Python for each.
_cell = partial(tuple.__new__, Cell)
_WORD = re.compile(r"[^ ]+")

Blank = tuple[int, int]
"""Where blanks begin and end in a line."""
_START: Blank = (0, 0)


class Row(NamedTuple):
    """The cells of a line; see `paper.Line`."""

    cells: tuple[Cell, ...]
    bases: list[float]
    """The baseline of each cell."""
    size: float
    uneven: bool
    drawn: bool

    def lines(self, line: Line) -> Iterator[Line]:
        """The line with its cells, or several where PDFium took for one what stands higher and lower."""
        first = 0
        for at in range(1, len(self.cells) + 1):
            if at < len(self.cells) and abs(self.bases[at] - self.bases[first]) <= _LEVEL * self.size:
                continue
            # Of a cell in which all stood raised nothing is left.
            cells = tuple([cell for cell in self.cells[first:at] if cell.text])
            if not cells:
                first = at
                continue
            yield line._replace(
                text=" ".join([cell.text for cell in cells]),
                left=cells[0].left,
                right=cells[-1].right,
                base=self.bases[at - 1],
                cells=cells if len(cells) > 1 else (),
                uneven=self.uneven and len(cells) > 1,
                drawn=self.drawn and len(cells) > 1,
            )
            first = at


def rows_of(pieces: Pieces, ends: Ends, letters: Letters) -> dict[int, Row]:
    """The lines that have cells, by their number: those that look like rows, then those beside them."""
    return _Lines(pieces, ends, letters).rows()


class _Lines:
    """The lines of a page, and what they were drawn with."""

    def __init__(self, pieces: Pieces, ends: Ends, letters: Letters) -> None:
        self._pieces, self._ends, self._letters = pieces, ends, letters
        self._most = 0.0
        """How wide a letter is at the most on average in a line without cells, in type sizes."""

    def rows(self) -> dict[int, Row]:
        """See `rows_of`."""
        texts = self._pieces.texts
        wide = self._wide()
        # Most lines of running text begin with a small letter, and few rows do.
        short = [
            line for line, text in enumerate(texts) if len(text) < _SHORT and not text[0].islower() and " " in text
        ]
        seen = wide.union(short)
        found = self._cut(sorted(seen), wide - self._justified(wide) - self._alone(wide))
        new = found
        while new:
            beside = {line + step for line, row in new.items() if row.uneven or row.drawn for step in (-1, 1)}
            near = [line for line in sorted(beside - seen) if 0 <= line < len(self._pieces.texts)]
            seen |= beside
            new = self._cut(near, near)
            found |= new
        return found

    def _wide(self) -> set[int]:
        """The lines whose letters stand wider than usual."""
        lefts, rights, _, sizes, _ = self._ends
        texts = self._pieces.texts
        widths = [
            (right - left) / (len(text) * size or 1.0)
            for text, left, right, size in zip(texts, lefts, rights, sizes, strict=True)
        ]
        if not widths:
            return set()
        # Lines of a table are wide, so the narrow ones tell what is usual.
        self._most = most = _WIDE * min(sorted(widths)[len(widths) // 4], _USUAL)
        return {line for line, width in enumerate(widths) if width > most and " " in texts[line]}

    def _alone(self, wide: Collection[int]) -> set[int]:
        """The long lines that are wide though none near them is: of a table drawn line by line two rows would be."""
        texts = self._pieces.texts
        near = range(1, _NEAR + 1)
        return {
            line
            for line in wide
            if len(texts[line]) >= _SHORT and not any(line - step in wide or line + step in wide for step in near)
        }

    def _justified(self, wide: Collection[int]) -> set[int]:
        """The wide lines that begin and end where one beside them does which is of running text."""
        found: set[int] = set()
        if not wide:
            return found
        lefts, rights, bases, sizes, _ = self._ends
        for lines, step in ((sorted(wide), -1), (sorted(wide, reverse=True), 1)):
            for line in lines:
                other = line + step
                if (
                    0 <= other < len(lefts)
                    and (other not in wide or other in found)
                    and abs(lefts[other] - lefts[line]) < _FLUSH
                    and abs(rights[other] - rights[line]) < _FLUSH
                    and abs(bases[other] - bases[line]) < _STEP * sizes[line]
                ):
                    found.add(line)
        return found

    def _cut(self, lines: Sequence[int], wide: Container[int]) -> dict[int, Row]:
        """The rows among lines; in those that are wide and show no cells otherwise all gaps are looked at."""
        if not lines:
            return {}
        first = self._letters.objects([self._pieces.firsts[line] for line in lines])
        last = self._letters.objects([self._pieces.lasts[line] for line in lines])
        parted = self._parted(list(compress(lines, map(ne, first, last))))
        found = self._rows(parted, parted)
        open_ = [line for line in lines if (self._has_wide_cell(found[line]) if line in found else line in wide)]
        return found | self._rows({line: _blanks(self._pieces.texts[line]) for line in open_}, parted)

    def _has_wide_cell(self, row: Row) -> bool:
        """Whether words within a cell seem to stand apart."""
        return any(
            " " in cell.text and cell.right - cell.left > self._most * len(cell.text) * row.size for cell in row.cells
        )

    def _parted(self, lines: Sequence[int]) -> dict[int, list[Blank]]:
        """The blanks on whose sides letters were drawn apart, and which the file has not: white between two cells.

        Programs that draw each word by itself, or each letter, say nothing by that.
        """
        if not lines:
            return {}
        texts, firsts = self._pieces.texts, self._pieces.firsts
        blanks = [(line, blank) for line in lines for blank in [_START, *_blanks(texts[line])]]
        objects = self._letters.objects([firsts[line] + blank[1] for line, blank in blanks])
        differ = compress(blanks[1:], map(ne, objects[1:], objects))
        apart = [found for found in differ if found[1] is not _START]
        if not apart:
            return {}
        added = self._letters.added([firsts[line] + begin for line, (begin, _) in apart])
        found: dict[int, list[Blank]] = {}
        for line, blank in compress(apart, added):
            found.setdefault(line, []).append(blank)
        return {
            line: sorted(spans + within)
            for (line, spans), within in zip(found.items(), self._touching(list(found)), strict=True)
            if within is not None and not texts[line].count(" ") == len(spans) >= _WORDS
        }

    def _touching(self, lines: Sequence[int]) -> Iterator[list[Blank] | None]:
        """For each line where cells meet without a blank; None where its program draws each letter by itself."""
        texts, firsts = self._pieces.texts, self._pieces.firsts
        words = [(line, *found.span()) for line in lines for found in _WORD.finditer(texts[line])]
        first = self._letters.objects([firsts[line] + begin for line, begin, _ in words])
        last = self._letters.objects([firsts[line] + end - 1 for line, _, end in words])
        parted: dict[int, list[Blank]] = {}
        for line, begin, end in compress(words, map(ne, first, last)):
            parted.setdefault(line, []).append((begin, end))
        for line in lines:
            spans = parted.get(line)
            if not spans:
                yield []
                continue
            places = [at for begin, end in spans for at in range(begin + 1, end)]
            objects = self._letters.objects([firsts[line] + at for at in places])
            before = self._letters.objects([firsts[line] + at - 1 for at in places])
            found = list(compress(places, map(ne, before, objects)))
            yield None if 2 * len(found) > len(places) else [(at, at) for at in found]

    def _rows(self, blanks: Mapping[int, Sequence[Blank]], parted: Mapping[int, Sequence[Blank]]) -> dict[int, Row]:
        """Lines cut at those of their blanks that are wide, or at which they were drawn apart."""
        if not blanks:
            return {}
        firsts = self._pieces.firsts
        begins, ends, bases = self._letters.gaps(
            [firsts[line] + begin - 1 for line, spans in blanks.items() for begin, _ in spans],
            [firsts[line] + stop for line, spans in blanks.items() for _, stop in spans],
        )
        found: dict[int, Row] = {}
        last = 0
        for line, spans in blanks.items():
            first, last = last, last + len(spans)
            size, text, drawn = self._ends.sizes[line], self._pieces.texts[line], parted.get(line, ())
            gaps = list(map(sub, ends[first:last], begins[first:last]))
            least, narrow = _GAP * size, _NARROW * size
            cuts = [at for at, gap in enumerate(gaps) if gap > least or (gap > narrow and spans[at] in drawn)]
            # What stands behind the sign of a list is no cell, unless there are others.
            listed = bool(cuts and LIST_SIGN.fullmatch(text, 0, spans[0][0]))
            if not listed < len(cuts) < _CELLS:
                continue
            cells, begin, left = [], 0, self._ends.lefts[line]
            for at in cuts:
                stop, following = spans[at]
                cells.append(_cell((self._pieces.words(line, begin, stop), left, begins[first + at])))
                begin, left = following, ends[first + at]
            cells.append(_cell((self._pieces.words(line, begin), left, self._ends.rights[line])))
            apart = gaps[listed:]
            narrowest = min(apart) if len(spans) == text.count(" ") else min(*apart, _BLANK * size)
            found[line] = Row(
                tuple(cells),
                [self._ends.begin_bases[line], *[bases[first + at] for at in cuts]],
                size,
                max(apart) - narrowest > _UNEVEN * size,
                any(spans[at] in drawn for at in cuts) if drawn else False,
            )
        return found


def _blanks(text: str) -> list[Blank]:
    """Where blanks begin and end between words."""
    found = []
    end = text.find(" ")
    while end >= 0:
        begin = end
        end += 1
        while text[end] == " ":
            end += 1
        found.append((begin, end))
        end = text.find(" ", end)
    return found
