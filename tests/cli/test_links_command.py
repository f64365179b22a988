"""`workbench links`: what it prints of a claim's passages, and what a reviewer can say of them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench.claims.analysis import analyse
from workbench.cli.main import cli
from workbench.desk.desk import Desk
from workbench.text.document import Document

ARTICLE = "About 500 servicemen were discharged in Zvezdny. The weather was mild.\n\nIt rained on 3 farms in Perm."
SOURCE = "The court register\n\nAll of the 500 servicemen were discharged in Zvezdny."


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "claims.db"
    article, source = Document.from_text(ARTICLE, "article.txt"), Document.from_text(SOURCE, "court.txt")
    with Desk.open(path, create=True) as opened:
        record = opened.add_article(analyse(article), reviewer="ann")
        opened.add_source(record.id, source, analyse(article, [source]), reviewer="ann")
    return path


def links(desk: Path, *words: str) -> dict:
    """What `links 1` answers as JSON, after some options."""
    result = CliRunner().invoke(cli, ["--db", str(desk), "links", "1", "--format", "json", "--reviewer", "ann", *words])
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


def test_a_passage_is_printed_with_its_place_relation_and_reasons(desk):
    result = CliRunner().invoke(cli, ["--db", str(desk), "links", "1"])
    assert "states  court.txt, paragraph 2" in result.output
    assert "same name: Zvezdny" in result.output


def test_a_claim_that_rests_on_one_passage_of_one_source_is_flagged(desk):
    assert links(desk)["single_source"] is True


def test_a_passage_is_accepted_or_rejected_by_its_number(desk):
    assert links(desk, "--accept", "1")["links"][0]["status"] == "accepted"
    assert links(desk, "--reject", "1")["links"][0]["status"] == "rejected"


def test_a_passage_is_tied_by_hand_with_a_locator(desk):
    added = links(desk, "--add", "weather was mild", "--relation", "mentions", "--locator", "page 3")["links"]
    by_hand = next(link for link in added if link["status"] == "added")
    assert (by_hand["quote"], by_hand["locator"], by_hand["relation"]) == (
        "The weather was mild.",
        "page 3",
        "mentions",
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--accept", "9"], "no passage 9"),
        (["--add", "words that stand nowhere"], "do not stand in"),
        (["--add", "weather", "--source", "nobody.txt"], "court.txt"),
        (["--accept", "1", "--reject", "1"], "at once"),
        (["--source", "court.txt"], "--add"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_line_that_helps(desk, words, says):
    result = CliRunner().invoke(cli, ["--db", str(desk), "links", "1", *words])
    assert says in str(result.exception)


def test_nothing_is_judged_where_a_part_of_the_command_is_refused(desk):
    CliRunner().invoke(cli, ["--db", str(desk), "links", "1", "--accept", "1", "--add", "words that stand nowhere"])
    assert {link["status"] for link in links(desk)["links"]} == {"suggested"}
