"""Rows are rows of the report, items of a list stand close together, and a bare figure says where it stands."""

from dataclasses import replace

from workbench.claims.mention import Verdict
from workbench.desk.records import CheckRecord
from workbench.exports.report.edition import Edition
from workbench.exports.report.html import html_report
from workbench.exports.report.layout import laid_out
from workbench.exports.report.plain import plain_report
from workbench.exports.report.ticks import ticked
from workbench.readers.material import Material
from workbench.readers.reading import read_material
from workbench.text.document import Document

from ..dossiers import claim, dossier

TABLE = Document.from_text(
    "The crews\n\nRoute | Crew\nNorth | 44\nSkerry | 38\n\nPhoto: Ida Lund | The Mail\n\n• Two left.\n• One stayed.\n\n"
    "A line.\nAnother.\n"
)


def shape(document: Document) -> list[tuple[int, bool]]:
    return [(len(item.cells), item.close) for item in laid_out(document, ticked(document, ()))]


def test_rows_beside_each_other_are_a_table_and_a_line_with_a_stroke_is_none() -> None:
    assert shape(TABLE) == [
        (1, False), (2, False), (2, True), (2, True), (1, False), (1, False), (1, True), (1, False), (1, False),
    ]  # fmt: skip


def test_a_heading_is_one_where_the_reader_of_the_file_found_one() -> None:
    text = "Ferries\n\n40 boats.\n\nWhat the inspectors of the Maritime Office found in July of that year\n\n40 more.\n"
    found = read_material(Material(text.replace("What", "## What").replace("Ferries", "# Ferries").encode(), "a.md"))
    assert [item.heading for item in laid_out(found, ticked(found, ()))] == [False, False, True, False]
    plain = Document.from_text(text)
    assert not any(item.heading for item in laid_out(plain, ticked(plain, ())))


def test_the_figure_of_a_cell_is_marked_in_its_cell() -> None:
    start = TABLE.text.index("44")
    made = claim(1, "40", "40")._replace(start=start, end=start + 2, text="44")
    row = laid_out(TABLE, ticked(TABLE, [made]))[2]
    assert [[(part.text, part.claim is not None) for part in cell] for cell in row.cells] == [
        [("North", False)], [("44", True)],
    ]  # fmt: skip


def test_a_table_of_the_article_is_one_of_the_report() -> None:
    page = html_report(replace(dossier(), document=TABLE, claims=()))
    assert page.count('<table class="rows">') == 1
    assert "<tr><td>North</td><td>44</td></tr>" in page
    assert "North | 44\nSkerry | 38\n" in plain_report(replace(dossier(), document=TABLE, claims=()))


def test_a_bare_figure_that_nobody_has_decided_says_where_it_stands() -> None:
    made = claim(1, "40", "40")._replace(sentence="North | 40 | £520,000")
    for report in (plain_report, html_report):
        assert "40, in “North | 40 | £520,000”" in report(replace(dossier(), claims=(made,)), Edition.CORRECTIONS)


def test_what_does_not_add_up_shows_the_sentences_that_it_is_about() -> None:
    one, other = claim(1, "115", "115 vans"), claim(2, "1,000", "1,000 cars")
    check = CheckRecord("k1", "conflict", Verdict.FAILS, "115 here, 1,000 elsewhere", (one.id, other.id))
    held = replace(dossier(), claims=(one, other), checks=(check,))
    text = " ".join(plain_report(held, Edition.CORRECTIONS).split())
    assert f"No. 1: {one.sentence}" in text
    assert f"No. 2: {other.sentence}" in text
    assert other.sentence.replace("'", "&#39;") in html_report(held, Edition.CORRECTIONS)
