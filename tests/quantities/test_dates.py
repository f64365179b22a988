"""Dates and times of day, as ISO 8601 that says no more than the words."""

import pytest

from workbench.quantities.scanner import scan

from .reading import only, spans


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("28th of February", "--02-28"),
        ("February the 28th", "--02-28"),
        ("Feb. 28", "--02-28"),
        ("28 Feb 2022", "2022-02-28"),
        ("Nov. 29, 2016", "2016-11-29"),
        ("8th of June, 2022", "2022-06-08"),
        ("28/02/2022", "2022-02-28"),
        ("02/28/2022", "2022-02-28"),
        ("28.02.2022", "2022-02-28"),
        ("2022-02-28", "2022-02-28"),
        ("February 2022", "2022-02"),
        ("February", "--02"),
        ("24th", "---24"),
        ("2016", "2016"),
        ("1990s", "199X"),
        ("19th century", "18XX"),
        ("2008-9", "2008/2009"),
        ("2019/20", "2019/2020"),
        ("2011-2013", "2011/2013"),
        ("FY2019", "2019"),
        ("Q3 2020", "2020-Q3"),
    ],
)
def test_a_date_says_what_the_words_say(written: str, iso: str) -> None:
    text = f"It was in the {written}, they say"
    item = only(text)
    assert (item.kind, item.iso, text[item.start : item.end]) == ("date", iso, written)


def test_a_span_of_days_has_its_month_named_once() -> None:
    assert only("It was counted from October 14th to 21st, they say").iso == "--10-14/--10-21"
    assert only("It was open March 4-6, they say").iso == "--03-04/--03-06"
    assert spans("It was open from June 3 to 7, they say") == ["from June 3 to 7"]


def test_two_digits_behind_an_apostrophe_are_a_year_where_they_count_nothing() -> None:
    assert only("The class of '98 met again.").iso == "1998"
    assert only("He said '98 people left'.").kind == "count"


def test_the_opening_word_of_a_range_of_dates_is_in_the_span() -> None:
    text = "It rose from 2019 to 2024"
    item = only(text)
    assert (item.bound, item.iso, text[item.start : item.end]) == ("range", "2019/2024", "from 2019 to 2024")


def test_a_year_behind_a_range_belongs_to_both_ends() -> None:
    assert only("from 3 May to 7 June 2020").iso == "2020-05-03/2020-06-07"
    assert only("between January and March 2021").iso == "2021-01/2021-03"


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("9AM", "T09:00"),
        ("1430 GMT", "T14:30Z"),
        ("9 a.m.", "T09:00"),
        ("6:30 p.m.", "T18:30"),
        ("9.30am", "T09:30"),
        ("15:28", "T15:28"),
        ("14:51Z", "T14:51Z"),
        ("14:30 GMT", "T14:30Z"),
        ("7 o'clock", "T07:00"),
        ("noon", "T12:00"),
        ("midnight", "T00:00"),
        ("from 9AM to 10AM", "T09:00/T10:00"),
    ],
)
def test_times_of_day(written: str, iso: str) -> None:
    text = f"It was {written} when they came"
    item = only(text)
    assert (item.kind, item.iso, text[item.start : item.end]) == ("time", iso, written)


def test_a_day_that_does_not_exist_is_reported_as_such() -> None:
    assert only("on 31 February").remark == "no such day"
    assert only("on 29 February 2023").remark == "no such day"
    assert only("on 29 February 2024").remark == ""


def test_a_date_that_can_be_read_two_ways_says_so() -> None:
    assert only("on 03/04/2022").remark == "day or month first?"
    assert only("on 05/05/2022").remark == ""


def test_weekdays_and_looser_times_are_no_figures() -> None:
    assert spans("on Monday, last year, this week, today, at Christmas and next month") == []


def test_may_and_march_are_verbs_as_well() -> None:
    assert spans("They may march on") == []
    assert spans("in May and in March") == ["May", "March"]


def test_four_digits_count_where_a_noun_in_the_plural_follows() -> None:
    assert only("2000 people came").kind == "count"
    assert only("the 2018 sales").kind == "date"
    assert only("1,940 men").kind == "count"


def test_days_that_share_a_month_are_days_of_it() -> None:
    assert [item.iso for item in scan("They play on 4 and 11 December.")] == ["--12-04", "--12-11"]
    assert [item.iso for item in scan("Seats for 3, 7 and 9 May 2020")] == ["2020-05-03", "2020-05-07", "2020-05-09"]
    assert [item.kind.value for item in scan("He won 7, 4 and 2 March past.")] == ["count", "count", "date"]


def test_a_year_is_a_year_in_front_of_what_it_names_and_behind_what_it_times() -> None:
    assert only("The 1841 census was full.").iso == "1841"
    assert only("It could be as early as 2044.").iso == "2044"
    assert [item.iso for item in scan("In 2025 — 7 percent more than in 2024")] == ["2025", "", "2024"]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("April 12: Rocket fair", "--04-12"),
        ("It ran from 8:30 a.m. to approximately 2:30 p.m. in Bragg", "T08:30/T14:30"),
        ("They had one mill too many since at least 2015", "2015"),
        ("It was the attack on the 23rd in Arden", "---23"),
    ],
)
def test_a_date_is_read_with_the_signs_and_words_around_it(text: str, iso: str) -> None:
    assert iso in [item.iso for item in scan(text)]


def test_a_rank_since_some_time_is_no_day() -> None:
    assert only("It was the 23rd since the war").kind == "ordinal"


def test_years_are_no_dates_where_they_count_people() -> None:
    assert only("A survey of 1709 schoolchildren").kind == "count"


def test_hours_with_a_full_stop_are_times_in_front_of_a_part_of_the_day() -> None:
    assert only("It ended at about 7.30 the next morning").iso == "T07:30"
    assert only("It ended at 7.30 that evening").iso == "T19:30"
    assert only("It rose by 7.30 a share").kind == "count"


def test_a_year_is_no_end_of_a_rise_and_no_count_of_levels() -> None:
    rise = scan("It rose from 14.5 million adults in 2019 to 29.5 million in 2022.")
    assert [item.iso or item.low for item in rise] == [14500000, "2019", 29500000, "2022"]
    assert [item.iso for item in scan("It fell 10% below 2000 levels. In 1687 and 1689 he fought.")] == [
        "",
        "2000",
        "1687",
        "1689",
    ]
    assert [item.unit for item in scan("It closed the next day, four hours late.")][-1] == "hour"
    assert [item.kind.value for item in scan("Call the station at 555-0119.")] == ["identifier"]
