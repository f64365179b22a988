"""What the editor must change: each sentence as it stands and as it should stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from workbench.desk.finding import Finding
from workbench.desk.records import ClaimRecord
from workbench.quantities.scanner import scan

TO_CHANGE = (Finding.WRONG, Finding.IMPRECISE)

_QUALIFIED = re.compile(r"\s*[^\W\d_]{3,}\b.*\d", re.DOTALL)
"""Words before a number: they say how it is bound."""

_QUOTES = "“”‘’\"' "

_WORDS = 5
"""Words that a sentence of its own has at the least; a figure with what binds it has fewer."""
_SENTENCE_ENDS = (".", "!", "?", "…", ".”", "!”", "?”", '."', '!"', '?"')


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; `changed` where it goes or comes."""

    text: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """A sentence with the claims that ask for a change in it."""

    claims: tuple[ClaimRecord, ...]
    old: tuple[Piece, ...]
    new: tuple[Piece, ...]
    """Empty where nobody has said what it should read."""

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes of the claims, each once."""
        return tuple(dict.fromkeys(claim.note for claim in self.claims if claim.note))


@dataclass(frozen=True, slots=True)
class _Change:
    start: int
    end: int
    text: str


def corrections(claims: Iterable[ClaimRecord]) -> tuple[Correction, ...]:
    """A correction for each sentence that holds a wrong or imprecise claim, in text order."""
    asked = sorted((claim for claim in claims if claim.finding in TO_CHANGE), key=lambda claim: claim.start)
    found: list[Correction] = []
    for _, group in groupby(asked, key=lambda claim: (claim.sentence_start, claim.sentence_end)):
        found += _of_sentence(tuple(group))
    return tuple(found)


def _of_sentence(claims: tuple[ClaimRecord, ...]) -> list[Correction]:
    whole = [claim for claim in claims if _is_sentence(claim)]
    partly = tuple(claim for claim in claims if not _is_sentence(claim))
    made = [
        Correction((claim,), (Piece(claim.sentence, changed=True),), (Piece(claim.corrected_text, changed=True),))
        for claim in whole
    ]
    changes = [_change(claim) for claim in partly]
    if any(one.end > other.start for one, other in pairwise(changes)):
        return made + [_corrected((claim,), [change]) for claim, change in zip(partly, changes, strict=True)]
    return made + ([_corrected(partly, changes)] if partly else [])


def _corrected(claims: tuple[ClaimRecord, ...], changes: Sequence[_Change]) -> Correction:
    sentence = claims[0].sentence
    old, new, at = [], [], 0
    for change in changes:
        between = Piece(sentence[at : change.start])
        old += [between, Piece(sentence[change.start : change.end], changed=True)]
        new += [between, Piece(change.text or sentence[change.start : change.end], changed=bool(change.text))]
        at = change.end
    rest = Piece(sentence[at:])
    known = any(change.text for change in changes)
    return Correction(claims, (*old, rest), (*new, rest) if known else ())


def _is_sentence(claim: ClaimRecord) -> bool:
    """Whether the corrected text is meant for the whole sentence.

    It ends like one, and is of that size, or has the words of one and a capital where the figure needs none.
    """
    text = claim.corrected_text.strip()
    if not text.endswith(_SENTENCE_ENDS):
        return False
    within = claim.sentence[: claim.start - claim.sentence_start].strip(_QUOTES) != ""
    begins = text.lstrip(_QUOTES)[:1].isupper() and len(text.split()) >= _WORDS
    return len(text) * 2 > len(claim.sentence) or (within and begins)


def _change(claim: ClaimRecord) -> _Change:
    """What takes the place of the figure: the corrected words without what they repeat of the sentence around it."""
    text = claim.corrected_text or claim.corrected_value
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    if _QUALIFIED.match(text):
        start, end = _with_qualifier(claim, start, end)
    text = text[_shared(claim.sentence[:start], text, from_end=True) :]
    text = text[: len(text) - _shared(claim.sentence[end:], text, from_end=False)]
    if text and claim.sentence[:start].strip(_QUOTES) == "":
        text = text[0].upper() + text[1:]
    return _Change(start, end, text)


def _with_qualifier(claim: ClaimRecord, start: int, end: int) -> tuple[int, int]:
    """The figure with the words that bind it: "At least 140". Words that replace a figure bring their own."""
    for quantity in scan(claim.sentence):
        if quantity.start < end and start < quantity.end:
            first = quantity.qualifier_start if quantity.qualifier_start >= 0 else start
            return min(start, first), max(end, quantity.qualifier_end)
    return start, end


def _shared(context: str, text: str, *, from_end: bool) -> int:
    """How much of the context next to the figure the text repeats, in whole words."""
    for size in range(min(len(context), len(text)), 0, -1):
        piece = context[-size:] if from_end else context[:size]
        repeated = text.startswith(piece) if from_end else text.endswith(piece)
        outside = context[: len(context) - size][-1:] if from_end else context[size:][:1]
        if repeated and not outside.isalnum() and piece.strip():
            return size
    return 0
