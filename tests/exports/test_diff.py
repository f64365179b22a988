"""The diff export: what changed among the figures, in three formats, and nothing in a text can act."""

import csv
import io
from dataclasses import replace

import pytest

from workbench.claims.redraft.outcome import Fate
from workbench.desk.records import ArticleRecord, Candidate
from workbench.desk.redraft.between import Between
from workbench.desk.redraft.cases import Case, Told
from workbench.desk.texts.drafts import DraftRecord
from workbench.exports.diff import as_csv, as_html, as_markdown


@pytest.fixture
def found() -> Between:
    article = ArticleRecord("a1", "a.txt", "The <b>*Guard*</b>", "d2", 2, "", "", "", "")
    drafts = [DraftRecord(f"d{number}", number, "", "", number == 2) for number in (1, 2)]
    cases = (
        Case(
            Fate.STALE,
            "171 became 117",
            "117 killed",
            before=Told("171", "By July 171 died."),
            after=Told("117", "By July 117 died."),
            number=22,
        ),
        Case(Fate.GONE, "no longer in the text", "500 returned", before=Told("500", "500 <i>left</i>."), number=18),
        Case(Fate.NEW, "not in the older draft", "=SUM(A1)", after=Told("12", "12 *came*."), number=73),
    )
    return Between(article, *drafts, cases)


def test_markdown_strikes_what_was_cut_and_makes_bold_what_was_added(found):
    text = as_markdown(found)
    assert "## Figures that changed" in text
    assert "By July ~~171~~**117** died." in text
    assert "Figures: 1 changed, 1 gone, 1 new." in text


def test_markdown_in_a_text_stays_text(found):
    assert "12 \\*came\\*." in as_markdown(found)


def test_html_marks_changes_and_lets_no_tag_through(found):
    page = as_html(found)
    assert "<del>171</del><ins>117</ins>" in page
    assert "<i>" not in page
    assert "<b>" not in page


def test_csv_has_a_row_a_figure_and_no_formula(found):
    rows = list(csv.DictReader(io.StringIO(as_csv(found))))
    assert [row["change"] for row in rows] == ["stale", "gone", "new"]
    assert (rows[0]["figure_before"], rows[0]["figure_after"]) == ("171", "117")
    assert rows[2]["label"] == "'=SUM(A1)"


def test_two_equal_drafts_say_that_no_figure_changed(found):
    assert "No figure changed." in as_markdown(Between(found.article, found.older, found.newer, ()))


def test_every_format_names_the_places_of_an_ambiguous_figure(found):
    places = (Candidate(8, 11, "117", "By July <b>117</b> died."), Candidate(30, 33, "118", "By June 118 died."))
    unsure = Case(Fate.AMBIGUOUS, "two places fit as well", "117 killed", number=22, candidates=places)
    one = replace(found, cases=(unsure,))
    assert "  - May stand at 118: By June 118 died." in as_markdown(one)
    assert "<p>May stand at 117: By July &lt;b&gt;117&lt;/b&gt; died.</p>" in as_html(one)
    row = next(csv.DictReader(io.StringIO(as_csv(one))))
    assert row["places"] == "117: By July <b>117</b> died. | 118: By June 118 died."
