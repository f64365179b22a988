"""Claims that follow from figures of a source by one calculation, and figures that come to a claim's by chance."""

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.links.reckoning.asking import Way, asking
from workbench.claims.mention import Link, Relation
from workbench.claims.mentions.finding import find_mentions
from workbench.text.document import Document

HARBOUR = "The harbour of Orsk Hollow landed 4,310 tonnes of herring in 2024, and its cannery burned on 3 May 2024. "
"""What makes the sources speak of the same place as the articles."""


def links(article: str, source: str, value: str) -> list[Link]:
    """The links of the article's claim `value` to the last passage of a source."""
    article, source = HARBOUR + "\n\n" + article, HARBOUR + "\n\n" + source
    found = analyse(article, [source])
    return [
        item
        for item in found.links
        if item.source == 0
        and item.start >= len(HARBOUR)
        and article[(place := found.mentions[item.mention].quantity).start : place.end] == value
    ]


@pytest.mark.parametrize(
    ("article", "source", "value", "why"),
    [
        (
            "The catch of the fleet fell by 7.5 per cent.",
            "Catch of the fleet, tonnes: 4,000 in the first year, 3,700 in the second.",
            "7.5 per cent",
            "from 4,000 to 3,700 is -7.5 %",
        ),
        (
            "The fleet lost 312 boats.",
            "| Boats of the fleet | 1,870 | 1,558 |",
            "312",
            "1,870 - 1,558 = 312",
        ),
        (
            "A fifth of the harbour's herring went to the cannery.",
            "Of 4,310 tonnes of herring the cannery took 860 tonnes from the harbour.",
            "A fifth",
            "860 t of 4,310 t is 20 %",
        ),
        (
            "The vote in the harbour drew 3,502 of the fishermen, a turnout of 85 per cent.",
            "Fishermen of the harbour with a vote: 4,120",
            "85 per cent",
            "3,502 of 4,120 is 85 %",
        ),
        (
            "Of 64 boats in the harbour 27 were lost.",
            "Of the 64 boats in the harbour, 37 are afloat.",
            "27",
            "64 - 37 = 27",
        ),
        (
            "The harbour has 1,204 berths in all.",
            "The harbour has 880 berths for boats on the north side and 324 berths on the south side.",
            "1,204",
            "880 + 324 = 1,204",
        ),
        (
            "The fine for the harbour was twice that of the cannery.",
            "Fines: the harbour 86,000 euros, the cannery 43,000 euros.",
            "twice",
            "86,000 EUR / 43,000 EUR = 2",
        ),
        (
            "The harbour master, Ilse Brandt, 42, blamed the wind.",
            "Ilse Brandt, born in 1982, is master of the harbour.",
            "42",
            "2024 - 1982 = 42",
        ),
        (
            "The harbour has been closed for 12 years.",
            "The harbour has been closed to ferries since 2012.",
            "12 years",
            "2024 - 2012 = 12",
        ),
        (
            "The strike in the harbour went on for 41 days.",
            "The strike in the harbour began on 21 May and ended on 1 July.",
            "41 days",
            "41 days from 21 May to 1 July",
        ),
        (
            "The alarm in the harbour rang for 25 minutes.",
            "The alarm in the harbour rang from 03:50, and at 04:15 it was turned off.",
            "25 minutes",
            "03:50 to 04:15 is 25 minutes",
        ),
        (
            "The harbour was built in 1874.",
            "The harbour has been here for 150 years.",
            "1874",
            "2024 - 150 = 1874",
        ),
    ],
    ids=[
        "fall", "difference in a row", "fraction", "turnout", "rest", "sum", "multiple", "age", "years since",
        "days between", "minutes between", "year",
    ],
)  # fmt: skip
def test_a_source_supports_what_follows_from_its_figures_and_the_calculation_is_told(article, source, value, why):
    found = [item for item in links(article, source, value) if why in item.why]
    assert [item.relation for item in found] == [Relation.SUPPORTS], links(article, source, value)


@pytest.mark.parametrize(
    ("article", "source", "value"),
    [
        ("The fleet has 312 boats.", "| Boats of the fleet | 1,870 | 1,558 |", "312"),
        (
            "The catch of the fleet rose by 7.5 per cent.",
            "Catch of the fleet, tonnes: 4,000 in the first year, 3,700 in the second.",
            "7.5 per cent",
        ),
        ("The fleet lost 66 boats.", "Boats lost: 1,870, of which 1,558 afloat.", "66"),
        ("The harbour master, Ilse Brandt, 42, blamed the wind.", "The harbour of Brandt was closed in 1982.", "42"),
        ("The strike went on for 40 days.", "The strike began on 21 May and ended on 1 July.", "40 days"),
        ("A third of the herring was sold.", "| Herring | 1,200 | 400 |", "A third"),
        ("The quay, built in 1974, sank.", "The quay has a design life of 50 years.", "1974"),
    ],
    ids=[
        "no word of a difference", "the other way", "another number", "no birth", "a day too few",
        "cells of several years", "a life to come",
    ],
)  # fmt: skip
def test_figures_that_come_to_the_claims_by_chance_support_nothing(article, source, value):
    assert not {Relation.STATES, Relation.SUPPORTS} & {item.relation for item in links(article, source, value)}


def test_an_amount_of_another_currency_or_noun_is_no_operand():
    article = "The fleet lost 312 boats, and the cannery lost $1,200."
    source = "The fleet has 1,870 boats and 1,558 men. The cannery made $4,000 and 2,800 euros."
    for value in ("312", "$1,200"):
        assert not {Relation.STATES, Relation.SUPPORTS} & {item.relation for item in links(article, source, value)}


@pytest.mark.parametrize(
    ("sentence", "figure", "expected"),
    [
        ("Sales fell by 6 per cent.", 0, Way.DOWN),
        ("Sales rose 6 per cent.", 0, Way.UP),
        ("There were 6 per cent fewer sales.", 0, Way.DOWN),
        ("Some 6 per cent of the sales were cash.", 0, Way.SHARE),
        ("The index stood 530 points lower, or 1.6 per cent, to close at 32,030.", 1, Way.DOWN),
        ("They won by 1,317 votes.", 0, Way.DIFFERENCE),
        ("They own 1,317 goats.", 0, None),
        ("There are 1,317 goats in all.", 0, Way.SUM),
        ("It burned for 40 minutes.", 0, Way.TIME),
    ],
)
def test_the_wording_says_how_a_claim_may_have_come_about(sentence, figure, expected):
    document = Document.from_text(sentence)
    found = asking(document, find_mentions(document)[figure], ())
    assert (found and found.ways) == expected
