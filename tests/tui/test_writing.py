"""What is written about a claim is asked for in one line at the foot of the screen."""

from __future__ import annotations

from collections.abc import Callable

from workbench.desk.desk import Desk
from workbench.desk.finding import Finding, State
from workbench.desk.records import ClaimRecord
from workbench.tui.app import WorkbenchApp

from .conftest import painted

Make = Callable[..., WorkbenchApp]


def claims_of(desk: Desk) -> list[ClaimRecord]:
    return desk.claims(desk.articles()[0].id)


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
