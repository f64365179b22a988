"""Every act of the journal in words."""

from __future__ import annotations

from typing import Any

import pytest

from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.desk.journal.telling import Teller
from workbench.desk.records import ReviewRecord

from .samples import numbered


def review(
    act: str, content: dict[str, Any], targets: tuple[str, ...] = ("c1", "c2"), name: str = "r1"
) -> ReviewRecord:
    return ReviewRecord(name, "2026-01-01T00:00:00.000Z", "ann", act, "a1", targets, content, "", "")


TELLER = Teller(
    {"c1": 12, "c2": 14, "c3": 15, "l1": 12}, {"r0": review("decide", {"finding": "verified"}, ("c1",), "r0")}
)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (review("decide", {"finding": "wrong"}, ("c2", "c3", "c1")), "wrong: claims 12, 14-15"),
        (
            review("decide", {"finding": "wrong", "note": "no", "corrected_value": "4"}, ("c1",)),
            "wrong: claim 12; should be 4; note: no",
        ),
        (review("undo", {"review": "r0", "act": "decide"}, ("c1",)), "took back: verified: claim 12"),
        (review("redo", {"review": "r0", "act": "decide"}, ("c1",)), "brought back: verified: claim 12"),
        (review("undo", {"review": "r9", "act": "decide"}, ("c1",)), "took back: r9"),
        (
            review("second", {"each": {"c1": {"second": {"finding": "wrong", "of": "r0"}}}}, ("c1",)),
            "second look: wrong: claim 12",
        ),
        (review("note", {"note": "see p. 3"}, ("c1",)), "note on claim 12: see p. 3"),
        (review("ask", {"question": "Which?", "answer": ""}, ("c1",)), "asked about claim 12: Which?"),
        (review("answer", {"answer": "That."}, ("c1",)), "answer on claim 12: That."),
        (review("answer", {"each": {"c1": {"answer": "a"}, "c2": {"answer": "b"}}}), "answer on claims 12, 14"),
        (review("tag", {"tags": ["a", "b"]}, ("c1",)), "tags of claim 12: a, b"),
        (review("judge", {"status": "rejected"}, ("l1",)), "rejected a passage of claim 12"),
        (
            review("link", {"status": "added", "link": {"locator": "page 3"}}, ("l1",)),
            "tied a passage to claim 12: page 3",
        ),
        (review("correct", {"read:low": 5}, ("c1",)), "corrected the reading of claim 12: low 5"),
        (review("add-claim", {"added": {}}, ("c1",)), "added claim 12"),
        (review("join", {"fact": "j1"}), "join facts: claims 12, 14"),
        (review("silence", {"silenced": "known"}, ("k1",)), "silenced a check: known"),
        (review("silence", {"silenced": ""}, ("k1",)), "let a check speak again"),
        (review("source", {"removed": True}, ("s1",)), "removed a source"),
        (review("source", {"removed": False}, ("s1",)), "added a source"),
        (review("replace-source", {"each": {}}, ("s1",)), "put a new text in the place of a source"),
        (review("redraft", {"each": {"a1": {"draft": "d2"}}}, ("a1",)), "put a new draft in force"),
        (review("merge", {"merged": "ab", "acts": 3}, ()), "merged 3 acts of another desk"),
        (review("note", {"note": "x"}, ("c9",)), "note on claims of another draft: x"),
        (review("dance", {}), "dance"),
    ],
    ids=lambda value: value.act if isinstance(value, ReviewRecord) else "",
)
def test_an_act_is_told_with_the_numbers_of_the_table(told: ReviewRecord, words: str) -> None:
    assert TELLER.tell(told) == words


def test_the_desk_tells_an_act_by_the_numbers_of_its_claims(desk: Desk) -> None:
    one, two = numbered(desk, 1, 2)
    done = desk.decide([one, two], Finding.VERIFIED, reviewer="ann")
    assert desk.tell(done) == "verified: claims 1-2"
    undone = desk.undo(reviewer="ann")
    assert undone is not None
    assert desk.tell(undone) == "took back: verified: claims 1-2"
