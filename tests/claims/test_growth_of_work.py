"""The work of facts and checks grows with the length of a text and no faster, counted in steps and not in seconds."""

from __future__ import annotations

import sys
from dataclasses import replace
from types import FrameType
from typing import Any, SupportsIndex

import pytest

from workbench import analyse
from workbench.claims.checks.checking import run_checks
from workbench.claims.facts.reading import read_article
from workbench.claims.mentions.amounts import currency_of
from workbench.claims.mentions.finding import find_mentions
from workbench.quantities.scanner import scan
from workbench.text.document import Document

SENTENCES = (
    "Of the 140 suits, 115 were joint and another 25 were separate. At least 140 men sued: 115 in one joint suit and "
    "another 25 individually. They gave three reasons. About 500 men returned home."
)


def _steps(text: str) -> int:
    """How many calls of our own functions an analysis makes."""
    calls = 0

    def count(frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event == "call" and "workbench" in frame.f_code.co_filename

    sys.setprofile(count)
    try:
        analyse(text, links=False)
    finally:
        sys.setprofile(None)
    return calls


def _lines(text: str, room: str) -> int:
    """How many lines of a room of the claims are run."""
    lines = 0

    def count(frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal lines
        if room not in frame.f_code.co_filename:
            return None
        lines += event == "line"
        return count

    sys.settrace(count)
    try:
        analyse(text, links=False)
    finally:
        sys.settrace(None)
    return lines


@pytest.mark.parametrize("sign", ["\t", " | "])
def test_cells_of_one_long_row_are_work_in_proportion(sign: str) -> None:
    analyse(sign.join("123"))
    row = sign.join(map(str, range(3000, 4200)))
    once, twice = _lines(row[: len(row) // 2], "heads"), _lines(row, "heads")
    assert twice < 2.25 * once


def test_number_words_in_a_row_are_work_in_proportion() -> None:
    analyse("one ")
    once, twice = _lines("one " * 300, "mentions"), _lines("one " * 600, "mentions")
    assert twice < 2.25 * once


@pytest.mark.parametrize("joint", ["\n", " "], ids=["by paragraph", "on one line"])
def test_four_times_the_text_asks_for_four_times_the_calls(joint: str) -> None:
    once, fourfold = _steps(joint.join([SENTENCES] * 20)), _steps(joint.join([SENTENCES] * 80))
    assert fourfold < 4.4 * once


@pytest.mark.parametrize("joint", ["\n", " "], ids=["by paragraph", "on one line"])
def test_a_figure_that_a_crowd_of_sentences_has_is_work_in_proportion(joint: str) -> None:
    villages = [f"About 500 men of {'abcdefghij'[at // 10 % 10]}{'klmnopqrst'[at % 10]}bury left." for at in range(400)]
    once, fourfold = _steps(joint.join(villages[:100])), _steps(joint.join(villages))
    assert fourfold < 4.4 * once


def test_a_rest_is_looked_for_among_the_claims_of_its_value() -> None:
    told = [f"The town had {1_213 + 7 * at} men. Some {311 + at} left, leaving {4_111 + 3 * at}." for at in range(400)]
    once, fourfold = _lines("\n".join(told[:100]), "checks"), _lines("\n".join(told), "checks")
    assert fourfold < 4.4 * once


def test_a_part_is_set_against_few_of_the_figures_in_front_of_it() -> None:
    counts = [f"{at} {'abcdefghij'[at % 10]}boats, " for at in range(100, 500)]
    once, fourfold = _lines("".join(counts[:100]), "portion"), _lines("".join(counts), "portion")
    assert fourfold < 5 * once


def test_an_age_is_reckoned_from_births_and_dates_close_by() -> None:
    text = "Ada Quill, who was born in 1961, was aged 41 in 2002."
    once, twice = (_lines("\n".join([text] * times), "checks/times/age") for times in (40, 80))
    assert 0 < twice < 2.3 * once


class Watched(str):
    """A text that counts the characters which are taken out of it."""

    taken = 0

    def __getitem__(self, at: SupportsIndex | slice) -> str:
        part = super().__getitem__(at)
        Watched.taken += len(part)
        return part


def test_the_currency_of_a_paragraph_is_told_without_reading_the_text_in_front_of_it() -> None:
    text = Watched("Nothing. " * 10_000 + "It cost $5 million.")
    Watched.taken = 0
    assert currency_of(text, scan(str(text))) == "USD"
    assert Watched.taken < 100


def _taken(times: int) -> int:
    """How many characters facts and checks take out of a text of so many parts."""
    told = (
        f"All {at + 162} passengers and crew died. The {at + 155} passengers and seven crew flew home.\n{SENTENCES}"
        for at in range(times)
    )
    document = Document.from_text("\n".join(told))
    document = replace(document, text=Watched(document.text))
    mentions = find_mentions(document)
    Watched.taken = 0
    run_checks(read_article(document, mentions), lambda _: None)
    return Watched.taken


def test_facts_and_checks_take_no_more_out_of_a_text_than_stands_around_its_figures() -> None:
    once, fourfold = _taken(20), _taken(80)
    assert 0 < fourfold < 4.6 * once
