"""`workbench correct`: a figure read otherwise, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench.claims.analysis import analyse
from workbench.cli.main import cli
from workbench.desk.desk import Desk
from workbench.errors import UsageError
from workbench.text.document import Document


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "claims.db"
    with Desk.open(path, create=True) as opened:
        opened.add_article(analyse(Document.from_text("The ship carried 40 sailors.", "a.txt")), reviewer="ann")
    return path


def test_a_figure_is_read_as_it_is_written(desk):
    ran = CliRunner().invoke(
        cli, ["--db", str(desk), "correct", "1", "at least", "seven children", "--reviewer", "ann"]
    )
    assert ran.output == "claim 1 reads at least 7 · count: 7 children\n"


def test_its_answer_as_json_holds_the_reading(desk):
    words = ["correct", "1", "27 %", "--reviewer", "ann", "--format", "json"]
    claim = json.loads(CliRunner().invoke(cli, ["--db", str(desk), *words]).output)["claim"]
    assert (claim["kind"], claim["low"], claim["unit"], claim["parts"]) == ("percent", 27, "%", None)


@pytest.mark.parametrize("words", [("1", "many"), ("1", "7 dogs and 4 cats"), ("9", "7")])
def test_what_cannot_be_read_is_told_with_the_forms(desk, words):
    ran = CliRunner().invoke(cli, ["--db", str(desk), "correct", *words, "--reviewer", "ann"])
    assert isinstance(ran.exception, UsageError)
