"""Markdown that shows what was written and nothing else."""

import pytest

from workbench.exports.markdown import escape, markdown

from .dossiers import dossier


def test_there_is_a_table_row_a_claim_and_its_evidence_below() -> None:
    text = markdown(dossier())
    assert "| 5 | repair cost €4.8 million | ✗ wrong | The budget says 5.1. | Ana |" in text
    assert "> At least **40** people, about 500" in text
    assert "- **supports** harbour-log.txt, paragraph 3: “43 people went aboard.” (same figure; same noun)" in text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("4.8 million", "4.8 million"),
        ("a - b (c)", "a - b (c)"),
        ("<b>", r"\<b\>"),
        ("[x](http://y)", r"\[x\](http\://y)"),
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("a | b", r"a \| b"),
        ("# x", r"\# x"),
        ("1. x", r"1\. x"),
        ("- x", r"\- x"),
        ("$4 and $5", r"\$4 and \$5"),
        ("&lt; R&D", r"\&lt; R&D"),
        ("two\nlines\x1b", "two lines␛"),
    ],
)
def test_text_shows_as_it_was_written(text: str, escaped: str) -> None:
    assert escape(text) == escaped
