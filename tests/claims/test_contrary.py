"""The figure of a passage that contradicts a claim."""

from __future__ import annotations

import pytest

from workbench.claims.figures.contrary import contrary_figure
from workbench.quantities.scanner import scan


@pytest.mark.parametrize(
    ("claim", "passage", "why", "figure"),
    [
        ("171 ships", "The union counted 117 ships outside the harbours.", (), "117"),
        ("70 percent", "In 2019 it was 60 percent of 12 harbours.", (), "60 percent"),
        ("$3 million", "The repair cost $1.5 million in all.", (), "$1.5 million"),
        ("41 sailors", "Six of them were under 14.", ("less than 14 excludes 41",), "less than 14"),
        ("12 cranes", "In 4 ports stood 15 cranes.", ("12 is not 15",), "15"),
        ("12 cranes", "In 12 ports stood many cranes.", (), ""),
        ("12 cranes", "Nobody counted the cranes.", (), ""),
    ],
)
def test_it_is_given_as_it_is_written_there(claim: str, passage: str, why: tuple[str, ...], figure: str) -> None:
    assert contrary_figure(scan(claim)[0], passage, why) == figure
