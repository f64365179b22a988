"""The cases of a redraft as rows to read: each with its figures side by side and what changed in its sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.claims.redraft.outcome import Fate
from workbench.desk.finding import finding_info
from workbench.desk.records import ClaimRecord
from workbench.desk.redraft.cases import Case
from workbench.tui.rows.detail import place_rows, sentence_runs
from workbench.tui.rows.row import Row, RowBuilder

STYLES = {Fate.STALE: "stale", Fate.AMBIGUOUS: "stale", Fate.GONE: "dismissed", Fate.NEW: "title"}
"""How each fate that a reviewer must see is drawn."""
_WAITING = (Fate.STALE, Fate.AMBIGUOUS)
_SUMMED_UP = (Fate.STALE, Fate.GONE, Fate.AMBIGUOUS, Fate.NEW)


@dataclass(frozen=True, slots=True)
class Shown:
    """A case with its claim as it stands on the desk now; None where the desk has no such claim to show."""

    case: Case
    claim: ClaimRecord | None
    settled: bool
    """Whether nothing is left to decide of it."""


def summary_words(kept: int, cases: Sequence[Case]) -> str:
    """In words: "kept 58, stale 3, gone 2, ambiguous 1, new 4"."""
    counts = Counter(case.fate for case in cases)
    return f"kept {kept}, " + ", ".join(f"{fate} {counts[fate]}" for fate in _SUMMED_UP)


def case_rows(shown: Shown, index: int, width: int) -> list[Row]:
    """A case: what became of it, the reason, its sentence with what was cut and added."""
    rows = RowBuilder(width)
    case, claim = shown.case, shown.claim
    now = ""
    if shown.settled and claim is not None and case.fate in _WAITING:
        now = f"  ✓ {finding_info(claim.finding).word} now"
    elif claim is not None and claim.past_finding:
        now = f"  {finding_info(claim.past_finding).word} before"
    rows.block(
        (f"{case.fate:<10}", STYLES[case.fate]),
        (f"{case.number or '':>4}  ", "quiet"),
        (case.figures, "title"),
        (now, "verified" if shown.settled else "quiet"),
        passage=index,
    )
    if case.fate is Fate.STALE and case.why != f"{case.before.figure} became {case.after.figure}":
        rows.block((case.why, "stale"), first="  ", indent=2, passage=index)
    if case.candidates and not shown.settled:
        rows.block((case.why, "stale"), first="  ", indent=2, passage=index)
        rows.block(("before: ", "quiet"), (case.before.sentence, ""), first="  ", indent=2, passage=index)
        place_rows(rows, case.candidates, index)
    else:
        rows.block(*sentence_runs(case.before.sentence, case.after.sentence), first="  ", indent=2, passage=index)
    rows.rows.append(Row(()))
    return rows.rows
