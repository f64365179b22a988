"""The text of a page as PDFium gives it, by its lines and letters."""

from workbench.readers.paper import Cell, Line
from workbench.readers.pdf_cells import Row
from workbench.readers.pdf_text import pieces_of


def test_lines_are_told_with_the_places_of_their_first_and_last_letters() -> None:
    text = "Of 171 boats \r\n  40 sank.\r\n\r\nThe har\u0002bour was closed.\r\n"
    pieces = pieces_of(text)
    assert pieces.texts == ["Of 171 boats", "40 sank.", "The har\u0002", "bour was closed."]
    for words, first, last in zip(pieces.texts, pieces.firsts, pieces.lasts, strict=True):
        assert text[first : last + 1] == words


def test_a_line_that_ends_in_a_single_sign_is_told_like_any_other() -> None:
    assert pieces_of("one\rtwo\nthree").texts == ["one", "two", "three"]
    assert pieces_of("one\rtwo\nthree").firsts == [0, 4, 8]


def test_a_sign_of_a_font_of_its_own_at_the_beginning_of_a_line_is_a_bullet() -> None:
    assert pieces_of("\uf0b7 40 boats\r\nwith 3 \uf0b7").texts == ["• 40 boats", "with 3 \uf0b7"]


def test_raised_letters_are_left_out_and_lines_of_nothing_else_go() -> None:
    text = "Of 171 boats1\r\n2 3\r\nwere 40."
    raised = [text.index("s1") + 1, text.index("2 3"), text.index("2 3") + 2]
    pieces = pieces_of(text).without(raised)
    assert [pieces.words(line) for line in range(len(pieces.texts))] == ["Of 171 boats", "were 40."]
    assert text[pieces.lasts[0]] == "s"


def test_a_page_without_text_has_no_lines() -> None:
    assert pieces_of("").texts == []
    assert pieces_of(" \r\n\u0002\r\n").texts == []


def test_a_cell_in_which_all_stands_raised_is_none() -> None:
    line = Line("Boats 7 40", 50, 200, 700, 10)
    row = Row((Cell("Boats", 50, 75), Cell("", 100, 104), Cell("40", 190, 200)), [700, 706, 700], 10, True, False)
    assert [(found.text, len(found.cells)) for found in row.lines(line)] == [("Boats", 0), ("40", 0)]
