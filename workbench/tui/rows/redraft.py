"""The cases of a redraft as rows to read: each with its figures side by side and what changed in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.desk.finding import finding_info
from workbench.desk.records import ClaimRecord
from workbench.desk.redraft.cases import Case
from workbench.tui.rows.detail import Row, RowBuilder, place_rows, sentence_runs

STYLES = {"stale": "stale", "ambiguous": "stale", "gone": "dismissed", "new": "title"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A case with its claim as it stands on the desk now; None where the desk has no such claim to show."""

    case: Case
    claim: ClaimRecord | None
    settled: bool
    """Whether nothing is left to decide of it."""


def summary_words(kept: int, cases: Sequence[Case]) -> str:
    """In words: "kept 58, stale 3, gone 2, ambiguous 1, new 4"."""
    counts = {fate: sum(case.fate == fate for case in cases) for fate in STYLES}
    order = ("stale", "gone", "ambiguous", "new")
    return f"kept {kept}, " + ", ".join(f"{fate} {counts[fate]}" for fate in order)


def case_rows(shown: Shown, index: int, width: int) -> list[Row]:
    """A case: what became of it, the reason, its sentence with what was cut and added."""
    rows = RowBuilder(width)
    case, claim = shown.case, shown.claim
    figures = " -> ".join(dict.fromkeys(filter(None, (case.figure_before, case.figure_after))))
    now = ""
    if shown.settled and claim is not None and case.fate in ("stale", "ambiguous"):
        now = f"  ✓ {finding_info(claim.finding).word} now"
    elif claim is not None and claim.past_finding:
        now = f"  {finding_info(claim.past_finding).word} before"
    rows.block(
        (f"{case.fate:<10}", STYLES[case.fate]),
        (f"{case.number or '':>4}  ", "quiet"),
        (figures, "title"),
        (now, "verified" if shown.settled else "quiet"),
        passage=index,
    )
    if case.fate == "stale" and case.why != f"{case.figure_before} became {case.figure_after}":
        rows.block((case.why, "stale"), first="  ", indent=2, passage=index)
    if case.candidates and not shown.settled:
        rows.block((case.why, "stale"), first="  ", indent=2, passage=index)
        rows.block(("before: ", "quiet"), (case.before, ""), first="  ", indent=2, passage=index)
        place_rows(rows, case.candidates, index)
    else:
        rows.block(*sentence_runs(case.before, case.after), first="  ", indent=2, passage=index)
    rows.rows.append(Row(()))
    return rows.rows
