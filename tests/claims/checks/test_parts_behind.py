"""Parts far behind their whole, new ones among all of their kind, and numbers beside the share that they are."""

from __future__ import annotations

import pytest
from worked_out import related


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("The clinic counted 305 cases (287 confirmed and 18 probable), including 46 deaths, by Monday.", "46", "305"),
        ("In all 63 (60 confirmed and three probable) nurses fell ill, of whom 21 have died.", "21", "63"),
        ("There have been 34 deaths from the fever, with 33 in Arden and the other in Bray.", "33", "34"),
        ("Rescuers said that 47 were pulled out with 23 still in hospital.", "23", "47"),
        (
            "Norway promised a further £25m on Monday, which brings what it has given since 2021 to £70 million.",
            "£25m",
            "£70 million",
        ),
        (
            "Arden has 83 confirmed cases. He said that out of the confirmed cases, only seventeen were still ill.",
            "seventeen",
            "83",
        ),
        ("A nurse saw 12 of the 31 survivors. Thirty-one people had been pulled out by noon.", "12 of the 31", "31"),
    ],
)
def test_a_part_has_its_whole_in_front_over_brackets_and_clauses(text: str, part: str, whole: str) -> None:
    assert [part, whole.replace("31", "Thirty-one")] in related(text, "part")


@pytest.mark.parametrize(
    "text",
    [
        "An additional 47 cases have been reported since May. In all, a total of 214 cases have been reported.",
        "This week 47 new cases were reported. As of 12 May, 214 cases have been reported in Arden.",
    ],
)
def test_new_ones_are_among_all_of_their_kind(text: str) -> None:
    assert ["47", "214"] in related(text, "part")


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        (
            "The appeal for $250 million has so far raised $70 million, or about 28 per cent.",
            "$70 million",
            "$250 million",
        ),
        (
            "It was signed by 7,812 people, which is more than one in ten of the 71,000 who live there.",
            "7,812",
            "71,000",
        ),
        ("He would cut no more than 550 jobs, or about 3 per cent of a workforce of 18,000.", "550", "18,000"),
    ],
)
def test_a_number_beside_its_share_is_the_part(text: str, part: str, whole: str) -> None:
    assert related(text, "part") == [[part, whole]]


@pytest.mark.parametrize(
    "text",
    [
        "At least 521 people drowned this year, compared with 471 in the same months a year ago.",
        "Arden has 214 bells (47 new and 12 cracked), Bray has 90, including three of bronze. Each was cast in 1904.",
        "The price of $250 rose by $70, or 12 per cent.",
        "Arden reported 47 new cases. In all, 214 bells have been cast.",
    ],
)
def test_what_is_set_beside_another_number_is_no_part_of_it(text: str) -> None:
    assert not [pair for pair in related(text, "part") if pair[1] in ("521", "214", "$250")]
