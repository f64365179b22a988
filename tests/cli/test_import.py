"""`workbench import`: what was exported comes back as it was."""

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workbench.claims.analysis import analyse
from workbench.cli.main import cli
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.errors import UnreadableError, UsageError
from workbench.text.document import Document

TEXT = "The flood\n\nAbout 500 houses stood under water. The mayor counted 171 boats and 12 dogs.\n"
DECIDED = (
    "number",
    "text",
    "finding",
    "note",
    "reviewer",
    "corrected_value",
    "corrected_text",
    "tags",
    "state",
    "signed_by",
)


def run(db: Path, *arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["--db", str(db), *map(str, arguments)], input=stdin)


def new_desk(path: Path, text: str = TEXT) -> Path:
    with Desk.open(path, create=True) as desk:
        desk.add_article(analyse(Document.from_text(text, "flood")), reviewer="Ana")
    return path


def decided(db: Path) -> list[list[str]]:
    text = run(db, "export", "--all").stdout_bytes.decode()
    return [[row[name] for name in DECIDED] for row in csv.DictReader(io.StringIO(text, newline=""))]


@pytest.fixture
def checked(tmp_path: Path) -> Path:
    """A desk on which notes were made that a spreadsheet would run."""
    path = new_desk(tmp_path / "claims.db")
    with Desk.open(path) as desk:
        claims = {claim.text: claim.id for claim in desk.claims(desk.article().id)}
        desk.decide([claims["171"]], Finding.VERIFIED, reviewer="Ana", note="=SUM(A1)\n'-- see 1/2")
        desk.decide([claims["12"]], Finding.WRONG, reviewer="Bo", corrected_value="-13", corrected_text="'=13")
        desk.second_look([claims["171"]], reviewer="Bo")
        desk.tag(claims["12"], ["dogs", "animals"], reviewer="Bo")
    return path


@pytest.mark.parametrize("options", [["--all"], ["--all", "--excel"], ["--all", "--format", "json"]])
def test_what_was_exported_comes_back_exactly_on_another_desk(
    checked: Path, tmp_path: Path, options: list[str]
) -> None:
    file = tmp_path / "out.txt"
    file.write_bytes(
        run(checked, "export", *(options + ([] if "json" in options else ["--format", "csv"]))).stdout_bytes
    )
    other = new_desk(tmp_path / "other.db")
    result = run(other, "import", file)
    assert result.output == "2 decided, 1 as on the desk already\n"
    assert decided(other) == decided(checked)


def test_importing_its_own_export_changes_nothing(checked: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    file.write_bytes(run(checked, "export", "--all").stdout_bytes)
    before = checked.read_bytes()
    assert run(checked, "import", file).output == "0 decided, 3 as on the desk already\n"
    assert checked.read_bytes() == before


def test_a_finding_that_an_editor_changed_in_a_spreadsheet_is_taken_over(checked: Path, tmp_path: Path) -> None:
    text = run(checked, "export", "--all").stdout_bytes.decode().replace("unchecked", "on-author")
    assert run(checked, "import", "-", "--reviewer", "Cy", stdin=text.encode()).exit_code == 0
    assert decided(checked)[0][2:5] == ["on-author", "", "Cy"]


def test_a_dry_run_says_what_would_happen_and_changes_nothing(checked: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    file.write_bytes(run(checked, "export", "--all").stdout_bytes)
    other = new_desk(tmp_path / "other.db")
    before = other.read_bytes()
    assert run(other, "import", "--dry-run", file).output == "2 would be decided, 1 as on the desk already\n"
    assert other.read_bytes() == before


def test_a_file_about_another_text_is_refused(checked: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    file.write_bytes(run(checked, "export", "--all").stdout_bytes)
    other = new_desk(tmp_path / "other.db", TEXT.replace("500", "600"))
    before = other.read_bytes()
    result = run(other, "import", file)
    assert isinstance(result.exception, UsageError)
    assert "workbench add" in str(result.exception)
    assert other.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"a,b\r\n1,2\r\n", b"{}", b"\x00" * 100])
def test_what_is_no_export_is_one_clear_line_and_the_desk_stays(checked: Path, content: bytes) -> None:
    before = checked.read_bytes()
    result = run(checked, "import", "-", stdin=content)
    assert isinstance(result.exception, UnreadableError)
    assert checked.read_bytes() == before


def test_a_missing_file_is_one_clear_line(checked: Path) -> None:
    assert isinstance(run(checked, "import", "nowhere.csv").exception, UnreadableError)
