"""Panes, sizes, search, filter, order, help and all that shows things."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.pages import Pages
from workbench.tui.screens.picker import Picker

from .conftest import painted, review_screen

Make = Callable[..., WorkbenchApp]


async def test_tab_goes_round_the_panes_and_the_cursor_stays(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        seen = []
        for _ in range(3):
            await pilot.press("tab")
            seen.append(review_screen(app).pane)
        assert seen == ["detail", "article", "claims"]
        await pilot.press("shift+tab")
        assert review_screen(app).pane == "article"
        assert app.session.place == 0


async def test_zoom_shows_one_pane_and_z_again_all(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f4", "z")
        await pilot.pause()
        assert not review_screen(app).table.display or review_screen(app).table.size.height == 0
        assert review_screen(app).detail.size.height == 22
        await pilot.press("z")
        await pilot.pause()
        assert review_screen(app).table.size.height > 0


async def test_at_80_by_24_three_lines_are_frame(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen = review_screen(app)
        inside = screen.article.size.height + screen.table.size.height + screen.detail.size.height
        assert 24 - inside == 3


async def test_below_60_columns_a_claim_is_a_card_with_its_paragraph(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(48, 16)) as pilot:
        await pilot.press("j")
        await pilot.pause()
        text = " ".join(line.strip() for line in painted(app))
        assert "About 140 crews stopped work" in text
        assert "140 crews stopped work  · unchecked" in text
        await pilot.press("v")
        assert desk.claims(desk.articles()[0].id)[1].finding is Finding.VERIFIED


async def test_the_settings_ask_for_the_card_at_any_width(desk: Desk, app_on: Make) -> None:
    app = app_on(desk, card=True)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        assert not review_screen(app).table.display or review_screen(app).table.size.height == 0
        assert "Harbour strike: 140 crews walk out" in " ".join(painted(app)[2:])


@pytest.mark.parametrize("size", [(39, 24), (80, 9)])
async def test_too_small_a_window_says_what_is_needed_and_heals(
    desk: Desk, app_on: Make, size: tuple[int, int]
) -> None:
    app = app_on(desk)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert painted(app)[0].startswith("Make the window 40 x 10 or larger")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "Harbour strike" in painted(app)[0]


async def test_a_filter_narrows_the_table_as_it_is_typed_and_escape_ends_it(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f", *"money")
        await pilot.pause()
        assert [app.session.claim_at_place(place).kind.value for place in range(len(app.session.shown))] == ["money"]
        await pilot.press("enter")
        await pilot.pause()
        assert "filter: money" in "".join(painted(app))
        await pilot.press("escape")
        assert len(app.session.shown) == len(app.session.claims)


async def test_a_filter_that_nothing_passes_says_how_to_get_out(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f", *"zebra", "enter")
        await pilot.pause()
        text = "".join(painted(app))
        assert "No claim passes the filter" in text
        assert "shows all claims again" in text


async def test_search_marks_hits_in_article_and_sources_and_goes_through_them(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("/", *"harbours", "enter")
        await pilot.pause()
        hits = review_screen(app).hits
        assert hits is not None
        assert [bool(place.source_id) for place in hits.places] == [False, True, True]
        await pilot.press(">")
        await pilot.pause()
        assert hits.at == 1
        assert "Union bulletin" in "".join(painted(app))
        await pilot.press("<")
        assert hits.at == 0


async def test_search_without_a_hit_says_so(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("/", *"[/zebra", "enter")
        await pilot.pause()
        assert "stands neither in the article" in painted(app)[-1]


async def test_order_by_risk_puts_contradicted_claims_first_and_keeps_the_cursor(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        before = app.session.current
        await pilot.press("S")
        assert before is not None
        assert app.session.current is not None
        assert app.session.current.id == before.id
        assert app.session.order == "risk"
        await pilot.press("S")
        assert app.session.order == "text"


async def test_jump_letters_go_to_a_claim_in_sight(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(";")
        await pilot.pause()
        assert "Type the letter" in painted(app)[-1]
        await pilot.press("d")
        assert app.session.place == 2
        await pilot.press("j")
        assert app.session.place == 3


async def test_help_lists_every_action_with_its_key(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 150)) as pilot:
        await pilot.press("?")
        await pilot.pause()
        assert isinstance(app.screen, Pages)
        text = "\n".join(painted(app))
        for action in app.keys.actions:
            assert action.word.split(":")[0] in text
        await pilot.press("escape")
        assert not isinstance(app.screen, Pages)


async def test_the_palette_does_what_is_picked(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("P")
        await pilot.pause()
        assert isinstance(app.screen, Picker)
        await pilot.press(*"last claim", "enter")
        await pilot.pause()
        assert app.session.place == len(app.session.shown) - 1


async def test_saved_views_filter(desk: Desk, app_on: Make) -> None:
    app = app_on(desk, views={"ships only": "ships"})
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("B")
        await pilot.pause()
        await pilot.press(*"ships", "enter")
        await pilot.pause()
        assert app.session.filter_line == "ships"


async def test_history_shows_the_acts_of_the_claim(desk: Desk, app_on: Make) -> None:
    app = app_on(desk, advance=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("v", "H")
        await pilot.pause()
        assert any("anna" in line and "verified" in line for line in painted(app))


async def test_the_list_of_articles_opens_another(desk: Desk, app_on: Make) -> None:
    from workbench.claims.analysis import analyse
    from workbench.text.document import Document

    desk.add_article(analyse(Document.from_text("A second text with 12 boats.", "second")), reviewer="anna")
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("A")
        await pilot.pause()
        await pilot.press(*"harbour", "enter")
        await pilot.pause()
        assert app.session.article is not None
        assert app.session.article.name == "harbour"


async def test_an_article_is_added_from_the_screen(
    empty_desk: Desk, app_on: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    draft = tmp_path / "draft.txt"
    draft.write_text("About 12 boats sank.", "utf-8")
    app = app_on(empty_desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "There is no article on this desk yet" in "".join(painted(app))
        await pilot.press("A")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press(*draft.name, "enter")
        for _ in range(1200):
            await pilot.pause(0.05)
            if app.session.claims:
                break
        assert [claim.text for claim in app.session.claims] == ["12"]


async def test_export_writes_the_file_that_was_named(
    desk: Desk, app_on: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("v", "E")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        for _ in range(1200):
            await pilot.pause(0.05)
            if list(tmp_path.glob("*-verified.csv")):
                break
        written = next(tmp_path.glob("*-verified.csv")).read_text("utf-8")
        assert "140 crews" in written


async def test_the_report_for_the_editor_is_written_from_the_screen(
    desk: Desk, app_on: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    claim = desk.claims(desk.article().id)[0]
    desk.decide([claim.id], Finding.WRONG, reviewer="anna", corrected_value="117")
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("E")
        await pilot.pause()
        await pilot.press(*"corrections", "enter")
        await pilot.pause()
        await pilot.press("enter")
        for _ in range(1200):
            await pilot.pause(0.05)
            if "Wrote" in " ".join(painted(app)[-3:]):
                break
        assert "117" in (tmp_path / "harbour-corrections.html").read_text("utf-8")


async def test_a_click_on_the_foot_leaves_what_lies_over_the_screen(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        for key in ("?", "A", "E"):
            await pilot.press(key)
            await pilot.pause()
            foot = "#pages-foot" if isinstance(app.screen, Pages) else "#picker-foot"
            await pilot.click(foot, offset=(4, 0))
            await pilot.pause()
            assert app.screen is review_screen(app)


@pytest.mark.parametrize("key", ["P", "A", "B", "E", "p"])
async def test_a_list_that_nothing_fits_says_so(desk: Desk, app_on: Make, key: str) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        await pilot.press("ctrl+u", *"zebra")
        await pilot.pause()
        if key != "A":  # which offers to add one then
            assert "Nothing holds “zebra”." in " ".join(painted(app))
            await pilot.press("enter")
            assert app.screen is not review_screen(app)
        await pilot.press("escape")
        assert app.screen is review_screen(app)


async def test_what_a_list_has_no_room_for_ends_in_an_ellipsis(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(60, 24)) as pilot:
        await pilot.press("P")
        await pilot.pause()
        assert any("next stale claim" in line and "…" in line for line in painted(app))


async def test_the_help_is_searched(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("?", "/", *"take back", "enter")
        await pilot.pause()
        seen = "\n".join(painted(app))
        assert "take your last act back" in seen
        assert "next unchecked claim" not in seen
        await pilot.press("/", "escape")
        await pilot.pause()
        assert "next unchecked claim" in "\n".join(painted(app))
        await pilot.press("/", *"zebra")
        await pilot.pause()
        assert "Nothing holds “zebra”." in "\n".join(painted(app))
        await pilot.press("enter", "escape")
        assert app.screen is review_screen(app)


async def test_the_history_is_searched(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("v", "c", "H", "/", *"anna unverifiable", "enter")
        await pilot.pause()
        seen = "\n".join(painted(app))
        assert "decide: unverifiable" in seen
        assert "decide: verified" not in seen


async def test_the_help_cuts_no_sign_short(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(60, 24)) as pilot:
        await pilot.press("?", "G")
        await pilot.pause()
        seen = " ".join(" ".join(line.strip("│▏ ") for line in painted(app)).split())
        assert "n there is a note" in seen
        assert "1 a single passage of one source bears it out" in seen


async def test_a_window_too_small_says_all_that_is_needed(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(24, 8)) as pilot:
        await pilot.pause()
        assert " ".join("".join(painted(app)).split()) == "Make the window 40 x 10 or larger."


async def test_a_desk_without_an_article_counts_nothing(empty_desk: Desk, app_on: Make) -> None:
    app = app_on(empty_desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        seen = "\n".join(painted(app))
        assert "0 of 0" not in seen
        assert "A adds one, from a file or an http address" in seen
        assert "q leaves" in seen
