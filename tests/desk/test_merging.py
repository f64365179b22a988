"""Reviewers who worked apart bring their desks together."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from workbench.claims.analysis import analyse
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.desk.records import ClaimRecord
from workbench.desk.redraft.article import carry_out, plan
from workbench.errors import DeskError
from workbench.text.document import Document

from .samples import SOURCE, analysis, copy_desk, numbered, sample_desk
from .test_journal import tamper


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two desks that held the same article when they parted; claim 1 is decided differently on them."""
    ann = sample_desk(tmp_path, "ann.db")
    bob = copy_desk(ann, "bob.db")
    with Desk.open(ann) as desk:
        desk.decide(numbered(desk, 1, 2), Finding.VERIFIED, reviewer="ann")
    with Desk.open(bob) as desk:
        desk.decide(numbered(desk, 1), Finding.WRONG, reviewer="bob")
        desk.ask(numbered(desk, 3)[0], "Which court?", reviewer="bob")
    return ann, bob


def state(path: Path) -> list[ClaimRecord]:
    with Desk.open(path) as desk:
        assert desk.verify().fault == ""
        assert all(item.well for item in desk.examine())
        return [claim for article in desk.articles() for claim in desk.claims(article.id)]


def merge(into: Path, other: Path, reviewer: str = "ann") -> tuple[int, tuple[str, ...]]:
    with Desk.open(into) as desk:
        merged = desk.merge(other, reviewer=reviewer)
    return merged.acts, merged.disputed


def test_all_acts_come_over_and_what_now_disagrees_is_listed(pair: tuple[Path, Path]) -> None:
    ann, bob = pair
    with Desk.open(ann) as desk:
        (first,) = numbered(desk, 1)
        merged = desk.merge(bob, reviewer="ann")
        assert (merged.acts, merged.articles, merged.disputed) == (2, 0, (first,))
        assert {voice.reviewer for voice in desk.voices(first)} == {"ann", "bob"}
        assert desk.claim(*numbered(desk, 3)).question == "Which court?"


def test_merging_in_both_directions_gives_the_same_state(pair: tuple[Path, Path]) -> None:
    ann, bob = pair
    ann_before = copy_desk(ann, "ann-before.db")
    merge(ann, bob)
    merge(bob, ann_before, "bob")
    assert state(ann) == state(bob)


def test_merging_back_ends_in_the_same_journal_with_the_same_head(pair: tuple[Path, Path]) -> None:
    ann, bob = pair
    merge(ann, bob)
    merge(bob, ann, "bob")
    with Desk.open(ann) as one, Desk.open(bob) as other:
        assert one.head() == other.head()
        assert one.history() == other.history()


def test_merging_again_changes_nothing(pair: tuple[Path, Path]) -> None:
    ann, bob = pair
    merge(ann, bob)
    before = sha256(ann.read_bytes()).hexdigest()
    assert merge(ann, bob) == (0, ())
    with Desk.open(ann) as desk:
        rows = desk.verify().rows
    assert rows == 4
    assert state(ann)
    assert sha256(bob.read_bytes()).hexdigest() != before


def test_the_other_desk_is_left_byte_for_byte_as_it_was(pair: tuple[Path, Path]) -> None:
    ann, bob = pair
    before = sha256(bob.read_bytes()).hexdigest()
    merge(ann, bob)
    assert sha256(bob.read_bytes()).hexdigest() == before
    assert sorted(path.name for path in ann.parent.iterdir()) == ["ann.db", "bob.db"]


def test_hashes_printed_before_a_merge_can_still_be_found(pair: tuple[Path, Path]) -> None:
    ann, bob = pair
    with Desk.open(ann) as one, Desk.open(bob) as other:
        printed = [one.head(), other.head()]
        one.merge(bob, reviewer="ann")
        assert [one.verify(head).fault for head in printed] == ["", ""]


def test_an_undo_that_arrives_before_its_act_still_counts(pair: tuple[Path, Path]) -> None:
    """Cat has Ann's undo by way of Bob's desk, and merges Ann's own only then."""
    ann, bob = pair
    with Desk.open(ann) as desk:
        desk.undo(reviewer="ann")
    merge(ann, bob)
    cat = sample_desk(ann.parent, "cat.db")
    merge(cat, ann, "cat")
    assert state(cat) == state(ann)
    with Desk.open(cat) as desk:
        assert desk.claim(*numbered(desk, 2)).finding is Finding.UNCHECKED
        assert desk.claim(*numbered(desk, 1)).finding is Finding.WRONG


def test_three_desks_agree_whatever_the_order_of_merging(pair: tuple[Path, Path]) -> None:
    ann, bob = pair
    cat = sample_desk(ann.parent, "cat.db")
    with Desk.open(cat) as desk:
        desk.decide(numbered(desk, 1, 4), Finding.IMPRECISE, reviewer="cat")
    copies = [copy_desk(path, f"{path.stem}-before.db") for path in (ann, bob, cat)]
    merge(ann, bob)
    merge(ann, cat)
    merge(copies[2], copies[0], "cat")
    merge(copies[2], copies[1], "cat")
    assert state(ann) == state(copies[2])


def test_desks_of_different_articles_merge_into_one(tmp_path: Path) -> None:
    ann = sample_desk(tmp_path, "ann.db")
    bob = tmp_path / "bob.db"
    with Desk.open(bob, create=True) as desk:
        article = desk.add_article(analysis("9 lives", name="cats.txt"), reviewer="bob")
        source = Document.from_text(SOURCE, "court.txt")
        desk.add_source(article.id, source, analysis("9 lives", (source,)), reviewer="bob")
        desk.decide([desk.claims(article.id)[0].id], Finding.VERIFIED, reviewer="bob")
    with Desk.open(ann) as desk:
        assert desk.merge(bob, reviewer="ann").articles == 1
        article = desk.article("cats.txt")
        (claim,) = desk.claims(article.id)
        assert claim.finding is Finding.VERIFIED
        assert desk.links(claim.id)[0].source == "court.txt"
        assert desk.document(article.draft_id).text == "9 lives"
        assert [review.act for review in desk.history()] == ["source", "decide"]


def test_claims_and_links_made_by_hand_come_along(pair: tuple[Path, Path]) -> None:
    ann, bob = pair
    with Desk.open(bob) as desk:
        made = desk.add_claim(desk.article().id, 0, 5, reviewer="bob", label="about").targets[0]
    with Desk.open(ann) as desk:
        own = desk.add_claim(desk.article().id, 10, 13, reviewer="ann").targets[0]
        desk.merge(bob, reviewer="ann")
        assert desk.claim(made).label == "about"
        assert desk.claim(made).number != desk.claim(own).number


def test_a_number_that_two_desks_gave_to_different_claims_is_nobodys_after_a_merge(pair: tuple[Path, Path]) -> None:
    ann, bob = pair
    with Desk.open(bob) as desk:
        theirs = desk.add_claim(desk.article().id, 0, 5, reviewer="bob", label="about").targets[0]
    with Desk.open(ann) as desk:
        article = desk.article().id
        own = desk.add_claim(article, 10, 13, reviewer="ann").targets[0]
        was = desk.claim(own).number
        merged = desk.merge(bob, reviewer="ann")
        now = {desk.claim(own).number, desk.claim(theirs).number}
        assert was not in now
        assert [(item.claim_id, item.was) for item in merged.renumbered] == [(own, was)]
        assert desk.former_numbers(article) == {was: sorted(now)}
        later = desk.add_claim(article, 14, 18, reviewer="ann").targets[0]
        assert desk.claim(later).number > max(now)


def test_a_claim_that_both_added_has_one_number_on_both_desks(pair: tuple[Path, Path]) -> None:
    ann, bob = pair
    with Desk.open(bob) as desk:
        for start, end in ((0, 5), (10, 13)):
            desk.add_claim(desk.article().id, start, end, reviewer="bob")
    with Desk.open(ann) as desk:
        desk.add_claim(desk.article().id, 10, 13, reviewer="ann")
    before = copy_desk(ann, "ann-before.db")
    merge(ann, bob)
    merge(bob, before, "bob")
    assert state(ann) == state(bob)


def test_a_source_that_one_of_them_keeps_confidential_is_so_for_both(tmp_path: Path) -> None:
    source = Document.from_text(SOURCE, "court.txt")
    paths = [sample_desk(tmp_path, name) for name in ("ann.db", "bob.db")]
    for path, confidential in zip(paths, (False, True), strict=True):
        with Desk.open(path) as desk:
            desk.add_source(
                desk.article().id, source, analysis(sources=(source,)), reviewer="x", confidential=confidential
            )
    merge(*paths)
    with Desk.open(paths[0]) as desk:
        assert [item.confidential for item in desk.sources(desk.article().id)] == [True]


def test_a_desk_with_a_broken_chain_is_not_merged(pair: tuple[Path, Path]) -> None:
    ann, bob = pair
    tamper(bob, "UPDATE reviews SET reviewer = 'eve' WHERE seq = 1")
    before = state(ann)
    with pytest.raises(DeskError, match="row 1"):
        merge(ann, bob)
    assert state(ann) == before


def test_the_same_act_with_other_content_is_refused(pair: tuple[Path, Path]) -> None:
    ann, bob = pair
    merge(ann, bob)
    with Desk.open(bob) as desk:
        head = desk.history()[0]
    forged = sample_desk(ann.parent, "forged.db")
    with Desk.open(forged) as desk:
        desk.decide(numbered(desk, 5), Finding.WRONG, reviewer="eve")
    with closing(sqlite3.connect(forged)) as db:
        (fields,) = db.execute("SELECT at, reviewer, act, article_id, targets, content FROM reviews").fetchall()
    from workbench.desk.journal.chain import row_hash

    tamper(forged, f"UPDATE reviews SET id = '{head.id}', hash = '{row_hash('', [head.id, *fields])}'")  # noqa: S608
    with pytest.raises(DeskError, match="different content"):
        merge(ann, forged)


@pytest.mark.parametrize("name", ["ann.db", "missing.db", "notes.txt"])
def test_itself_a_missing_file_and_a_stranger_are_refused_in_words(pair: tuple[Path, Path], name: str) -> None:
    ann, _ = pair
    (ann.parent / "notes.txt").write_text("hello")
    with pytest.raises(DeskError, match=name):
        merge(ann, ann.parent / name)


def test_a_finding_on_another_draft_than_the_one_in_force_holds_only_where_the_figure_is_the_same(
    tmp_path: Path,
) -> None:
    text = "By July 171 guardsmen were killed.\n\nThe court in Vladikavkaz received 40 lawsuits."
    ann = tmp_path / "ann.db"
    with Desk.open(ann, create=True) as desk:
        desk.add_article(analyse(Document.from_text(text, "a.txt")), reviewer="ann")
    bob = copy_desk(ann, "bob.db")
    for path, figure in ((bob, "180"), (ann, "117")):
        with Desk.open(path) as desk:
            new = Document.from_text(text.replace("171", figure), "b.txt")
            carry_out(desk, plan(desk, desk.article().id, new), reviewer=path.stem)
    with Desk.open(bob) as desk:
        desk.decide([claim.id for claim in desk.claims(desk.article().id)], Finding.VERIFIED, reviewer="bob")
    before = copy_desk(ann, "ann-before.db")
    with Desk.open(ann) as desk:
        merged = desk.merge(bob, reviewer="ann")
        stale = {claim.text: claim.stale_reason for claim in desk.claims(desk.article().id)}
        assert stale == {"July": "", "117": "180 became 117", "40": ""}
        assert [desk.claim(claim).text for claim in merged.reopened] == ["117"]
    merge(bob, before, "bob")
    assert state(ann) == state(bob)
