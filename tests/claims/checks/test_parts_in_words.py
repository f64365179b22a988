"""Parts that words set apart from their whole: a place of the world, the largest group, those who were charged."""

from __future__ import annotations

import pytest
from worked_out import related

from workbench.claims.language.concepts import names_people, nouns_agree


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("The audit found 31 cases of double entry out of more than a billion slips filed.", "31", "a billion"),
        ("Inspectors turned up just 12 forged permits in a sample of 4,800.", "12", "4,800"),
        ("The firm will cut 900 jobs from its workforce of 12,000.", "900", "12,000"),
        ("Exports to Arden came to $400 million out of total exports of $2 billion.", "$400 million", "$2 billion"),
        ("There have been 30 deaths among the 1,200 cases.", "30", "1,200"),
        ("There were 3,248 cases between 2010 and 2015, with 584 deaths.", "584", "3,248"),
        ("The crash injured 12 people, four seriously.", "four", "12"),
        ("Twelve people were hurt, four critically.", "four", "Twelve"),
        ("Some 1.1 million people could apply, but only about 712,000 applied.", "712,000", "1.1 million"),
        ("The figure of 6,905 includes a record of 1,468 in August.", "1,468", "6,905"),
        ("Arden counted 512 arrivals this year. The number includes 40 carters.", "40", "512"),
        ("Of the guild's 1,200 members, 400 served at sea.", "400", "1,200"),
        ("Of the 23 councils up for election, the Greens won seven.", "seven", "23"),
        ("Of the 40 mills in the valley, the guild now owns 12.", "12", "40"),
        (
            (
                "Arden is the largest buyer of the ferry, with 123 of the vessels in its fleet.\n\n"
                "As of May, Arden had a fleet of 270 vessels."
            ),
            "123",
            "270",
        ),
    ],
)
def test_a_word_leads_from_a_part_to_its_whole(text: str, part: str, whole: str) -> None:
    assert [part, whole] in related(text, "part")


@pytest.mark.parametrize(
    "text",
    [
        "Reed took 12 people out of 300 villages.",
        "The ship took 12 people out of the town of 4,000.",
        "He shared 30 loaves among 1,200 people.",
        "There were 12 fires among 40 homes.",
        "Of the club's 300 members, Reed has known three captains.",
        "Of the 40 sailors, the mate had buried three wives.",
        "Twelve people were hurt, four cars badly.",
    ],
)
def test_what_is_no_part_in_such_words(text: str) -> None:
    assert related(text, "part") == []


@pytest.mark.parametrize(
    ("text", "share", "whole"),
    [
        ("More than half of the harbour's 640 berths are empty.", "half", "640"),
        ("Of the guild's nearly 1,200 members, about a third served at sea.", "a third", "1,200"),
        ("The town owns a quarter of the mill's £4 million stock.", "a quarter", "£4 million"),
    ],
)
def test_a_share_is_of_the_number_of_an_owner(text: str, share: str, whole: str) -> None:
    assert [share, whole] in related(text, "part")


def test_what_a_share_comes_to_stands_in_the_sentence_before() -> None:
    text = "This week 11,724 weavers got a badge. That's 72.9% of the total 16,081 weavers who began."
    assert related(text, "part") == [["11,724", "16,081"], ["72.9%", "16,081"]]
    other = "This week 9,724 weavers got a badge. That's 72.9% of the total 16,081 weavers who began."
    assert related(other, "part") == [["72.9%", "16,081"]]


@pytest.mark.parametrize("text", ["Half of last year's 75 cents was paid.", "He got half of the 75 cents a share."])
def test_a_share_of_a_price_or_of_what_was_before_is_no_part(text: str) -> None:
    assert related(text, "part") == []


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("The firm has 12,000 workers worldwide and 3,000 in Arden.", "3,000", "12,000"),
        ("The firm employs 3,000 people in Arden and 12,000 worldwide.", "3,000", "12,000"),
        (
            "There are 6 million such homes in the U.S. and almost 1.5 billion around the world.",
            "6 million",
            "1.5 billion",
        ),
    ],
)
def test_a_place_is_a_part_of_the_world(text: str, part: str, whole: str) -> None:
    assert related(text, "part") == [[part, whole]]


@pytest.mark.parametrize(
    "text",
    [
        "The yard sold 12,000 carts worldwide and 3,000 boats in Arden.",
        "The yard sold 12,000 carts worldwide in 2019 and 3,000 in 2020.",
        "Oil costs $4.97 a barrel worldwide and $3.88 a barrel in Arden.",
        "The yard sold 12,000 carts worldwide, compared with 3,000 in Arden.",
    ],
)
def test_two_figures_beside_each_other_are_no_part_of_the_world(text: str) -> None:
    assert related(text, "part") == []


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        (
            "It reaches about 4 million clerks. The largest group - at least 3.5 million - are old.",
            "3.5 million",
            "4 million",
        ),
        ("The fund has $90 million. The largest share, $40 million, goes to Arden.", "$40 million", "$90 million"),
        ("About 4,000 weavers walked out. Most of them, some 3,100, are from Arden.", "3,100", "4,000"),
        ("Three cases of fever have been found in Arden. The first two were told last week.", "two", "Three"),
        ("Three men were held. The other two were let go.", "two", "Three"),
        (
            "Three cases are known.\n\nA clerk came.\n\nIt rained.\n\nThe third case is not tied to the earlier two.",
            "two",
            "Three",
        ),
    ],
)
def test_some_of_those_counted_before(text: str, part: str, whole: str) -> None:
    assert [part, whole] in related(text, "part")


@pytest.mark.parametrize(
    "text",
    [
        "About 4,000 people came. The largest group, 12 monks, sang.",
        "The fund has $90 million and the bank $70 million. The largest share, $40 million, goes to Arden.",
        "Three mills stand in the valley. The first two hours were dull.",
        "Three mills and five inns stand in the valley. The first two were sold.",
        "Sixty mills stand in the valley. The first two were sold.",
    ],
)
def test_what_may_be_of_others_is_no_part(text: str) -> None:
    assert related(text, "part") == []


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("More than 400 people were arrested and 60 charged.", "60", "400"),
        ("The fever has infected 1,200 people and killed 30.", "30", "1,200"),
        ("There have been 1,200 confirmed infections and at least 30 people have died.", "30", "1,200"),
        ("Sixty people applied and 14 were accepted.", "14", "Sixty"),
        ("The party fielded 60 candidates; 14 were elected.", "14", "60"),
    ],
)
def test_those_to_whom_the_next_was_done_are_of_the_first(text: str, part: str, whole: str) -> None:
    assert related(text, "part") == [[part, whole]]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested 400 people in May and charged 60 in June.",
        "Police arrested 400 people and charged 60 more in Brook.",
        "Police arrested 400 people and 60 dogs barked.",
        "Sixty people were killed and 14 were hurt.",
        "Police charged 60 people and 14 banks were closed.",
    ],
)
def test_others_to_whom_something_was_done_are_not(text: str) -> None:
    assert related(text, "part") == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("In the 100-seat senate, the Greens hold 53 seats.", ["53"]),
        ("The Greens won 53 seats in the 100-member senate.", ["53"]),
        ("The Greens held 57 seats in the last 100-seat house, the Blues 34 and the Reds nine.", ["57", "34"]),
    ],
)
def test_seats_are_of_their_chamber(text: str, parts: list[str]) -> None:
    told = related(text, "part")
    assert all([part, "100"] in told for part in parts)


@pytest.mark.parametrize(
    "text",
    [
        "They need 51 seats in the 100-seat senate.",
        "The Greens have a majority of 12 seats in the 100-seat senate.",
        "About 613 clerks run for the 148-seat house, and 255 want the 76 Senate seats.",
        "The 100-member choir took 40 seats needed elsewhere.",
    ],
)
def test_what_is_needed_and_seats_of_another_chamber_are_not(text: str) -> None:
    assert related(text, "part") == []


def test_jobs_that_go_are_of_those_employed() -> None:
    assert related("The firm will cut 900 jobs. It employs 12,000 people.", "part") == [["900", "12,000"]]
    assert related("The firm, which employs 12,000 people, will cut 900 jobs.", "part") == [["900", "12,000"]]
    assert related("The firm employs 12,000 people. Its rival will cut 900 jobs.", "part") == []
    assert related("The firm employs 12,000 people. The council will cut 900 trees.", "part") == []
    assert related("The firm will add 900 jobs. It employs 12,000 people.", "part") == []


def test_what_was_had_in_one_go_is_of_all_of_it() -> None:
    whole = "In all, it has raised $133 million."
    assert related(f"The guild took in $23 million in August. {whole}", "part") == [["$23 million", "$133 million"]]
    assert related(f"The guild spent $23 million in August. {whole}", "part") == []
    assert related(f"The guild took in $23 million in May and $9 million in June. {whole}", "part") == []
    assert related(f"The guild took in £23 million in August. {whole}", "part") == []


def test_a_village_is_no_villager() -> None:
    assert not names_people("village")
    assert not names_people("prisons")
    assert names_people("villagers")
    assert nouns_agree("prisoner", "prison") is False


def test_some_councils_of_all_stand_in_a_sentence_behind() -> None:
    whole = "Across the 23 councils that voted, the Greens did well. They gained 700 seats."
    assert related(f"{whole}\n\nThey have won control of no less than seven councils.", "part") == [["seven", "23"]]
    assert related(f"{whole}\n\nThey have won seven mills.", "part") == []
    assert related(f"{whole}\n\nThe mayor knows seven councils.", "part") == []


def test_only_so_many_did_what_more_could() -> None:
    whole = "The law let an estimated 1.1 million people ask for a permit."
    assert related(f"{whole} But through June 30, 2014, only about 712,000 applied.", "part") == [
        ["712,000", "1.1 million"]
    ]
    assert related(f"{whole} Only about 712,000 boats came.", "part") == []
    assert related("The yard had 40 boats. Only 12 came back.", "part") == []


AUCTION = "The bell of Arden sold for £1.8m in Malden last night. "


def test_what_a_lot_fetched_is_of_what_the_auction_raised() -> None:
    text = (
        AUCTION + "A portrait of 1950 went for £1.4 million at auction, and a box fetched £158,000.\n\nIt had been "
        "sold for £90,000 in 2010.\n\nIn total, the 150 lots raised £15.4 million."
    )
    prices = [["£1.8m", "£15.4 million"], ["£1.4 million", "£15.4 million"], ["£158,000", "£15.4 million"]]
    assert related(text, "part") == prices
    text = AUCTION + "Overall, 34 of 35 lots sold at Monday's auction for a total of £70.6m."
    assert ["£1.8m", "£70.6m"] in related(text, "part")
    text = AUCTION + "The auction raised £70.6m."
    assert ["£1.8m", "£70.6m"] in related(text, "part")


@pytest.mark.parametrize(
    "text",
    [
        "Its sister bell sold for £1.8m in 2013. The auction raised £70.6m.",
        "Bells like it have fetched £9,000 each. The auction raised £70.6m.",
        "It could be sold for £1.8m. In total, the 150 lots raised £15.4 million at auction.",
        "The bell sold for £1.8m at auction. The sale of his watch raised £2m.",
        "The bell sold for £1.8m. The guild raised £15.4 million in total.",
        AUCTION + "The sale raised £15.4m. Two years before, the auction raised £12.2m.",
    ],
)
def test_other_prices_are_not(text: str) -> None:
    assert not related(text, "part")


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        (
            "Quarterly profits at Larch jumped 76% to $1.13bn. For the full year, Larch posted a profit of $3.36bn.",
            "$1.13bn",
            "$3.36bn",
        ),
        ("Fourth quarter sales rose 2% to $11.1bn. Full-year revenue grew 6.4% to $42.09bn.", "$11.1bn", "$42.09bn"),
        (
            "Operating losses rose to $3.57 billion in the 12 months to May, and $1.2 billion in the fourth quarter.",
            "$1.2 billion",
            "$3.57 billion",
        ),
        ("Annual revenue came to €900m. In the second half, revenue was €500m.", "€500m", "€900m"),
    ],
)
def test_a_quarter_is_of_its_year(text: str, part: str, whole: str) -> None:
    assert related(text, "part") == [[part, whole]]


@pytest.mark.parametrize(
    "text",
    [
        "Quarterly profits at Larch jumped to $1.13bn. It expects a full-year profit of $3.36bn.",
        "Quarterly net profit jumped to $1.13bn. For the year, operating profit was $3.36bn.",
        "Quarterly profit jumped to $1.13bn. For the full year, sales were $3.36bn.",
        "Fourth quarter sales rose to $12bn from $11.1bn.",
        "Quarterly profit at Larch was $1bn. Quarterly profit at Elm was $2bn. Annual profit at Elm was $9bn.",
        "Quarterly profit was $1.13bn. Annual profit rose from $3.36bn.",
        "Quarterly profit was $1.13bn. They saw annual profit at $3.36bn.",
        "Quarterly profit was $1.13bn. In the year-ago period it had a profit of $3.36bn.",
    ],
)
def test_what_is_expected_or_another_measure_is_no_year(text: str) -> None:
    assert not related(text, "part")


def test_the_others_are_of_all_of_them() -> None:
    text = "Arden paid five wards for guards. The mayor is away. The four other wards sent 412 men each."
    assert ["four", "five"] in related(text, "part")
    assert not related("The ward has 40 beds. The 35 other day guests left.", "part")


def test_what_came_in_at_one_place_is_of_all_that_came_in() -> None:
    text = "The film added $6.5 million in Arden and $10.9 million total, bringing its haul abroad to $57 million."
    assert related(text, "part") == [["$6.5 million", "$10.9 million"], ["$10.9 million", "$57 million"]]
    text = "The film added $6.5 million in Arden and $10.9 million in Bray, bringing its haul abroad to $57 million."
    assert not related(text, "part")
    assert not related("The film took $6.5 million in Arden and the total budget was $10.9 million.", "part")
