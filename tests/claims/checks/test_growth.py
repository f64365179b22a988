"""Growth: both ends of a change and its size, in the orders in which news tells them."""

import pytest

from workbench import analyse


def growth(text):
    """The growth checks of a text, as (verdict, calculation)."""
    return [(c.verdict.value, c.calculation) for c in analyse(text, links=False).checks if c.name == "growth"]


@pytest.mark.parametrize(
    ("text", "calculation"),
    [
        ("Exports rose by a third to 400 lorries from 300 lorries.", "from 300 to 400 is up 33.3 %, as stated"),
        ("Membership doubled from 20 people to 41 people.", "from 20 to 41 is 2.05 times: doubled"),
        ("Prices fell 10 percent to $90 from $100.", "from 100 to 90 is down 10 %, as stated"),
        ("It sold 300 bikes, up from 200 a year earlier, a 50 percent rise.", "from 200 to 300 is up 50 %, as stated"),
        ("Profit fell by a fifth to 480 million crowns in 2023 from 600 million crowns in 2022.",
         "from 600 million to 480 million is down 20 %, as stated"),
        ("They get $142m, down 5 percent from $149m.", "from 149 million to 142 million is down 4.7 %, as stated"),
        ("The rent now is 930 euros, up from 875 euros a year earlier, a rise of 6.3 percent.",
         "from 875 to 930 is up 6.29 %, as stated"),
        ("The lake rose from 2 metres to 5 metres within four hours, an increase of 150 percent.",
         "from 2 to 5 is up 150 %, as stated"),
        ("Fines rose by 60 percent to 40,000 from 25,000.", "from 25,000 to 40,000 is up 60 %, as stated"),
        ("The budget doubles to $12 million from $6 million.", "from 6 million to 12 million is 2 times: doubles"),
    ],
)  # fmt: skip
def test_a_change_that_its_own_ends_bear_out_holds(text, calculation):
    assert growth(text) == [("holds", calculation)]


@pytest.mark.parametrize(
    ("text", "calculation"),
    [
        ("Exports rose by a third to 500 lorries from 300 lorries.", "from 300 to 500 is up 66.7 %, not a third"),
        ("Prices fell 20 percent to $90 from $100.", "from 100 to 90 is down 10 %, not 20 %"),
        ("It sold 300 bikes, up from 200 a year earlier, a 60 percent rise.", "from 200 to 300 is up 50 %, not 60 %"),
        ("They get $142m, down 15 percent from $149m.", "from 149 million to 142 million is down 4.7 %, not 15 %"),
        ("Evictions fell to 4,900 from 4,300.", "fell from 4,300 to 4,900: the other way"),
        ("Output halved to 30 tonnes from 90 tonnes.", "from 90 to 30 is down 66.7 %, not halved"),
    ],
)  # fmt: skip
def test_a_change_of_another_size_or_direction_fails(text, calculation):
    assert growth(text) == [("fails", calculation)]


@pytest.mark.parametrize(
    "text",
    [
        "Trains carried 300 people from 12 towns, up 5 percent.",
        "Burglaries fell too, from 21 to nine.",
        "Sales fell last year, and the firm now runs from 20 to 30 shops.",
        "Prices fell as the town used from 20 to 30 trucks.",
        "Burglaries fell too, from twelve to nine.",
        "Rates rose by 5.1 percent in March, from 4.8 percent in May.",
        "Sales rose 8 percent. Costs went from $20 million to $30 million.",
        "The firm moved 300 workers from 12 plants to 4 plants.",
        "Shares fell 6 percent to 187 crowns.",
        "He drove from 9AM to 10AM, 40 percent of the way.",
        "It earned $743 million, or $1.22 a share, in the quarter, up from $582.5 million, or 94 cents a share.",
        "Turnout rose by two points to 71 percent from 69 percent.",
    ],
)
def test_figures_of_no_change_are_left_alone(text):
    assert [check for check in growth(text) if check[0] == "fails"] == []
