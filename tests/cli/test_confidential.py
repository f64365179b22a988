"""What `--confidential` promises: nothing that is made for others holds the source's name or words."""

import io
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench.cli.main import cli
from workbench.exports.formats import FORMATS

SECRETS = (b"zebulon", b"whispered", b"wolfhound", b"about 400", b"160 lawsuits")
OUTPUTS = [
    *(["export", "--all", "--format", name] for name in FORMATS),
    *(
        ["report", "--names", "--edition", edition, "--format", form]
        for edition in ("public", "corrections")
        for form in ("html", "text")
    ),
    *(["diff", "--format", form] for form in ("markdown", "html", "csv")),
    *(["queries", "--format", form] for form in ("markdown", "csv", "json")),
    ["export", "--all", "--draft", "1"],
    ["report", "--draft", "1", "--edition", "public"],
    ["check", "list"],
    ["status"],
    ["log"],
    ["agreement"],
]


def run(desk: Path, *words: str) -> bytes:
    result = CliRunner().invoke(cli, ["--db", str(desk), *words])
    assert result.exit_code == 0, result.output
    return result.stdout_bytes


def unpacked(content: bytes) -> bytes:
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return b"".join(packed.read(name) for name in packed.namelist())


@pytest.fixture(scope="module", params=["there", "changed", "removed"])
def desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with decisions that rest on a confidential source, which then changed, and then was removed."""
    folder = tmp_path_factory.mktemp("desk")
    path, article, source = folder / "claims.db", folder / "article.txt", folder / "zebulon.txt"
    text = "About 500 servicemen returned. Courts received 140 lawsuits. Some 30 men signed.\n"
    told = "He whispered that about 500 servicemen returned. The wolfhound said courts received 160 lawsuits.\n"
    article.write_text(text)
    source.write_text(told)
    run(path, "add", str(article), "--source", str(source), "--confidential")
    run(path, "mark", "--all", "verified", "--reviewer", "ann")
    run(path, "signoff", "--all", "--reviewer", "bob")
    run(path, "links", "1", "--accept", "1", "--reviewer", "ann")
    run(path, "queries", "--ask", "2", "Which register?", "--reviewer", "ann")
    if request.param != "there":
        source.write_text(told.replace("500", "400"))
        run(path, "redraft", "article.txt", str(source), "--source", "zebulon.txt", "--yes")
    if request.param == "removed":
        run(path, "source", "remove", "zebulon.txt")
    article.write_text(text.replace("30", "35"))
    run(path, "redraft", "article.txt", str(article), "--yes")
    return path


@pytest.mark.parametrize("words", OUTPUTS, ids=" ".join)
def test_no_output_for_others_holds_the_name_or_the_words_of_a_confidential_source(
    desk: Path, words: list[str]
) -> None:
    content = unpacked(run(desk, *words)).lower()
    assert [secret for secret in SECRETS if secret in content] == []


def test_the_checking_edition_names_them_as_long_as_they_are_there(tmp_path: Path) -> None:
    article, source = tmp_path / "article.txt", tmp_path / "zebulon.txt"
    article.write_text("Courts received 140 lawsuits.\n")
    source.write_text("He whispered that courts received 140 lawsuits.\n")
    run(tmp_path / "claims.db", "add", str(article), "--source", str(source), "--confidential")
    shown = run(tmp_path / "claims.db", "report")
    assert b"zebulon.txt" in shown
    assert b"whispered" in shown
