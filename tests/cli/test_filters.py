"""A filter holds in every format: what was not asked for is in none of them."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from workbench.cli.main import cli

ARTICLE = (
    "Courts received 140 lawsuits. The ferry took 43 vans. The repair cost $5 million.\n"
    "The mayor counted 171 boats. The school taught 25 pupils. The garden has 12 trees.\n"
)
FILTERS = [
    (["--finding", "verified"], [1, 3]),
    (["--finding", "wrong", "--finding", "imprecise"], [2, 5]),
    (["--state", "signed-off"], [1, 3, 5]),
    (["--kind", "money"], [3]),
    (["--reviewer", "cleo"], [4]),
    (["--query", "FERRY vans"], [2]),
    (["--query", "the", "--state", "signed-off", "--finding", "verified"], [3]),
]


def run(desk: Path, *words: str) -> bytes:
    result = CliRunner().invoke(cli, ["--db", str(desk), *words])
    assert result.exit_code == 0, result.output
    return result.stdout_bytes


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six claims, each also stated by a source: 1 and 3 verified, 5 wrong, all signed off; 2 imprecise, 4 dismissed."""
    folder = tmp_path_factory.mktemp("desk")
    path, article, source = folder / "claims.db", folder / "article.txt", folder / "record.txt"
    article.write_text(ARTICLE)
    source.write_text(ARTICLE)
    run(path, "add", str(article), "--source", str(source))
    run(path, "mark", "1,3", "verified", "--reviewer", "ann")
    run(path, "mark", "5", "wrong", "--value", "26", "--reviewer", "ann")
    run(path, "signoff", "1,3,5", "--reviewer", "bob")
    run(path, "mark", "2", "imprecise", "--reviewer", "ann")
    run(path, "mark", "4", "dismissed", "--reviewer", "cleo")
    return path


def numbers_of_table(content: bytes) -> set[int]:
    return {int(row["number"]) for row in csv.DictReader(io.StringIO(content.decode(), newline=""))}


def numbers_of_workbook(content: bytes) -> set[int]:
    claims, evidence = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    numbers = {row[0] for row in claims.iter_rows(min_row=2, values_only=True)}
    assert {row[0] for row in evidence.iter_rows(min_row=2, values_only=True)} <= numbers
    return numbers


def numbers_of_text(pattern: str) -> Callable[[bytes], set[int]]:
    return lambda content: {int(found) for found in re.findall(pattern, content.decode())}


def numbers_of_sarif(content: bytes) -> set[int]:
    results = json.loads(content)["runs"][0]["results"]
    return {result["properties"]["number"] for result in results if "properties" in result}


READ: dict[str, Callable[[bytes], set[int] | set[str]]] = {
    "csv": numbers_of_table,
    "evidence": numbers_of_table,
    "xlsx": numbers_of_workbook,
    "json": lambda content: {claim["number"] for claim in json.loads(content)["claims"]},
    "jsonl": lambda content: {json.loads(line)["number"] for line in content.splitlines()},
    "markdown": numbers_of_text(r"(?m)^## (\d+)\\\."),
    "claimreview": lambda content: {item["@id"].rpartition("#")[2] for item in json.loads(content)["@graph"]},
    "web-annotation": lambda content: {item["id"].rpartition("#")[2] for item in json.loads(content)["first"]["items"]},
    "sarif": numbers_of_sarif,
}


def test_every_format_is_looked_at() -> None:
    from workbench.exports.formats import FORMATS

    assert set(READ) == set(FORMATS)


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize(("options", "wanted"), FILTERS, ids=[" ".join(options) for options, _ in FILTERS])
def test_a_filter_holds_in_every_format(desk: Path, name: str, options: list[str], wanted: list[int]) -> None:
    expected = {1, 3, 5} & set(wanted) if name == "claimreview" else set(wanted)
    every = json.loads(run(desk, "export", "--all", "--format", "json"))["claims"]
    numbers = {claim["id"]: claim["number"] for claim in every}
    found = READ[name](run(desk, "export", "--format", name, *options))
    assert {numbers.get(item, item) for item in found} == expected


@pytest.mark.parametrize("form", ["html", "text"])
@pytest.mark.parametrize(("options", "wanted"), FILTERS, ids=[" ".join(options) for options, _ in FILTERS])
def test_a_filter_holds_in_the_report(desk: Path, form: str, options: list[str], wanted: list[int]) -> None:
    shown = run(desk, "report", "--format", form, *options)
    pattern = (
        r'<article class="claim [^"]*" id="c(\d+)"' if form == "html" else r"(?m)^(\d+)\. \S+ .* \([a-z -]+, [a-z-]+\)$"
    )
    assert numbers_of_text(pattern)(shown) == set(wanted)
