"""Days on which something began and ended, against the length that the text gives it."""

import pytest

from workbench import analyse


def told(text):
    """The checks of spans, as (verdict, calculation)."""
    return [(c.verdict.value, c.calculation) for c in analyse(text, links=False).checks if c.name == "elapsed"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The walkout began on 3 May and ended on 14 May. It lasted 12 days.", "holds"),
        ("The walkout began on 3 May and ended on 14 May. It lasted 11 days.", "holds"),
        ("The walkout began on 3 May and ended on 24 May. It lasted 12 days.", "fails"),
        ("The walkout began on 3 May and ended on 24 May. The walkout lasted 12 days.", "fails"),
        ("The fire broke out on 2 July and was put out on 23 July, and went on for three weeks.", "holds"),
        ("The fire broke out on 2 July and was put out on 13 July, and went on for three weeks.", "fails"),
    ],
)
def test_the_length_must_be_what_the_days_allow(text, verdict):
    assert [found for found, _ in told(text)] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "The walkout began on 3 May and ended on 24 May. Talks lasted 12 days.",
        "The show opened on 3 May and closed on 24 May. On the bus it took 12 hours to get there.",
        "The walkout began on 3 May. It ended on 24 May. Nurses had 12 days of leave.",
    ],
)
def test_the_length_of_something_else_is_left_alone(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill is shut from May to September, for four months.", ["holds"]),
        ("The fee covers seven months from September to March.", ["holds"]),
        ("It ran for two months from May to September.", []),
        ("The mill is shut from May to September. Four months of leave are paid.", []),
    ],
)
def test_a_span_of_months_is_held_against_its_length(text, found):
    assert [verdict for verdict, _ in told(text)] == found
