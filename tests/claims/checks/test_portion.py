"""Parts whose whole was named in front."""

from __future__ import annotations

import pytest
from worked_out import related

from workbench import analyse


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Repairs will cost £22 million, of which £9 million was paid in May.", "£9 million", "£22 million"),
        ("The port owes £14 million, £6 million of which falls due in May.", "£6 million", "£14 million"),
        ("The mill has £14 million of debt. Of the debt, £6 million falls due in May.", "£6 million", "£14 million"),
        ("The clerk set 1,204 ballots aside. Of those, 318 were counted later.", "318", "1,204"),
        ("The ship had 277 leaks; 39 percent of these are closed.", "39 percent", "277"),
        ("Seventy crews from Bray will row, with 53 crews expected to finish.", "53", "Seventy"),
        ("The board closes two of the county's seven mills.", "two", "seven"),
        ("Of the 36 piers in a survey of the coast, 21 leak.", "21", "36"),
        ("The guild has 58 boats in three ports, 31 of them in Arden.", "31", "58"),
        ("The board has £19 million of the £84 million that it asked for.", "£19 million", "£84 million"),
        ("Three million euros of that €40 million came from the city.", "Three million euros", "€40 million"),
        ("There were eight people to look after them, only one nurse among them.", "one", "eight"),
        ("At least 43 miners were killed.\n\nThe pit was old.\n\nTwelve of the dead were boys.", "Twelve", "43"),
        ("The club has six coaches. It hired 13 more coaches, which brings the number to 40.", "13", "40"),
        ("The claim ended with a cheque for £11,350. She gave £1,000 of it to the guild.", "£1,000", "£11,350"),
        ("Boats must carry two measures from a list of three, such as bells.", "two", "three"),
        ("About 1,100 barns have been looked at; four in ten, some 440, are unsafe.", "440", "1,100"),
        ("Three people drowned.\n\nThe mayor came.\n\nTwo of the dead were brothers.", "Two", "Three"),
        ("The prize is a quarter of the club's yearly budget of £1.1m.", "a quarter", "£1.1m"),
        ("The board asked 5,990 nurses. By its count 25% of all nurses smoked.", "25%", "5,990"),
        ("It will cut 340 jobs, a third of its staff.\n\nThe mill has 1,020 jobs.", "340", "1,020"),
        ("Researchers asked 8,640 nurses.\n\nSome 1,900, or 22%, smoked.", "1,900", "8,640"),
    ],
)
def test_a_part_has_the_whole_that_stands_in_front(text: str, part: str, whole: str) -> None:
    assert related(text, "part") == [[part, whole]]


def test_what_was_done_with_the_money_is_part_of_the_sum_that_is_told_again() -> None:
    text = (
        "Clerk who stole £62,000 is jailed\n\nA clerk who stole more than £62,000 was jailed.\n\n"
        "He made 212 withdrawals.\n\nOf the money, £8,300 went on a boat and £4,950 on a car."
    )
    assert sorted(related(text, "part")) == [["£4,950", "£62,000"], ["£8,300", "£62,000"]]


@pytest.mark.parametrize(
    "text",
    [
        "The mill sold £14 million of rope. Of the ships, £6 million were lost.",
        "The mill has 40 looms. Of course, 12 men work there.",
    ],
)
def test_what_does_not_fit_is_no_part(text: str) -> None:
    assert related(text, "part") == []


def test_it_goes_on_with_those_who_were_counted_last() -> None:
    text = "Of the 117 wounded, 64 were later driven to Marwa. Eight of them are in intensive care there."
    assert related(text, "part") == [["64", "117"], ["Eight", "64"]]


def test_parts_that_come_to_more_than_their_whole_never_hold() -> None:
    analysis = analyse("Of the 31 mills, 12 closed and 23 stayed.", links=False)
    assert {check.verdict.value for check in analysis.checks} == {"cannot say"}


@pytest.mark.parametrize(
    "text",
    [
        "Shares in the mill rose 88 cents, or 2.1 percent, to $41.58.",
        "Half of the mills, about 2,580, are in three towns of the north.",
        "That is 11 percent of the town's mill staff. There are 13 mills.",
    ],
)
def test_a_change_or_what_a_share_comes_to_is_no_part(text: str) -> None:
    assert related(text, "part") == []


def test_a_share_that_was_told_as_a_number_right_before_is_no_share_of_that_number() -> None:
    text = "The guild lost 3,240 letters. {} 2.6% of all letters."
    assert related(text.format("That was about"), "part") == []
    assert related(text.format("It had answered"), "part") == [["2.6%", "3,240"]]


def test_what_looks_like_a_year_behind_of_these_is_no_part():
    analyse("The mill employs 2,400 people. Of these 1944, 12 are women.")
