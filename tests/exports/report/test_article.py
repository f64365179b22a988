"""The article with its tick marks, and the two pictures."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workbench.desk.finding import Finding, State
from workbench.exports.report.edition import Edition
from workbench.exports.report.pictures import BAR_WIDTH, STRIP_WIDTH, spreads, strip
from workbench.exports.report.plain import WIDTH, plain_report
from workbench.exports.report.ticks import ticked
from workbench.quantities.quantity import Bound
from workbench.text.document import Document

from ..dossiers import DOCUMENT, claim, claims, dossier


def test_every_figure_is_marked_where_it_stands() -> None:
    marked = [stretch for paragraph in ticked(DOCUMENT, claims()) for stretch in paragraph if stretch.claim]
    assert [stretch.text for stretch in marked] == [item.text for item in claims()]


@given(st.lists(st.tuples(st.integers(0, 330), st.integers(0, 40)), max_size=8))
def test_wherever_claims_lie_the_paragraphs_stay_whole(places: list[tuple[int, int]]) -> None:
    made = [claim(1, "40", "40")._replace(start=start, end=start + size) for start, size in places]
    paragraphs = ["".join(stretch.text for stretch in paragraph) for paragraph in ticked(DOCUMENT, made)]
    assert paragraphs == [DOCUMENT.text[item.start : item.end] for item in DOCUMENT.paragraphs]


def test_the_strip_shows_what_must_change_above_and_what_is_open_below() -> None:
    marks = strip(DOCUMENT, claims()).marks
    assert [mark.lane for mark in marks] == [
        "settled", "open", "change", "settled", "change", "settled", "settled", "open", "settled", "open",
    ]  # fmt: skip
    assert all(0 <= mark.x <= STRIP_WIDTH for mark in marks)
    assert [mark.x for mark in marks] == sorted(mark.x for mark in marks)


def test_the_numbers_of_paragraphs_beneath_the_strip_have_room() -> None:
    document = Document.from_text("A line.\n" * 40 + "A long line, and another.\n" * 30)
    places = [x for x, _ in strip(document, ()).paragraphs]
    assert len(places) > 10
    assert all(after - before >= 25 for before, after in pairwise(places))


def test_a_spread_lays_the_statements_of_a_fact_on_one_scale() -> None:
    at_least = claim(1, "40", "40 people", bound=Bound.AT_LEAST, low=40, fact="f")
    about = claim(2, "500", "500", bound=Bound.ABOUT, low=500, high=500, fact="f")
    (spread,) = spreads(replace(dossier(), claims=(at_least, about)))
    first, second = spread.bars
    assert spread.agree
    assert first.open_right
    assert first.point == first.left < second.left < (second.point or 0) < second.right < BAR_WIDTH
    assert [bar.words for bar in spread.bars] == ["at least 40", "about 500"]


def test_figures_of_a_fact_that_cannot_all_hold_come_first_and_say_so() -> None:
    pairs = [
        claim(1, "115", "115", low=115, high=115, fact="same"),
        claim(2, "25", "25", low=115, high=115, fact="same"),
        claim(3, "140", "140", low=140, high=140, fact="other"),
        claim(4, "1,000", "1,000", bound=Bound.MORE, low=1000, fact="other"),
    ]
    made = spreads(replace(dossier(), claims=tuple(pairs)))
    assert [(spread.fact, spread.agree) for spread in made] == [("other", False), ("same", True)]


def test_a_fact_that_is_stated_once_has_no_spread() -> None:
    assert spreads(dossier()) == ()


def test_the_plain_report_is_never_wider_than_a_mail() -> None:
    for edition in Edition:
        assert all(len(line) <= WIDTH for line in plain_report(dossier(), edition).splitlines())


def test_the_plain_report_shows_ticks_corrections_and_head() -> None:
    text = plain_report(dossier())
    assert "115[6✓]" in text
    assert "new: At least [+43+] people" in text
    assert "Journal head\n  bb\n" in text


def test_the_plain_public_edition_holds_nothing_confidential() -> None:
    text = plain_report(dossier(), Edition.PUBLIC)
    assert "Kerr" not in text
    assert "kerr" not in text
    assert "Ana" not in text


def test_a_claim_that_is_gone_from_the_draft_is_not_in_the_report() -> None:
    whole = dossier()
    gone = whole.claims[0]._replace(
        state=State.GONE, finding=Finding.WRONG, label="gone away", start=10_000, end=10_004
    )
    assert "gone away" not in plain_report(replace(whole, claims=(*whole.claims[1:], gone)))
