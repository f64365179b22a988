"""Two figures as data: same, within each other, excluding each other, or not to be compared."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.claims.figures.agreement import Stance, agreement, rounds_to
from workbench.quantities.quantity import Bound, Kind, Quantity


def count(low, high=..., bound=Bound.EXACT, kind=Kind.COUNT, unit="", **more):
    return Quantity(0, 1, kind, bound, low, low if high is ... else high, unit, **more)


ABOUT_500 = count(500, bound=Bound.ABOUT)
AT_LEAST_40 = count(40, None, Bound.AT_LEAST)


@pytest.mark.parametrize(
    ("one", "other", "stance", "why"),
    [
        (count(487), ABOUT_500, Stance.WITHIN, "487 lies within about 500"),
        (count(430), ABOUT_500, Stance.EXCLUDES, "about 500 excludes 430"),
        (AT_LEAST_40, count(30), Stance.EXCLUDES, "at least 40 excludes 30"),
        (count(40, bound=Bound.ABOUT), AT_LEAST_40, Stance.SAME, "same figure: about 40, at least 40"),
        (count(140), AT_LEAST_40, Stance.WITHIN, "140 lies within at least 40"),
        (count(1000, None, Bound.MORE), count(900), Stance.EXCLUDES, "more than 1,000 excludes 900"),
        (count(171), count(117), Stance.EXCLUDES, "171 is not 117"),
        (count(100, 999, Bound.VAGUE), count(500), Stance.WITHIN, "500 lies within 100 to 999"),
        (count(100, 999, Bound.VAGUE), count(5000), Stance.EXCLUDES, "100 to 999 excludes 5,000"),
        (count(30, 40, Bound.RANGE), count(41), Stance.EXCLUDES, "30 to 40 excludes 41"),
    ],
)
def test_bounds_decide_whether_two_counts_can_both_hold(one, other, stance, why):
    found = agreement(one, other)
    assert (found.stance, found.why) == (stance, why)


def measure(value, unit, kind=Kind.MEASURE, bound=Bound.EXACT):
    return count(value, kind=kind, unit=unit, bound=bound)


@pytest.mark.parametrize(
    ("one", "other", "stance"),
    [
        (measure(3600, "km"), measure(2200, "mi"), Stance.WITHIN),
        (measure(3600, "km"), measure(2800, "mi"), Stance.EXCLUDES),
        (measure(5, "ft"), measure(1.5, "m"), Stance.WITHIN),
        (measure(26.6, "MB"), measure(27, "MB"), Stance.WITHIN),
        (measure(26, "MB"), measure(27, "MB"), Stance.EXCLUDES),
        (measure(5, "km"), measure(5, "kg"), Stance.APART),
        (measure(100, "°C"), measure(212, "°F"), Stance.WITHIN),
        (measure(24, "month", Kind.DURATION), measure(2, "year", Kind.DURATION), Stance.WITHIN),
        (measure(4, "day", Kind.DURATION), measure(1, "week", Kind.DURATION), Stance.EXCLUDES),
        (measure(5, "USD", Kind.MONEY), measure(4, "GBP", Kind.MONEY), Stance.APART),
        (measure(4.8e9, "USD", Kind.MONEY), measure(4_830_000_000, "USD", Kind.MONEY), Stance.WITHIN),
        (measure(4.8e9, "USD", Kind.MONEY), measure(4.8e6, "USD", Kind.MONEY), Stance.EXCLUDES),
        (measure(5, "%", Kind.PERCENT), measure(5, "pp", Kind.PERCENT), Stance.APART),
        (measure(0.75, "", Kind.RATIO), measure(75, "%", Kind.PERCENT), Stance.WITHIN),
        (measure(3, "", Kind.COUNT), measure(3, "day", Kind.ORDINAL), Stance.APART),
    ],
)
def test_units_are_converted_where_they_measure_the_same_and_kept_apart_where_not(one, other, stance):
    assert agreement(one, other).stance is stance
    assert agreement(other, one).stance is stance


def date(iso):
    return Quantity(0, 1, Kind.DATE, iso=iso)


@pytest.mark.parametrize(
    ("one", "other", "stance"),
    [
        ("--02-28", "--02-28", Stance.SAME),
        ("--02-28", "---28", Stance.WITHIN),
        ("2022-02-28", "--02-28", Stance.WITHIN),
        ("2022-02-28", "2021-02-28", Stance.EXCLUDES),
        ("2022", "--02-28", Stance.APART),
        ("1994", "199X", Stance.WITHIN),
        ("1984", "199X", Stance.EXCLUDES),
        ("2012", "2011/2013", Stance.WITHIN),
        ("2014", "2011/2013", Stance.EXCLUDES),
    ],
)
def test_partial_dates_agree_where_nothing_that_both_say_differs(one, other, stance):
    assert agreement(date(one), date(other)).stance is stance


def test_a_whole_number_does_not_round_to_another_one():
    """26 is not 27, and 1.4 billion is not 1.5, but 26.6 is 27 and 1.44 billion is 1.4."""
    assert not rounds_to(26, 27)
    assert not rounds_to(1_400_000_000, 1_500_000_000)
    assert rounds_to(26.6, 27)
    assert rounds_to(1_440_000_000, 1_400_000_000)


@settings(max_examples=60)
@given(
    st.integers(1, 10**13),
    st.integers(1, 10**13),
    st.sampled_from(list(Bound)),
    st.sampled_from(list(Bound)),
)
def test_agreement_does_not_depend_on_the_order(one, other, first, second):
    a, b = _bounded(one, first), _bounded(other, second)
    assert agreement(a, b).stance is agreement(b, a).stance


@settings(max_examples=60)
@given(st.integers(1, 10**13), st.sampled_from(list(Bound)))
def test_every_figure_is_the_same_as_itself(value, bound):
    figure = _bounded(value, bound)
    assert agreement(figure, figure).stance is Stance.SAME


def _bounded(value, bound):
    if bound in (Bound.AT_LEAST, Bound.MORE):
        return count(value, None, bound)
    if bound in (Bound.AT_MOST, Bound.LESS):
        return count(None, value, bound)
    if bound in (Bound.RANGE, Bound.VAGUE):
        return count(value, value * 2, bound)
    return count(value, bound=bound)
