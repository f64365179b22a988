"""Parts that words set among what was counted: "including", "They included", "the other three", "three of bronze"."""

from __future__ import annotations

import pytest
from worked_out import related

from workbench import analyse
from workbench.claims.mention import Verdict


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Some 38 people were held on Friday, including three retired judges.", "three", "38"),
        (
            "Her team asked 16 clinics in the south last year, and they found that only four gave an answer.",
            "four",
            "16",
        ),
        ("The guild has 64 members, including many bakers from the port and two former mayors.", "two", "64"),
        ("Forty-six miners had been brought up by noon. They included 12 boys.", "12", "Forty-six"),
        (
            "Thirty-eight people drowned in Arden.\n\nAmong the dead were nine nurses from one ward.",
            "nine",
            "Thirty-eight",
        ),
        ("The mill will spend $90 million this year, including $12 million on ropes.", "$12 million", "$90 million"),
        ("There are seven bells in the tower, three of bronze.", "three", "seven"),
        ("The council has 40 members - just eight are women.", "eight", "40"),
        ("Floods reached five villages in May. In the other three villages nobody was hurt.", "three", "five"),
        ("The union lists 12 clinics, including three in Bray.", "three", "12"),
    ],
)
def test_a_word_sets_a_part_among_what_was_counted(text: str, part: str, whole: str) -> None:
    assert [part, whole] in related(text, "part")


def test_those_in_so_many_places_are_told_in_parts() -> None:
    text = "It made 34 people ill in 13 towns, including 33 who were treated and two who died, the ward said."
    assert related(text, "part") == [["33", "34"], ["two", "34"]]
    text = "The lists name 40 people in nine towns, among them six who fled and three who stayed."
    assert related(text, "part") == [["six", "40"], ["three", "40"]]
    assert related("The firm has 340 clerks in 13 shops, including nine on the coast.", "part") == [["nine", "13"]]


def test_a_list_of_parts_is_read_to_its_end() -> None:
    text = "The guild counted 60 boats, including 12 in Arden, nine in Bray and four in Cole."
    assert related(text, "part") == [["12", "60"], ["nine", "60"], ["four", "60"]]


@pytest.mark.parametrize(
    "text",
    [
        "The storm reached 11 clinics, including wards and kitchens, and five markets.",
        "The count of 12 million people does not include an additional 700,000 who live abroad.",
        "About 50,000 carts were painted, including those of 40 dairies.",
        "About 20 students will come. They include a girl who, at the age of 14, won the cup.",
        "Some 400 people marched past shops and stalls, including three bakeries.",
        "Arden sold 700 boats, Bray 350 and Cole the remaining 150.",
        "At least 9,000 children fell ill. He took his remaining two children to the clinic.",
        "The yard sold 240 boats in May, 150 in June.",
        "Some 15 men are ill, 12 are at work.",
        "Two clerks were among those who voted no, along with 46 from Bray.",
    ],
)
def test_what_only_stands_behind_a_number_is_no_part_of_it(text: str) -> None:
    assert not related(text, "part")


def test_more_than_all_of_them_fails_only_right_behind_them() -> None:
    text = "The clinic saw {}, including 18 boys."
    found = [analyse(text.format(words), links=False).checks for words in ("12 boys", "12 boys from the port")]
    assert [[check.verdict for check in checks if check.name == "part"] for checks in found] == [[Verdict.FAILS]] * 2
    assert not analyse(text.format("12 horses"), links=False).checks
