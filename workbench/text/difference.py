"""What changed between two sentences, word by word, and where a stretch of the first stands in the second."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from workbench.text.span import Span

_TOKEN = re.compile(r"\w+(?:[.,:’'\-‐‑]\w+)*|\s+|[^\w\s]")
_DASH = re.compile(" ?-+ ?")
# Typing habits that change no word: quotes, dashes and spaces.
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f\t\n", " "),
        "…": "...",
    }
)


class Change(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    CUT = "cut"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence that stayed, went or came."""

    change: Change
    text: str


def plain(text: str) -> str:
    """A text with its quotes, dashes and spaces in their plainest form, to tell habits of typing from words."""
    return _DASH.sub("-", " ".join(text.translate(_ALIKE).split()))


def words(text: str) -> list[Span]:
    """Words, figures and single marks of a text, without the space between them."""
    return [Span(*match.span()) for match in _TOKEN.finditer(text) if not match.group().isspace()]


def folded(text: str) -> list[str]:
    """The words of a text without regard to case."""
    return [text[span.start : span.end].casefold() for span in words(text)]


def word_difference(before: str, after: str) -> tuple[Piece, ...]:
    """Both sentences as one run of pieces: those that are no `ADDED` make `before`, those that are no `CUT` `after`."""
    old = [match.group() for match in _TOKEN.finditer(before)]
    new = [match.group() for match in _TOKEN.finditer(after)]
    pieces: list[Piece] = []
    for step in Levenshtein.opcodes(old, new):
        if step.tag == "equal":
            pieces.append(Piece(Change.SAME, "".join(old[step.src_start : step.src_end])))
            continue
        if step.src_end > step.src_start:
            pieces.append(Piece(Change.CUT, "".join(old[step.src_start : step.src_end])))
        if step.dest_end > step.dest_start:
            pieces.append(Piece(Change.ADDED, "".join(new[step.dest_start : step.dest_end])))
    return tuple(pieces)


class Passage:
    """A sentence, edited into another: where stretches of the old one stand in the new one."""

    def __init__(self, before: str, after: str) -> None:
        self.before, self.after = before, after
        self._old, self._new = words(before), words(after)
        self._steps = Levenshtein.opcodes(
            [before[span.start : span.end].translate(_ALIKE) for span in self._old],
            [after[span.start : span.end].translate(_ALIKE) for span in self._new],
        )

    def moved(self, span: Span) -> tuple[Span, int]:
        """The stretch of the new sentence in place of `span`, empty where it was cut, and which edit made it.

        The edit is the number of the step (equal, replaced, cut) in which the stretch begins; stretches with the same
        number were rewritten together.
        """
        start = end = -1
        first = -1
        for number, step in enumerate(self._steps):
            for position in range(step.src_start, step.src_end):
                if not self._old[position].overlaps(span):
                    continue
                first = number if first < 0 else first
                if step.tag == "equal":
                    at = self._new[step.dest_start + position - step.src_start]
                    low, high = at.start, at.end
                elif step.dest_end > step.dest_start:
                    low, high = self._new[step.dest_start].start, self._new[step.dest_end - 1].end
                else:
                    continue
                start = low if start < 0 else min(start, low)
                end = max(end, high)
        return (Span(start, end) if start >= 0 else Span(0, 0)), first
