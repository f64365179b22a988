"""The second look on the screen: decided claims, one key each, by choice without the first finding in sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from workbench.desk.desk import Desk
from workbench.desk.finding import Finding, State
from workbench.desk.records import ClaimRecord
from workbench.tui.app import WorkbenchApp
from workbench.tui.claims.second_look import SecondLook

from .conftest import claims_of, painted, told, until

Make = Callable[..., WorkbenchApp]


@pytest.fixture
def decided(desk: Desk) -> Desk:
    """Ben found the first claim wrong, with a note, and the second verified; Anna, who looks, decided the third."""
    first, second, third = (claim.id for claim in claims_of(desk)[:3])
    desk.decide([first], Finding.WRONG, reviewer="ben", note="the ledger says 117", corrected_value="117")
    desk.decide([second], Finding.VERIFIED, reviewer="ben")
    desk.decide([third], Finding.VERIFIED, reviewer="anna")
    return desk


async def test_it_lists_decided_claims_alone_and_begins_where_one_awaits_it(decided: Desk, app_on: Make) -> None:
    app = app_on(decided)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("K")
        await pilot.pause()
        assert len(app.session.shown) == 3
        assert app.session.place == 0
        assert "second look" in told(app)
        assert "2 claims await a second look of anna" in painted(app)[-1]


async def test_the_same_key_ends_it(decided: Desk, app_on: Make) -> None:
    app = app_on(decided)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("K", "K")
        assert app.session.second_look is None
        assert len(app.session.shown) == len(claims_of(decided))


async def test_one_key_agrees_and_signs_off(decided: Desk, app_on: Make) -> None:
    app = app_on(decided)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("K", "=")
        assert claims_of(decided)[0].state is State.SIGNED_OFF
        assert claims_of(decided)[0].signed_by == "anna"
        assert app.session.place == 1


async def test_the_same_finding_signs_off_too(decided: Desk, app_on: Make) -> None:
    app = app_on(decided)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("K", "x")
        assert claims_of(decided)[0].state is State.SIGNED_OFF


async def test_another_finding_opens_the_claim_with_both_side_by_side(decided: Desk, app_on: Make) -> None:
    app = app_on(decided, advance=False)
    async with app.run_test(size=(240, 60)) as pilot:
        await pilot.press("K", "v")
        assert claims_of(decided)[0].state is State.OPEN
        await pilot.press(*"page", "space", *"4", "enter")
        await pilot.pause()
        detail = told(app)
        assert "Reviewers differ" in detail
        for word in ("ben,", "the ledger says 117", "anna,", "page 4"):
            assert word in detail
        assert [voice.note for voice in decided.voices(claims_of(decided)[0].id)] == ["the ledger says 117", "page 4"]


async def test_the_reason_can_be_skipped(decided: Desk, app_on: Make) -> None:
    app = app_on(decided)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("K", "v", "escape")
        await pilot.pause()
        assert claims_of(decided)[0].second_finding is Finding.VERIFIED
        assert app.session.place == 1


async def test_undo_takes_a_second_look_back(decided: Desk, app_on: Make) -> None:
    app = app_on(decided)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("K", "=", "u")
        assert claims_of(decided)[0].state is State.CHECKED
        await pilot.press("U")
        assert claims_of(decided)[0].state is State.SIGNED_OFF


async def test_own_decisions_are_refused_with_a_line(decided: Desk, app_on: Make) -> None:
    app = app_on(decided)
    async with app.run_test(size=(120, 40)) as pilot:
        for key in ("=", "v"):
            await pilot.press(*([] if app.session.second_look else ["K"]), "G", key)
            await pilot.pause()
            assert "was decided by anna; somebody else must sign it off" in painted(app)[-1]
            assert claims_of(decided)[2].state is State.CHECKED


async def test_a_blind_look_shows_nothing_of_the_first_finding(decided: Desk, app_on: Make) -> None:
    app = app_on(decided)
    async with app.run_test(size=(150, 50)) as pilot:
        await pilot.press("ctrl+k")
        await pilot.pause(0.4)
        seen = told(app).replace(painted(app)[-1].strip(), "")  # the foot names the key of each finding
        for secret in ("the ledger says 117", "ben", "✗", "decide: wrong"):
            assert secret not in seen
        await pilot.press("H")
        await pilot.pause()
        assert "would show the first findings" in painted(app)[-1]


async def test_a_blind_look_names_its_own_finding(decided: Desk, app_on: Make) -> None:
    app = app_on(decided)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("ctrl+k", "=")
        assert claims_of(decided)[0].state is State.CHECKED
        await pilot.press("x")
        assert claims_of(decided)[0].state is State.SIGNED_OFF
        assert [voice.blind for voice in decided.voices(claims_of(decided)[0].id) if voice.second] == [True]


async def test_after_a_blind_finding_that_differs_both_are_shown(decided: Desk, app_on: Make) -> None:
    app = app_on(decided, advance=False)
    async with app.run_test(size=(240, 60)) as pilot:
        await pilot.press("ctrl+k", "v", "escape")
        await pilot.pause()
        assert "Reviewers differ" in told(app)
        assert "the ledger says 117" in told(app)


@pytest.mark.parametrize("key", ["0", ".", "n", "X"])
async def test_what_would_change_the_first_decision_is_refused(decided: Desk, app_on: Make, key: str) -> None:
    app = app_on(decided)
    async with app.run_test(size=(120, 40)) as pilot:
        head = decided.head()
        await pilot.press("K", key)
        await pilot.pause()
        assert "second look" in painted(app)[-1].lower()
        assert decided.head() == head


async def test_a_whole_fact_is_signed_off_in_one_act(desk: Desk, app_on: Make) -> None:
    claim = next(claim for claim in claims_of(desk) if sum(o.fact == claim.fact for o in claims_of(desk)) > 1)
    mates = [other.id for other in claims_of(desk) if other.fact == claim.fact]
    desk.decide(mates, Finding.VERIFIED, reviewer="ben")
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("K", "F", "=")
        assert {desk.claim(mate).state for mate in mates} == {State.SIGNED_OFF}


async def test_space_goes_to_the_next_that_awaits_a_look(decided: Desk, app_on: Make) -> None:
    app = app_on(decided)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("K", "G", "space")
        assert app.session.place == 0


async def test_agreeing_outside_a_second_look_says_how_to_begin_one(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("=")
        await pilot.pause()
        assert "K begins a second look" in painted(app)[-1]


async def test_a_claim_that_was_opened_again_counts_as_open(decided: Desk, app_on: Make) -> None:
    decided.second_look([claims_of(decided)[0].id], Finding.VERIFIED, reviewer="cleo")
    app: Any = app_on(decided)
    async with app.run_test(size=(120, 40)):
        assert app.session.place == 0
        assert app.session.counts["open"] == decided.coverage(decided.articles()[0].id).open


async def test_an_open_screen_says_who_differs_without_a_key(desk: Desk, app_on: Make) -> None:
    first = claims_of(desk)[0].id
    desk.decide([first], Finding.WRONG, reviewer="anna")
    app = app_on(desk)
    async with app.run_test(size=(160, 40)) as pilot:
        with Desk.open(desk.path) as other:
            other.decide([first], Finding.VERIFIED, reviewer="ben")
        await until(pilot, lambda: "Reviewers differ on 1" in painted(app)[-1])
        assert "anna wrong; ben verified" in painted(app)[-1]
        assert app.session.claims[0].disputed


async def test_a_screen_can_open_in_a_second_look(decided: Desk, app_on: Make) -> None:
    app = app_on(decided, second_look=SecondLook("anna", blind=True))
    async with app.run_test(size=(120, 40)):
        assert "second look, blind" in told(app)
        assert app.session.place == 0


async def test_it_begins_at_the_first_claim_that_awaits_it_wherever_the_cursor_was(decided: Desk, app_on: Make) -> None:
    app = app_on(decided)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("g", "j", "K")
        assert app.session.place == 0


@pytest.mark.parametrize("key", ["K", "ctrl+k"])
async def test_where_nothing_awaits_one_none_begins_and_that_is_said(desk: Desk, app_on: Make, key: str) -> None:
    desk.decide([claims_of(desk)[0].id], Finding.VERIFIED, reviewer="anna")
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("G")
        before = app.session.place
        await pilot.press(key)
        await pilot.pause()
        assert app.session.second_look is None
        assert app.session.place == before
        assert "Nothing awaits a second look of anna" in painted(app)[-1]


async def test_a_screen_that_was_to_open_in_one_opens_without_where_nothing_awaits_it(desk: Desk, app_on: Make) -> None:
    app = app_on(desk, second_look=SecondLook("anna", blind=False))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert app.session.second_look is None
        assert "Nothing awaits a second look of anna" in painted(app)[-1]


async def test_behind_the_last_claim_it_says_how_to_end(decided: Desk, app_on: Make) -> None:
    app = app_on(decided)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("K", "=", "=")
        await pilot.pause()
        assert "Nothing awaits a second look of anna any more; K ends it" in painted(app)[-1]


@pytest.fixture
def verified(desk: Desk) -> Desk:
    """Ben verified the 171 ships, of which the bulletin has 117."""
    desk.decide([ships(desk).id], Finding.VERIFIED, reviewer="ben")
    return desk


def ships(desk: Desk) -> ClaimRecord:
    return next(claim for claim in claims_of(desk) if claim.text == "171")


@pytest.mark.parametrize(
    ("keys", "value", "note"),
    [
        (["enter", *"see", "enter"], "117", "see"),
        ([*"118", "enter", "escape"], "118", ""),
        (["escape", *"see", "enter"], "", "see"),
        (["escape", "enter"], "", ""),
    ],
    ids=["both", "value", "reason", "neither"],
)
async def test_who_finds_wrong_what_was_found_otherwise_gives_the_right_value_and_the_reason(
    verified: Desk, app_on: Make, keys: list[str], value: str, note: str
) -> None:
    app = app_on(verified)
    async with app.run_test(size=(240, 60)) as pilot:
        await pilot.press("K", "x", *keys)
        await pilot.pause()
        said = [(voice.reviewer, voice.corrected_value, voice.note) for voice in verified.voices(ships(verified).id)]
        assert said == [("ben", "", ""), ("anna", value, note)]
        assert (f"right value {value}" in told(app)) is bool(value)
        await pilot.press("u")
        await pilot.pause()
        assert ships(verified).state is State.CHECKED
