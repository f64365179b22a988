"""`workbench export` and `workbench report`, from a desk to a file or to standard output."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workbench.claims.analysis import analyse
from workbench.claims.mention import Relation
from workbench.cli.main import cli
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.desk.passages import Passages
from workbench.desk.reader import DeskReader
from workbench.errors import UsageError, WorkbenchError
from workbench.exports.comma_separated import claims_csv
from workbench.exports.dossier import gather
from workbench.text.document import Document

TEXT = "The flood\n\nAbout 500 houses stood under water. The mayor counted 171 boats and 12 dogs.\n"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A desk with one article, whose 171 is verified and whose 12 is wrong."""
    path = tmp_path / "claims.db"
    with Desk.open(path, create=True) as desk:
        article = desk.add_article(analyse(Document.from_text(TEXT, "flood")), reviewer="Ana")
        by_text = {claim.text: claim.id for claim in desk.claims(article.id)}
        desk.decide([by_text["171"]], Finding.VERIFIED, reviewer="Ana", note="=SUM(A1)")
        desk.decide([by_text["12"]], Finding.WRONG, reviewer="Bo", corrected_value="13")
    return path


def run(db: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["--db", str(db), *map(str, arguments)], catch_exceptions=True)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_without_options_the_verified_claims_go_to_standard_output_as_csv(db: Path) -> None:
    result = run(db, "export")
    assert result.exit_code == 0
    (row,) = rows(result.stdout_bytes.decode())
    assert (row["text"], row["finding"], row["reviewer"]) == ("171", "verified", "Ana")
    assert row["note"] == "'=SUM(A1)"
    assert row["sentence"] == "The mayor counted 171 boats and 12 dogs."


def test_all_and_findings_choose_other_claims(db: Path) -> None:
    assert [row["text"] for row in rows(run(db, "export", "--all").stdout)] == ["500", "171", "12"]
    chosen = run(db, "export", "--finding", "wrong", "--finding", "unchecked").stdout
    assert [row["text"] for row in rows(chosen)] == ["500", "12"]


@pytest.mark.parametrize(
    ("options", "texts"),
    [
        (["--reviewer", "Bo"], ["12"]),
        (["--state", "open"], ["500"]),
        (["--kind", "money"], []),
        (["--query", "MAYOR boats"], ["171", "12"]),
        (["--query", "mayor", "--reviewer", "Ana"], ["171"]),
        (["--all", "--finding", "wrong"], ["12"]),
    ],
)
def test_filters_narrow_what_goes_out(db: Path, options: list[str], texts: list[str]) -> None:
    assert [row["text"] for row in rows(run(db, "export", *options).stdout)] == texts


def test_json_holds_the_article_and_its_claims(db: Path) -> None:
    data = json.loads(run(db, "export", "--format", "json", "--all").stdout)
    assert data["article"]["name"] == "flood"
    assert [claim["finding"] for claim in data["claims"]] == ["unchecked", "verified", "wrong"]
    assert data["claims"][1]["reviews"][0]["reviewer"] == "Ana"
    text = data["article"]["text"]
    assert all(text[claim["start"] : claim["end"]] == claim["text"] for claim in data["claims"])


def test_the_ending_of_the_file_tells_the_format(db: Path, tmp_path: Path) -> None:
    assert run(db, "export", "--all", "-o", tmp_path / "out.json").exit_code == 0
    assert len(json.loads((tmp_path / "out.json").read_text("utf-8"))["claims"]) == 3


def test_a_file_that_is_there_stays_as_it_was_without_force(db: Path, tmp_path: Path) -> None:
    target = tmp_path / "verified.csv"
    target.write_text("mine")
    result = run(db, "export", "-o", target)
    assert isinstance(result.exception, UsageError)
    assert "--force" in str(result.exception)
    assert target.read_text() == "mine"
    assert run(db, "export", "-o", target, "--force").exit_code == 0
    assert len(rows(target.read_text("utf-8"))) == 1


def test_a_second_file_that_is_there_stops_the_first_as_well(db: Path, tmp_path: Path) -> None:
    (tmp_path / "evidence.csv").write_text("mine")
    result = run(db, "export", "--evidence", "-o", tmp_path / "claims.csv")
    assert isinstance(result.exception, UsageError)
    assert not (tmp_path / "claims.csv").exists()


def test_evidence_and_schemas_are_written_beside_the_claims(db: Path, tmp_path: Path) -> None:
    assert run(db, "export", "--all", "--evidence", "--schema", "-o", tmp_path / "claims.csv").exit_code == 0
    written = sorted(path.name for path in tmp_path.iterdir() if path.name != "claims.db")
    assert written == ["claims.csv", "claims.schema.json", "evidence.csv", "evidence.schema.json"]
    schema = json.loads((tmp_path / "claims.schema.json").read_text("utf-8"))
    header = (tmp_path / "claims.csv").read_text("utf-8").partition("\n")[0].strip()
    assert [field["name"] for field in schema["fields"]] == header.split(",")


def test_schema_alone_goes_to_standard_output(db: Path) -> None:
    assert json.loads(run(db, "export", "--schema").stdout)["primaryKey"] == ["id"]


def test_a_folder_that_is_missing_is_one_clear_line(db: Path, tmp_path: Path) -> None:
    result = run(db, "export", "-o", tmp_path / "nowhere" / "x.csv")
    assert isinstance(result.exception, WorkbenchError)
    assert "cannot write" in str(result.exception)
    assert not (tmp_path / "nowhere").exists()


def test_exporting_and_reporting_leave_the_desk_byte_for_byte(db: Path) -> None:
    before = db.read_bytes()
    run(db, "export", "--all")
    run(db, "report", "--format", "html")
    assert db.read_bytes() == before
    assert [path.name for path in db.parent.iterdir()] == ["claims.db"]


def test_the_article_is_named_before_or_behind_article(db: Path) -> None:
    for naming in (["flood"], ["--article", "flood"], ["fl"]):
        assert "171" in run(db, "export", *naming).stdout
    assert isinstance(run(db, "export", "drought").exception, UsageError)


def test_a_desk_that_is_missing_is_one_clear_line(tmp_path: Path) -> None:
    result = run(tmp_path / "none.db", "export")
    assert isinstance(result.exception, WorkbenchError)
    assert not (tmp_path / "none.db").exists()


def test_the_report_is_text_on_standard_output_and_html_in_an_html_file(db: Path, tmp_path: Path) -> None:
    assert "Journal head" in run(db, "report").stdout
    assert run(db, "report", "--edition", "corrections", "-o", tmp_path / "fix.html").exit_code == 0
    assert (tmp_path / "fix.html").read_text("utf-8").startswith("<!doctype html>")


def test_a_confidential_source_is_named_on_the_desk_alone(db: Path) -> None:
    with Desk.open(db) as desk:
        article = desk.article()
        document = desk.document(article.draft_id)
        source = Document.from_text("Kerr told us that 171 boats were counted.", "kerr-tape.txt")
        desk.add_source(article.id, source, analyse(document, [source]), reviewer="Ana", confidential=True)
        claim = next(claim for claim in desk.claims(article.id) if claim.text == "171")
        (kept,) = desk.sources(article.id)
        desk.add_link(claim.id, kept.id, 0, 40, Relation.SUPPORTS, reviewer="Ana")
    for arguments in (
        ["export", "--all"],
        ["export", "--all", "--format", "json"],
        ["export", "--all", "--format", "evidence"],
        ["report", "--edition", "public"],
        ["report", "--edition", "corrections"],
        ["report", "--edition", "public", "--format", "html"],
    ):
        assert "kerr" not in run(db, *arguments).stdout.casefold(), arguments
    assert "kerr-tape.txt" in run(db, "report").stdout
    assert "kerr-tape.txt" in run(db, "export", "--all", "--confidential").stdout


def test_a_decision_made_while_the_desk_is_read_never_mixes_two_moments(
    db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = DeskReader.article_links
    waiting = [Finding.WRONG]

    def meanwhile(desk: DeskReader, article_id: str, *, own: bool) -> dict[str, Passages]:
        if waiting:
            with Desk.open(db) as other:
                claim = next(claim for claim in other.claims(article_id) if claim.text == "500")
                other.decide([claim.id], waiting.pop(), reviewer="Cy")
        return read(desk, article_id, own=own)

    monkeypatch.setattr(DeskReader, "article_links", meanwhile)
    data = json.loads(run(db, "export", "--format", "json", "--all").stdout)
    assert data["claims"][0]["finding"] == "wrong"
    assert data["history"][-1]["hash"] == data["head"]


def test_a_table_of_claims_is_the_same_without_the_passages_that_it_does_not_name(tmp_path: Path) -> None:
    text = "\n".join(
        f"In week {week} of the season {week * 10} boats went out, and {week} came back." for week in range(2, 9)
    )
    source = Document.from_text("In week 3 of the season 30 boats went out. In week 4, 41 boats went out.", "log.txt")
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        article = desk.add_article(analyse(Document.from_text(text, "boats")), reviewer="ann")
        desk.add_source(article.id, source, analyse(Document.from_text(text, "boats"), [source]), reviewer="ann")
        claims = [claim for claim in desk.claims(article.id) if desk.links(claim.id)]
        for claim, status in zip(claims, ("accepted", "rejected", "rejected", "accepted"), strict=False):
            desk.judge_link(desk.links(claim.id)[-1 if claim.number % 2 else 0].id, status, reviewer="ann")
        everything, fewer = gather(desk), gather(desk, own=False)
        assert sum(map(len, fewer.links.values())) < sum(map(len, everything.links.values()))
        assert fewer.claims == everything.claims
        assert claims_csv(fewer) == claims_csv(everything)
