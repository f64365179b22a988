"""What an editor's program keeps beside the words: changes, comments, footnotes, tables, passwords."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import UnreadableError
from workbench.readers import sheet_rows as sheet_rows_module
from workbench.readers.blocks import compose
from workbench.readers.material import Material
from workbench.readers.reading import read_document, read_material
from workbench.readers.row_sources import CutRows
from workbench.readers.sheet_rows import sheet_rows
from workbench.readers.text_rows import rows_of_text
from workbench.text.document import Origin

DATA = Path(__file__).parent / "data"
TRACKED = ["tracked.docx", "tracked.odt", "tracked.rtf"]


@pytest.mark.parametrize("name", TRACKED)
def test_tracked_changes_are_taken_as_accepted(name: str) -> None:
    text = read_document(DATA / name).text
    assert "already been for 5 days." in text
    assert "four" not in text[text.index("The speech") : text.index("Lieutenant")]


@pytest.mark.parametrize("name", TRACKED)
def test_comments_are_notes_at_their_place_and_no_text(name: str) -> None:
    document = read_document(DATA / name)
    (note,) = document.notes
    assert (note.text, note.author) == ("Which unit counted them?", "Eva Editor")
    assert document.text[: note.start].endswith("already been for ")
    assert "Which unit" not in document.text


@pytest.mark.parametrize("name", TRACKED)
def test_footnotes_stand_at_the_end_under_their_number(name: str) -> None:
    document = read_document(DATA / name)
    last = document.paragraphs[-1]
    assert document.text[last.start : last.end].startswith("The original article in Russian")
    assert document.locator_at(last.start) == "footnote 1"


@pytest.mark.parametrize("name", TRACKED)
def test_a_table_cell_is_cited_by_table_row_and_column(name: str) -> None:
    document = read_document(DATA / name)
    assert document.locator_at(document.text.index("about 140")) == "table 1, row 2, column 2"
    assert document.locator_at(document.text.index("North Ossetia | ")) == "table 1, row 3, column 1"


@pytest.mark.parametrize("name", TRACKED)
def test_paragraphs_are_cited_by_their_section(name: str) -> None:
    document = read_document(DATA / name)
    assert document.locator_at(document.text.index("In the turmoil")) == "§ What the courts received, paragraph 1"
    assert document.locator_at(0) == "paragraph 1"


@pytest.mark.parametrize("name", TRACKED)
def test_title_and_author_are_those_of_the_file(name: str) -> None:
    origin = read_document(DATA / name).origin
    assert (origin.title, origin.author, origin.published) == ("Guardsmen", "Pavel Vasiliev", "")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("locked.docx", "password"),
        ("locked.xlsx", "password"),
        ("locked.odt", "encrypted"),
        ("locked.pdf", "password"),
        ("old.doc", "save it as .docx"),
    ],
)
def test_what_cannot_be_opened_says_what_to_do(name: str, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read_document(DATA / name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "| | Boats |\n| --- | --- |\n| North | |\n| | 12 |\n"),
        (
            "a.html",
            "<table><tr><td></td><td>Boats</td></tr><tr><td>North<td></td></tr><tr><td></td><td>12</td></tr></table>",
        ),
        ("a.csv", "1,Boats\nNorth,\n,12\n"),
    ],
)
def test_an_empty_cell_is_passed_over_and_the_others_keep_their_column(name: str, text: str) -> None:
    document = read_material(Material(text.encode(), name))
    assert document.text.splitlines()[1:] == ["North", "12"]
    assert document.locator_at(document.text.index("12")) in ("table 1, row 3, column 2", "B3")


@pytest.mark.parametrize("name", ["courts.csv", "courts.xlsx", "courts.ods"])
def test_a_row_is_a_passage_with_its_headings_and_its_cells_are_locators(name: str) -> None:
    document = read_document(DATA / name)
    row = next(
        document.text[item.start : item.end]
        for item in document.paragraphs
        if "North Ossetia" in document.text[item.start : item.end]
    )
    assert row.startswith("Region: North Ossetia; Lawsuits: 40; Filed: 2022-06-08; Share: 22.2")
    assert row.endswith("%")
    assert document.locator_at(document.text.index("Lawsuits: 40")).endswith("B3")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "Court,Ruling\nBotlikh,Dismissed. Appealed on 8 June. Lost.\nElista,None. Yet.\n"),
        ("a.md", "| Court | Ruling |\n| --- | --- |\n| Botlikh | Dismissed. Appealed on 8 June. |\n| Elista | No. |\n"),
    ],
)
def test_a_row_stays_one_passage_whatever_full_stops_stand_in_its_cells(name: str, text: str) -> None:
    document = read_material(Material(text.encode(), name))
    assert len(document.sentences) == len(document.paragraphs) == 3


_CELLS = st.sampled_from(["Elista", " 40", "4  0", "a; b", "", "x\ny", "50%", "\xa07", "ß ;", "\0", "; Court %s: "])
_ROWS = st.lists(st.lists(_CELLS, max_size=3) | st.lists(_CELLS, min_size=3, max_size=3), min_size=2, max_size=9)
_HEADINGS = st.sampled_from([["Court %s", "Lawsuits", ""], ["Court", "Of; Court", "Court"], ["", "Lawsuits", "x"]])


@given(_HEADINGS, _ROWS)
@settings(max_examples=150)
def test_a_table_reads_the_same_whether_its_rows_come_together_or_one_by_one(
    headings: list[str], rows: list[list[str]]
) -> None:
    table = [headings, *rows]
    together = compose(sheet_rows(CutRows(table)), "a", Origin())
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sheet_rows_module, "_even", lambda *_: None)
        one_by_one = compose(sheet_rows(CutRows(table)), "a", Origin())
    assert together == one_by_one
    assert list(together.locators) == list(one_by_one.locators)


@given(_ROWS, st.sampled_from([",", ";", "\t", "|"]), st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=150)
def test_a_table_reads_the_same_whether_its_cells_are_quoted_or_not(
    rows: list[list[str]], delimiter: str, line_end: str
) -> None:
    table = [
        ["Court", "Lawsuits", "Note"],
        *[[cell.replace(delimiter, ".").replace("\n", " ") for cell in row] for row in rows],
    ]
    bare = line_end.join(map(delimiter.join, table))
    quoted = csv.reader(io.StringIO(bare, newline=""), delimiter=delimiter)
    expected = compose(sheet_rows(CutRows(quoted)), "a", Origin())
    found_rows = rows_of_text(bare.replace("\r\n", "\n"), delimiter)
    assert found_rows is not None
    found = compose(sheet_rows(found_rows), "a", Origin())
    assert found == expected
    assert list(found.locators) == list(expected.locators)


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "rows",
    [
        [["Pier", "Boats"], ["North", "12"], ["South", "9"]],
        [["Pier", "Boats"], ['"North, or upper; quay | A"', "12"], ["South", "9"]],
        [["Pier", "Note"], *[["North", '"Twelve boats,\nnine of them; moored | out"']] * 30],
    ],
)
def test_the_sign_between_cells_is_found_out(sign: str, rows: list[list[str]]) -> None:
    text = "".join(sign.join(row) + "\n" for row in rows)
    document = read_material(Material(text.encode(), "a.csv"))
    first = document.text.split("\n")[1]
    assert first.startswith("Pier: North")
    assert f"; {rows[0][1]}: " in first


def test_the_cells_of_a_long_table_are_cited_by_their_names() -> None:
    rows = "Region,Lawsuits\n" + "".join(f"Region {number},{number * 7}\n" for number in range(2, 1300))
    document = read_material(Material(rows.encode(), "a.csv"))
    for number in (2, 501, 502, 1299):
        at = document.text.index(f"Region {number};")
        assert document.locator_at(at) == f"A{number}"
        assert document.locator_at(document.text.index(f"Lawsuits: {number * 7}\n", at)) == f"B{number}"
    assert len(document.sentences) == 1299


def test_sheets_are_named_where_there_are_several() -> None:
    document = read_document(DATA / "courts.xlsx")
    assert document.locator_at(document.text.index("Source: court")) == "Notes!A1"
