"""The passages of a claim: chosen, opened beside the article, judged, added."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.claims.analysis import analyse
from workbench.desk.desk import Desk
from workbench.desk.records import LinkRecord
from workbench.readers.reading import read_document
from workbench.tui.app import WorkbenchApp

from .conftest import painted, review_screen

Make = Callable[..., WorkbenchApp]


def place_with_source(app: WorkbenchApp) -> int:
    """The first claim that has a passage of a source as its first one."""
    session = app.session
    return next(
        place
        for place in range(len(session.shown))
        if (links := session.links(session.claim_at_place(place))) and links[0].source_id
    )


def links_of(app: WorkbenchApp) -> list[LinkRecord]:
    claim = app.session.current
    assert claim is not None
    return app.session.desk.links(claim.id)


async def test_right_and_left_choose_a_passage(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = review_screen(app)
        assert len(screen.links()) > 1
        await pilot.press("l")
        assert screen.passage == 1
        await pilot.press("h")
        assert screen.passage == 0
        await pilot.press("right", "left", "left")
        assert screen.passage == 0


async def test_enter_opens_the_source_beside_the_article_and_backspace_goes_back(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        app.session.go_to(place_with_source(app))
        review_screen(app).show_claim()
        await pilot.press("enter")
        await pilot.pause()
        assert any("Union bulletin" in line for line in painted(app))
        assert "bulletin" in painted(app)[1]
        await pilot.press("backspace")
        await pilot.pause()
        assert not any("Union bulletin" in line for line in painted(app))
        assert any("Claim " in line for line in painted(app))


async def test_a_passage_is_accepted_and_rejected_and_taken_back(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("+")
        assert "accepted" in [link.status for link in links_of(app)]
        await pilot.press("-")
        assert "rejected" in [link.status for link in links_of(app)]
        await pilot.press("u", "u")
        assert {link.status for link in links_of(app)} == {"suggested"}


async def test_a_passage_is_found_in_the_sources_and_tied_to_the_claim(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        await pilot.press("ctrl+u", *"counted 117", "enter")
        await pilot.pause()
        await pilot.press("c", "enter")
        await pilot.pause()
        added = [link for link in links_of(app) if link.status == "added"]
        assert [(link.source, link.relation.value) for link in added] == [("bulletin", "contradicts")]
        assert "117" in added[0].quote


async def test_opening_the_file_of_a_text_without_one_says_so(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("O")
        await pilot.pause()
        assert "No file or address" in painted(app)[-1]


@pytest.fixture
def opened_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system's program for files writes down what it was given."""
    told = tmp_path / "opened.txt"
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in ("open", "xdg-open"):
        (folder / name).write_text(f'#!/bin/sh\nprintf %s "$1" > "{told}"\n')
        (folder / name).chmod(0o700)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return told


@pytest.mark.parametrize("of", ["article", "source"])
async def test_the_file_of_a_text_opens_in_its_own_program_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, app_on: Make, opened_with: Path, of: str
) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    article, source = texts / "article.txt", texts / "the source.txt"
    article.write_text("On the hills 12 boats lay.\n\nAll 12 boats lay there.")
    source.write_text("They saw 12 boats on the hills.")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    read = read_document(article)
    with Desk.open(texts / "claims.db", create=True) as desk:
        record = desk.add_article(analyse(read), reviewer="anna")
        added = read_document(source)
        desk.add_source(record.id, added, analyse(read, [added]), reviewer="anna")
        app = app_on(desk)
        async with app.run_test(size=(120, 40)) as pilot:
            links = review_screen(app).links()
            wanted = next(at for at, link in enumerate(links) if (link.source_id is None) == (of == "article"))
            await pilot.press(*"l" * wanted, "O")
            await pilot.pause()
            file = article if of == "article" else source
            assert "Opened " in " ".join(painted(app)[-3:])
            for _ in range(100):
                if opened_with.exists() and opened_with.read_text():
                    break
                await asyncio.sleep(0.02)
            assert opened_with.read_text() == str(file)
            file.unlink()
            await pilot.press("O")
            await pilot.pause()
            assert "is not there any more" in " ".join(line.strip() for line in painted(app)[-3:])
