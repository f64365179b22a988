"""Every form in which a journalist writes a figure, a sentence each: `data/forms.txt`, and what it says."""

from pathlib import Path

import pytest

from .reading import told

_LINES = (Path(__file__).parent / "data" / "forms.txt").read_text("utf-8").splitlines()
FORMS = [line.split(" => ") for line in _LINES if " => " in line]


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[text for text, _ in FORMS])
def test_a_form_is_read_as_it_is_meant(text: str, expected: str) -> None:
    assert told(text) == ([] if expected == "nothing" else expected.split(" && "))
