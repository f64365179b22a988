"""What a claim has to be read: everything of it can be reached with keys, in the smallest usual terminal too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.claims.analysis import analyse
from workbench.desk.desk import Desk
from workbench.text.document import Document
from workbench.tui.app import WorkbenchApp
from workbench.tui.review.screen import ReviewScreen

from .conftest import painted, review_screen

Make = Callable[..., WorkbenchApp]

_ARTICLE = """Floods at Torvik

About 140 volunteers came to Torvik: 100 from the north and 50 from the south.

The volunteers of Torvik were tired. Some volunteers went home from Torvik. Many volunteers stayed in Torvik overnight.

In all 140 volunteers came to Torvik. Repairs will cost $4 million.
"""
_LINES = [f"Line {line} of the bulletin." for line in range(1, 60)]
_LINES[19] = "About 140 volunteers came to Torvik, says line 20."
_LINES[29] = "The volunteers of Torvik were fed."
_SOURCE = "\n\n".join(["Bulletin", *_LINES, "The end of the bulletin."])


@pytest.fixture(scope="module")
def desk_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a desk whose first claim has passages of a source and of its own, and a failing check."""
    path = tmp_path_factory.mktemp("flood") / "claims.db"
    article, source = Document.from_text(_ARTICLE, "flood"), Document.from_text(_SOURCE, "bulletin")
    with Desk.open(path, create=True) as made:
        record = made.add_article(analyse(article), reviewer="anna")
        made.add_source(record.id, source, analyse(article, [source]), reviewer="anna")
    return path.read_bytes()


def seen(app: WorkbenchApp, pane: str) -> str:
    """What stands in a pane, on one line."""
    region = app.screen.query_one(f"#{pane}").region
    rows = painted(app)[region.y : region.bottom]
    return " ".join(row[region.x : region.right].strip() for row in rows)


def order_of(text: str, *words: str) -> list[int]:
    return [text.index(word) for word in words]


async def test_checks_note_and_question_stand_above_the_passages(desk: Desk, app_on: Make) -> None:
    claim = desk.claims(desk.article().id)[0]
    desk.note(claim.id, "see page 2", reviewer="anna")
    desk.ask(claim.id, "who counted?", reviewer="anna")
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        told = seen(app, "detail")
        places = order_of(told, "see page 2", "who counted?", "sum fails", "of sources", "elsewhere in this article")
        assert places == sorted(places)


async def test_everything_of_a_claim_is_reached_with_keys_at_80x24(desk: Desk, app_on: Make) -> None:
    claim = desk.claims(desk.article().id)[0]
    for note in ("one", "two", "three"):
        desk.note(claim.id, note, reviewer="anna")
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.3)  # its history is read when the cursor rests
        wanted = ["about 140", "three", "sum fails", "of sources", "in this article", "more only mention", "History"]
        met: set[str] = set()
        for _ in range(12):
            met |= {word for word in wanted if word in seen(app, "detail")}
            await pilot.press(")")
        assert met == set(wanted)
        assert app.session.place == 0


@pytest.mark.parametrize("keys", [("pagedown", "pageup"), ("ctrl+d", "ctrl+u"), ("ctrl+e", "ctrl+y")])
@pytest.mark.parametrize("pane", ["f2", "f4"])
async def test_the_pane_in_focus_is_scrolled_and_the_cursor_stays(
    desk: Desk, app_on: Make, keys: tuple[str, str], pane: str
) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(pane)
        view = review_screen(app).reading
        assert view is not None
        start = view.scroll_offset.y
        await pilot.press(keys[0])
        assert view.scroll_offset.y > start
        await pilot.press(keys[1])
        assert view.scroll_offset.y == start
        assert app.session.place == 0


def source_of(app: WorkbenchApp) -> ReviewScreen:
    screen = review_screen(app)
    assert screen.source_shown
    return screen


async def test_an_opened_source_is_scrolled_to_its_end_and_back(desk: Desk, app_on: Make) -> None:
    opened = app_on(desk)
    async with opened.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert "140 volunteers" in seen(opened, "source")
        for key, words in (
            ("end", "The end of the bulletin"),
            ("home", "Line 1 of"),
            ("pagedown", "Line 4 of"),
            ("G", "The end of the bulletin"),
            ("ctrl+u", "Line 58 of"),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert words in seen(opened, "source"), key
        before = source_of(opened).source.scroll_offset.y
        await pilot.press("k", "up")
        assert source_of(opened).source.scroll_offset.y == before - 2
        assert opened.session.place == 0
        assert "bulletin" in painted(opened)[source_of(opened).claims_title.region.y]


async def test_going_back_from_a_source_gives_the_focus_back(desk: Desk, app_on: Make) -> None:
    opened = app_on(desk)
    async with opened.run_test(size=(80, 24)) as pilot:
        await pilot.press("f4", "enter", "j")
        assert source_of(opened).pane == "source"
        await pilot.press("backspace")
        assert review_screen(opened).pane == "detail"


async def test_a_source_that_stays_open_shows_what_it_says_of_the_next_claim(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "f4", "j")
        assert app.session.place == 1
        assert review_screen(app).passage == 0
        title = painted(app)[review_screen(app).claims_title.region.y]
        assert "bulletin, paragraph 21" in title
        await pilot.press("G")
        title = painted(app)[review_screen(app).claims_title.region.y]
        assert "bulletin  no passage of claim 5" in title


async def test_mere_mentions_are_one_line_until_they_are_asked_for(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.pause()
        assert "more only mention" in seen(app, "detail")
        assert "Some volunteers went home" not in seen(app, "detail")
        await pilot.press("*", ")", ")", ")")
        await pilot.pause()
        assert "~ mentions" in seen(app, "detail")
        await pilot.press("*")
        assert "~ mentions" not in seen(app, "detail")


async def test_going_on_to_the_next_passage_opens_the_mere_mentions(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        links = review_screen(app).links()
        await pilot.press(*"l" * len(links))
        assert review_screen(app).passage == len(links) - 1
        assert "~ mentions" in seen(app, "detail")
        await pilot.press(*"h" * len(links))
        assert "~ mentions" not in seen(app, "detail")
        assert review_screen(app).detail.scroll_offset.y == 0


async def test_passages_of_sources_come_before_those_of_the_article_itself(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.pause()
        links = review_screen(app).links()
        kinds = [(link.relation.value == "mentions", link.source_id is None) for link in links]
        assert kinds == sorted(kinds)
        assert set(kinds) == {(False, False), (False, True), (True, False), (True, True)}


async def test_a_pane_alone_shows_the_sentence_of_the_claim(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f4", "z")
        await pilot.pause()
        assert "100 from the north and 50 from the south" in seen(app, "detail")
