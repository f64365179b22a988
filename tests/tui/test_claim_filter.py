"""The filter line and the order of claims."""

from __future__ import annotations

import pytest

from workbench.desk.finding import Finding, State
from workbench.desk.records import ClaimRecord
from workbench.quantities.quantity import Bound, Kind
from workbench.tui.claims.filter import parse_filter
from workbench.tui.claims.order import ordered

BASE = ClaimRecord(
    id="c1", article_id="a", number=1, start=0, end=3, text="140", label="140 lawsuits", sentence_start=0,
    sentence_end=20, sentence="140 lawsuits came.", paragraph=2, kind=Kind.COUNT, bound=Bound.EXACT, low=140, high=140,
    unit="lawsuit", iso="", parts=None, remark="", fact="f1", speaker="",
)  # fmt: skip
MONEY = BASE._replace(
    id="c2", start=30, kind=Kind.MONEY, low=4.8e9, high=4.8e9, unit="USD", label="$4.8 billion", sentence="",
)  # fmt: skip
WRONG = BASE._replace(id="c3", start=60, finding=Finding.WRONG, state=State.CHECKED, reviewer="Anna", tags=("late",))
STALE = BASE._replace(
    id="c4", start=90, bound=Bound.AT_LEAST, low=40, high=None, state=State.STALE, label="at least 40"
)
ALL = [BASE, MONEY, WRONG, STALE]


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("", "c1 c2 c3 c4"),
        ("wrong", "c3"),
        ("open", "c1 c2 c4"),
        ("stale", "c4"),
        ("money", "c2"),
        ("-money open", "c1 c4"),
        ("wrong|money", "c2 c3"),
        ("140", "c1 c3"),
        (">=100", "c1 c2 c3"),
        (">= 100 lawsuit", "c1 c3"),
        ("<100", "c4"),
        ("4.8bn", "c2"),
        ("by:anna", "c3"),
        ("#late", "c3"),
        ("exact -wrong", "c1 c2"),
        ("LAWSUITS", "c1 c3 c4"),
        ("sum", "c2"),
        ("zebra", ""),
    ],
)
def test_a_line_of_words_chooses_claims(line: str, ids: str) -> None:
    test = parse_filter(line, {"sum": frozenset({"c2"})})
    assert " ".join(claim.id for claim in ALL if test is None or test(claim)) == ids


def test_text_order_is_the_order_of_the_text_with_gone_claims_last() -> None:
    gone = BASE._replace(id="c0", start=-1, state=State.GONE)
    assert [claim.id for claim in ordered([gone, *reversed(ALL)], "text")] == ["c1", "c2", "c3", "c4", "c0"]


def test_risk_order_puts_stale_before_contradicted_before_failing_before_large() -> None:
    contradicted = BASE._replace(id="k", contradicted=True)
    failing = BASE._replace(id="f", failing=True)
    assert [claim.id for claim in ordered([BASE, MONEY, failing, contradicted, STALE], "risk")] == [
        "c4", "k", "f", "c2", "c1",
    ]  # fmt: skip
