"""The Excel workbook, as openpyxl reads it."""

import io
from dataclasses import replace

import openpyxl
from openpyxl.workbook import Workbook

from workbench.desk.finding import Finding, finding_info
from workbench.exports.columns import columns_of
from workbench.exports.dossier import Dossier
from workbench.exports.rows import claim_rows
from workbench.exports.workbook import LONGEST_TEXT, workbook

from .dossiers import dossier


def opened(chosen: Dossier) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook(chosen)))


def test_cells_keep_their_types_and_values() -> None:
    sheet = opened(dossier())["Claims"]
    for row, expected in zip(sheet.iter_rows(min_row=2), claim_rows(dossier()), strict=True):
        assert [cell.value for cell in row] == [value if value != "" else None for value in expected]
    kinds = {column.name: cell.data_type for column, cell in zip(columns_of("claims"), sheet[6], strict=True)}
    assert (kinds["low"], kinds["text"], kinds["contradicted"]) == ("n", "s", "b")


def test_no_text_becomes_a_formula_or_a_link() -> None:
    for sheet in opened(dossier()):
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" and cell.hyperlink is None for cell in row)
    note = opened(dossier())["Claims"].cell(5, [column.name for column in columns_of("claims")].index("note") + 1)
    assert note.value == '=HYPERLINK("http://x.example")'


def test_the_header_is_frozen_and_filters_every_row() -> None:
    book = opened(dossier())
    assert book["Claims"].freeze_panes == "C2"
    assert book["Claims"].auto_filter.ref.endswith("11")
    assert book["Evidence"].auto_filter.ref.endswith("7")


def test_findings_have_their_colours() -> None:
    sheet = opened(dossier())["Claims"]
    rules = {rule.formula[0]: rule for found in sheet.conditional_formatting for rule in found.rules}
    for finding in Finding:
        colour = rules[f'"{finding}"'].dxf.fill.bgColor.rgb
        assert colour.removeprefix("FF").lower() == finding_info(finding).tint.removeprefix("#")


def test_what_a_cell_cannot_hold_is_shown_or_cut() -> None:
    whole = dossier()
    changed = replace(whole, claims=(whole.claims[0]._replace(note="\x1b[31m\x00", label="𝟙" * 40_000),))
    row = [cell.value for cell in opened(changed)["Claims"][2]]
    names = [column.name for column in columns_of("claims")]
    assert row[names.index("note")] == "␛[31m␀"
    label = row[names.index("label")]
    assert label.endswith("…")
    assert len(label.encode("utf-16-le")) // 2 <= LONGEST_TEXT


def test_the_same_dossier_gives_the_same_file() -> None:
    assert workbook(dossier()) == workbook(dossier())


def test_a_workbook_without_claims_opens() -> None:
    assert opened(replace(dossier(), claims=()))["Claims"].max_row == 1
