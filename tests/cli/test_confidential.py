"""What `--confidential` promises: no export and no report for others holds the source's name or words."""

import io
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench.cli.main import cli
from workbench.exports.formats import FORMATS

SECRETS = (b"zebulon", b"whispered", b"about 400")


def run(desk: Path, *words: str) -> bytes:
    result = CliRunner().invoke(cli, ["--db", str(desk), *words])
    assert result.exit_code == 0, result.output
    return result.stdout_bytes


def unpacked(content: bytes) -> bytes:
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return b"".join(packed.read(name) for name in packed.namelist())


@pytest.fixture(params=["there", "changed", "removed"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A desk with decisions that rest on a confidential source, which then changed, and then was removed."""
    path = tmp_path / "claims.db"
    article, source = tmp_path / "article.txt", tmp_path / "zebulon.txt"
    article.write_text("About 500 servicemen returned. Courts received 140 lawsuits.\n")
    source.write_text("He whispered that about 500 servicemen returned.\n")
    run(path, "add", str(article), "--source", str(source), "--confidential")
    run(path, "mark", "--all", "verified", "--reviewer", "ann")
    run(path, "signoff", "--all", "--reviewer", "bob")
    if request.param != "there":
        source.write_text("He whispered that about 400 servicemen returned.\n")
        run(path, "redraft", "article.txt", str(source), "--source", "zebulon.txt", "--yes")
    if request.param == "removed":
        run(path, "source", "remove", "zebulon.txt")
    return path


def test_no_export_holds_the_name_or_the_words_of_a_confidential_source(desk: Path) -> None:
    for name in FORMATS:
        content = unpacked(run(desk, "export", "--all", "--format", name)).lower()
        assert [secret for secret in SECRETS if secret in content] == [], name


@pytest.mark.parametrize("edition", ["public", "corrections"])
@pytest.mark.parametrize("form", ["html", "text"])
def test_no_report_for_others_holds_them(desk: Path, edition: str, form: str) -> None:
    content = run(desk, "report", "--edition", edition, "--format", form, "--names")
    assert [secret for secret in SECRETS if secret in content.lower()] == []
