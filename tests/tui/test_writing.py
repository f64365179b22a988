"""What is written about a claim is asked for in one line at the foot of the screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

import pytest

from workbench.claims.analysis import analyse
from workbench.desk import following
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding, State
from workbench.text.document import Document
from workbench.tui.app import WorkbenchApp
from workbench.tui.claims.following import Following

from .conftest import claims_of, painted, until

Make = Callable[..., WorkbenchApp]


async def test_a_note_is_kept(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", *"see v2", "enter")
        await pilot.pause()
        assert claims_of(desk)[0].note == "see v2"
        assert claims_of(desk)[0].finding is Finding.UNCHECKED


async def test_escape_leaves_a_line_without_keeping_it(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "a", "escape", "j")
        assert claims_of(desk)[0].note == ""
        assert app.session.place == 1


async def test_a_question_stands_until_an_answer_is_kept(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a", *"who", "enter")
        await pilot.pause()
        assert claims_of(desk)[0].state is State.QUERY
        await pilot.press("w", *"me", "enter")
        await pilot.pause()
        assert claims_of(desk)[0].answer == "me"
        assert claims_of(desk)[0].state is not State.QUERY


async def test_tags_are_kept(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"b, #a", "enter")
        await pilot.pause()
        assert claims_of(desk)[0].tags == ("a", "b")


async def test_a_corrected_reading_is_shown(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r", *"at least 99 boat", "enter")
        await pilot.pause()
        claim = claims_of(desk)[0]
        assert (claim.bound.value, claim.low, claim.high, claim.unit) == (">=", 99, None, "boat")
        assert any("at least 99 · count · boat" in line for line in painted(app))


async def test_a_reading_that_cannot_be_one_is_asked_for_again_with_its_text(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r", *"lots", "enter")
        await pilot.pause()
        assert any("no figure in “lots”" in line for line in painted(app)[-3:])
        assert "lots" in painted(app)[-1]


async def test_a_claim_is_made_of_words_chosen_with_keys(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    before = len(claims_of(desk))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("G", "N", "right", "right", ">", "enter")
        await pilot.pause()
        assert len(claims_of(desk)) == before + 1
        made = next(claim for claim in claims_of(desk) if claim.added_by_hand)
        assert app.session.current is not None
        assert app.session.current.id == made.id
        assert len(made.text.split()) == 2


async def test_facts_are_joined_and_split_by_hand(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("J", "4", "enter")
        await pilot.pause()
        (
            first,
            *_,
        ) = claims_of(desk)
        assert next(claim for claim in claims_of(desk) if claim.number == 4).fact == first.fact
        await pilot.press("D")
        await pilot.pause()
        assert next(claim for claim in claims_of(desk) if claim.number == 4).fact != claims_of(desk)[0].fact


async def test_the_screen_shows_facts_as_they_are_after_joining_was_taken_back(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        first = claims_of(desk)[0]
        before = [mate.number for mate in app.session.mates(first)]
        await pilot.press("J", "4", "enter", "u")
        await pilot.pause()
        assert [mate.number for mate in app.session.mates(claims_of(desk)[0])] == before


def follow_by(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Has another program find what follows."""
    begin = following.begin
    monkeypatch.setattr(following, "begin", lambda desk, article: begin(desk, article, program))


class Slow:
    """The process that finds what follows, which waits until it is let go, as that of a long article takes its time."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._begun, self._free = folder / "begun", folder / "free"
        waits = (
            "import pathlib, time\n"
            f"begun, free = pathlib.Path({str(self._begun)!r}), pathlib.Path({str(self._free)!r})\n"
            "begun.touch()\n"
            "while not free.exists(): time.sleep(0.02)\n"
        )
        follow_by(waits + following._PROGRAM, monkeypatch)

    def has_begun(self) -> bool:
        return self._begun.exists()

    def let_go(self) -> None:
        self._free.touch()


async def test_keys_are_answered_while_it_is_found_what_follows_from_a_corrected_reading(
    desk: Desk, app_on: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(tmp_path, monkeypatch)
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("r", *"180 crews", "enter")
        await until(pilot, slow.has_begun)
        assert "finding anew what follows" in painted(app)[0]
        await pilot.press("j", "v", "n", *"note")
        await pilot.pause()
        assert (claims_of(desk)[0].low, claims_of(desk)[1].finding) == (180, Finding.VERIFIED)
        slow.let_go()
        await until(pilot, lambda: "finding anew what follows" not in painted(app)[0])
        await pilot.press("enter")
        await pilot.pause()
        assert [claim.note for claim in claims_of(desk)[:3]] == ["", "", "note"]
        assert claims_of(desk)[1].finding is Finding.VERIFIED
        assert app.session.claims[0].fact == claims_of(desk)[0].fact != claims_of(desk)[1].fact


async def test_what_is_corrected_meanwhile_and_taken_back_is_followed_too(
    desk: Desk, app_on: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = [claim.fact for claim in claims_of(desk)]
    slow = Slow(tmp_path, monkeypatch)
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("r", *"180 crews", "enter")
        await until(pilot, slow.has_begun)
        await pilot.press("u")
        slow.let_go()
        await until(pilot, lambda: "finding anew what follows" not in painted(app)[0])
        assert [claim.fact for claim in claims_of(desk)] == facts
        assert [claim.fact for claim in app.session.claims] == facts


async def test_what_follows_is_found_to_the_end_where_the_screen_is_left_meanwhile(
    desk: Desk, app_on: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = [claim.fact for claim in claims_of(desk)]
    slow = Slow(tmp_path, monkeypatch)
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("r", *"180 crews", "enter")
        await until(pilot, slow.has_begun)
        await pilot.press("q")
    slow.let_go()
    for _ in range(1200):
        if [claim.fact for claim in claims_of(desk)] != facts:
            return
        time.sleep(0.05)
    raise AssertionError("what follows was never kept")


async def test_what_cannot_be_followed_is_said_and_the_correction_stays(
    desk: Desk, app_on: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow_by("import sys; sys.exit('the disk is gone')", monkeypatch)
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("r", *"180 crews", "enter")
        await until(pilot, lambda: "the disk is gone" in painted(app)[-1])
        assert "finding anew" not in painted(app)[0]
        assert claims_of(desk)[0].low == 180


def test_what_waits_behind_the_process_at_work_is_begun_by_itself_where_the_screen_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    monkeypatch.setattr(following, "begin", lambda _, article: begun.append(article))
    waiting = Following(tmp_path / "claims.db", begun.append)
    waiting.at_work = True
    waiting.begin("second")
    waiting.begin("third")
    waiting.leave()
    assert begun == ["second", "third"]


async def test_what_an_undo_takes_back_in_another_article_is_followed_there(
    desk: Desk, app_on: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_one = desk.article()
    other = desk.add_article(analyse(Document.from_text("The dock had 14 boats.", "dock")), reviewer="anna")
    desk.correct_reading(desk.claims(other.id)[0].id, {"low": "15", "high": "15"}, reviewer="anna")
    followed: list[str] = []
    begin = following.begin

    def recorded(path: Path, article: str) -> Popen[str]:
        followed.append(article)
        return begin(path, article)

    monkeypatch.setattr(following, "begin", recorded)
    app = app_on(desk)
    app.session.open_article(open_one)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("u")
        await until(pilot, lambda: "finding anew what follows" not in painted(app)[0])
    assert followed == [other.id]


def test_the_process_that_follows_readings_takes_no_module_of_the_folder_it_is_started_in(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "job"
    folder.mkdir()
    (folder / "tomllib.py").write_text("raise SystemExit('a stranger')")
    monkeypatch.chdir(folder)
    process = following.begin(desk.path, desk.article().id)
    assert (process.communicate(timeout=60)[1], process.returncode) == ("", 0)
