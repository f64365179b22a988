"""Lines of a PDF become running text again: cut words made whole, real hyphens kept, running heads left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.readers.line_ends import LineEnds
from workbench.readers.pages import paragraphs_of
from workbench.readers.paper import Line, Page
from workbench.readers.running_heads import without_running_heads

CUT = ["the ser-", "vice men", "and the dis-", "charged ones", "went home"]


def page(number: int, *texts: str) -> Page:
    """Lines of ten points with a running head and a page number at the margins."""
    lines = [Line(f"The Gazette, issue {number}", 50, 200, 780, 8)]
    lines += [Line(text, 50, 50 + 5 * len(text), 700 - 12 * at, 10) for at, text in enumerate(texts)]
    lines.append(Line(str(number), 290, 300, 30, 8))
    return Page(number, 800, tuple(lines))


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u00ad", "\u0002", "\ufffe"])
def test_a_word_cut_at_the_line_end_is_made_whole(hyphen: str) -> None:
    assert LineEnds(CUT).join(f"the dis{hyphen}", "charged men") == "the discharged men"


def test_a_hyphen_stays_before_a_capital_and_after_a_digit() -> None:
    ends = LineEnds(CUT)
    assert ends.join("in Kabardino-", "Balkaria") == "in Kabardino-Balkaria"
    assert ends.join("a 106-", "year-old man") == "a 106-year-old man"


def test_a_hyphen_stays_where_the_document_writes_the_word_with_one() -> None:
    assert LineEnds([*CUT, "a well-known case"]).join("a well-", "known man") == "a well-known man"


def test_a_hyphen_goes_where_the_document_writes_the_word_without_one() -> None:
    assert LineEnds(["discharged men"] * 50).join("the dis-", "charged men") == "the discharged men"


def test_a_text_that_cuts_no_words_keeps_its_hyphens() -> None:
    assert LineEnds(["whole words only"] * 50).join("in north-", "western Russia") == "in north-western Russia"


def test_a_dash_at_the_line_end_gets_no_space_where_it_had_none() -> None:
    assert LineEnds([]).join("domestically—", "were") == "domestically—were"
    assert LineEnds([]).join("cities —", "not") == "cities — not"


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = without_running_heads([page(1, "About 500 men"), page(2, "returned home."), page(3, "And 140 sued.")])
    assert [line.text for held in pages for line in held.lines] == ["About 500 men", "returned home.", "And 140 sued."]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("11/26/26, 9:41 PM Harbour", "https://example.org/harbour?id=7 1/1"),
        ("26.11.2026, 21:41 Harbour", "file:///home/ann/harbour.html 1/1"),
        ("Harbour https://example.org/harbour", "1 of 1 11/26/26, 9:41 PM"),
    ],
)
def test_what_a_browser_prints_around_a_single_page_is_left_out(head: str, foot: str) -> None:
    text = ("Of 171 boats 40 were lost on 3 May 2021.", "The vote was 1/1.")
    lines = [Line(head, 24, 361, 770, 8)]
    lines += [Line(words, 50, 300, 700 - 12 * at, 10) for at, words in enumerate(text)]
    (kept,) = without_running_heads([Page(1, 792, (*lines, Line(foot, 24, 587, 17, 8)))])
    assert tuple(line.text for line in kept.lines) == text


def test_a_dateline_or_an_address_at_the_top_of_a_single_page_stays() -> None:
    lines = tuple(
        Line(text, 50, 300, 770 - 12 * at, 10)
        for at, text in enumerate(["Vik, 3 May 2021", "See 12 more at https://example.org", "1/2 of all boats"])
    )
    assert without_running_heads([Page(1, 792, lines)])[0].lines == lines


def test_a_paragraph_goes_on_over_the_page_and_each_half_is_cited_by_its_page() -> None:
    pages = without_running_heads([page(1, "About 500 men", "of the unit had"), page(2, "returned home by May.")])
    (block,) = paragraphs_of(pages)
    assert block.text == "About 500 men of the unit had returned home by May."
    assert block.parts == ((block.text.index("returned"), "page 1"), (len(block.text), "page 2"))


def test_a_gap_an_indent_or_a_short_line_begins_a_paragraph() -> None:
    wide = "a line as wide as the column of this page is, all"
    lines = [
        Line(wide, 50, 300, 700, 10),
        Line("a short end.", 50, 110, 688, 10),
        Line(wide.capitalize(), 50, 300, 676, 10),
        Line(wide + ".", 50, 300, 664, 10),
        Line("Indented, " + wide, 62, 300, 652, 10),
        Line("After a gap", 50, 110, 620, 10),
    ]
    assert len(list(paragraphs_of([Page(1, 800, tuple(lines))]))) == 4


WORDS = st.lists(st.text(alphabet="ab'-’ .", max_size=12), min_size=1, max_size=40)


@given(lines=WORDS, word=st.from_regex(r"[ab]+([-'][ab]+)?", fullmatch=True))
def test_a_word_is_counted_alike_in_a_text_of_few_cut_lines_and_of_many(lines: list[str], word: str) -> None:
    few = LineEnds([f"{line}." for line in lines])
    # Enough lines with a hyphen, which count for nothing themselves, that all words are counted at once.
    many = LineEnds([*few.lines, *["…-", "…"] * 20])
    assert few.count(word) == many.count(word)
