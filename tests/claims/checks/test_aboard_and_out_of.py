"""Some of those on board, and parts whose words lead on to their whole."""

from __future__ import annotations

import pytest
from worked_out import related


def test_nationalities_are_parts_of_those_on_board() -> None:
    text = "The ferry was carrying 162 people. On board were 150 Swedes, three South Koreans and a dog.\n\nIt sank."
    assert related(text, "part") == [["150", "162"], ["three", "162"]]


def test_nationalities_are_those_of_the_ship_that_is_told_of_most() -> None:
    text = (
        "A ferry with 90 people on board sank off Arden. The 90 people aboard were guests of a hotel.\n\n"
        "A ship with 240 people on board went down there in May.\n\n"
        "Among the victims were 20 Thais and five Malaysians."
    )
    assert related(text, "part") == [["20", "90"], ["five", "90"]]


def test_nationalities_of_one_of_two_ships_are_parts_of_neither() -> None:
    text = (
        "A ferry carrying 90 people sank off Arden. A ship carrying 70 people sank off Brook. None was found on board. "
        "Among the victims were 20 Thais and five Malaysians."
    )
    assert related(text, "part") == []


def test_the_staff_that_was_hurt_is_of_the_staff_on_board() -> None:
    text = "The train, with 139 passengers and eight employees aboard, hit a wall. Two railway employees were killed."
    assert related(text, "part") == [["Two", "eight"]]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The 60 finalists were chosen from a pool of 529 applications.", ["60", "529"]),
        (
            "The town will spend $40 million, part of a wider $90 million plan, on its roads.",
            ["$40 million", "$90 million"],
        ),
        ("About 80 people look at her page each day, out of around 1,500 followers.", ["80", "1,500"]),
        ("The party won 44 (out of 543) seats.", ["44", "543"]),
    ],
)
def test_words_lead_from_a_part_to_its_whole(text: str, figures: list[str]) -> None:
    assert related(text, "part") == [figures]


@pytest.mark.parametrize(
    "text",
    [
        "Three families moved out of 12 homes.",
        "Voters turned the plan down by 389 votes out of nearly 9,000.",
        "The 60 finalists were chosen in May. The 529 applications came from Spain.",
    ],
)
def test_other_words_do_not(text: str) -> None:
    assert related(text, "part") == []


def test_those_on_board_of_two_vessels_are_a_sum() -> None:
    text = (
        "Divers searched the river where a jet and a helicopter met, killing all 67 aboard.\n\nIt was cold.\n\n"
        "Nobody slept.\n\nThe boats came late.\n\nThe fog had gone by noon.\n\n"
        "The jet with 64 people on board was on its way to Arden. The helicopter had three soldiers on board."
    )
    assert related(text, "sum") == [["67", "64", "three"]]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Arden had a further four of their compulsory 15 overs to bowl.", ["four", "15"]),
        ("Ada got the largest number of nominations — nine — but she won only two.", ["two", "nine"]),
    ],
)
def test_few_of_a_number_are_part_of_it(text: str, figures: list[str]) -> None:
    assert related(text, "part") == [figures]


FERRY = "The ferry Larch sank off Arden with 458 people on board. "


def test_what_became_of_those_on_board_is_of_them() -> None:
    text = FERRY + "More than 400 people are still missing. Just 14 people survived. Seven bodies have been recovered."
    assert related(text, "part") == [["400", "458"], ["14", "458"], ["Seven", "458"]]


def test_those_listed_on_board_are_of_all_of_them() -> None:
    text = FERRY + "She left Bray with 46 sailors, five teachers and 403 tourists, all from Arden, on board."
    assert related(text, "part") == [["46", "458"], ["five", "458"], ["403", "458"]]


def test_nationals_on_a_plane_are_of_those_on_it() -> None:
    text = (
        "All but one of the 242 people on the London-bound flight died. The line said there were 169 Ardenian "
        "nationals, 53 Brookers and seven Larchmen on the aircraft when it crashed."
    )
    found = related(text, "part")
    assert [pair for pair in found if pair[0] != "one"] == [["169", "242"], ["53", "242"], ["seven", "242"]]


@pytest.mark.parametrize(
    "text",
    [
        FERRY + "The Elm had 90 people on board, of whom all were saved. Just 14 people survived.",
        "A jet with 458 people on board fell on Arden. Nine bodies were found on the ground.",
        FERRY + "Some 600 people are missing in the floods.",
        "The mayor sat with 458 people in the hall. Just 14 people survived the quake.",
        FERRY + "Twelve doctors came to help.",
    ],
)
def test_the_fate_of_others_is_not(text: str) -> None:
    assert not [pair for pair in related(text, "part") if pair[1] == "458"]
