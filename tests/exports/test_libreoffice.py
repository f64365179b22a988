"""What LibreOffice makes of the files, where it is installed."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from workbench.exports.columns import columns_of
from workbench.exports.comma_separated import claims_csv
from workbench.exports.dossier import Dossier
from workbench.exports.workbook import workbook

from .dossiers import dossier

SOFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")

TRICKY = ["=1+1", "+2", "-3", "@SUM(A1)", "1/2", "9-10", "2 March 2021", "10:30", "a;=1+1", "“naïve” ✓", "＝1"]
# Comma, double quote, UTF-8, from line 1, all columns as they come, English, quoted fields not as text, dates detected.
DETECTING = "CSV:44,34,76,1,,1033,false,true,false"


def tricky() -> Dossier:
    whole = dossier()
    claims = tuple(whole.claims[0]._replace(number=number, note=note) for number, note in enumerate(TRICKY, 1))
    return replace(whole, claims=claims, links={})


def notes(path: Path, folder: Path, *options: str) -> list[str]:
    """The notes after LibreOffice has read a file and saved it as a workbook."""
    saved = folder / "saved"
    subprocess.run(
        [
            SOFFICE or "",
            f"-env:UserInstallation={folder.as_uri()}/profile",
            "--headless",
            *options,
            "--convert-to",
            "xlsx",
            "--outdir",
            str(saved),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    sheet = openpyxl.load_workbook(saved / f"{path.stem}.xlsx").worksheets[0]
    place = [column.name for column in columns_of("claims")].index("note")
    cells = [row[place] for row in sheet.iter_rows(min_row=2)]
    assert all(cell.data_type == "s" for cell in cells)
    return [cell.value for cell in cells]


def test_csv_for_excel_opens_with_every_text_as_text(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    path.write_bytes(claims_csv(tricky(), excel=True).encode())
    opened = notes(path, tmp_path, f"--infilter={DETECTING}")
    assert [note.replace("'", "") for note in opened] == TRICKY


def test_the_workbook_opens_with_every_text_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "claims.xlsx"
    path.write_bytes(workbook(tricky()))
    assert notes(path, tmp_path) == TRICKY
