"""Money, percentages, measures, durations and ages."""

import pytest

from .reading import only, read, spans


@pytest.mark.parametrize(
    ("text", "amount", "code"),
    [
        ("$4.8 billion", 4800000000, "USD"),
        ("£2m", 2000000, "GBP"),
        ("US$5", 5, "USD"),
        ("HK$5.4m", 5400000, "HKD"),
        ("5 USD", 5, "USD"),
        ("EUR 20", 20, "EUR"),
        ("20€", 20, "EUR"),
        ("five thousand rubles", 5000, "RUB"),
        ("3 million Swiss francs", 3000000, "CHF"),
        ("20 dollars and 43 cents", 20.43, "USD"),
        ("99 cents", 0.99, "USD"),
        ("50p", 0.5, "GBP"),
        ("a 12-cent dividend", 0.12, "USD"),
        ("$-50.8bn", -50800000000, "USD"),
        ("3.5 million pounds", 3500000, "GBP"),
        ("₴300", 300, "UAH"),
    ],
)
def test_money_is_an_amount_and_a_currency(text: str, amount: float, code: str) -> None:
    assert read(text) == ("money", "=", amount, amount, code)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("15 %", 15, "%"),
        ("15 per cent", 15, "%"),
        ("fifteen percent", 15, "%"),
        ("0.5 percentage points", 0.5, "pp"),
        ("half a percentage point", 0.5, "pp"),
        ("-81%", -81, "%"),
        ("25 basis points", 25, "bp"),
    ],
)
def test_percentages(text: str, value: float, unit: str) -> None:
    assert read(text) == ("percent", "=", value, value, unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("5 km", 5, "km"),
        ("five kilometres", 5, "km"),
        ("a 27-mile ring", 27, "mi"),
        ("60 km/h", 60, "km/h"),
        ("60 miles per hour", 60, "mph"),
        ("12 square metres", 12, "m2"),
        ("12 m²", 12, "m2"),
        ("39 kilobytes", 39, "kB"),
        ("27 megs", 27, "MB"),
        ("3.5 GHz", 3.5, "GHz"),
        ("a 45W brick", 45, "W"),
        ("14 mGy", 14, "mGy"),
        ("113 gigapascals", 113, "GPa"),
        ("6ft 2in", 74, "in"),
        ("5'11\" tall", 71, "in"),
        ("32°C", 32, "°C"),
        ("-12C", -12, "°C"),
        ("minus 5 degrees", -5, "deg"),
        ("half a mile", 0.5, "mi"),
        ("1.3 A/cm2", 1.3, "A/cm2"),
    ],
)
def test_measures_keep_their_unit(text: str, value: float, unit: str) -> None:
    assert read(text) == ("measure", "=", value, value, unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("four days", 4, "day"),
        ("an 18-month sentence", 18, "month"),
        ("for a decade", 1, "decade"),
        ("the last decade", 1, "decade"),
        ("a week ago", 1, "week"),
        ("an hour and a half", 1.5, "hour"),
        ("three and a half years", 3.5, "year"),
        ("2 years, 3 months", 27, "month"),
        ("a quarter-century", 0.25, "century"),
    ],
)
def test_durations(text: str, value: float, unit: str) -> None:
    assert read(text) == ("duration", "=", value, value, unit)


def test_a_rate_ends_where_its_time_begins() -> None:
    assert spans("4,000 a day, three times a week and $16.99 a pound") == ["4,000", "three", "$16.99"]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("a 106-year-old", 106, 106, "year"),
        ("the 93 year-old", 93, 93, "year"),
        ("aged 7", 7, 7, "year"),
        ("aged between 23 and 58", 23, 58, "year"),
        ("it is free for under-16s;", None, 16, "year"),
        ("until age 5", 5, 5, "year"),
        ("by 11 months of age", 11, 11, "month"),
        ("Kovalenko, 54, said", 54, 54, "year"),
        ("in his forties", 40, 49, "year"),
        ("in her mid-40s", 40, 49, "year"),
    ],
)
def test_ages(text: str, low: int, high: int, unit: str) -> None:
    kind, _, *rest = read(text)
    assert (kind, *rest) == ("age", low, high, unit)


def test_letters_are_magnitudes_in_front_of_what_is_counted_and_units_elsewhere() -> None:
    assert read("9m people") == ("count", "=", 9000000, 9000000, "")
    assert read("45m wide") == ("measure", "=", 45, 45, "m")
    assert read("a 25m drive") == ("measure", "=", 25, 25, "m")
    assert read("a 25m loan") == ("count", "=", 25000000, 25000000, "")


def test_a_mark_behind_a_figure_is_an_inch_unless_it_ends_a_quotation() -> None:
    assert read('a 24" screen') == ("measure", "=", 24, 24, "in")
    assert spans('He said it was "below the lows of 2021". The 24" screen') == ["2021", '24"']


def test_a_preposition_is_no_inch_and_a_pronoun_no_volt() -> None:
    assert spans("Unit 3723 in Zorino and 50,000 in 2020") == ["Unit 3723", "50,000", "2020"]


def test_a_unit_that_goes_without_saying_is_understood() -> None:
    assert read("interest rates were near zero") == ("percent", "~", 0, 0, "%")
    assert only("a rise can cost the government billions").kind == "money"
