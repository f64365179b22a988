"""What a new draft did, on the screen: two places to choose from, edited sentences, and the earlier drafts to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from workbench.claims.analysis import analyse
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding, State
from workbench.desk.records import ClaimRecord
from workbench.desk.redraft.article import carry_out, plan
from workbench.text.document import Document
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.old_draft import OldDraft

from .conftest import painted, review_screen, told, until

Make = Callable[..., WorkbenchApp]
SENTENCE = "As of May, 171 ships of the northern fleet waited outside, according to the port register."
ARTICLE = f"About 500 dockers left the port of Seehausen.\n\n{SENTENCE}\n\nAt least 40 crews were paid in full."
TWICE = ARTICLE.replace(SENTENCE, f"{SENTENCE.replace('171', '180')} {SENTENCE.replace('171', '190')}")
EDITED = ARTICLE.replace("were paid in full", "were then paid in full")


def take(desk: Desk, text: str) -> None:
    article = desk.article().id
    carry_out(desk, plan(desk, article, Document.from_text(text, "second")), reviewer="anna")


def claim_of(desk: Desk, *texts: str) -> ClaimRecord:
    return next(claim for claim in desk.claims(desk.article().id) if claim.text in texts)


@pytest.fixture
def decided(tmp_path: Path) -> Iterator[Desk]:
    """A desk with the article, all of it verified."""
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        article = desk.add_article(analyse(Document.from_text(ARTICLE, "first")), reviewer="anna")
        desk.decide([claim.id for claim in desk.claims(article.id)], Finding.VERIFIED, reviewer="anna")
        yield desk


async def test_an_ambiguous_claim_shows_its_places_and_a_number_chooses_one(decided: Desk, app_on: Make) -> None:
    number = claim_of(decided, "171").number
    take(decided, TWICE)
    app = app_on(decided)
    async with app.run_test(size=(200, 50)) as pilot:
        await pilot.press(":", *str(number), "enter")
        await pilot.pause()
        assert "two places fit as well" in told(app)
        assert "1 As of May, 180 ships" in told(app)
        assert "2 As of May, 190 ships" in told(app)
        await pilot.press("@")
        await pilot.pause()
        assert "1 to 2 chooses the place, 0 none of them" in painted(app)[-1]
        await pilot.press("1")
        await pilot.pause()
        chosen = next(claim for claim in decided.claims(decided.article().id) if claim.number == number)
        assert (chosen.text, chosen.state, chosen.stale_reason) == ("180", State.STALE, "171 became 180")
        assert "stands at place 1, and it is stale: 171 became 180" in told(app)
        await pilot.press("u")
        assert decided.claim(chosen.id).state is State.AMBIGUOUS


async def test_leaving_the_choice_changes_nothing(decided: Desk, app_on: Make) -> None:
    take(decided, TWICE)
    number, head = (
        next(c.number for c in decided.claims(decided.article().id) if decided.candidates(c.id)),
        decided.head(),
    )
    app = app_on(decided)
    async with app.run_test(size=(200, 50)) as pilot:
        await pilot.press(":", *str(number), "enter", "@", "j", "escape")
        await pilot.pause()
        assert "it is ambiguous still" in painted(app)[-1]
        await pilot.press("g", "@")
    assert decided.head() == head


async def test_in_the_review_of_a_redraft_one_key_chooses_the_place(decided: Desk, app_on: Make) -> None:
    take(decided, TWICE)
    claim = next(
        c for c in decided.claims(decided.article().id) if c.label.startswith("171") or decided.candidates(c.id)
    )
    app = app_on(decided)
    async with app.run_test(size=(200, 50)) as pilot:
        await pilot.press("#")
        await pilot.pause()
        assert "ambiguous" in told(app)
        assert "1 As of May, 180 ships" in told(app)
        await pilot.press("2")
        await pilot.pause()
        assert "stands at place 2" in told(app)
        assert decided.claim(claim.id).state is not State.AMBIGUOUS


async def test_the_review_of_a_redraft_shows_a_figure_that_somebody_else_says_once(
    tmp_path: Path, app_on: Make
) -> None:
    text = "“At least 40 crews were paid in full,” said Ida Holm. The port of Seehausen is closed."
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        article = desk.add_article(analyse(Document.from_text(text, "first")), reviewer="anna")
        desk.decide([claim.id for claim in desk.claims(article.id)], Finding.VERIFIED, reviewer="anna")
        take(desk, text.replace("Ida Holm", "Jon Berg"))
        app = app_on(desk)
        async with app.run_test(size=(200, 50)) as pilot:
            await pilot.press("#")
            await pilot.pause()
            assert "speaker: Ida Holm became Jon Berg" in told(app)
            assert "at least 40 -> at least 40" not in told(app)


async def test_a_sentence_edited_since_it_was_decided_is_shown_word_by_word(decided: Desk, app_on: Make) -> None:
    take(decided, EDITED)
    app = app_on(decided)
    async with app.run_test(size=(200, 50)) as pilot:
        await pilot.press("G")
        await pilot.pause(0.3)
        assert "since draft 1, the figure is the same" in told(app)
        assert "were {+then +}paid in full" in told(app)


async def test_an_earlier_draft_is_read_with_what_was_found_in_it(decided: Desk, app_on: Make) -> None:
    take(decided, ARTICLE.replace("171", "117"))
    app = app_on(decided)
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("%")
        await pilot.pause()
        assert isinstance(app.screen, OldDraft)
        assert "171 ships" in told(app)
        assert "117 ships of" not in told(app)
        while "stale since" not in told(app):
            await pilot.press("j")
            await pilot.pause()
        assert "verified; stale since: 171 became 117" in told(app)
        await pilot.press("enter")
        await pilot.pause()
        assert app.session.current is not None
        assert app.session.current.text == "117"
        assert review_screen(app) is app.screen


async def test_the_screen_can_open_with_an_earlier_draft_over_it(decided: Desk, app_on: Make) -> None:
    take(decided, EDITED)
    first = decided.drafts(decided.article().id)[0]
    app = app_on(decided, draft=first)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Draft 1 of " in told(app)
        await pilot.press("escape")
        await pilot.pause()
        assert review_screen(app) is app.screen


async def test_a_plan_tells_why_a_claim_is_stale_whose_figure_is_the_same(
    tmp_path: Path, app_on: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "“At least 40 crews were paid in full,” said Ida Holm. The port of Seehausen is closed."
    monkeypatch.chdir(tmp_path)
    (tmp_path / "second.txt").write_text(text.replace("Ida Holm", "Jon Berg"), "utf-8")
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        desk.add_article(analyse(Document.from_text(text, "first")), reviewer="anna")
        app = app_on(desk)
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("W", "ctrl+u", *"second.txt", "enter")
            await until(pilot, lambda: any("Make it the next draft" in line for line in painted(app)))
            assert "at least 40  speaker: Ida Holm became Jon Berg" in told(app)


async def test_what_an_earlier_draft_made_stale_is_still_a_case_of_the_review(decided: Desk, app_on: Make) -> None:
    changed = ARTICLE.replace("171 ships", "117 ships")
    take(decided, changed)
    take(decided, f"{changed}\n\nThe mayor was not there.")
    claim = claim_of(decided, "117")
    app = app_on(decided)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("#")
        await pilot.pause()
        assert "Draft 2 to 3: kept 3, stale 1, gone 0" in told(app)
        assert "[-171-]{+117+} ships" in told(app)
        await pilot.press("!")
        await pilot.pause()
        assert decided.claim(claim.id).state is State.CHECKED
        assert "all settled" in told(app)
        assert "171 -> 117  ✓ verified now" in told(app)


async def test_a_figure_that_changed_twice_is_shown_beside_the_one_that_was_decided(
    decided: Desk, app_on: Make
) -> None:
    take(decided, ARTICLE.replace("171 ships", "117 ships"))
    take(decided, ARTICLE.replace("171 ships", "119 ships"))
    app = app_on(decided)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("#")
        await pilot.pause()
        assert "171 -> 119  verified before" in told(app)
        assert "117 -> 119" not in told(app)


async def test_after_a_place_is_chosen_the_review_shows_the_claim_as_it_stands_there(
    decided: Desk, app_on: Make
) -> None:
    take(decided, ARTICLE.replace("At least 40 crews", "At least 50 crews were paid in full. At least 60 crews"))
    app = app_on(decided)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("#")
        await pilot.pause()
        assert "1 to 2 its place, 0 none of them" in told(app)
        assert "1 to settle" in told(app)
        await pilot.press("2")
        await pilot.pause()
        assert "at least 40 -> at least 60" in told(app)
        assert "! as before, v i x … anew, u back, Enter there, Esc leaves" in told(app)
        await pilot.press("!")
        await pilot.pause()
        assert "all settled" in told(app)


async def test_undo_in_the_review_of_a_redraft_takes_back_what_was_decided_there_and_no_more(
    decided: Desk, app_on: Make
) -> None:
    take(decided, ARTICLE.replace("171 ships", "117 ships"))
    claim = claim_of(decided, "117")
    app = app_on(decided)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("#", "!")
        await pilot.pause()
        assert decided.claim(claim.id).state is State.CHECKED
        await pilot.press("u")
        await pilot.pause()
        assert decided.claim(claim.id).state is State.STALE
        assert "1 to settle" in told(app)
        await pilot.press("u")
        await pilot.pause()
        assert decided.article().draft_number == 2
        assert "Nothing was decided here yet. Esc, then u, puts the old draft" in told(app)


@pytest.fixture
def cut(decided: Desk) -> Desk:
    """The same with a second draft in which a sentence with two of the figures is cut."""
    take(decided, ARTICLE.replace(SENTENCE, ""))
    return decided


def gone_of(desk: Desk) -> list[ClaimRecord]:
    return [claim for claim in desk.claims(desk.article().id) if claim.state is State.GONE]


@pytest.mark.parametrize("key", ["x", "5", "o", "0"])
async def test_a_gone_claim_is_told_and_not_decided(cut: Desk, app_on: Make, key: str) -> None:
    gone = gone_of(cut)[0]
    app = app_on(cut)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("f", *"gone", "enter", key)
        await pilot.pause()
        assert f"Claim {gone.number} is gone from this draft: nothing to decide." in told(app)
        assert cut.claim(gone.id).decided_at == gone.decided_at


async def test_gone_claims_are_neither_shown_nor_counted_unless_the_filter_says_so(cut: Desk, app_on: Make) -> None:
    stand = len(cut.claims(cut.article().id)) - len(gone_of(cut))
    app = app_on(cut)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert f"Claim 1 of {stand} " in told(app)
        for line, shown in (("-stale", stand), ("verified", stand), ("gone|verified", stand + len(gone_of(cut)))):
            await pilot.press("f", *line, "enter")
            assert len(app.session.shown) == shown
        await pilot.press("f", *"verified", "enter")
        await pilot.pause()
        assert f"({stand} of {stand})" in told(app)
        await pilot.press("f", *"gone", "enter")
        assert app.session.shown == [claim.id for claim in gone_of(cut)]
        assert "∅" in told(app)


@pytest.mark.parametrize("order", ["text", "risk"])
async def test_the_last_claim_is_one_that_stands(cut: Desk, app_on: Make, order: str) -> None:
    app = app_on(cut, order=order)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("G")
        assert app.session.current is not None
        assert app.session.current.state is not State.GONE


async def test_who_goes_to_a_gone_claim_is_told_how_to_see_it(cut: Desk, app_on: Make) -> None:
    gone = gone_of(cut)[0]
    app = app_on(cut)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("colon", *str(gone.number), "enter")
        await pilot.pause()
        assert f"Claim {gone.number} is gone from this draft. f gone shows such claims." in told(app)


async def test_a_claim_that_comes_back_with_undo_stands_in_its_place_again(decided: Desk, app_on: Make) -> None:
    claim = claim_of(decided, "171")
    take(decided, TWICE)
    app = app_on(decided)
    async with app.run_test(size=(120, 40)) as pilot:
        before = list(app.session.shown)
        await pilot.press("colon", *str(claim.number), "enter", "at", "0")
        await pilot.pause()
        assert claim.id not in app.session.shown
        assert "it is gone" in told(app)
        await pilot.press("u")
        await pilot.pause()
        assert app.session.shown == before
