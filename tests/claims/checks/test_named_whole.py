"""Parts and shares whose whole is named by a word for it, or by its number."""

from __future__ import annotations

import pytest
from worked_out import related


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        (
            "The law sets aside £24 million for roads. Two-thirds of the money comes from the city.",
            "Two-thirds",
            "£24 million",
        ),
        ("The mill has about 19,000 employees, so the cuts come to 6% of its workforce.", "6%", "19,000"),
        ("In Arden 1,500 people have died. About a quarter of those killed were miners.", "a quarter", "1,500"),
        ("Some 500 people live in Arden, half of them in tents.", "half", "500"),
        ("A poll by the Bell found 54 percent of 1,006 adults in favour.", "54 percent", "1,006"),
        ("The guild reached only one-third of the 8,100 farmers whom it had written to.", "one-third", "8,100"),
        ("Of the 8,340 patients whose age is known, 56% are under 35.", "56%", "8,340"),
        ("Of 450 weavers asked, 120 said that they had no bell.", "120", "450"),
        ("The fire ruined 38 homes. Of the homes ruined, 26 were old.", "26", "38"),
        ("At least 20 people were on the bus. Eight of the passengers fell asleep.", "Eight", "20"),
        ("Police held 14 people. Nine were later let go.", "Nine", "14"),
        ("More than 16,000 cases, of which nearly 1,000 ended badly, were counted.", "1,000", "16,000"),
        ("Arden has counted 8,535 cases of the fever and 50 deaths since May.", "50", "8,535"),
        ("The school has had 49 cases including 12 confirmed cases.", "12", "49"),
    ],
)
def test_a_part_is_told_with_the_whole_that_a_word_names(text: str, part: str, whole: str) -> None:
    assert [part, whole] in related(text, "part")


@pytest.mark.parametrize(
    "text",
    [
        "The school employs ten people. This includes five teachers, three cooks and two clerks.",
        "This year things changed. This includes five teachers, three cooks and two clerks. Our money pays ten people.",
    ],
)
def test_what_this_includes_are_parts_of_the_number_beside_it(text: str) -> None:
    assert sorted(related(text, "part")) == [["five", "ten"], ["three", "ten"], ["two", "ten"]]


@pytest.mark.parametrize(
    "text",
    [
        "The mill will cut 340 jobs, a third of its workforce.",
        "The street has three houses. Two were brought to hospital.",
        "A study followed 199 patients. The first 99 drank tea, the other 100 milk. Twelve of the drinkers came back.",
        "The fund gave £24 million and the city £9 million. Two-thirds of the money is gone.",
        "In 28 states the weavers pay most. It is the first time that more than half of the states ask so much.",
        "Fees rose in 12 countries. A third of all countries have none.",
        "Hundreds of weavers marched. Thousands of miners came later. Dozens were held.",
    ],
)
def test_what_the_word_may_not_mean_is_no_whole(text: str) -> None:
    assert related(text, "part") == []


@pytest.mark.parametrize(
    "text",
    [
        "Twenty-three wearers, roughly one in nine, had headaches, and nine wearers had none.",
        "Dim the lights at nine instead of 11.",
    ],
)
def test_one_in_nine_tells_of_no_nine_and_what_stands_instead_is_no_whole(text: str) -> None:
    assert related(text, "part") == []


def test_a_number_with_the_third_that_it_is_has_its_whole_further_off():
    text = "The mill has 1,020 hands.\n\nIt will let 340 hands go, a third of its staff."
    assert related(text, "part")[0] == ["340", "1,020"]
