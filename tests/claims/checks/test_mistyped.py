"""Figures that are each other with a rare slip of the hand, whatever noun stands behind them."""

import pytest
from worked_out import failing_conflicts

LONG = "\n\nThe harbour lies on a river. Its cranes are old. Many families live from it."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The union counts 1,248 members at the shipyard." + LONG + "\n\nAt the shipyard 1,284 welders voted.",
            {"1,248", "1,284"},
        ),
        (
            "Some 38 dockers put down their tools at the harbour on Monday."
            + LONG
            + "\n\nAt the harbour 83 strikers burned a wooden crane.",
            {"38", "83"},
        ),
        (
            "Dockers' strike costs harbour 64,000 crates"
            + LONG
            + "\n\nThe director said the strike had left 34,000 boxes at the harbour.",
            {"64,000", "34,000"},
        ),
        (
            "Floods Kill at Least 64 in Arden\n\nFloods killed at least 84 people in Arden on Monday." + LONG,
            {"64", "84"},
        ),
        (
            "Strike at harbour costs 340 jobs"
            "\n\nA strike at the harbour will cost 340 jobs, the owner said."
            + LONG
            + "\n\nThe 360 jobs are those of the dockers.",
            {"340", "360"},
        ),
        (
            "The harbour's strike fund holds 475 shares."
            + LONG
            + "\n\nThe strike fund of the harbour has 4,750 shares.",
            {"475", "4,750"},
        ),
    ],
)
def test_a_rare_slip_is_a_conflict(text, told):
    assert any(all(figure in calculation for figure in told) for calculation in failing_conflicts(text))


@pytest.mark.parametrize(
    "text",
    [
        # Beside one another.
        "At the harbour 38 dockers struck. The yard has 83 welders at the harbour.",
        # A breakdown, and one of its items.
        "The club won a total of 71 medals, of them 29 gold."
        + LONG
        + "\n\nThe hosts won 36 medals: 11 gold, 17 bronze.",
        # A headline and a line that leads to another article.
        (
            "Floods kill two, wound 16\n\nFloods swept through the harbour of Arden on Monday.\n\n"
            "Floods at Brook killed at least 76\n\nThe blasts of wind took the roofs of the harbour."
        ),
        # Of two years.
        "In 2015 the harbour had 38 strikes." + LONG + "\n\nThat was before. In 2017 the harbour had 83 strikes.",
        # How often is no count of things.
        "She led the harbour's eleven 59 times." + LONG + "\n\nIn the harbour's last match she made 95.",
        # A sum that nothing ties to another one.
        "A year of treatment costs €1.3bn." + LONG + "\n\nThe bridge was planned for €130m.",
    ],
)
def test_figures_of_two_things_are_none(text):
    assert failing_conflicts(text) == []
