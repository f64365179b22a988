"""Values that are made by the thousand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.text.values import value


@value
class _Place:
    start: int
    end: int = 0


def test_equal_values_are_equal_and_found_by_one_another() -> None:
    assert _Place(1, 2) == _Place(1, end=2) != _Place(1)
    assert {_Place(1, 2): "here"}[_Place(1, 2)] == "here"


def test_another_value_is_made_of_one_and_leaves_it_as_it_was() -> None:
    place = _Place(1)
    assert replace(place, end=5) == _Place(1, 5)
    assert place == _Place(1, 0)


def test_a_value_has_its_fields_and_no_others() -> None:
    with pytest.raises(AttributeError):
        _Place(1).size = 3  # type: ignore[attr-defined]
