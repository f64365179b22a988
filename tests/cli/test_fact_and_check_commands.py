"""`workbench fact` and `workbench check`: what the screen's keys for facts and checks do, without a screen."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench.claims.analysis import analyse
from workbench.cli.main import cli
from workbench.desk.desk import Desk
from workbench.errors import UsageError
from workbench.text.document import Document

ARTICLE = (
    "The court in Vladikavkaz received about 40 lawsuits from dismissed guards.\n\n"
    "Officials said the court in Vladikavkaz received at least 40 lawsuits from dismissed guards in spring.\n\n"
    "A total of 140 men appealed: 115 of the men signed one suit and another 20 men filed their own.\n\n"
    "The pond holds 7 ducks."
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "claims.db"
    with Desk.open(path, create=True) as opened:
        opened.add_article(analyse(Document.from_text(ARTICLE, "article.txt")), reviewer="ann")
    return path


def run(desk: Path, *words: str) -> str:
    result = CliRunner().invoke(cli, ["--db", str(desk), *words])
    assert result.exit_code == 0, result.output
    return result.output


def answer(desk: Path, *words: str) -> dict:
    return json.loads(run(desk, *words, "--format", "json"))


def test_a_fact_is_listed_with_the_bounds_that_drift(desk):
    assert "claims 1-2 state one fact; bounds drift: about 40, at least 40" in run(desk, "fact", "list")


def test_the_passages_of_a_claim_come_with_what_differs_in_its_fact(desk):
    assert "bounds drift: about 40, at least 40" in run(desk, "links", "1")
    assert answer(desk, "links", "1")["fact"]["claims"] == [1, 2]


def test_a_claim_is_split_off_and_joined_again(desk):
    assert run(desk, "fact", "split", "2", "--reviewer", "ann") == "claim 2 alone states this fact\n"
    assert answer(desk, "fact", "list")["facts"] == []
    assert answer(desk, "fact", "join", "1", "2", "--reviewer", "ann")["claims"] == [1, 2]


def test_figures_that_cannot_both_hold_differ_when_they_are_joined(desk):
    told = run(desk, "fact", "join", "4", "5", "--reviewer", "ann")
    assert told == "claims 4-5 state one fact; values differ: 115, 20\n"
    assert answer(desk, "links", "4")["contradicted"] is True


def test_figures_of_other_kinds_are_not_rounded_when_they_are_joined(tmp_path):
    path = tmp_path / "claims.db"
    with Desk.open(path, create=True) as opened:
        opened.add_article(analyse(Document.from_text("It paid 418 dockers.\n\nIt took 3 days.")), reviewer="ann")
    assert "kinds differ: 418 dockers, 3 days" in run(path, "fact", "join", "1", "2", "--reviewer", "ann")


def test_a_split_fact_stays_split_when_the_article_is_analysed_again(desk):
    run(desk, "fact", "split", "2", "--reviewer", "ann")
    with Desk.open(desk) as opened:
        record = opened.article()
        article, source = opened.document(record.draft_id), Document.from_text("It rained.", "rain.txt")
        opened.add_source(record.id, source, analyse(article, [source]), reviewer="ann")
    assert answer(desk, "fact", "list")["facts"] == []


def test_one_claim_alone_cannot_be_joined(desk):
    result = CliRunner().invoke(cli, ["--db", str(desk), "fact", "join", "1"])
    assert isinstance(result.exception, UsageError)
    assert "takes two claims" in str(result.exception)


def test_a_failing_check_is_silenced_with_a_reason_and_speaks_again(desk):
    failing = answer(desk, "check", "list", "--failing")["checks"]
    assert [check["calculation"] for check in failing] == ["115 + 20 = 135, not 140"]
    number = str(failing[0]["number"])
    assert "silenced: another source" in run(desk, "check", "silence", number, "another source", "--reviewer", "ann")
    assert answer(desk, "check", "list", "--failing")["checks"] == []
    assert "fails: 115 + 20 = 135" in run(desk, "check", "speak", number, "--reviewer", "ann")


def test_checks_are_listed_for_one_claim(desk):
    assert run(desk, "check", "list", "6") == "no check to show\n"


@pytest.mark.parametrize("words", [("silence", "99", "why"), ("silence", "1", " "), ("speak", "0")])
def test_a_check_that_is_not_there_or_no_reason_is_a_plain_error(desk, words):
    result = CliRunner().invoke(cli, ["--db", str(desk), "check", *words])
    assert isinstance(result.exception, UsageError)
