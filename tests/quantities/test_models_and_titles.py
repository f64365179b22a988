"""Numbers that belong to aircraft, devices, works and units, and those beside them that count."""

import pytest

from .reading import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kestrel grounded roughly 400 737 Max jets.", ["400; count ~ 400", "737 Max; identifier"]),
        ("It ordered 120 787-9 Dreamliners.", ["120; count = 120", "787-9 Dreamliners; identifier"]),
        ("It has flown 300 747s.", ["300; count = 300", "747s; identifier"]),
        ("It paid 400 737 crowns.", ["400 737 crowns; money = 400,737"]),
        ("It counts 400 000 Norvians.", ["400 000; count = 400,000"]),
    ],
)
def test_a_number_in_front_of_an_aircraft_is_no_group_of_digits(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cut an order for 777x jets.", ["777x; identifier"]),
        ("The 777X is late.", ["777X; identifier"]),
        ("A 777x rise is unheard of.", ["777x; ratio = 777"]),
        ("The 777 program has faced delays.", ["777; identifier"]),
        ("The fund paid 777 program officers.", ["777; count = 777"]),
        ("The 787-9 jet is larger.", ["787-9; identifier"]),
        ("It sold 30 of Boeing's 787-9 Dreamliner jets.", ["30; count = 30", "787-9 Dreamliner; identifier"]),
        ("The motion passed 787-9.", ["787-9; ratio = 87.444444"]),
    ],
)
def test_variants_of_aircraft_are_names(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It holds an Ocelot 9 7840HS or 7940HS chip.",
            ["Ocelot 9; identifier", "7840HS; identifier", "7940HS; identifier"],
        ),
        ("It weighs 1500KG.", ["1500; count = 1,500"]),
        ("It left at 1200GMT.", ["1200GMT; time T12:00Z"]),
        ("It cost 5000EUR.", ["5000EUR; money = 5,000 EUR"]),
        ("It runs on RP2040 chips.", ["RP2040; identifier"]),
        ("It costs Rp2040.", ["Rp2040; money = 2,040 IDR"]),
        ("It costs RP5,000.", ["RP5,000; money = 5,000 IDR"]),
    ],
)
def test_codes_of_chips_are_names(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Lathe Notebook 16 needs more time.", ["Notebook 16; identifier"]),
        ("The Arden Notebook 16 comes with a dock.", ["Notebook 16; identifier"]),
        ("In Arden 16 needs were named.", ["16; count = 16"]),
        ("It has PlayBox 5-class graphics.", ["PlayBox 5; identifier"]),
        ("It is a rival to Lathe Pro 5-style tablets.", ["Pro 5; identifier"]),
        ("Arden ran 5-class schools.", ["5; count = 5"]),
    ],
)
def test_products_that_end_in_a_number_are_names(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The record of “Thawed 2” fell.", ["Thawed 2; identifier"]),
        (
            "They wait for ‘Outside In 2,’ ‘Grumpy Me 4,’ and ‘Storm.’",
            ["Outside In 2; identifier", "Grumpy Me 4; identifier"],
        ),
        ('The sequel "The Thaw 3." opened.', ["The Thaw 3; identifier"]),
        ("“Only 4,” she said.", ["4; count = 4"]),
        ("“Maybe 14,” she said.", ["14; count ~ 14"]),
        ("“We lost 2.”", ["2; count = 2"]),
        ("“No, 2.”", ["2; count = 2"]),
        ("He read “Thaw” 2 times.", ["2; count = 2"]),
    ],
)
def test_titles_in_quotation_marks_end_in_their_number(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two 10th Mountain soldiers swam.", ["Two; count = 2", "10th Mountain; identifier"]),
        ("The 10th Mountain pursued them.", ["10th Mountain; identifier"]),
        ("Men of the 605th Field Artillery crossed.", ["605th Field Artillery; identifier"]),
        ("The 10th Mountain Film Festival opens.", ["10th; ordinal = 10"]),
        ("It is the 10th mountain that she climbed.", ["10th; ordinal = 10"]),
    ],
)
def test_units_of_an_army_are_names(text: str, expected: list[str]) -> None:
    assert told(text) == expected
