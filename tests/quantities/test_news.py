"""Forms that news writing uses and that are easily misread."""

import pytest

from workbench.quantities.scanner import scan

from .reading import only, read, spans, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two-and-a-half hours", ("duration", "=", 2.5, 2.5, "hour")),
        ("plus or minus 3 percentage points", ("percent", "~", 3, 3, "pp")),
        ("men aged 45 to 64", ("age", "range", 45, 64, "year")),
        ("as few as 5 men", ("count", ">=", 5, None, "")),
        ("the one million voters", ("count", "=", 1_000_000, 1_000_000, "")),
        ("The limit is 2^15 - 1.", ("count", "=", 32767, 32767, "")),
        ("It grew over the two-year period.", ("duration", "=", 2, 2, "year")),
        ("It took well over two years.", ("duration", ">", 2, None, "year")),
        ("It topped the $6.6 billion that was forecast.", ("money", "=", 6.6e9, 6.6e9, "USD")),
        ("Uptake is below the 95% target.", ("percent", "=", 95, 95, "%")),
        ("Prices are higher than a year ago.", ("duration", "=", 1, 1, "year")),
        ("It began more than a year ago.", ("duration", ">", 1, None, "year")),
        ("The signal rose in one second.", ("duration", "=", 1, 1, "second")),
        ("A $61 billion package was held up.", ("money", "=", 61e9, 61e9, "USD")),
        ("It will sell 20-year bonds.", ("duration", "=", 20, 20, "year")),
        ("The 6.5-m Bray telescope is ready.", ("measure", "=", 6.5, 6.5, "m")),
        ("Sales are a tenth fewer.", ("ratio", "=", 0.1, 0.1, "")),
        ("They are outnumbered six to one there.", ("ratio", "=", 6, 6, "")),
        ("He bought a one-bedroom flat.", ("count", "=", 1, 1, "")),
        ("He is seeking a third.", ("ordinal", "=", 3, 3, "")),
        ("It is above one quarter.", ("ratio", ">", 0.25, None, "")),
        ('They vowed to stay "well below" 2 degrees.', ("measure", "<", None, 2, "deg")),
        ("Fares will go up to £7.50.", ("money", "=", 7.5, 7.5, "GBP")),
        ("The van rolled over three times.", ("count", "=", 3, 3, "")),
        ("He saw maybe 40 patients.", ("count", "~", 40, 40, "")),
        ("It has 3.9 million pounds of thrust.", ("measure", "=", 3.9e6, 3.9e6, "lb")),
        ("It can zoom 5x.", ("ratio", "=", 5, 5, "")),
        ("It charges in half an hour.", ("duration", "=", 0.5, 0.5, "hour")),
        ("They cut it by a quarter-point.", ("percent", "=", 0.25, 0.25, "pp")),
        ("The number of residents rose to 3.68m.", ("count", "=", 3.68e6, 3.68e6, "")),
        ("The wall is 3.68m.", ("measure", "=", 3.68, 3.68, "m")),
        ("Output fell by a fifth.", ("ratio", "=", 0.2, 0.2, "")),
        ("Fares are cheap for all under 19s.", ("age", "<", None, 19, "year")),
        ("Children under the age of five died.", ("age", "<", None, 5, "year")),
        ("Adults over the age of 18 may register.", ("age", ">", 18, None, "year")),
        ("Those aged under 25 pay less.", ("age", "<", None, 25, "year")),
        ("A boy aged seven died.", ("age", "=", 7, 7, "year")),
        ("Over-65s get it free.", ("age", ">", 65, None, "year")),
        ("It reported 35 billion U.S. dollars in revenue.", ("money", "=", 35e9, 35e9, "USD")),
        ("It was the worst result in seven quarters.", ("duration", "=", 7, 7, "quarter")),
        ("Sales fell in the past two quarters.", ("duration", "=", 2, 2, "quarter")),
        ("They own three quarters of it.", ("ratio", "=", 0.75, 0.75, "")),
        ("Losses total between 25-and-37-billion dollars.", ("money", "range", 25e9, 37e9, "USD")),
        ("It expects 94 cents to $1.03 a share.", ("money", "range", 0.94, 1.03, "USD")),
        ("It is a city of 1200 inhabitants.", ("count", "=", 1200, 1200, "")),
        ("The Liberals won, with the Conservatives 121.", ("count", "=", 121, 121, "")),
        ("Labour fell, the Liberal Democrats 72.", ("count", "=", 72, 72, "")),
    ],
)
def test_what_the_words_bind(text: str, expected: tuple[str, str, float, float, str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "span", "parts"),
    [
        ("Yes won 51.2-48.8 on Sunday.", "51.2-48.8", (51.2, 48.8)),
        ("One in five euros is spent here.", "One in five", (1, 5)),
        ("Bray lost 2-3 at home.", "2-3", (2, 3)),
        ("It fell in a 4-5 vote.", "4-5", (4, 5)),
        ("The book was twice as long as planned.", "twice", (2, 1)),
        ("Output will double by spring.", "double", (2, 1)),
        ("MPs voted by 319 to 246 for it.", "319 to 246", (319, 246)),
        ("They play Bray (4-7) on Friday.", "4-7", (4, 7)),
        ("They fell to 0-5 on the road.", "0-5", (0, 5)),
    ],
)
def test_scores_and_shares_are_one_ratio(text: str, span: str, parts: tuple[float, float]) -> None:
    item = only(text)
    assert (text[item.start : item.end], item.kind, item.parts) == (span, "ratio", parts)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The S&P 500 fell.", "S&P 500"),
        ("It lies in the 90049 ZIP Code.", "90049"),
        ("Section 230 protects online platforms.", "Section 230"),
        ("The Group of 20 met in Rome.", "Group of 20"),
        ("It was the Gang of Four again.", "Gang of Four"),
        ("They freed the Guildford Four last night.", "Guildford Four"),
        ("Write to London SW1A 2AA today.", "SW1A 2AA"),
        ("The Kestrel 14 costs the buyer dear.", "Kestrel 14"),
        ("He was charged under the Fraud Act 2006 on Friday.", "Fraud Act 2006"),
        ("It is a matter for the Proceeds of Crime Act 2002 alone.", "Proceeds of Crime Act 2002"),
        ("She lives at 14 Elm Grove in Bray.", "14 Elm Grove"),
        ("Cars were stolen in the 1200 block of Maple Avenue.", "1200 block of Maple Avenue"),
        ("The 3rd Assault Brigade held it.", "3rd Assault Brigade"),
        ("The Ninth Circuit threw the case out.", "Ninth Circuit"),
        ("A shop on Fifth Avenue burned.", "Fifth Avenue"),
        ("It bought COVID -19 tests.", "COVID -19"),
        ("It hit a van at kilometre 780 of the road.", "kilometre 780"),
        ("Bray won the Harbour Cup 2013 easily.", "Harbour Cup 2013"),
        ("It was built for the 2012 summer Olympics.", "2012 summer Olympics"),
        ("She sang in Harbour Lights 2013 as well.", "Harbour Lights 2013"),
    ],
)
def test_names_that_hold_a_number(text: str, span: str) -> None:
    item = only(text)
    assert (text[item.start : item.end], item.kind) == (span, "identifier")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("A Group of 20 tourists were lost.", "20"),
        ("In Arden 14 shops the council owns closed.", "14"),
        ("Storm Kills Four", "Four"),
    ],
)
def test_counts_beside_capitals_stay_counts(text: str, span: str) -> None:
    assert (only(text).kind, spans(text)) == ("count", [span])


def test_a_half_is_ranked_as_a_quarter_is_and_h1_is_a_date() -> None:
    assert only("Output grew in H1 2024.").iso == "2024-H1"
    assert told("Sales rose in the first half of 2021.") == ["first; ordinal = 1", "2021; date 2021"]
    assert told("In the second half he scored.") == ["second; ordinal = 2"]
    assert told("They took just half of it.") == ["half; ratio = 0.5"]
    assert spans("Two second-half goals won it.") == ["Two"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It burned for a fourth day.", ["fourth; ordinal = 4"]),
        ("They came a third night.", ["third; ordinal = 3"]),
        ("It took a quarter hour.", ["a quarter hour; duration = 0.25 hour"]),
        ("It lost a fourth of its men.", ["a fourth; ratio = 0.25"]),
        ("The gap is an eighth inch.", ["an eighth inch; measure = 0.125 in"]),
        ("It is day five of the strike.", ["five; ordinal = 5"]),
        ("It ended on Day 5.", ["5; ordinal = 5"]),
        ("By night three all were tired.", ["three; ordinal = 3"]),
        ("That day five men came.", ["five; count = 5"]),
        (
            "On the second day 6 out of 8 crews rested.",
            ["second; ordinal = 2", "6 out of 8; ratio = 0.75"],
        ),
    ],
)
def test_days_and_nights_are_ranked(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Three years of support", ["Three years; duration = 3 year"]),
        ("- 10 % off", ["10 %; percent = 10 %"]),
        ("– 5 staff", ["5; count = 5"]),
        ("- 1,200", ["- 1,200; count = -1,200"]),
        ("-10 % on the year", ["-10 %; percent = -10 %"]),
    ],
)
def test_the_hyphen_of_a_list_is_no_minus(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("verb", ["talking", "spoke", "worry", "complained", "heard", "know"])
def test_about_is_no_bound_behind_a_verb_that_it_belongs_to(verb: str) -> None:
    assert only(f"They {verb} about 40 cases.").bound == "="
    assert only("They handle about 40 cases.").bound == "~"


def test_how_often_is_no_part_of_a_unit_but_speed_is() -> None:
    assert told("She walks 20 miles a day.") == ["20 miles; measure = 20 mi"]
    assert told("The field yields 9,000 barrels per day.") == ["9,000 barrels; measure = 9,000 bbl"]
    assert told("A 9,000 barrel-a-day plant burned.") == ["9,000 barrel-a-day; measure = 9,000 bbl/day"]
    assert told("She drove 20 miles an hour.") == ["20 miles an hour; measure = 20 mph"]


@pytest.mark.parametrize(
    "text",
    ["It closed on Election Day 2020.", "Sales in May 2020 fell.", "Cup Final 2013", "The 2020 Harbour Report is out."],
)
def test_a_year_beside_other_capitals_is_a_date(text: str) -> None:
    assert only(text).kind == "date"


def test_figures_that_only_stand_side_by_side_are_two() -> None:
    assert spans("Okafor had 49.6 percent to 49.3 percent for Burke.") == ["49.6 percent", "49.3 percent"]
    assert spans("She got 18 months and 150 hours of work.") == ["18 months", "150 hours"]
    assert spans("The owner pays $84 more a year.") == ["$84"]
    assert spans("He missed from 48 and 53 yards.") == ["48", "53 yards"]
    assert spans("Parking is free for the first hour.") == ["first"]


def test_the_third_of_three_is_a_rank_and_a_part_is_a_share() -> None:
    assert [item.kind for item in scan("It lost a third and won a third of the seats.")] == ["ratio", "ratio"]
    assert only("Of the guild's members, about a third served at sea.").kind == "ratio"
    assert only("He spoke about a third member of the guild.").kind == "ordinal"
    assert only("The bridge opens in mid-2026.").iso == "2026"


def test_the_sets_of_a_match_are_scores_whoever_won_them() -> None:
    assert [item.parts for item in scan("He won 6-4, 3-6, 7-5.")] == [(6, 4), (3, 6), (7, 5)]


def test_twice_in_front_of_a_clause_is_a_count() -> None:
    assert read("She scored twice as Bray went home.") == ("count", "=", 2, 2, "time")


def test_a_party_that_won_seats_has_a_range_of_them() -> None:
    assert read("They won 30-40 seats.") == ("count", "range", 30, 40, "")


def test_a_comparison_with_as_much_as_binds_nothing() -> None:
    assert [item.bound for item in scan("It paid twice as much as a year earlier.")] == ["=", "="]


def test_a_height_with_hyphens_adds_up() -> None:
    assert read("The 6-foot-2 guard came in.") == ("measure", "=", 74, 74, "in")


def test_times_a_yearly_sum_is_a_multiple() -> None:
    assert only("A home costs nine times annual earnings.").parts == (9, 1)


def test_a_stray_hyphen_behind_to_still_joins_a_range() -> None:
    assert read("200,000 to-260,000 tons of coal")[1:4] == ("range", 200_000, 260_000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It pays between 28 and 30 cents.", ["between 28 and 30 cents; money range 0.28..0.3 USD"]),
        ("It pays 58-59 cents.", ["58-59 cents; money range 0.58..0.59 USD"]),
        ("It was Bray's first win.", ["first; ordinal = 1"]),
        ("Output will more than double by then.", ["double; ratio > 2"]),
        ("They made half centuries.", []),
        ("He fell in the 30th over.", ["30th; ordinal = 30"]),
        ("He fell on the 30th.", ["30th; date ---30"]),
        ("Two Dead, 31 Missing in Storm", ["Two; count = 2", "31; count = 31"]),
        ("It ran in seven towns in one country.", ["seven; count = 7", "one; count = 1"]),
        ("In one case he fled.", []),
        ("One boat sank and another drifted off.", ["One; count = 1"]),
        ("They went from one place to another.", []),
        ("One song, written in haste, was odd.", []),
        ("He left one with a cut, another with a burn and a third unhurt.", ["third; ordinal = 3"]),
        ("It cut costs by a third.", ["a third; ratio = 0.33333333"]),
    ],
)
def test_ranks_shares_and_ones_by_what_stands_around_them(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. 1996 could be worse.", ["1996; date 1996"]),
        ("It set a budget for the 2024/25 year.", ["2024/25; date 2024/2025"]),
        ("A 1-5 mark hurts.", ["1-5; ratio = 0.2"]),
        ("They are 1-6 in the cup.", ["1-6; ratio = 0.16666667"]),
        ("Losing 40-60 is no shame.", ["40-60; ratio = 0.66666667"]),
        ("They are 40-60 people.", ["40-60; count range 40..60"]),
        ("It came with 4:07 left.", ["4:07; duration = 247 second"]),
        ("They met at 4:07 on Monday.", ["4:07; time T04:07"]),
        ("It was an 0-of-7 start.", ["0-of-7; ratio = 0"]),
        ("The panel has 400 nits.", ["400 nits; measure = 400 nit"]),
        ("It has a 1920×1200 display.", ["1920; measure = 1,920 px", "1200; measure = 1,200 px"]),
    ],
)
def test_scores_clocks_and_years_by_what_stands_around_them(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He won it in '69 at last.", ["'69; date 1969"]),
        ("The ’69 festival was wet.", ["’69; date 1969"]),
        ("They called it '69 in all.", ["69; count = 69"]),
        ("It went #1 at once.", ["#1; ordinal = 1"]),
        ("It is the #2 browser.", ["#2; ordinal = 2"]),
        ("They freed prisoner #12.", ["#12; identifier"]),
        ("It was the number one single.", ["number one; ordinal = 1"]),
        ("A max 4 hours may pass.", ["4 hours; duration <= 4 hour"]),
        ("Tip 1: leave early.", ["Tip 1; identifier"]),
    ],
)
def test_short_years_and_numbers_behind_signs(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_score_behind_from_stays_a_score() -> None:
    assert [item.parts for item in scan("They came from 2-1 down to a 3-2 win.")] == [(2, 1), (3, 2)]
    assert told("It takes from 20-30 minutes.") == ["from 20-30 minutes; duration range 20..30 minute"]


def test_a_number_to_dial_may_end_in_letters() -> None:
    assert told("Call 1-800-FLOWERS now.") == ["1-800-FLOWERS; identifier"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sat for a bit over two weeks.", ["two weeks; duration > 2 week"]),
        ("She won by over a minute.", ["a minute; duration > 1 minute"]),
        ("It opens at 17.00.", ["17.00; time T17:00"]),
        ("It closed at 17.00 crowns.", ["17.00; count = 17"]),
        ("Shares closed at 17.45.", ["17.45; count = 17.45"]),
        ("The rate stood at 10.00.", ["10.00; count = 10"]),
        ("The 9:48 left Bray.", ["9:48; time T09:48"]),
        ("The boat due at 9:48 left at 10:05.", ["9:48; time T09:48", "10:05; time T10:05"]),
        ("The ferry of 10:40 sank.", ["10:40; time T10:40"]),
        ("With 9:48 left, she scored.", ["9:48; duration = 588 second"]),
        ("It dates to the 14th–16th century.", ["14th–16th century; date 13XX/15XX"]),
        ("She won in 59:17.", ["59:17; duration = 3,557 second"]),
        ("He ran a time of 2:05:30.", ["2:05:30; duration = 7,530 second"]),
        ("They met in 10:30 a.m. slots.", ["10:30 a.m.; time T10:30"]),
        ("He broke the 100m world record.", ["100m; measure = 100 m"]),
        ("She left, and third the court erred.", []),
        ("She came third.", ["third; ordinal = 3"]),
        ("He fell on one count of fraud and one count of theft.", ["one; count = 1", "one; count = 1"]),
        ("On one hand he fell.", []),
    ],
)
def test_laps_clocks_centuries_and_what_they_stand_among(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has 160 stone columns.", ["160; count = 160"]),
        ("He weighs 12 stone.", ["12 stone; measure = 12 st"]),
        ("It fell near “Hill 112.”", ["Hill 112; identifier"]),
        ("One member expressed doubt.", []),
        ("They are in their late 70s and early 80s.", ["70s; age range 70..79 year", "80s; age range 80..89 year"]),
        ("They met in the 70s and 80s.", ["70s; date 197X", "80s; date 198X"]),
    ],
)
def test_stones_hills_and_decades(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_battery_holds_watt_hours() -> None:
    assert told("It has a 360Wh battery.") == ["360Wh; measure = 360 Wh"]
    assert told("It holds 5,000mAh.") == ["5,000mAh; measure = 5,000 mAh"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heat it to 180ºC/350ºF.", ["180ºC; measure = 180 °C", "350ºF; measure = 350 °F"]),
        ("Add 1 1/2 cups of milk.", ["1 1/2 cups; measure = 1.5 cup"]),
        ("Add 1-3/4 cups of milk.", ["1-3/4 cups; measure = 1.75 cup"]),
        ("It left from Launch Pad 39A at dawn.", ["Pad 39A; identifier"]),
    ],
)
def test_kitchens_and_launch_pads(text: str, expected: list[str]) -> None:
    assert told(text) == expected
