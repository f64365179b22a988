"""Figures that take up one named before, and figures that a quotation or a list beside them bears out."""

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.mention import Verdict

OTHER = "\n\nThe town lies on a river. Its mill was built long ago. Many families lived from it.\n\n"


def conflicts(text: str) -> list[set[str]]:
    """The words of the figures in each conflict."""
    analysis = analyse(text, links=False)
    figures = [analysis.article.text[m.quantity.start : m.quantity.end] for m in analysis.mentions]
    return [
        {figures[index] for index in check.mentions}
        for check in analysis.checks
        if check.name == "conflict" and check.verdict is Verdict.FAILS
    ]


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        ("Some 85 firefighters fought the blaze.", "Chief Laura Penn praised the 58 firefighters.", {"85", "58"}),
        ("It counted 118 cracks in the dam.", "Elena Ruiz said that the 418 cracks were normal.", {"118", "418"}),
        (
            "Property tax will rise by 3.5 percent for owners.",
            "The 5.5 percent increase in property tax takes effect on July 1.",
            {"3.5 percent", "5.5 percent"},
        ),
    ],
)
def test_the_figure_that_takes_up_another_must_be_that_figure(first, second, figures):
    assert conflicts(first + OTHER + second) == [figures]
    same = first + OTHER + second.replace(*sorted(figures, key=second.count, reverse=True))
    assert conflicts(same) == []


def test_a_quotation_behind_a_colon_must_have_the_rank_that_it_bears_out():
    text = "He says that they refused to go there a {} time: “They do not fire him for refusing to go a second time.”"
    assert conflicts(text.format("third")) == [{"third", "second"}]
    assert conflicts(text.format("second")) == []


def test_at_least_so_many_is_no_less_than_what_the_list_behind_it_adds_up_to():
    text = "At least {} men appealed: 115 men signed one suit, and another 25 men filed their own."
    fails = [
        [check.calculation for check in analyse(text.format(total), links=False).checks if check.verdict == "fails"]
        for total in (130, 140, 100)
    ]
    assert fails == [["115 + 25 = 140, not at least 130"], [], []]
