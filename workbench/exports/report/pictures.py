"""The geometry of the report's two pictures; templates/pictures.html.j2 draws them as SVG."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from workbench.claims.figures.agreement import Stance, agreement, in_unit_of, interval
from workbench.claims.figures.wording import figure_words, point
from workbench.desk.finding import State
from workbench.desk.records import ClaimRecord
from workbench.exports.dossier import Dossier
from workbench.exports.report.corrections import TO_CHANGE
from workbench.exports.report.reasons import is_open
from workbench.quantities.quantity import Bound, Kind
from workbench.text.document import Document

STRIP_WIDTH = 720
BAR_WIDTH = 300
_LABEL = 28
"""Room that a paragraph's number takes beneath the strip."""

_WITHOUT_SIZE = (Kind.DATE, Kind.TIME, Kind.IDENTIFIER, Kind.ORDINAL)


@dataclass(frozen=True, slots=True)
class StripMark:
    """A claim in the strip: how far along, and whether it must change, is open, or is settled."""

    x: float
    claim: ClaimRecord
    lane: str
    """`change` (above the line), `open` (below it) or `settled` (on it)."""


@dataclass(frozen=True, slots=True)
class Strip:
    """Where in the article claims lie; x runs from 0 to STRIP_WIDTH."""

    marks: tuple[StripMark, ...]
    paragraphs: tuple[tuple[float, int], ...]
    """x and number of those whose number has room beneath the line."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One statement of a fact: what its words leave open, from `left` to `right` (0 to BAR_WIDTH).

    An open side ends in an arrow; `point` is where the number itself lies, None where the words name none.
    """

    claim: ClaimRecord
    words: str
    left: float
    right: float
    open_left: bool
    open_right: bool
    point: float | None


@dataclass(frozen=True, slots=True)
class Spread:
    """How the statements of one fact lie to each other, on a scale of their own."""

    fact: str
    bars: tuple[Bar, ...]
    agree: bool
    """Whether each two of them can both hold."""


def strip(document: Document, claims: Sequence[ClaimRecord]) -> Strip:
    """Where the claims lie in the article's text."""
    length = max(1, len(document.text))
    return Strip(
        marks=tuple(StripMark(round(claim.start / length * STRIP_WIDTH, 1), claim, lane_of(claim)) for claim in claims),
        paragraphs=tuple(_scale_of(document, length)),
    )


def _scale_of(document: Document, length: int) -> Iterator[tuple[float, int]]:
    last = -float(_LABEL)
    for number, paragraph in enumerate(document.paragraphs, 1):
        x = round(paragraph.start / length * STRIP_WIDTH, 1)
        if x - last >= _LABEL:
            yield x, number
            last = x


def lane_of(claim: ClaimRecord) -> str:
    """Whether a claim must change, is open, or is settled."""
    if claim.finding in TO_CHANGE and not is_open(claim):
        return "change"
    return "open" if is_open(claim) or claim.state is State.QUERY else "settled"


def spreads(dossier: Dossier) -> tuple[Spread, ...]:
    """A spread for each fact that the article states twice or more, those that cannot all hold first."""
    groups: dict[str, list[ClaimRecord]] = {}
    for claim in dossier.claims:
        groups.setdefault(claim.fact, []).append(claim)
    made = [spread for fact, claims in groups.items() if (spread := _spread(fact, claims))]
    return tuple(sorted(made, key=lambda spread: spread.agree))


def _spread(fact: str, claims: Sequence[ClaimRecord]) -> Spread | None:
    """The spread of a fact; None where fewer than two of its figures can be laid on one scale."""
    first = claims[0].quantity
    laid = [
        (claim, moved, reach)
        for claim in claims
        if claim.kind not in _WITHOUT_SIZE
        and (moved := in_unit_of(claim.quantity, first)) is not None
        and (reach := interval(moved)) is not None
    ]
    if len(laid) < 2:
        return None
    ends = [end for _, _, reach in laid for end in (reach.low, reach.high) if math.isfinite(end)]
    scale = _scale(min(ends, default=0), max(ends, default=0))
    bars = tuple(
        Bar(
            claim=claim,
            words=words_of(claim),
            left=scale(reach.low),
            right=scale(reach.high),
            open_left=not math.isfinite(reach.low),
            open_right=not math.isfinite(reach.high),
            point=None if (number := point(moved)) is None else scale(number),
        )
        for claim, moved, reach in laid
    )
    agree = all(
        agreement(one, other).stance is not Stance.EXCLUDES for (_, one, _), (_, other, _) in combinations(laid, 2)
    )
    return Spread(fact, bars, agree)


def _scale(low: float, high: float) -> Callable[[float], float]:
    room = (high - low) * 0.2 or max(abs(high) * 0.1, 1)

    def place(value: float) -> float:
        share = (value - low + room) / (high - low + 2 * room)
        return round(min(max(share, 0), 1) * BAR_WIDTH, 1)

    return place


def words_of(claim: ClaimRecord) -> str:
    """A figure with its bound, as it is put in words; a vague one as the article has it."""
    return claim.text if claim.bound is Bound.VAGUE else figure_words(claim.quantity) or claim.text
