"""A headline and the first paragraph give one thing one figure: its rank, the age of whom it tells."""

import pytest
from worked_out import failing_conflicts

from workbench.claims.analysis import analyse


@pytest.mark.parametrize(
    ("headline", "lead", "wrong"),
    [
        (
            "Brenta Mills posts lower third-quarter sales",
            "Brenta Mills said on Monday that sales in its third quarter fell to $61 million.",
            ("third-quarter", "fourth-quarter"),
        ),
        (
            "Baker who robbed widow, 84, is jailed",
            "A baker who robbed an 84-year-old widow has been jailed for two years.",
            ("84, is", "48, is"),
        ),
    ],
)
def test_headline_and_lead_agree_on_ranks_and_ages(headline, lead, wrong):
    assert failing_conflicts(f"{headline}\n\n{lead}") == []
    assert len(failing_conflicts(f"{headline.replace(*wrong)}\n\n{lead}")) == 1


def test_an_age_on_top_and_in_the_lead_is_one_fact():
    text = "Baker who robbed widow, 84, is jailed\n\nA baker who robbed an 84-year-old widow has been jailed."
    analysis = analyse(text, links=False)
    assert len({fact for fact, mention in zip(analysis.facts, analysis.mentions, strict=True) if mention.claim}) == 1


def test_ranks_of_other_things_are_left_alone():
    text = "Brenta wins third title\n\nBrenta scored in the second minute and again in the second half to win the cup."
    assert failing_conflicts(text) == []
