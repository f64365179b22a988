"""Nothing in an article drives the terminal, and offsets stay true."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from workbench.claims.analysis import analyse
from workbench.desk.desk import Desk
from workbench.text.document import Document
from workbench.tui.app import WorkbenchApp
from workbench.tui.sanitise import shown, shown_line

from .conftest import painted

HOSTILE = "\x1b]0;owned\x07 \x1b[31m 12 men\x9b2J came [bold]not[/] \u202eleft\u2066, 40 \x08ships [sic] [/] [$primary]"


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec=None)))
def test_one_character_in_one_character_out(text: str) -> None:
    assert len(shown(text)) == len(text)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec=None)))
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    painted_text = shown_line(text)
    assert not any(ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in painted_text)
    assert not any(0xD800 <= ord(character) < 0xE000 for character in painted_text)
    assert not any(character in "\u202a\u202e\u2066\u2069\u200b\u200f\ufeff" for character in painted_text)


def test_harmless_text_is_the_same_text() -> None:
    text = "About 140 crews — “just” ½ of 日本 and\nשלום, é."
    assert shown(text) is text


@pytest.mark.parametrize("size", [(80, 24), (50, 20), (120, 40)])
async def test_a_hostile_article_is_shown_as_text(
    tmp_path: Path, app_on: Callable[..., WorkbenchApp], size: tuple[int, int]
) -> None:
    with Desk.open(tmp_path / "hostile.db", create=True) as desk:
        text = f"About 140 men [sic] came {HOSTILE}.\n\n{HOSTILE}"
        article = desk.add_article(analyse(Document.from_text(text, HOSTILE)), reviewer="anna")
        for claim in desk.claims(article.id):
            desk.note(claim.id, HOSTILE, reviewer=HOSTILE)
        app = app_on(desk)
        async with app.run_test(size=size) as pilot:
            await pilot.press("j", "tab", "A")
            await pilot.pause()
            await pilot.press("escape")
            await pilot.pause()
            lines = painted(app)
            assert not any(character in line for line in lines for character in "\x1b\x07\x08\x9b\u202e\u2066")
            assert any("[sic]" in line for line in lines)


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("aé\u0301\ufe0f👍\U0001f3fd🇺🇦👩日１ﾊשمन\u093eก\u0e31❤☎1\u20e3 \u200d")))
def test_a_painted_line_is_as_wide_as_its_characters(text: str) -> None:
    """So that hits, marks and the mouse meet the right cells in any terminal, whatever it makes of an emoji."""
    line = shown_line(text)
    assert cell_len(line) == sum(cell_len(character) for character in line) == sum(map(cell_len, shown(text)))
