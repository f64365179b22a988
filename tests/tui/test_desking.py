"""Files that come in while the screen is open: sources and new drafts; and where things lie."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from click.testing import CliRunner
from textual import events

from workbench.claims.redraft import following
from workbench.cli.main import cli
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding, State
from workbench.desk.redraft import keeping
from workbench.desk.redraft.article import carry_out, plan
from workbench.text.document import Document
from workbench.tui.app import WorkbenchApp
from workbench.tui.modes.long_work import LongWork, Step, Stopped

from .conftest import ARTICLE, painted, review_screen, until

Make = Callable[..., WorkbenchApp]


async def test_a_source_is_added_and_its_passages_stand_at_the_claims(
    desk: Desk, app_on: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "letter.txt").write_text("In the northern harbours 140 crews stopped work, he wrote.", "utf-8")
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("I", *"letter.txt", "enter")
        await until(pilot, lambda: len(desk.sources(desk.articles()[0].id)) == 2)
        await pilot.pause()
        assert any(link.source.startswith("letter") for link in review_screen(app).links())


async def test_ctrl_c_tells_which_key_leaves_and_leaves_nothing_undone(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("v", "ctrl+c")
        await pilot.pause()
        assert "q quits" in painted(app)[-1]
        await pilot.press("q")
    assert app.return_code == 0


async def test_a_file_that_cannot_be_read_is_said_in_words(
    desk: Desk, app_on: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty.txt").write_text("")
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("I", *"empty.txt", "enter")
        await until(pilot, lambda: "empty" in painted(app)[-1] and "…" not in painted(app)[-1])
        assert len(desk.sources(desk.articles()[0].id)) == 1


async def test_a_new_draft_is_shown_before_it_is_taken_and_changed_figures_come_first(
    desk: Desk, app_on: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    claim = next(claim for claim in desk.claims(desk.articles()[0].id) if claim.text == "171")
    desk.decide([claim.id], Finding.VERIFIED, reviewer="anna")
    (tmp_path / "second.txt").write_text(ARTICLE.replace("171 ships", "117 ships"), "utf-8")
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("W", "ctrl+u", *"second.txt", "enter")
        await until(pilot, lambda: any("Make it the next draft" in line for line in painted(app)))
        assert any("stale" in line and "171" in line and "117" in line for line in painted(app))
        assert desk.articles()[0].draft_number == 1
        await pilot.press("enter")
        await until(pilot, lambda: len(app.screen_stack) == 2 and review_screen(app).mode is None)
        assert desk.articles()[0].draft_number == 2
        assert app.session.current is not None
        assert app.session.current.state is State.STALE
        await pilot.press("escape")
        await pilot.pause()
        text = " ".join(painted(app))
        assert "171" in text
        assert "↻" in text
        await pilot.press("v")
        assert desk.claim(claim.id).finding is Finding.VERIFIED
        assert desk.claim(claim.id).state is State.CHECKED


def test_paths_says_where_things_lie_and_what_is_wrong_in_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "config.toml"
    settings.write_text('[keys]\nverifed = "v"\n')
    monkeypatch.setenv("WORKBENCH_CONFIG", str(settings))
    answer = CliRunner().invoke(cli, ["paths"])
    assert answer.exit_code == 0
    assert str(settings) in answer.output
    assert 'config.toml, line 2: there is no action "verifed"; did you mean "verified"?' in answer.output


async def test_a_redraft_is_a_review_of_its_own_and_one_key_confirms_a_stale_claim(
    desk: Desk, app_on: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    article = desk.articles()[0].id
    claim = next(claim for claim in desk.claims(article) if claim.text == "171")
    desk.decide([claim.id], Finding.VERIFIED, reviewer="anna")
    (tmp_path / "second.txt").write_text(ARTICLE.replace("171 ships", "117 ships"), "utf-8")
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("W", "ctrl+u", *"second.txt", "enter")
        await until(pilot, lambda: any("Make it the next draft" in line for line in painted(app)))
        await pilot.press("enter")
        await until(pilot, lambda: any("Draft 1 to 2: kept" in line for line in painted(app)))
        shown = "\n".join(painted(app))
        assert "stale 1" in shown
        assert "171 -> 117" in shown
        assert "[-171-]{+117+} ships" in shown
        await pilot.press("!")
        await pilot.pause()
        assert "still verified after 171 became 117" in "\n".join(painted(app))
        assert desk.claim(claim.id).state is State.CHECKED
        assert desk.history(claim_id=claim.id)[-1].act == "confirm"
        await pilot.press("enter")
        await pilot.pause()
        assert app.session.current is not None
        assert app.session.current.id == claim.id


async def test_what_is_decided_anew_in_the_review_is_no_longer_shown_as_edited(
    desk: Desk, app_on: Make, tmp_path: Path
) -> None:
    article = desk.articles()[0].id
    desk.decide([claim.id for claim in desk.claims(article)], Finding.VERIFIED, reviewer="anna")
    new = Document.from_text(ARTICLE.replace("171 ships", "117 ships"))
    carry_out(desk, plan(desk, article, new), reviewer="anna")
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("s")
        await until(pilot, lambda: any("171 became 117" in line for line in painted(app)))
        await pilot.press("number_sign")
        await until(pilot, lambda: any("Draft 1 to 2: kept" in line for line in painted(app)))
        await pilot.press("v", "enter")
        await pilot.pause(0.3)
        shown = "\n".join(painted(app))
        assert "edited since draft 1" not in " ".join(shown.split())
        assert shown.count("verified") > 1


async def test_following_claims_is_stopped_by_esc_and_the_thread_ends_there(
    desk: Desk, app_on: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "second.txt").write_text(ARTICLE.replace("171 ships", "117 ships"), "utf-8")
    began, go_on, ended = Event(), Event(), []
    follow = following.redraft

    def slowly(*texts: Any, step: Step) -> Any:
        step("following claims: sentence 1 of 9")
        began.set()
        go_on.wait(10)
        try:
            return follow(*texts, step=step)
        except Stopped:
            ended.append("stopped")
            raise

    monkeypatch.setattr("workbench.claims.redraft.following.redraft", slowly)
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("W", "ctrl+u", *"second.txt", "enter")
        await until(pilot, lambda: began.is_set() and "sentence 1 of 9 … Esc stops" in painted(app)[-1])
        await pilot.press("escape")
        go_on.set()
        await until(pilot, lambda: ended == ["stopped"])
        assert "stopped, nothing was changed" in painted(app)[-1]
        assert len(app.screen_stack) == 1


@pytest.mark.parametrize("late", [False, True])
async def test_esc_while_a_draft_is_kept_leaves_the_old_one_whole_or_the_new_one(
    desk: Desk, app_on: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, late: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    claims = [claim.id for claim in desk.claims(desk.articles()[0].id)]
    desk.decide(claims, Finding.VERIFIED, reviewer="anna")
    (tmp_path / "second.txt").write_text(ARTICLE.replace("171 ships", "117 ships"), "utf-8")
    began, go_on = Event(), Event()
    keep = keeping.redraft

    def slowly(*texts: Any, step: Step, **rest: Any) -> Any:
        if not late:
            began.set()
            go_on.wait(10)
        kept = keep(*texts, step=step, **rest)
        if late:
            began.set()
            go_on.wait(10)
        return kept

    monkeypatch.setattr("workbench.desk.redraft.keeping.redraft", slowly)
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("W", "ctrl+u", *"second.txt", "enter")
        await until(pilot, lambda: any("Make it the next draft" in line for line in painted(app)))
        await pilot.press("enter")
        await until(pilot, began.is_set)
        await pilot.press("escape", "v")
        assert "stopping" in painted(app)[-1]
        go_on.set()
        await until(pilot, lambda: review_screen(app).mode is None)
        await until(pilot, lambda: any(("stale 1" if late else "nothing was changed") in line for line in painted(app)))
        assert desk.articles()[0].draft_number == (2 if late else 1)


async def test_a_draft_that_another_process_put_in_force_is_shown_with_its_own_text(desk: Desk, app_on: Make) -> None:
    article = desk.articles()[0].id
    desk.decide([claim.id for claim in desk.claims(article)], Finding.VERIFIED, reviewer="anna")
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        with Desk.open(desk.path) as other:
            new = Document.from_text("Harbours at a standstill.\n\n" + ARTICLE.replace("171 ships", "117 ships"))
            carry_out(other, plan(other, article, new), reviewer="watch")
        review_screen(app).meanwhile.look_for_changes()
        await pilot.pause()
        assert app.session.text == new.text
        text = "\n".join(painted(app))
        assert "117 ships" in text
        assert "Draft 2 is in force now: 1 stale" in text
        await pilot.press("s")
        assert app.session.current is not None
        assert app.session.current.text == "117"


async def test_claims_that_a_new_draft_opened_again_come_before_all_others(desk: Desk, app_on: Make) -> None:
    article = desk.articles()[0].id
    claims = desk.claims(article)
    last = next(claim for claim in claims if claim.text == "12 days")
    desk.decide([last.id], Finding.VERIFIED, reviewer="anna")
    new = Document.from_text(ARTICLE.replace("12 days", "13 days"))
    carry_out(desk, plan(desk, article, new), reviewer="anna")
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("g", "v")
        assert app.session.current is not None
        assert app.session.current.id == last.id


async def test_a_folder_of_sources_is_added_and_a_stop_keeps_whole_ones(
    desk: Desk, app_on: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "letters").mkdir()
    for number in range(4):
        (tmp_path / "letters" / f"{number}.txt").write_text(
            f"In letter {number} it is 140 crews that stopped.", "utf-8"
        )
    (tmp_path / "letters" / "empty.txt").write_text("")
    app = app_on(desk)
    article = desk.articles()[0].id
    keep, added = desk.add_source, []

    def slow(*args: Any, **names: Any) -> Any:
        added.append(keep(*args, **names))
        if len(added) == 2:
            mode = review_screen(app).mode
            assert mode is not None
            mode.key(events.Key("escape", "\x1b"))
        return added[-1]

    monkeypatch.setattr(desk, "add_source", slow)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("I", *"letters", "enter")
        await until(pilot, lambda: "stopped" in painted(app)[-1])
        await pilot.pause(0.05)
        assert "the sources added so far stay" in painted(app)[-1]
        assert len(desk.sources(article)) == 3
        assert all(desk.links(claim.id) for claim in app.session.claims[:2])
        await pilot.press("I", *"letters", "enter")
        await until(pilot, lambda: "speak of the claims" in painted(app)[-1])
        assert "2 sources" in painted(app)[-1]
        assert "1 files could not be read: empty.txt" in painted(app)[-1]
        assert len(desk.sources(article)) == 5


@pytest.mark.parametrize("stop", ["escape", "ctrl+c"])
async def test_work_in_a_thread_stops_at_its_next_step_and_changes_nothing(desk: Desk, app_on: Make, stop: str) -> None:
    began, go_on, reached = Event(), Event(), []

    def work(step: Step) -> int:
        step("the first half")
        began.set()
        go_on.wait(10)
        step("the second half")
        reached.append("the end")
        return 1

    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        LongWork[int](review_screen(app), "Counting", reached.append).begin(work)
        await until(pilot, lambda: began.is_set() and "the first half … Esc stops" in painted(app)[-1])
        await pilot.press("v", stop)
        go_on.set()
        await pilot.pause(0.05)
        assert "Counting: stopped, nothing was changed." in painted(app)[-1]
        assert reached == []
        await pilot.press("v")
        assert desk.claims(desk.articles()[0].id)[0].finding is Finding.VERIFIED


@pytest.mark.parametrize("key", ["W", "I", "A"])
async def test_a_file_name_that_was_wrong_stays_in_its_line_with_the_reason(
    desk: Desk, app_on: Make, tmp_path: Path, key: str
) -> None:
    right = tmp_path / "right.txt"
    right.write_text("In the harbours 99 boats lay.", "utf-8")
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        if key == "A":
            await pilot.press(*"zebra", "enter")  # which no article holds: adding one is all there is to pick
            await pilot.pause()
        await pilot.press("ctrl+u", *str(tmp_path / "righ.txt"), "enter")
        await until(pilot, lambda: "not there" in " ".join(painted(app)[-3:]))
        assert "righ.txt" in painted(app)[-1]
        await pilot.press(*["backspace"] * 4, *"t.txt", "enter")
        await until(pilot, lambda: review_screen(app).mode is None)
        assert "not there" not in " ".join(painted(app)[-3:])
