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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It struck at a point 308 miles away.", ["308 miles; measure = 308 mi"]),
        ("Two point five million came.", ["Two point five million; count = 2,500,000"]),
        ("He was the final's 50 MVP votes.", ["50; count = 50"]),
        ("It is worth 20 MVR.", ["20 MVR; money = 20 MVR"]),
        ("The 1972 TV series was seen.", ["1972; date 1972"]),
        ("A list of 76 Ts was given.", ["76; count = 76"]),
        ("It weighs 12 Mt.", ["12 Mt; measure = 12 Mt"]),
        ("The plan adds one Gray Eagle company.", ["one; count = 1"]),
        ("A dose of 5 grays was given.", ["5 grays; measure = 5 Gy"]),
        ("Hundreds turn out for the race.", ["Hundreds; count vague 100..999"]),
        ("It broke the 2004 N'Gara pact.", ["2004; date 2004"]),
        ("It said: 'Raid kills 40' and no more.", ["40; count = 40"]),
        ("Arden's wall is 40' high.", ["40'; measure = 40 ft"]),
        ("Call police on 01273 470101.", ["01273 470101; identifier"]),
        ("Arden beat Bray 2:1 there.", ["2:1; ratio = 2"]),
        ("In the Sarn Dynasty (960-1279) it was built.", ["960-1279; date 0960/1279"]),
        ("Las Brisas (14-27) lost again.", ["14-27; ratio = 0.51851852"]),
        ("They waited half-an-hour.", ["half-an-hour; duration = 0.5 hour"]),
        ("He was told to double down on it.", []),
        ("The half ended level.", []),
        ("It was the only shot of the half.", []),
        ("He lost it in the visitors' half.", []),
        ("He lost it in his own half.", []),
        ("It sold the state's half of the shares.", ["half; ratio = 0.5"]),
        ("The 8.6 quake woke them.", ["8.6; measure = 8.6 magnitude"]),
        ("It measured 8.2 on the Richter scale.", ["8.2; measure = 8.2 magnitude"]),
        ("He won four medals in Arden and a fifth for courage.", ["four; count = 4", "fifth; ordinal = 5"]),
        (
            "Two thirds went on roads and a third for schools.",
            ["Two thirds; ratio = 0.66666667", "a third; ratio = 0.33333333"],
        ),
        ("A three-dimensional portrait.", ["three-dimensional; identifier"]),
        ("UPDATE 3-At least 37 dead", ["UPDATE 3; identifier", "37; count >= 37"]),
        ("It moves from an economy of coal to one based on gas.", []),
        ("It was a rare talk, one relieved of the strains.", []),
        (
            "There were two plans, one based on coal and one based on gas.",
            ["two; count = 2", "one; count = 1", "one; count = 1"],
        ),
        ("Neither one replied.", []),
        (
            "It has five cameras, three on the back and one on each screen.",
            ["five; count = 5", "three; count = 3", "one; count = 1"],
        ),
        ("She voted for it seven times and against it once.", ["seven; count = 7", "once; count = 1 time"]),
        ("They met twice and once ran.", ["twice; count = 2 time"]),
        ("It began at nine o'clock on Friday.", ["nine o'clock; time T09:00"]),
        ("It began at ten o’clock in the evening.", ["ten o’clock; time T22:00"]),
        ("It opens at eight a.m. BST.", ["eight a.m. BST; time T08:00+01:00"]),
        ("She had nine in the evening class.", ["nine; count = 9"]),
        ("The train ran at 7 m.p.h. there.", ["7 m.p.h; measure = 7 mph"]),
        ("USB 3.0 cables are new.", ["USB 3.0; identifier"]),
        ("He plays for the 1st XI.", ["1st XI; identifier"]),
        ("Bray play in South Eastern 2A.", ["2A; identifier"]),
        ("It comes with a 2A charger.", ["2A; measure = 2 A"]),
        ("Its 15” screen is small.", ["15”; measure = 15 in"]),
        ("“He sold 15” was all.", ["15; count = 15"]),
        ("It is for residents 65 and over.", ["65; age >= 65 year"]),
        ("It is for Canadians 65 and over.", ["65; age >= 65 year"]),
        ("She left before the age of 13.", ["age of 13; age < 13 year"]),
        ("It was her last number-one hit.", ["number-one; ordinal = 1"]),
        ("It was her ninth number-one song.", ["ninth; ordinal = 9"]),
        ("He made half chances.", []),
        ("I have lost four of these and will not lose a fifth.", ["four; count = 4", "fifth; ordinal = 5"]),
        ("They sold it and lost a fifth.", ["a fifth; ratio = 0.2"]),
        ("Pene put up 52 and Ivy Sloan 14.", ["52; count = 52", "14; count = 14"]),
        ("It tested the Onda 6 and the Kestrel 7.", ["Onda 6; identifier", "Kestrel 7; identifier"]),
        ("Arrivals fell from 1608 in spring to just 640.", ["1608; count = 1,608", "640; count = 640"]),
        ("It fell from 1990 to 2010.", ["from 1990 to 2010; date 1990/2010"]),
        ("Two were taken by cats and one by a gull.", ["Two; count = 2", "one; count = 1"]),
        ("The player, who turns 20 next week, scored.", ["20; age = 20 year"]),
        ("One company with the answer is Onda.", []),
        ("It was cut from two minutes to one.", ["two minutes; duration = 2 minute"]),
        ("He came at two minutes to one.", ["two minutes to one; time T00:58"]),
        ("The centre at 1225 N. Harbour St. is new.", ["1225; count = 1,225"]),
        ("It pulls with 5 N. The rope held.", ["5 N; measure = 5 N"]),
        ("Seats are on a first-come, first-serve basis.", []),
        ("It comes from one or more parents.", ["one; count >= 1"]),
        ("It is the 9th Marines.", ["9th Marines; identifier"]),
        ("In six of the last seven years none died.", ["six of the last seven; ratio = 0.85714286"]),
        ("She spoke at the 1963 Arden Walk to Freedom.", ["1963; date 1963"]),
        ("They meet the second team in 3A.", ["second; ordinal = 2", "3A; identifier"]),
        ("Three minutes into the half Arden scored.", ["Three minutes; duration = 3 minute"]),
        ("It took 11 hours 40 to finish.", ["11 hours 40; duration = 700 minute"]),
        ("The trip takes 2 hours 15 by train.", ["2 hours 15; duration = 135 minute"]),
        ("In 24 hours 40 people died.", ["24 hours; duration = 24 hour", "40; count = 40"]),
        ("In 24 hours 40% of it burned.", ["24 hours; duration = 24 hour", "40%; percent = 40 %"]),
        ("It is headed by a single parent, not by two.", ["two; count = 2"]),
        ("“It is good,” wrote one fan. A second said it was not.", []),
        ("One clue is in the 14 letters.", ["14; count = 14"]),
        ("He unveiled the 2015 Onda Kestrel with leather seats.", ["2015 Onda Kestrel; identifier"]),
        ("The 2008 Onda Motors collapse cost it.", ["2008; date 2008"]),
        (
            "Nine per cent took it and one per cent did not.",
            ["Nine per cent; percent = 9 %", "one per cent; percent = 1 %"],
        ),
        ("He was blind in one eye.", ["one; count = 1"]),
        ("It would cap card rates at 10%.", ["10%; percent <= 10 %"]),
        ("It appeared weekly (1997-present).", ["1997; date 1997"]),
        ("It takes an M.2 drive.", ["M.2; identifier"]),
        ("They are the first team in league history.", ["first; ordinal = 1"]),
        ("She plays for the first team.", []),
        ("It has a twice-weekly print edition.", ["twice; count = 2 time"]),
        ("He was an architect of Project 2025.", ["Project 2025; identifier"]),
        ("This is one solution for it.", []),
        ("There is one hotel in Arden.", ["one; count = 1"]),
        ("When the first “personal computers” came, few saw it.", []),
        (
            "Those of the first, second and third respectively",
            ["first; ordinal = 1", "second; ordinal = 2", "third; ordinal = 3"],
        ),
        ("It is a breach of Resolution 1701.", ["Resolution 1701; identifier"]),
        ("Adding another zero does not look like much.", []),
        ("Their policy is “no first use” of them.", []),
        ("One woman was frantic as she rang.", []),
        ("One man was killed in the fire.", ["One; count = 1"]),
        ("• One general had met with them.", ["One; count = 1"]),
        ("One Soldier Killed In Arden Attack", ["One; count = 1"]),
        ("All but one were lost.", ["one; count = 1"]),
        ("All trucks but one were lost.", ["one; count = 1"]),
        ("She admitted one count and pleaded guilty to one count of fraud.", ["one; count = 1", "one; count = 1"]),
        ("A profile from one case matches another.", []),
        ("It has two ports and a single jack.", ["two; count = 2", "single; count = 1"]),
        ("All of them live in a single park.", ["single; count = 1"]),
        ("It stems from a single event.", []),
        ("It costs £150 for a single bottle.", ["£150; money = 150 GBP"]),
        ("It reaches as deep as 500 metres.", ["500 metres; measure <= 500 m"]),
        ("In the late 20th and early 21st centuries", ["20th; date 19XX", "21st centuries; date 20XX"]),
        ("It is for the 18-24 age group.", ["18-24; age range 18..24 year"]),
        ("They were in seventh heaven.", []),
        ("Her album 25 won.", ["album 25; identifier"]),
        ("Threats loom as HR 1 goes into effect.", ["HR 1; identifier"]),
    ],
)
def test_words_and_signs_that_stand_beside_a_figure_and_belong_to_another_reading(
    text: str, expected: list[str]
) -> None:
    assert told(text) == expected
