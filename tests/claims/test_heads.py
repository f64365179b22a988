"""Figures of a table, whose column says the unit and the size."""

import pytest

from workbench import analyse


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ("Item: Housing; Million euros: 95; Payer: State", "95000000 EUR"),
        ("Item: Housing; EUR m: 95", "95000000 EUR"),
        ("Item: Housing; Cost (£m): 12.4", "12400000 GBP"),
        ("Item: Housing; Cost in million dollars: 12", "12000000 USD"),
        ("Item: Housing; Cost, US$ billion: 1.5; Year: 2019", "1500000000 USD"),
        ("Item: Housing; Cost (€): 1,250", "1250 EUR"),
        ("Region: North; Share (%): 39", "39 %"),
        ("Region: North; Share in percent: 39", "39 %"),
        ("Region: North; %: 39", "39 %"),
        ("Road: A4; Length (km): 18.4", "18.4 km"),
        ("Museum: Arden; Visitors ('000): 312", "312000 visitor"),
        ("Museum: Arden; Visitors, thousands: 312", "312000 visitor"),
        ("Museum: Arden; Thousand visitors: 312", "312000 visitor"),
        ("House: Great dome; Palms lost: 121", "121 palm"),
        ("Lap: 3; Day: 5", "5 "),
        ("County: Stone; Acquittals: 80; Judges: 9", "9 judge"),
        ("Homes over 1 million euros: 95", "95 home"),
        ("Million-dollar homes: 95", "95 home"),
    ],
)
def test_a_cell_has_the_unit_of_its_head(row: str, read: str) -> None:
    mention = next(mention for mention in reversed(analyse(row).mentions) if mention.quantity.kind.value != "date")
    assert f"{mention.quantity.low:.10g} {mention.quantity.unit}" == read


def test_prose_behind_a_colon_is_no_cell() -> None:
    mention = analyse("He named the price in million euros: 95 of them, no less.").mentions[0]
    assert mention.quantity.low == 95


@pytest.mark.parametrize(
    ("table", "read"),
    [
        ("| Budget | 2023 (£000) | 2024 (£000) |\n|---|---|---|\n| Care | 71,400 | 74,900 |", "74900000 GBP"),
        ("| Measure | Year |\n|---|---|\n| Passengers (million) | 7.8 |", "7800000 passenger"),
        ("| Measure | Year |\n|---|---|\n| Load factor (%) | 84.8 |", "84.8 %"),
        ("| | Number | Percent |\n|---|---|---|\n| Voters | 77,580 | 47.8 |", "47.8 %"),
        ("€ million\t2023\nCare\t71\nRoads\t12", "12000000 EUR"),
        ("Road | Length in km\nA4 | 18.4", "18.4 km"),
        ("Rank | Club\n3 | 12", "12 "),
        ("County | Cases\nStone | 413", "413 case"),
        ("Court\tCases\nTown courts\t413", "413 case"),
        ("| Measure | Total |\n| Town courts | 413 |", "413 court"),
        ("| Blankets | 5,000 |\n| Houses inspected | 2,300 |", "2300 house"),
    ],
)
def test_a_cell_between_bars_or_tabs_has_the_unit_of_its_column_or_row(table: str, read: str) -> None:
    quantity = analyse(table).mentions[-1].quantity
    assert f"{quantity.low:.10g} {quantity.unit}" == read


@pytest.mark.parametrize(
    ("table", "read"),
    [
        ("County: Stone; Cases: 1994; Judges: 9", "1994 case"),
        ("County: Stone; Judges: 9; Cases: 1994", "1994 case"),
        ("County | Cases\nStone | 1994", "1994 case"),
        ("County\tCases\nStone\t1994", "1994 case"),
    ],
)
def test_a_cell_under_a_plural_holds_a_count_and_no_year(table: str, read: str) -> None:
    quantities = [mention.quantity for mention in analyse(table).mentions]
    assert read in [f"{quantity.low:.10g} {quantity.unit}" for quantity in quantities if quantity.low is not None]


@pytest.mark.parametrize(
    "table",
    [
        "County: Stone; Year: 1994; Judges: 9",
        "Team: Stone; Finals: 1994; 1998; 2002",
        "Team | Founded\nStone | 1994",
        "Years | Cases\n1994 | 12",
        "Cases in Stone: 1994 was the worst year.",
    ],
)
def test_a_year_elsewhere_stays_a_year(table: str) -> None:
    assert "1994" in [mention.quantity.iso for mention in analyse(table).mentions]


@pytest.mark.parametrize("table", ["Most deaths: June", "| Deaths |\n|---|\n| June |", "Deaths: July; Cases: 12"])
def test_a_month_in_a_cell_under_a_plural_stays_a_month(table: str) -> None:
    assert analyse(table).mentions[0].quantity.iso.startswith("--0")


def test_a_column_that_is_headed_by_its_size_counts_no_thousands() -> None:
    quantity = analyse("Museum | Visitors, thousands\nArden | 312").mentions[-1].quantity
    assert (quantity.low, quantity.unit) == (312000, "")
