"""What stands in no word beside a figure: ages of persons, the currency of bare billions and of cents."""

from __future__ import annotations

import pytest

from workbench import analyse
from workbench.quantities.quantity import Kind


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("She is 41, and runs the mill.", [41]),
        ("My uncle, who was 93, could still swim.", [93]),
        ("Her daughters, aged 7 and 11, learned to ski.", [7, 11]),
        ("Children under 12 get in free.", [12]),
        ("Debt is high for those 50 to 64.", [50]),
        ("A woman, 71, told police of the theft.", [71]),
        ("At 14 she left school.", [14]),
        ("My mother, who's 83, waited.", [83]),
        ("The youngest was 31, the oldest 87.", [31, 87]),
        ("The oldest passenger was 90.", [90]),
        ("It raised the pension age to 68.", [68]),
        ("Few of those over 65 work.", [65]),
        ("They are parents who are under 25.", [25]),
        ("The winner, Ada Quill, 74 — a nurse — wept.", [74]),
        ("A nurse (34) was hurt.", [34]),
        ("It wounded a boy of 12, and a woman of 60.", [12, 60]),
        ("The court sent the former mayor, 61, to prison.", [61]),
        ("Her ex-husband, 44, and a paramedic, 29, were hurt.", [44, 29]),
        ("They robbed clerks, one of whom was 91.", [91]),
        ("She left school at 14 and went to sea.", [14]),
        ("It killed Jo Stone, 37; Lou Bell, 47; and Will Fox, 43.", [37, 47, 43]),
        ("The boy, now 17, would serve on.", [17]),
        ("Now 83, she sings again.", [83]),
        ("The man – 24 at the time – fled.", [24]),
        ("She was 24 at the time.", [24]),
        ("He died in his sleep, at 81, in Bray.", [81]),
        ("The oldest of them, Ruth Quill, was 91.", [91]),
        ("Most of them were under 18.", [18]),
        ("She is likely to die before 65.", [65]),
        ("It is that of a woman of about 35 who stood tall.", [35]),
        ("Married at 21 and widowed at 24, she sang on.", [21, 24]),
        ("“I saw it,” said Ada Q., 24, who fled.", [24]),
        ("She will be 24 then.", [24]),
        ("He would have been 90 today.", [90]),
        ("At 16, his best run took him here.", [16]),
        ("At 19, Mr Oake moved to Bray.", [19]),
    ],
)
def test_a_bare_figure_said_of_a_person_is_an_age(text: str, ages: list[int]) -> None:
    read = [mention.quantity for mention in analyse(text).mentions]
    assert [quantity.kind for quantity in read] == [Kind.AGE] * len(ages)
    assert [quantity.low or quantity.high for quantity in read] == ages
    assert {quantity.unit for quantity in read} == {"year"}


@pytest.mark.parametrize(
    "text",
    [
        "The score was 41.",
        "At 45, its rate is the highest.",
        "At 45, Arden has the most.",
        "It will be 24 then.",
        "She is 41 points ahead.",
        "He was 300 m away.",
        "A mother of 3 wept.",
        "The death toll stands at 45.",
        "The number of dead of the flood stood at 45, police said.",
    ],
)
def test_a_figure_of_something_else_is_no_age(text: str) -> None:
    assert all(mention.quantity.kind is not Kind.AGE for mention in analyse(text).mentions)


def test_a_number_of_people_behind_an_age_is_none() -> None:
    read = analyse("Of the 43 dead, 19 were over the age of 70, and seven were children; six were under 14.").mentions
    kinds = [mention.quantity.kind for mention in read]
    assert kinds == [Kind.COUNT, Kind.COUNT, Kind.AGE, Kind.COUNT, Kind.COUNT, Kind.AGE]


def test_cents_are_of_the_currency_beside_them() -> None:
    cents, euros = analyse("Fares go up by 40 cents, to €3.10.").mentions
    assert (cents.quantity.unit, cents.quantity.low) == ("EUR", 0.4)
    assert euros.quantity.unit == "EUR"


def test_bare_billions_are_of_the_currency_of_their_paragraph_alone() -> None:
    same = analyse("The debt is €9bn. A rise would cost the region billions.").mentions
    assert [mention.quantity.unit for mention in same] == ["EUR", "EUR"]
    apart = analyse("The debt is €9bn.\n\nA rise would cost the region billions.").mentions
    assert [mention.quantity.unit for mention in apart] == ["EUR", ""]


def test_pounds_are_money_where_the_paragraph_speaks_of_it_and_nothing_is_weighed() -> None:
    text = "She spent £300 on a boat and thousands of pounds on bingo, and ate 5 pounds of sugar."
    assert [mention.quantity.unit for mention in analyse(text).mentions] == ["GBP", "GBP", "lb"]
    assert analyse("He lost 20 pounds in May.").mentions[0].quantity.unit == "lb"


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The repair took 14 months instead of eight.", ["month", "month"]),
        ("Turnout was 67 percent, down from 71.", ["%", "%"]),
        ("Ms. Oake, who turned 100 in May, drinks wine.", ["year", ""]),
        ("Nine men, all between 19 and 44, were held.", ["man", "year"]),
        ("The repair took 14 months and eight men.", ["month", "man"]),
        ("It is legal for buyers over 21 at a shop.", ["year"]),
        ("Do not bother if you are under 14.", ["year"]),
        ("Two men, one aged 58, and the other 27, were held.", ["man", "man", "year", "year"]),
        ("A drunk guy (about 50) is outside.", ["year"]),
        ("They met sailors, the oldest more than 80.", ["year"]),
        ("Nobody in this town under 31 had seen it.", ["year"]),
        ("He started at the mill at 16.", ["year"]),
        ("Bray scored four minutes later, in the 85th.", ["minute", "minute"]),
        ("He said: you're clearly under 18.", ["year"]),
        ("Born to poor parents, Quill left school at 17 to work.", ["year"]),
        ("The cart is 2-wheeled and four-legged.", ["wheel", "leg"]),
        ("Ages ranged from 22 to 67, with a median of 41.", ["year", "year"]),
        ("She was 38 when she fell ill and 41 when she died.", ["year", "year"]),
        ("Turnout was 61 percent, down 5.2 points.", ["%", "pp"]),
        ("The index rose 1.1 percent, up 48 points.", ["%", "point"]),
        ("Yields fell to 6.9 tonnes a hectare from 8.2.", ["t", "t"]),
        ("Its life is up by two hours to 23.", ["hour", "hour"]),
        ("Support is 67 percent among women, up from 60.", ["%", "%"]),
        ("It grew by 5 percent to 23.", ["%", ""]),
        ("She leads 48 percent to 43.", ["%", "%"]),
        ("Sara Oake, eight, was found alive.", ["year"]),
        ("They struck for 48 hours from Tuesday and for another 48 from Friday.", ["hour", "hour"]),
        ("Mine ran for 19 hours; hers gave up after 12.5.", ["hour", "hour"]),
        ("My client is 63 and has waited.", ["year"]),
        ("Norway paid 412 million crowns, Arden 300 crowns.", ["NOK", "NOK"]),
        ("Profit rose to 1.24 billion crowns ($118 million) from 620 million.", ["", "USD", ""]),
        ("Sales rose to £90m ($110m), of which 12 million is cash.", ["GBP", "USD", "GBP"]),
        ("It pays 6.50 euros a share, compared with 5.75 before.", ["EUR", "EUR"]),
        ("It rained on 19 days out of 30.", ["day", "day"]),
        ("The lake lost 3 million cubic metres. In 2020 it held 11 million.", ["m3", "", "m3"]),
        ("The lake holds 3 million cubic metres. It was seen by 11 million.", ["m3", ""]),
        ("Nobody said whose the 412 million crowns were.", [""]),
        ("Manila owes 2 billion pesos.", ["PHP"]),
        ("Both men, 61 and 58, deny the charge.", ["year", "year"]),
        ("One dose cuts it by 93 per cent and two by 97.", ["dose", "%", "dose", "%"]),
        ("They sit 31 exams over 27 days, up from 24.", ["exam", "day", "exam"]),
        ("Buses run every 12 minutes instead of every 20.", ["minute", "minute"]),
        ("The couple, both 29, have a boy.", ["year"]),
        ("They have three children under six and a fourth on the way.", ["child", "year", "child"]),
        ("The mirror is new: Arden's 6.5m mirror.", ["m"]),
        ("It had 174 passengers and a crew of six.", ["passenger", "crew"]),
        ("It owes 2 billion pesos.", ["MXN"]),
        ("Manila owes 20 Mexican pesos.", ["MXN"]),
        ("Sales were $9bn. Arden brought in 4.2 billion.", ["USD", "USD"]),
        ("It cost $40m and was seen by 12 million.", ["USD", ""]),
        ("It has a margin of error of 3.5 points.", ["pp"]),
        ("A constable in the force, 36, got life.", ["year"]),
        ("Of 11 women she was the only one under 30.", ["woman", "year"]),
        ("Wind gave 31 percent of power and gas 27.", ["%", "%"]),
        ("Wind gave 31 percent of power and the mill hired 27.", ["%", ""]),
        ("Oake got six years, Quill four and Moe two.", ["year", "year", "year"]),
        ("Oake was jailed for six years and Quill for four.", ["year", "year"]),
        ("Bray had 31mm of rain and the coast 27.", ["mm", "mm"]),
        ("Pay goes up by 5 percent this year and 3 next.", ["%", "%"]),
        ("It was 86 percent effective after two doses and 61 after a third.", ["%", "dose", "%", "dose"]),
        ("Bray lost 5 percent of its trees and 3 of them fell.", ["%", "tree"]),
        ("Quill had 51.2 percent to 47.9 for Oake.", ["%", "%"]),
        ("The index lost 2.4 percent to 47.9.", ["%", ""]),
        ("It went from 70 minutes to 58, a fall of 12.", ["minute", "minute", "minute"]),
        ("Turnout was 61 percent, a rise of four on 2019.", ["%", "pp", ""]),
        ("They won 12 seats, a gain of four.", ["seat", "seat"]),
        ("It pays 20 million zlotys, or about 200,000 for each of the towns.", ["PLN", "PLN"]),
        ("They asked for 12 years; the judge gave him seven.", ["year", "year"]),
        ("The deficit falls to 2.9 percent of output in 2026 from 4.1 this year.", ["%", "", "%"]),
        ("Turnout was 44 percent, against 51 four years ago.", ["%", "%", "year"]),
        ("She spent 27 years in prison, 18 of them on the island.", ["year", "year"]),
        ("It was 41.2 degrees in Arden, 0.3 below the record.", ["deg", "deg"]),
        ("The limit is 3.6 degrees Fahrenheit. To stay within 3.6 degrees is hard.", ["°F", "°F"]),
        ("The limit is 2 °C. A rise of 3.6 degrees is hard.", ["°C", "deg"]),
        ("The Greens had 24 percent, two ahead of the Centre.", ["%", "pp"]),
        ("It is 45 per 100,000 people, down from 120.", ["", ""]),
        ("Class sizes have grown to 29 from 24.", ["", ""]),
        ("The boat has a crew of 190 and 32 missiles.", ["crew", "missile"]),
        ("Temperatures fell to 26 on Tuesday, 22 on Wednesday and 24 on Friday.", ["deg", "deg", "deg"]),
        ("Of those tested, 6 percent were ill, against 2.", ["%", "%"]),
        ("Sales rose 3 percent in May, compared with 12 stores.", ["%", "", "store"]),
        ("A third of clerks leave within five years and half within 10.", ["", "year", "", "year"]),
        ("The sun now gives 14 percent of power, wind 29 and coal less than 1.", ["%", "%", "%"]),
        ("A kilo of plums costs 90 zlotys, up from 35 in June.", ["PLN", "PLN", ""]),
        ("Profit was 2.1 billion euros, on sales of 17.3 billion.", ["EUR", "EUR"]),
    ],
)
def test_a_bare_figure_takes_the_unit_that_it_is_set_against(text: str, units: list[str]) -> None:
    assert [mention.quantity.unit for mention in analyse(text).mentions] == units


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (
            "It promised 200 million zlotys, of which 85 million goes to the town and 95 million to farms.",
            [200, 85, 95],
        ),
        ("The council will spend £40 million, of which 12 million will go to schools.", [40, 12]),
        ("The bank lent €300 million in 2020 and 450 million in 2021.", [300, 450]),
        ("Profit rose to $12 million from 9 million a year earlier.", [12, 9]),
        ("The plan costs £2.5m, up from 1.9m.", [2.5, 1.9]),
        ("The budget is 30 million euros, half of which, 15 million, comes from abroad.", [30, 15]),
        ("Of the $90 million pledged, just 20 million had arrived.", [90, 20]),
    ],
)
def test_bare_millions_beside_money_are_money(text: str, amounts: list[float]):
    found = [mention.quantity for mention in analyse(text).mentions if mention.quantity.kind is Kind.MONEY]
    assert [one.low for one in found] == [round(amount * 1e6) for amount in amounts]
    assert len({one.unit for one in found}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The scheme cost £40 million and by 2020 reached 12 million in the north.",
        "The film cost $200 million and was seen by 12 million in its first week.",
        "They raised $3 million for 2 million people and 1 million in camps.",
        "It sold for $2 million; 3 million have visited since.",
        "The firm is worth $2 billion and has over 100 million users.",
    ],
)
def test_people_reached_for_the_money_are_none(text: str):
    assert [mention.quantity.kind for mention in analyse(text).mentions].count(Kind.MONEY) == 1


def test_where_a_change_ends_is_in_the_unit_of_where_it_began():
    mentions = analyse("Power went from 240 to 273, and mileage climbed from 21 mpg combined to 23 for vans.").mentions
    assert [mention.quantity.unit for mention in mentions][-2:] == ["mpg", "mpg"]


def test_dollars_are_of_the_country_that_a_text_names_time_and_again() -> None:
    paid = "The board paid $30m. "
    about = "Sydney and Melbourne are in Australia, and Perth is. "
    assert units(paid + about) == ["AUD"]
    assert units(paid + about + "It sold for 4 million dollars.") == ["AUD", "AUD"]
    assert units(paid + "It met in Sydney.") == ["USD"]
    assert units("It paid $30m ($20m the year before). " + about) == ["AUD", "AUD"]


def test_dollars_are_american_where_america_is_named_or_other_money_is_turned_into_them() -> None:
    about = " Sydney and Melbourne are in Australia, and Perth is."
    assert units("It paid $30m in New York." + about) == ["USD"]
    assert units("It paid A$30m, or $20m." + about) == ["AUD", "USD"]
    assert units("It paid €30m ($33m)." + about) == ["EUR", "USD"]
    assert units("It paid US$30m." + about) == ["USD"]


def test_cents_are_of_the_one_currency_that_a_text_names() -> None:
    assert units("The dividend was cut to 9 cents.\n\nNet debt stood at S$3bn.") == ["SGD", "SGD"]
    assert units("The dividend was cut to 9 cents.\n\nIt owes S$3bn and €2bn.") == ["USD", "SGD", "EUR"]


def units(text: str) -> list[str]:
    return [mention.quantity.unit for mention in analyse(text).mentions]
