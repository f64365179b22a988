"""What was passed, what went on changing, and amounts whose words stand apart."""

import pytest

from .reading import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Donations surge past $1B.", ["$1B; money > 1,000,000,000 USD"]),
        ("Gifts barrelled past the $1 billion mark.", ["$1 billion; money > 1,000,000,000 USD"]),
        ("It pushed revenue past $9 billion.", ["$9 billion; money > 9,000,000,000 USD"]),
        ("It pushed the rate past 5%.", ["5%; percent > 5 %"]),
        ("Cases climbed past 10,000.", ["10,000; count > 10,000"]),
        ("Cases climbed past the 10,000 mark.", ["10,000; count > 10,000"]),
        ("It surged past its $20 target.", ["$20; money = 20 USD"]),
        ("The runner went past 3,000 houses.", ["3,000; count = 3,000"]),
        ("She drove past 1,000 people.", ["1,000; count = 1,000"]),
        ("In the past $4 billion was spent.", ["$4 billion; money = 4,000,000,000 USD"]),
        ("It is half past nine.", ["half past nine; time T09:30"]),
    ],
)
def test_what_moves_past_a_mark_is_more(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("His premium shot up to $1,600.", ["$1,600; money = 1,600 USD"]),
        ("It holds an up-to-5GHz chip.", ["5GHz; measure <= 5 GHz"]),
        ("It holds up to 5GHz.", ["5GHz; measure <= 5 GHz"]),
        ("It sold the coins over 10 transactions.", ["10; count = 10"]),
        ("It made over 10 transactions.", ["10; count > 10"]),
    ],
)
def test_up_and_over_that_bind_and_those_that_do_not(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The share rose from 27.6% to 28.2% in Arden, and from 30.3% to 30.4% in Bray.",
            [
                "27.6%; percent = 27.6 %",
                "28.2%; percent = 28.2 %",
                "30.3%; percent = 30.3 %",
                "30.4%; percent = 30.4 %",
            ],
        ),
        (
            "Rents fell from $900 to $800 in Arden and from $700 to $650 in Bray.",
            ["$900; money = 900 USD", "$800; money = 800 USD", "$700; money = 700 USD", "$650; money = 650 USD"],
        ),
        (
            "It rose from 20 to 30, from 5 to 7 in Bray.",
            ["20; count = 20", "30; count = 30", "5; count = 5", "7; count = 7"],
        ),
        (
            "It takes boys from 5 to 7, and from 9 to 11 in Bray.",
            ["from 5 to 7; count range 5..7", "from 9 to 11; count range 9..11"],
        ),
        (
            "Rents rose from 20 to 30. It takes from 5 to 7.",
            ["20; count = 20", "30; count = 30", "from 5 to 7; count range 5..7"],
        ),
    ],
)
def test_a_change_goes_on_behind_and(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gold one-ounce coins were found.", ["one-ounce; measure = 1 oz"]),
        ("A one-mile wide patch is left.", ["one-mile; measure = 1 mi"]),
        ("It is a one-stop shop.", []),
        ("It is a one-bit affair.", []),
        ("They keep 3 horizontal miles apart.", ["3 horizontal miles; measure = 3 mi"]),
        ("It climbs 1,000 vertical feet.", ["1,000 vertical feet; measure = 1,000 ft"]),
        ("It set 12 vertical stones.", ["12; count = 12"]),
        ("It set 3 horizontal bars.", ["3; count = 3"]),
    ],
)
def test_measures_of_one_and_with_their_direction(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She asked for an extra week of voting.", ["week; duration = 1 week"]),
        ("The additional hour helped.", ["hour; duration = 1 hour"]),
        ("It took a further month.", ["month; duration = 1 month"]),
        ("An extra day care centre opened.", []),
        ("Extra week tickets are gone.", []),
        ("We need one in the next year or two.", ["year or two; duration range 1..2 year"]),
        ("It takes a week or two.", ["a week or two; duration range 1..2 week"]),
        ("She won the first half hour.", ["half hour; duration = 0.5 hour"]),
        ("It took a year or more.", ["a year; duration >= 1 year"]),
    ],
)
def test_one_more_of_a_time_and_one_or_two(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About a third served in the war.", ["a third; ratio ~ 0.33333333"]),
        ("Nearly a quarter voted for it, almost a fifth against.", ["a quarter; ratio ~ 0.25", "a fifth; ratio ~ 0.2"]),
        ("Over a third wanted to leave.", ["a third; ratio > 0.33333333"]),
        ("They spoke about a third proposed bridge.", ["third; ordinal = 3"]),
        ("He spoke of a third wanted man.", ["third; ordinal = 3"]),
        ("Only a third failed attempt stopped her.", ["third; ordinal = 3"]),
    ],
)
def test_a_share_that_did_something_is_no_rank(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has a world's first 180-watt supply.", ["first; ordinal = 1", "180-watt; measure = 180 W"]),
        ("She ran its first 12-inch press.", ["first; ordinal = 1", "12-inch; measure = 12 in"]),
        ("The first 12-inch records were red.", ["12-inch; measure = 12 in"]),
        ("The first 15-20 minutes were slow.", ["15-20 minutes; duration range 15..20 minute"]),
        ("Sales show how weak first quarter was.", ["first; ordinal = 1"]),
        ("She was first to sign it.", ["first; ordinal = 1"]),
        ("It was first to be built of stone.", []),
        ("It was first built of stone.", []),
    ],
)
def test_first_of_its_kind(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose between the end of 2021 and 2022.", ["between the end of 2021 and 2022; date 2021/2022"]),
        ("It fell between early 2019 and the end of 2021.", ["between early 2019 and the end of 2021; date 2019/2021"]),
        ("It ran from mid-2019 to late 2021.", ["from mid-2019 to late 2021; date 2019/2021"]),
        ("It fell by the end of 2021 and 2022.", ["2021; date 2021", "2022; date 2022"]),
        ("From 2019 the end of the road was shut.", ["2019; date 2019"]),
        ("It flew 12 F-16s.", ["12; count = 12", "F-16s; identifier"]),
        ("It was 12 F outside.", ["12 F; measure = 12 °F"]),
    ],
)
def test_parts_of_years_belong_to_their_range(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kit Orne (left), 18, was jailed.", ["18; age = 18 year"]),
        ("Kit Orne (pictured right), 18, was jailed.", ["18; age = 18 year"]),
        ("Kit Orne (left) 18 times won.", ["18; count = 18"]),
        ("The shops (left), 18, were shut.", ["18; count = 18"]),
    ],
)
def test_an_age_stands_behind_a_place_in_a_picture(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales were 12 percent up over 2019.", ["12 percent; percent = 12 %", "2019; date 2019"]),
        ("Profits show a rise over 2019.", ["2019; date 2019"]),
        ("Profits rose in the 2023 year.", ["2023; date 2023"]),
        ("It has a 2000 year history.", ["2000 year; duration = 2,000 year"]),
        ("Reserves fell at end-2023.", ["2023; date 2023"]),
        ("It sold 18 CD issues.", ["18; count = 18"]),
        ("They cut third-world debt.", ["third-world; identifier"]),
        ("They bring their total pay up to 400 crowns.", ["400 crowns; money = 400"]),
        ("They get total pay of up to 400 crowns.", ["400 crowns; money <= 400"]),
        ("They cut it from two minutes to one.", ["two minutes; duration = 2 minute", "one; duration = 1 minute"]),
        ("They went from two boats to one of the isles.", ["two; count = 2"]),
        ("They went from shop to one another.", []),
        ("By a 2-to-1 vote, it passed.", ["2-to-1; ratio = 2"]),
        ("By a two- to three-year delay, it lost.", ["two- to three-year; duration range 2..3 year"]),
    ],
)
def test_years_and_ends_of_what_changed(text: str, expected: list[str]) -> None:
    assert told(text) == expected
