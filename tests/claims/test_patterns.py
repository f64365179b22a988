"""The phrases that checks go by, and what tells quickly that one does not fit."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.claims.lexicon import patterns
from workbench.claims.lexicon.patterns import anywhere, at_end, pattern

_TABLES = tomllib.loads((Path(patterns.__file__).parent / "en-checks.toml").read_text("utf-8"))
_ENDED = [(check, key.removesuffix("_ends")) for check, table in _TABLES.items() for key in table if "_ends" in key]
_WORDED = [(check, key.removesuffix("_words")) for check, table in _TABLES.items() for key in table if "_words" in key]


@pytest.mark.parametrize(("check", "name"), _ENDED)
@given(data=st.data())
def test_every_text_that_a_phrase_ends_is_looked_at(check: str, name: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(pattern(check, name), alphabet=st.characters(codec="ascii")))
    assert at_end(check, name, text)


@pytest.mark.parametrize(("check", "name"), _WORDED)
@given(data=st.data())
def test_every_text_that_holds_a_phrase_is_looked_at(check: str, name: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(pattern(check, name), alphabet=st.characters(codec="ascii")))
    assert anywhere(check, name, text)


def test_a_phrase_is_found_at_the_end_of_a_part_of_a_text() -> None:
    text = "The reform would bring the total to 40 and leave 12."
    assert at_end("outcome", "comes_to", text, 0, text.index("40"))
    assert not at_end("outcome", "comes_to", text, text.index("to 40"), text.index("40"))
    assert not at_end("outcome", "comes_to", text)


def test_a_phrase_is_found_anywhere_in_a_text() -> None:
    assert anywhere("contested", "other", "But the union disputed those figures in a letter.")
    assert not anywhere("contested", "other", "The union wrote a letter about its figures.")
