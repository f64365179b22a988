"""Dashes that are no minus, what "over" is about, sums that were taken, and ranks that are no days."""

import pytest

from .reading import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BRAY, NT--Thousands of herons are back.", ["Thousands; count vague 1,000..9,999"]),
        ("BRAY --200 herons are back.", ["200; count = 200"]),
        ("It is -20 degrees.", ["-20 degrees; measure = -20 deg"]),
        ("Profit was -81%.", ["-81%; percent = -81 %"]),
    ],
)
def test_two_hyphens_are_a_dash_and_no_minus(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She is faster over 200 metres than Oake.", ["200 metres; measure = 200 m"]),
        ("Her best time over 800m is old.", ["800m; measure = 800 m"]),
        ("The wall is over 800 metres long.", ["800 metres; measure > 800 m"]),
        ("He won over 5 tonnes of rice.", ["5 tonnes; measure > 5 t"]),
        ("Police open an investigation over £26m accounting scandal", ["£26m; money = 26,000,000 GBP"]),
        ("Unions are in a row over 300 jobs.", ["300; count = 300"]),
        ("It was sued over $2m debt.", ["$2m; money = 2,000,000 USD"]),
        ("It was fined over $2m for the spill.", ["$2m; money > 2,000,000 USD"]),
        ("Police arrested over 40 people.", ["40; count > 40"]),
        ("The guild sued over 300 firms.", ["300; count > 300"]),
    ],
)
def test_over_names_what_a_race_or_a_quarrel_is_about(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shares fell 4.38 per cent or 8.55p to 186.45p.",
            ["4.38 per cent; percent = 4.38 %", "8.55p; money = 0.0855 GBP", "186.45p; money = 1.8645 GBP"],
        ),
        (
            "Shares rose 2%, or $1.20 to $61.30.",
            ["2%; percent = 2 %", "$1.20; money = 1.2 USD", "$61.30; money = 61.3 USD"],
        ),
        ("Fees are 2% or $4 to $5 a month.", ["2%; percent = 2 %", "$4 to $5; money range 4..5 USD"]),
    ],
)
def test_a_change_given_twice_leads_to_its_price(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He stole millions from the guild.", ["millions; money vague 1,000,000..9,999,999"]),
        ("She conned them out of millions.", ["millions; money vague 1,000,000..9,999,999"]),
        ("It stole millions of records.", ["millions; count vague 1,000,000..9,999,999"]),
        ("He swindled millions out of their homes.", ["millions; count vague 1,000,000..9,999,999"]),
        ("The vaccine saved millions.", ["millions; count vague 1,000,000..9,999,999"]),
    ],
)
def test_millions_that_were_taken_are_money(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arden moves from the 14th to the eighth place.", ["14th; ordinal = 14", "eighth; ordinal = 8"]),
        ("The fair runs from the 14th to the 18th.", ["from the 14th to the 18th; date ---14/---18"]),
        ("They sit behind second-place Arden.", ["second; ordinal = 2"]),
        ("Profit rose with first-quarter sales.", ["first; ordinal = 1"]),
        ("They bought second-hand boats.", []),
        ("A full year's rent is due.", ["A full year; duration = 1 year"]),
        ("He waited a whole week for it.", ["a whole week; duration = 1 week"]),
        ("It was a full day programme.", []),
        ("They earn $400 a full day.", ["$400; money = 400 USD"]),
    ],
)
def test_ranks_and_full_spells(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Its Boeing Dreamliner 787-8 flew on.", ["Dreamliner 787-8; identifier"]),
        ("They checked the 787-9 fleet.", ["787-9; identifier"]),
        ("Voters backed it by 787-9.", ["787-9; ratio = 87.444444"]),
        ("Joseph L West was hurt.", []),
        ("Super Bowl L was a bore.", ["Super Bowl L; identifier"]),
        ("It is from 20th Century Studios.", ["20th Century Studios; identifier"]),
        ("It is from 20th Century Arden.", ["20th Century; date 19XX"]),
    ],
)
def test_aircraft_initials_and_studios(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They know the facts about the 26-year-old.", ["26-year-old; age = 26 year"]),
        ("He knows all about the 300 people.", ["300; count = 300"]),
        ("It hovers about the 300 mark.", ["300; count ~ 300"]),
        ("It met about 300 people.", ["300; count ~ 300"]),
        ("He will turn 36 in March.", ["36; age = 36 year", "March; date --03"]),
        ("They turn 90 degrees.", ["90 degrees; measure = 90 deg"]),
    ],
)
def test_about_names_what_is_told_of_and_turn_tells_an_age(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guesses range from 200 to as many as 500.", ["from 200 to as many as 500; count range 200..500"]),
        ("It rose from 200 to more than 500.", ["200; count = 200", "500; count > 500"]),
        ("They sent 200 to as many as 50 towns.", ["200; count = 200", "50; count <= 50"]),
    ],
)
def test_a_range_ends_at_what_it_may_be_at_most(text: str, expected: list[str]) -> None:
    assert told(text) == expected
