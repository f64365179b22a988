"""A corrected reading is read by the grammar that read the article, or refused with the forms."""

from __future__ import annotations

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.correction import Reading, correction
from workbench.claims.figures.agreement import Stance, agreement
from workbench.errors import UsageError
from workbench.quantities.quantity import Bound, Kind, Quantity
from workbench.text.span import Span

AGE = Quantity(0, 1, Kind.AGE, low=7, high=7, unit="year")
COUNT = Quantity(0, 2, Kind.COUNT, low=41, high=41, unit="sailor")


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        ("seven children", {"kind": "count", "bound": "=", "low": "7", "high": "7", "unit": "child"}),
        ("7 children", {"kind": "count", "low": "7", "unit": "child", "label": "7 children"}),
        ("11 million cubic metres", {"kind": "measure", "low": "11000000", "unit": "m3"}),
        ("27 %", {"kind": "percent", "low": "27", "high": "27", "unit": "%"}),
        ("at least 40 lawsuits", {"bound": ">=", "low": "40", "high": "", "unit": "lawsuit"}),
        (">= 40 men", {"bound": ">=", "low": "40", "high": "", "unit": "man"}),
        ("30 to 40 ships", {"bound": "range", "low": "30", "high": "40", "unit": "ship"}),
        ("at most 1,500 euros", {"kind": "money", "bound": "<=", "low": "", "high": "1500", "unit": "EUR"}),
        ("99 boat", {"kind": "count", "low": "99", "unit": "boat", "label": "99 boat"}),
        ("9 of 12", {"kind": "ratio", "parts": "9/12", "low": "0.75", "unit": ""}),
        ("28 February", {"kind": "date", "iso": "--02-28", "low": "", "high": ""}),
        ("kind=money unit=USD low=4,000", {"kind": "money", "unit": "USD", "low": "4000"}),
        ("bound=at least label=7 and more", {"bound": ">=", "low": "7", "high": "", "label": "7 and more"}),
    ],
)
def test_a_reading_is_written_as_an_article_would_or_as_fields(line: str, changes: dict[str, str]) -> None:
    read = correction(line, AGE, "7", "aged 7 were children")
    assert {name: read.get(name) for name in changes} == changes


def test_a_bound_behind_a_bare_number_is_its_bound() -> None:
    assert correction("40 or more", COUNT, "41", "41 sailors")["bound"] == ">="


def test_a_bare_number_keeps_kind_and_unit_and_stands_in_the_label() -> None:
    read = correction("at least 43", COUNT, "41", "41 sailors")
    assert read == {"bound": ">=", "low": "43", "high": "", "remark": "", "label": "43 sailors"}


@pytest.mark.parametrize(
    "line",
    ["", "many", "seven children:27", "7 children and 4 dogs", "43 of them", "kind=colour", "low=ten", "bound=roughly"],
)
def test_what_is_no_reading_is_refused(line: str) -> None:
    with pytest.raises(UsageError):
        correction(line, COUNT, "41", "41 sailors")


def test_a_refusal_tells_the_forms() -> None:
    with pytest.raises(UsageError, match="no figure in “many”: write one, as seven children, at least 40 lawsuits"):
        correction("many", COUNT, "41", "41 sailors")


def test_passages_facts_and_checks_follow_from_a_corrected_reading() -> None:
    article = "The reservoir at Arden lost 11 million of its water.\n\nIts keeper is 41."
    source = "The reservoir at Arden lost 11.1 million cubic metres of its water."
    place = Span(article.index("11"), article.index(" of its"))
    before = analyse(article, [source])
    figure = Quantity(*place, Kind.MEASURE, Bound.EXACT, 11_000_000, 11_000_000, "m3")
    after = analyse(article, [source], readings={place: Reading(figure, "11 million cubic metres")})
    assert before.mentions[0].quantity.unit != "m3"
    assert after.mentions[0].quantity == figure
    assert after.mentions[1:] == before.mentions[1:]
    assert agreement(figure, analyse(source).mentions[0].quantity).stance is Stance.WITHIN
    (link,) = [link for link in after.links if link.source == 0 and link.mention == 0]
    assert "11 million m3" in link.why[0]


def test_a_place_where_no_figure_was_read_gets_one() -> None:
    article = "They came by the boatload.\n\nIt has 40 sailors."
    place = Span(article.index("boatload"), article.index("."))
    figure = Quantity(*place, Kind.COUNT, Bound.EXACT, 12, 12, "boat")
    found = analyse(article, readings={place: Reading(figure, "12 boats")})
    assert [(mention.quantity.low, mention.claim) for mention in found.mentions] == [(12, True), (40, True)]
