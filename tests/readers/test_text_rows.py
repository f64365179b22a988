"""Quoted cells are told from the others at once, as the csv module tells them one by one."""

import csv
import io
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import UnreadableError
from workbench.readers.material import Material
from workbench.readers.reading import read_material
from workbench.readers.text_rows import rows_of_text

CELLS = st.text(alphabet='ab 1",;\n', max_size=6)


@given(
    rows=st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=6),
    delimiter=st.sampled_from([",", ";"]),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONNUMERIC]),
)
def test_what_the_csv_module_writes_comes_back_cell_by_cell(
    rows: list[list[str]], delimiter: str, quoting: Literal[0, 1, 2]
) -> None:
    held = io.StringIO(newline="")
    csv.writer(held, delimiter=delimiter, quoting=quoting, lineterminator="\n").writerows(rows)
    found = rows_of_text(held.getvalue(), delimiter)
    assert found is not None
    assert list(found.rest() or ()) == rows


@given(text=st.text(alphabet='a",\n', max_size=12))
def test_what_is_read_is_read_as_the_csv_module_reads_it(text: str) -> None:
    found = rows_of_text(text, ",")
    if found is not None and text:
        read = [row or [""] for row in csv.reader(io.StringIO(text, newline=""))]
        first = [list(row) for _ in range(2) for row in found.take(1) or ()]
        assert [*first, *(found.rest() or ())] == read


@pytest.mark.parametrize("text", ['a, "b, c"\n', 'a,"b\n', 'a,b"c"\n', 'a,"b"c\n', 'a,"b\x1a"\n'])
def test_a_mark_that_stands_elsewhere_is_left_to_the_csv_module(text: str) -> None:
    assert rows_of_text(text, ",") is None


def test_a_row_with_quoted_cells_is_a_passage_with_its_cells_as_locators() -> None:
    table = 'Pier,Boats,Note\nNorth,40,"closed, and ""for good"""\nSouth,12,"let\r\nto two firms"\n'
    document = read_material(Material(table.encode(), "piers.csv"))
    assert document.text.split("\n")[1:3] == [
        'Pier: North; Boats: 40; Note: closed, and "for good"',
        "Pier: South; Boats: 12; Note: let to two firms",
    ]
    assert document.locator_at(document.text.index("let to")) == "C3"


def test_rows_without_end_are_refused_before_they_are_cut_and_lines_within_a_cell_are_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    within = 'Note,Boats\n"{}",40\n'.format("one\n" * 200_001)
    assert "Boats: 40" in read_material(Material(within.encode(), "a.csv")).text
    monkeypatch.setattr("workbench.readers.tables.rows_of_text", lambda *_: pytest.fail("cut into cells"))
    with pytest.raises(UnreadableError, match="200,000 rows"):
        read_material(Material(b"Boats,40\n" * 200_002, "a.csv"))
