"""Lists against the number that announces them."""

import pytest

from workbench import analyse

TWELVE = "Lima, Quito, Bogota, Caracas, La Paz, Asuncion, Montevideo, Santiago, Cali, Cusco, Salta and Recife"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            f"The group has offices in at least 17 cities. These include {TWELVE}.",
            ("cannot say", "at least 17 cities, but 12 listed: is the list meant to be whole?"),
        ),
        ("She visited four cities: Lima, Quito, Bogota and Cali.", ("holds", "4 cities, 4 listed")),
        ("She visited five cities: Lima, Quito, Bogota and Cali.", ("fails", "5 cities, but 4 listed")),
        (
            "There are three reasons for it. First, money is short. Second, time is short.",
            ("cannot say", "3 reasons, but 2 given"),
        ),
    ],
)
def test_a_list_is_counted_against_its_number(text, found):
    checks = [(check.verdict.value, check.calculation) for check in analyse(text).checks if check.name == "enumeration"]
    assert checks == [found]


@pytest.mark.parametrize(
    "text",
    [
        "He has lived in 17 cities, including Lima and Quito.",
        "She told 12 people: nobody came, she said, and the hall stayed dark.",
        "It has two doors. These include a lock.",
    ],
)
def test_examples_and_other_words_are_no_list(text):
    assert [check for check in analyse(text).checks if check.name == "enumeration"] == []
