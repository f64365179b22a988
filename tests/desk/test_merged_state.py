"""Whoever merges whom: two desks end in the same state, whatever was done on them apart."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.desk.desk import Desk
from workbench.desk.file.examining import differing
from workbench.desk.finding import Finding
from workbench.errors import UsageError
from workbench.text.document import Document

from .samples import TEXT, analysis, sample_desk

DRAFTS = (TEXT, TEXT.replace("140", "150"), f"A lead of 9 words.\n\n{TEXT}", TEXT.replace(" Unit 7 lost 12.", ""))
SOURCES = ("The court lists 140 suits.", "The unit lost 11 men.")
SPANS = ((0, 5), (10, 13), (14, 23), (28, 32))

acts = st.lists(
    st.one_of(
        st.tuples(st.just("claim"), st.integers(0, len(SPANS) - 1)),
        st.tuples(st.just("redraft"), st.integers(0, len(DRAFTS) - 1)),
        st.tuples(st.just("source"), st.integers(0, 2 * len(SOURCES) - 1)),
        st.tuples(st.just("decide"), st.integers(0, 5)),
        st.tuples(st.just("undo"), st.just(0)),
    ),
    max_size=6,
)


def act(desk: Desk, reviewer: str, what: str, which: int) -> None:
    article = desk.article().id
    match what:
        case "claim":
            try:
                desk.add_claim(article, *SPANS[which], reviewer=reviewer)
            except UsageError:
                return
        case "redraft":
            found = analysis(DRAFTS[which])
            known = {claim.text: claim.id for claim in desk.claims(article, everything=True)}
            texts = [found.article.text[m.quantity.start : m.quantity.end] for m in found.mentions]
            claims = {index: known.pop(text) for index, text in enumerate(texts) if text in known}
            marks = {claim: {"stale": "x became y"} for index, claim in claims.items() if index == which}
            desk.redraft(article, found, claims=claims, marks=marks, reviewer=reviewer)
        case "source":
            source = Document.from_text(SOURCES[which % 2], f"{reviewer}.txt")
            text = desk.document(desk.article().draft_id).text
            found = analysis(text, (*(desk.document(s.id) for s in desk.sources(article)), source))
            desk.add_source(article, source, found, reviewer=reviewer, confidential=which > 1)
        case "decide":
            claims = desk.claims(article)
            desk.decide([claims[which % len(claims)].id], list(Finding)[which], reviewer=reviewer)
        case "undo":
            desk.undo(reviewer=reviewer)


def everything(path: Path) -> dict[str, Any]:
    """All that a desk hands out, but its journal: a merge in both directions leaves an act of its own on either."""
    with Desk.open(path) as desk:
        assert desk.verify().fault == ""
        with desk._file.reading() as db:
            assert differing(db) == []
        article = desk.article()
        return {
            "article": article._asdict(),
            "coverage": desk.coverage(article.id),
            "claims": desk.claims(article.id, everything=True),
            "links": desk.article_links(article.id),
            "checks": desk.checks(article.id),
            "sources": desk.sources(article.id),
            "drafts": desk.drafts(article.id),
            "texts": [desk.document(draft.id) for draft in desk.drafts(article.id)],
            "former": desk.former_numbers(article.id),
            "voices": {claim.id: desk.voices(claim.id) for claim in desk.claims(article.id)},
        }


@settings(max_examples=25)
@given(acts, acts, acts)
def test_merging_both_ways_gives_the_same_numbers_and_state(common: Any, anns: Any, bobs: Any) -> None:
    with tempfile.TemporaryDirectory() as made:
        ann = sample_desk(Path(made), "ann.db")
        with Desk.open(ann) as desk:
            for what, which in common:
                act(desk, "ann", what, which)
        bob = Path(shutil.copy(ann, Path(made) / "bob.db"))
        for path, reviewer, todo in ((ann, "ann", anns), (bob, "bob", bobs)):
            with Desk.open(path) as desk:
                for what, which in todo:
                    act(desk, reviewer, what, which)
        before = Path(shutil.copy(ann, Path(made) / "before.db"))
        with Desk.open(ann) as desk:
            desk.merge(bob, reviewer="ann")
        with Desk.open(bob) as desk:
            desk.merge(before, reviewer="bob")
        merged = everything(ann)
        assert merged == everything(bob)
        with Desk.open(bob) as desk:
            assert desk.merge(ann, reviewer="bob").renumbered == ()
        assert everything(bob) == merged
