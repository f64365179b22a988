"""What is said of claims that are verified although no source bears them out, or something says otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.relation import Relation
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.desk.misgivings import is_against, is_without_source, misgiving, misgivings
from workbench.desk.records import ClaimRecord
from workbench.text.document import Document

ARTICLE = (
    "The harbour board of Arden dismissed 418 dockers.\n\nIts roof leaked for 3 days.\n\n"
    "A total of 140 men appealed: 115 of the men signed one suit and another 20 men filed their own."
)
SOURCE = "The harbour board of Arden dismissed 371 dockers, its register says."


@pytest.fixture
def desk(tmp_path: Path):
    with Desk.open(tmp_path / "claims.db", create=True) as opened:
        source = Document.from_text(SOURCE, "register.txt")
        analysis = analyse(Document.from_text(ARTICLE, "harbour.txt"), [source])
        article = opened.add_article(analysis, reviewer="ann")
        opened.decide([claim.id for claim in opened.claims(article.id)], Finding.VERIFIED, reviewer="ann")
        yield opened


def claim_of(desk: Desk, text: str) -> ClaimRecord:
    return next(claim for claim in desk.claims(desk.article().id) if claim.text == text)


def told(desk: Desk, text: str) -> str:
    claim = claim_of(desk, text)
    checks = [check for check in desk.checks(claim.article_id) if claim.id in check.claim_ids]
    mates = [other for other in desk.claims(claim.article_id) if other.fact == claim.fact and other.id != claim.id]
    return misgiving(claim, desk.links(claim.id), checks, mates)


def test_a_source_that_says_otherwise_is_named_with_what_it_says(desk: Desk) -> None:
    assert told(desk, "418") == "though register.txt says otherwise: 418 is not 371"


def test_a_check_that_fails_is_told_with_its_calculation(desk: Desk) -> None:
    assert told(desk, "140") == "though a check fails: sum 115 + 20 = 135, not 140"
    for check in desk.checks(desk.article().id):
        desk.silence(check.id, "the rest filed later", reviewer="ann")
    assert told(desk, "140") == "without a source"


def test_the_article_is_no_source_of_itself(desk: Desk) -> None:
    claim = claim_of(desk, "3 days")
    desk.add_link(claim.id, None, claim.sentence_start, claim.sentence_end, Relation.STATES, reviewer="ann")
    assert told(desk, "3 days") == "without a source"


def test_a_passage_of_a_source_that_a_reviewer_took_bears_a_claim_out(desk: Desk) -> None:
    (source,) = desk.sources(desk.article().id)
    desk.add_link(claim_of(desk, "3 days").id, source.id, 0, len(SOURCE), Relation.MENTIONS, reviewer="ann")
    assert told(desk, "3 days") == ""
    assert [item.sourced for item in desk.holdings().claims] == [
        item.sourced for item in desk.claims(desk.article().id)
    ]
    desk.judge_link(desk.links(claim_of(desk, "3 days").id)[0].id, "rejected", reviewer="ann")
    assert told(desk, "3 days") == "without a source"


def test_a_claim_of_a_joined_fact_that_says_otherwise_is_named(desk: Desk) -> None:
    joined = [claim_of(desk, "20"), claim_of(desk, "418")]
    desk.correct_reading(claim_of(desk, "115").id, {"bound": "<=", "low": ""}, reviewer="ann")
    for check in desk.checks(desk.article().id):
        desk.silence(check.id, "the rest filed later", reviewer="ann")
    desk.join_facts([*(claim.id for claim in joined), claim_of(desk, "115").id], reviewer="ann")
    assert told(desk, "20") == f"though its fact says 418 (claim {joined[1].number})"


def test_only_what_is_verified_calls_for_it(desk: Desk) -> None:
    desk.decide([claim_of(desk, "418").id], Finding.WRONG, reviewer="ann")
    assert told(desk, "418") == ""


def test_several_claims_are_counted_each_once(desk: Desk) -> None:
    claims = desk.claims(desk.article().id)
    against, without = sum(map(is_against, claims)), sum(map(is_without_source, claims))
    assert (against, without) == (4, 5)
    assert misgivings(claims) == "1 without a source, 4 against a contradiction"
