"""The same article gives the same claims, whichever program wrote the file that it comes in.

The files in data/ are seeds/national-guard.txt as LibreOffice 7.4 and Chromium wrote it, and harbour.*: a generated
text with headings, lists, tables, footnotes, comments, running heads and hyphenated lines.
"""

from functools import cache
from pathlib import Path

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.mention import Analysis
from workbench.readers.reading import read_document

DATA = Path(__file__).parent / "data"
SEED = Path(__file__).parents[2] / "seeds" / "national-guard.txt"
# The end of the seed is a site's furniture, and trafilatura knows it as such.
FURNITURE = ("Your donations", "Load more", "Support Mediazona")


@cache
def read(path: Path) -> Analysis:
    return analyse(read_document(path))


def claims(path: Path) -> list[tuple[str, str, object, object]]:
    analysis = read(path)
    text = analysis.article.text
    return [
        (" ".join(text[item.quantity.start : item.quantity.end].split()), item.quantity.kind.value,
         item.quantity.low, item.quantity.high)
        for item in analysis.mentions
        if item.claim
    ]  # fmt: skip


def lines(path: Path) -> list[str]:
    document = read(path).article
    found = [" ".join(document.text[item.start : item.end].split()) for item in document.paragraphs]
    return [line.removeprefix("• ") for line in found if not line.startswith(FURNITURE)]


@pytest.mark.parametrize(
    "name",
    [
        "article.docx",
        "article.odt",
        "article.rtf",
        "article.epub",
        "article.pdf",
        "printed-by-chromium.pdf",
        "saved-by-chromium.html",
        "saved-by-chromium.mhtml",
    ],
)
def test_every_format_gives_the_claims_of_the_plain_text(name: str) -> None:
    assert claims(DATA / name) == claims(SEED)


@pytest.mark.parametrize(
    "name", ["article.docx", "article.odt", "article.rtf", "article.epub", "article.pdf", "saved-by-chromium.html"]
)
def test_every_format_gives_the_paragraphs_of_the_plain_text(name: str) -> None:
    assert lines(DATA / name) == lines(SEED)


def test_menus_cookie_walls_and_read_more_of_a_saved_page_are_left_out() -> None:
    text = read(DATA / "saved-by-chromium.html").article.text
    for furniture in ("842 partners", "Read 5 more", "12 things", "Share 1,204", "from $3 a month", "Support us"):
        assert furniture in (DATA / "saved-by-chromium.html").read_text("utf-8")
        assert furniture not in text


def test_title_author_date_and_site_of_a_saved_page_are_kept() -> None:
    origin = read(DATA / "saved-by-chromium.html").article.origin
    assert origin.title.startswith("”We drove aimlessly")
    assert (origin.author, origin.published, origin.site) == ("Павел Васильев", "2022-07-25", "Mediazona")


def test_a_passage_of_a_pdf_is_cited_by_its_page() -> None:
    document = read(DATA / "article.pdf").article
    assert document.locator_at(document.text.index("In the turmoil")) == "page 1"
    assert document.locator_at(document.text.index("Editor: Egor")) == document.locators[-1].label


def test_a_passage_of_a_word_file_is_cited_by_its_heading() -> None:
    document = read(DATA / "article.docx").article
    at = document.text.index("“Gross Disciplinary Misconduct” across the country")
    following = document.text.index("\n\n", at) + 2
    assert document.locator_at(at) == "§ “Gross Disciplinary Misconduct” across the country"
    assert document.locator_at(following) == "§ “Gross Disciplinary Misconduct” across the country, paragraph 1"


HARBOUR = ["harbour.docx", "harbour.odt", "harbour.rtf", "harbour.epub", "harbour.pdf"]


@pytest.mark.parametrize("name", HARBOUR)
def test_footnotes_comments_and_running_heads_change_no_claim(name: str) -> None:
    assert claims(DATA / name) == claims(DATA / "harbour.odt")
    assert len(claims(DATA / name)) == 156
    text = read(DATA / name).article.text
    for words in ("3 copies", "of 90", "Who counted 77"):
        assert words not in text


@pytest.mark.parametrize("name", ["harbour.docx", "harbour.odt", "harbour.rtf", "harbour.pdf"])
def test_footnotes_stand_behind_the_text_and_are_cited_as_such(name: str) -> None:
    document = read(DATA / name).article
    last = document.text.index("The register of quay E lists 304 entries.")
    assert document.text[last:].count("\n") <= 1
    assert document.locator_at(last).endswith("footnote 5")
    assert "administration.1" not in document.text


def test_a_paragraph_that_a_footnote_interrupts_on_paper_is_whole() -> None:
    text = read(DATA / "harbour.pdf").article.text
    assert "At least 833 lorries waited, according to representatives collected" in text


@pytest.mark.parametrize("name", ["glasshouse.pdf", "glasshouse-two-columns.pdf", "glasshouse.html", "glasshouse.fodt"])
def test_a_report_with_footnotes_and_a_table_gives_the_same_claims_on_paper_and_as_a_page(name: str) -> None:
    assert claims(DATA / name) == claims(DATA / "glasshouse.odt")


def test_the_tables_of_a_pdf_are_cited_by_row_and_column() -> None:
    document = read(DATA / "ferries.pdf").article
    assert document.locator_at(document.text.index("5,077")) == "page 1, table 1, row 4, column 2"
    assert document.locator_at(document.text.index("288,900")) == "page 1, table 2, row 3, column 4"
    assert "31 December 2011 | Leased to 14 fishermen" in document.text
    assert "Sold for €1.2 million to a hotel, which has built 64 rooms on it" in document.text


@pytest.mark.parametrize("name", ["moorings-chromium.pdf", "moorings-libreoffice.pdf"])
def test_a_table_whose_cells_stand_in_the_middle_of_its_rows_and_close_together_comes_out_in_rows(name: str) -> None:
    rows = [line for line in read(DATA / name).article.text.split("\n") if " | " in line]
    assert [row.partition(" on it")[0].partition(" will drive")[0] for row in rows] == [
        "Town | Moorings | Free | Repair cost | What the board said",
        "Hallanby | 1,204 | - | €80,500 | All berths are let until 2031, and the list of those who wait has 64 names",
        "Store Vik | 318 | 120 | €1.2 million | The quay was closed on 3 May",
        "Skarv | 96 | 92 | - | Nobody came",
        "Lille Brekke | 455 | 200 | €310,000 | Two of the seven piers need new piles, which a yard in Ostmark",
    ]


@pytest.mark.parametrize("name", ["moorings-chromium.pdf", "moorings-libreoffice.pdf"])
def test_letters_that_a_pdf_has_not_as_text_move_no_others(name: str) -> None:
    text = read(DATA / name).article.text
    # Three pictures of ships stand before "counted"; Chromium writes them without saying what they are.
    assert text.split("\n\n")[1].endswith(
        " counted all moorings of five towns in May. It found 412 of them free, and 96 in need of repair, "
        "as the table below shows for each town."
    )


def test_the_items_of_a_list_on_paper_are_no_table() -> None:
    assert "• Quay A handled 873 pallets;" in read(DATA / "harbour.pdf").article.text


def test_the_words_of_narrow_justified_columns_are_no_tables() -> None:
    rows = [line for line in read(DATA / "glasshouse-narrow.pdf").article.text.split("\n") if " | " in line]
    assert [row.split(" | ")[1:] for row in rows] == [
        ["Pal ms befo re", "Pal ms lost", "Sha re lost"],
        ["310", "121", "39%"],
        ["205", "74", "36%"],
        ["125", "17", "14%"],
    ]


def test_columns_of_a_pdf_that_stand_close_together_are_a_table() -> None:
    text = read(DATA / "glasshouse-two-columns.pdf").article.text
    assert "House | Palms before | Palms lost | Share lost\n" in text
    assert "\nFerner y | 125 | 17 | 14%" in text
