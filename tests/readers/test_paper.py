"""Lines as they stand on paper become paragraphs, tables and footnotes."""

from workbench.readers.blocks import compose
from workbench.readers.footnotes import without_footnotes
from workbench.readers.pages import paragraphs_of
from workbench.readers.paper import Cell, Line, Page
from workbench.text.document import Document, Origin

SIZE = 10.0


def line(text: str, base: float, left: float = 50.0, size: float = SIZE) -> Line:
    """A line of usual type: half as wide as high."""
    return Line(text, left, left + len(text) * size / 2, base, size)


def row(base: float, *cells: tuple[str, float], uneven: bool = True) -> Line:
    """A line whose words stand apart, each cell from `left` on."""
    placed = tuple(Cell(text, left, left + len(text) * SIZE / 2) for text, left in cells)
    return Line(" ".join(text for text, _ in cells), placed[0].left, placed[-1].right, base, SIZE, placed, uneven)


def read(*lines: Line, notes: frozenset[str] = frozenset()) -> Document:
    pages, footnotes = without_footnotes([Page(1, 800.0, lines, notes)])
    return compose([*paragraphs_of(pages), *footnotes], "a", Origin())


FERRIES = (
    row(700, ("Ferry", 50), ("Built", 150), ("Seats", 250)),
    row(688, ("Nordlicht", 50), ("1998", 150), ("340", 250)),
    row(676, ("Heron", 50), ("85", 250)),
)


def test_the_rows_of_a_table_are_passages_and_their_cells_locators() -> None:
    document = read(line("The line owns two ferries:", 712), *FERRIES, line("Both are for sale.", 664))
    assert document.text.split("\n\n") == [
        "The line owns two ferries:",
        "Ferry | Built | Seats\nNordlicht | 1998 | 340\nHeron | 85",
        "Both are for sale.\n",
    ]
    assert document.locator_at(document.text.index("340")) == "page 1, table 1, row 2, column 3"
    assert document.locator_at(document.text.index("85")) == "page 1, table 1, row 3, column 3"
    assert document.locator_at(document.text.index("Both")) == "page 1"


def test_a_cell_that_runs_over_two_lines_stays_one() -> None:
    document = read(FERRIES[0], FERRIES[1], line("(leased)", 682), row(670, ("Heron", 50), ("2004", 150), ("85", 250)))
    assert "Nordlicht (leased) | 1998 | 340\nHeron | 2004 | 85" in document.text


def test_a_table_that_was_written_cell_by_cell_comes_out_in_rows() -> None:
    document = read(
        line("Ferry", 700), row(700, ("Built", 150), ("Seats", 250)),
        line("Nordlicht", 688), line("of Kiel", 676), row(688, ("1998", 150), ("340", 250)),
        line("Heron", 664), line("2004", 664, left=150), line("or 2005", 652, left=150), line("85", 664, left=250),
        line("Both are for sale.", 630),
    )  # fmt: skip
    assert "Ferry | Built | Seats\nNordlicht of Kiel | 1998 | 340\nHeron | 2004 or 2005 | 85\n\nBoth" in document.text
    assert document.locator_at(document.text.index("2005")) == "page 1, table 1, row 3, column 2"


def test_a_table_without_a_heading_above_its_first_column_keeps_its_columns() -> None:
    document = read(row(700, ("2021", 150), ("2022", 250)), row(688, ("Seats sold", 50), ("1,340", 145), ("985", 255)))
    assert document.text == "2021 | 2022\nSeats sold | 1,340 | 985\n"
    assert document.locator_at(document.text.index("2022")) == "page 1, table 1, row 1, column 3"


def test_one_line_with_wide_gaps_is_no_table() -> None:
    pulled = row(700, ("Monday", 50), ("evening", 150))
    document = read(line("The council met on", 712), pulled, line("in the hall.", 688))
    assert document.text == "The council met on Monday evening in the hall.\n"


def test_a_short_line_ends_its_paragraph_where_the_next_begins_with_a_capital_or_a_figure() -> None:
    headline = "The harbour master of the town counted all boats twice, as he was asked to by the"
    document = read(
        line(headline, 700), line("court", 688), line("Igor Sokolov", 676), line(headline, 664), line("court", 652),
        line("25 July 2022, 15:28", 640),
    )  # fmt: skip
    assert document.text.split("\n\n") == [
        f"{headline} court", "Igor Sokolov", f"{headline} court", "25 July 2022, 15:28\n"
    ]  # fmt: skip


def test_a_short_line_ends_no_paragraph_where_the_next_is_as_short_or_goes_on_in_small_letters() -> None:
    wide = "The harbour master of the town counted all boats twice, as he was asked to by the"
    beside_a_picture = [line("Northern and", 688), line("Southern Bank", 676), line("which had asked for it", 664)]
    assert read(line(wide, 700), *beside_a_picture).text == (
        f"{wide} Northern and Southern Bank which had asked for it\n"
    )


def test_two_columns_of_single_words_are_a_table_where_their_cells_begin_at_the_same_places() -> None:
    piers = (("Pier", "Boats"), ("Northern", "40"), ("South", "12"))
    rows = [row(700 - 12 * at, (pier, 50), (boats, 150), uneven=False) for at, (pier, boats) in enumerate(piers)]
    assert read(*rows).text == "Pier | Boats\nNorthern | 40\nSouth | 12\n"
    assert read(*rows[:2]).text == "Pier Boats Northern 40\n"


def test_two_words_a_line_that_reach_the_same_margin_are_no_table() -> None:
    words = (("Pier", "boats", 150), ("northern", "forty", 150), ("south", "dozen", 150))
    lines = [row(700 - 12 * at, (one, 50), (two, left), uneven=False) for at, (one, two, left) in enumerate(words)]
    assert read(*lines).text == "Pier boats northern forty south dozen\n"


def test_a_cell_that_runs_over_below_the_last_row_is_of_the_table() -> None:
    document = read(*FERRIES[:2], line("to 2004", 682, left=150), line("Both are for sale.", 664))
    assert document.text == "Ferry | Built | Seats\nNordlicht | 1998 to 2004 | 340\n\nBoth are for sale.\n"


def test_lines_whose_words_a_narrow_justified_column_pulls_apart_are_no_table() -> None:
    pulled = [row(700 - 12 * at, ("of", 50), ("others", 110), ("and", 180), uneven=False) for at in range(3)]
    text = "There were dozens of others and of others and of others and\n"
    assert read(line("There were dozens", 712), *pulled).text == text


def test_footnotes_at_the_foot_of_each_column_stand_behind_the_text() -> None:
    document = read(
        *(line(f"line {number} of the left column", 700 - 12 * number) for number in range(9)),
        line("1 Of 1,204 in all.", 500, size=7),
        *(line(f"line {number} of the right column", 700 - 12 * number, left=320) for number in range(9)),
        line("2 See page 9.", 500, left=320, size=7),
        notes=frozenset("12"),
    )
    assert document.text.endswith("line 8 of the right column\n\nOf 1,204 in all.\n\nSee page 9.\n")
    assert document.locator_at(document.text.index("1,204")) == "page 1, footnote 1"
    assert document.locator_at(document.text.index("page 9")) == "page 1, footnote 2"


def test_what_stands_on_the_line_behind_a_raised_number_follows_without_a_space() -> None:
    document = read(line("The bill is £3 million", 700), line(". It was paid", 700, left=165), line("at once.", 688))
    assert document.text == "The bill is £3 million. It was paid at once.\n"


def test_a_sentence_that_ends_with_a_raised_number_ends_no_paragraph() -> None:
    document = read(line("The bill is £3 million.", 700), line("It was paid", 700, left=170), line("at once.", 688))
    assert document.text == "The bill is £3 million. It was paid at once.\n"


def test_headings_set_in_the_middle_of_narrow_columns_are_the_first_row() -> None:
    headings = row(700, ("Place", 50), ("Runner", 100), ("Time", 165))._replace(drawn=True, uneven=False)
    rows = [
        row(688, ("1", 50), ("S. Lindqvist", 90), ("2:19:44", 158))._replace(drawn=True),
        row(676, ("2", 50), ("A. Mwangi", 90), ("2:20:03", 158))._replace(drawn=True),
    ]
    assert read(headings, *rows).text == "Place | Runner | Time\n1 | S. Lindqvist | 2:19:44\n2 | A. Mwangi | 2:20:03\n"
