"""What is left of a figure, and what figures come to, told over more than one sentence."""

from __future__ import annotations

import pytest

from workbench import analyse


def sums(text: str) -> list[tuple[str, str]]:
    """The sums of a text, as (verdict, calculation)."""
    return [(c.verdict.value, c.calculation) for c in analyse(text, links=False).checks if c.name == "sum"]


@pytest.mark.parametrize(
    ("text", "calculation"),
    [
        (
            "The tank holds 64 litres, of which the pump takes 17 litres. That leaves 47 litres.",
            "17 + 47 = 64, as stated",
        ),
        (
            "Of the 50 guilds, 29 have signed. The remaining 21 have not.",
            "29 + 21 = 50, as stated",
        ),
        (
            "Of the 414 votes cast, 311 were for the pier and 97 against; the other six were blank.",
            "311 + 97 + 6 = 414, as stated",
        ),
        (
            "He left me 11,400 plates.\n\nThey filled the attic.\n\nI have sold 10,300 of them.\n\nI kept 1,100.",
            "10,300 + 1,100 = 11,400, as stated",
        ),
        (
            "The boat costs $899.\n\nIt is slow.\n\nThe crew likes it.\n\nA sail is $200 more, which makes it $1,099.",
            "899 + 200 = 1,099, as stated",
        ),
        (
            "Shop sales came to $1.3 billion. Online they were $0.9 billion, which brought the total to $2.2 billion.",
            "1.3 billion + 900 million = 2.2 billion, as stated",
        ),
        (
            "The offer is worth 9% over two years: 5% for last year, backdated, and 4% for this.",
            "5 + 4 = 9, as stated",
        ),
        (
            "Fitting all 12 halls cost $11,400: $8,700 for 290 lamps and $2,700 for labor.",
            "8,700 + 2,700 = 11,400, as stated",
        ),
        ("Two crews from Bray are to row, one local and one national.", "1 + 1 = 2, as stated"),
    ],
)
def test_figures_that_add_up_are_a_sum(text: str, calculation: str) -> None:
    assert sums(text) == [("holds", calculation)]


@pytest.mark.parametrize(
    "text",
    [
        "The tank holds 64 litres, of which the pump takes 17 litres. That leaves 40 litres.",
        "Of the 50 guilds, 29 have signed. The other 12 barrels leak.",
        "The yard had 100 hands and let 53 of them go. That leaves fewer than 47.",
        "Some 53 hands left in May and 47 in June, which brought the total to more than 100.",
        "Two crews from Bray are to row, three boats and one raft.",
        "The boat costs $899. A sail is $200 more, which makes it $1,500.",
    ],
)
def test_figures_that_do_not_add_up_may_be_of_something_else(text: str) -> None:
    assert sums(text) == []
