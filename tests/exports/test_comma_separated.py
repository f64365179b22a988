"""CSV: what stands in it, that nothing in it runs, and that it reads back exactly."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import UnreadableError
from workbench.exports.columns import columns_of
from workbench.exports.comma_separated import BOM, claims_csv, evidence_csv, read_table, write_table
from workbench.exports.defuse import defuse, restore, risky
from workbench.exports.rows import claim_rows, evidence_rows
from workbench.exports.selection import VERIFIED, select

from .dossiers import dossier

FORMULA_STARTS = "=+-@\t\r＝＋－＠"
tricky = st.text(st.sampled_from("=+-@'; \t\r\n\",|1/2.:9amMar＝éx"), max_size=12) | st.text(max_size=20)


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_says_all_that_a_reader_needs_to_judge_a_claim_alone() -> None:
    row = rows_of(claims_csv(dossier()))[2]
    assert row["number"] == "3"
    assert row["label"] == "40 people"
    assert row["text"] == "40"
    assert row["bound"] == ">="
    assert (row["low"], row["high"]) == ("40", "")
    assert row["finding"] == "imprecise"
    assert row["best_passage"] == row["evidence_quote"] == "43 people went aboard."
    assert row["best_passage_reason"] == "same figure; same noun"
    assert row["evidence_document"] == "harbour-log.txt"
    assert row["evidence_locator"] == "paragraph 3"
    assert row["evidence_count"] == "1"
    assert (row["checked_by"], row["checked_at"]) == ("Ana", "2022-07-26T10:00:00Z")
    assert row["article"] == "bridge"
    assert row["draft"] == "2"
    assert row["head"] == "bb"


def test_every_line_ends_in_crlf_and_there_is_one_row_a_claim() -> None:
    text = claims_csv(select(dossier(), VERIFIED))
    assert text.count("\r\n") == text.count("\n") == 3
    assert [row["number"] for row in rows_of(text)] == ["1", "6"]


def test_a_decision_that_no_longer_stands_has_no_checker() -> None:
    stale = rows_of(claims_csv(dossier()))[7]
    assert stale["state"] == "stale"
    assert stale["reviewer"] == "Ana"
    assert stale["checked_by"] == stale["checked_at"] == ""


def test_a_ratio_stands_in_two_columns() -> None:
    row = rows_of(claims_csv(dossier()))[1]
    assert (row["ratio_part"], row["ratio_whole"]) == ("1", "2")


def test_for_excel_there_is_a_bom_and_a_ratio_does_not_become_a_date() -> None:
    text = claims_csv(dossier(), excel=True)
    assert text.startswith(BOM)
    row = rows_of(text.removeprefix(BOM))[1]
    assert row["text"] == "'1/2"
    assert rows_of(claims_csv(dossier()))[1]["text"] == "1/2"


def test_the_evidence_table_has_one_row_a_link() -> None:
    rows = rows_of(evidence_csv(dossier()))
    assert [(row["number"], row["rank"], row["status"]) for row in rows] == [
        ("3", "1", "accepted"),
        ("3", "2", "suggested"),
        ("5", "1", "suggested"),
        ("5", "2", "suggested"),
        ("5", "3", "rejected"),
        ("6", "1", "accepted"),
    ]
    assert rows[1]["document"] == "bridge"
    assert rows[1]["in_article"] == "true"


@pytest.mark.parametrize("excel", [False, True])
def test_tables_read_back_exactly(excel: bool) -> None:
    everything = dossier()
    assert read_table("claims", claims_csv(everything, excel=excel)) == list(claim_rows(everything))
    assert read_table("evidence", evidence_csv(everything, excel=excel)) == list(evidence_rows(everything))


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-81%", "@SUM(A1)", "\t=1", " =1", "''=1", "a;=1+1", "note\n=cmd|' /C calc'!A0", "＝1", "--02-28"],
)
def test_text_that_a_spreadsheet_would_run_is_defused(text: str) -> None:
    cell = defuse(text)
    assert cell != text
    for piece in cell.replace("\r", ";").replace("\n", ";").replace("\t", ";").split(";"):
        assert piece.lstrip(" ")[:1] not in tuple(FORMULA_STARTS)
    assert restore(cell) == text


@pytest.mark.parametrize("text", ["1/2", "9-10", "2022-02", "2 March", "Feb 2022", "10:30", "9 AM", "1.5", "9/11/01"])
def test_text_that_looks_like_a_date_is_kept_from_becoming_one_for_excel_alone(text: str) -> None:
    assert defuse(text) == text
    assert defuse(text, dates=True) == "'" + text
    assert restore("'" + text) == text


@pytest.mark.parametrize("text", ["171", "about 500", "28th of February", "", "'quoted' words", "5 decades of x"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert defuse(text, dates=True) == text


@given(tricky, st.booleans())
@settings(max_examples=300)
def test_what_was_defused_is_restored_exactly(text: str, dates: bool) -> None:
    assert restore(defuse(text, dates=dates)) == text


@given(st.lists(tricky, min_size=6, max_size=6), st.booleans())
@settings(max_examples=60)
def test_any_text_in_any_cell_reads_back_exactly(texts: list[str], excel: bool) -> None:
    label, words, note, corrected, answer, article = texts
    whole = dossier()
    changed = replace(
        whole,
        claims=(whole.claims[0]._replace(label=label, text=words, note=note, corrected_text=corrected, answer=answer),),
        article=whole.article._replace(name=article),
    )
    rows = list(claim_rows(changed))
    assert read_table("claims", write_table("claims", rows, excel=excel)) == rows


@given(st.lists(tricky, max_size=4))
@settings(max_examples=200)
def test_of_many_texts_those_that_are_not_risky_are_none_that_defusing_would_change(texts: list[str]) -> None:
    assert {at for at, text in enumerate(texts) if defuse(text) != text} <= set(risky(texts))


def test_the_columns_are_those_of_the_rows() -> None:
    whole = dossier()
    assert all(len(row) == len(columns_of("claims")) for row in claim_rows(whole))
    assert all(len(row) == len(columns_of("evidence")) for row in evidence_rows(whole))


def test_a_file_that_a_spreadsheet_saved_with_other_separators_and_order_reads_the_same() -> None:
    rows = list(csv.reader(io.StringIO(claims_csv(dossier()), newline="")))
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\n")
    writer.writerows([[cell.replace("true", "TRUE") for cell in reversed(row)] for row in rows])
    assert read_table("claims", stream.getvalue()) == list(claim_rows(dossier()))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("a,b\r\n1,2\r\n", "no column number"),
        (claims_csv(dossier()).replace("verified", "varified"), "none of: verified"),
        (claims_csv(dossier()).replace("\r\n3,", "\r\nthree,"), "row 4, column number"),
        (claims_csv(dossier()) + "1,2\r\n", "has 2 cells"),
        (claims_csv(dossier()) + '"', "not a readable CSV"),
    ],
    ids=["empty", "another table", "no such finding", "no number", "short row", "open quote"],
)
def test_a_table_that_cannot_be_read_says_where_and_why(text: str, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        read_table("claims", text)
