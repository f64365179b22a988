"""One key is one decision: on disk before it is shown, taken back with one key, on to the next open claim."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.desk.records import ClaimRecord
from workbench.tui.app import WorkbenchApp

from .conftest import claims_of, painted, review_screen

Make = Callable[..., WorkbenchApp]


async def test_a_decision_moves_on_to_the_next_open_claim(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    desk.decide([claims_of(desk)[1].id], Finding.IMPRECISE, reviewer="ben")
    async with app.run_test(size=(80, 24)) as pilot:
        app.session.reload()
        await pilot.press("v")
        assert app.session.place == 2


async def test_moving_on_can_be_turned_off(desk: Desk, app_on: Make) -> None:
    app = app_on(desk, advance=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("v")
        assert app.session.place == 0
        await pilot.press("M", "v")
        assert app.session.place == 1


async def test_header_and_footer_say_what_was_decided(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("v")
        await pilot.pause()
        lines = painted(app)
        assert f"1 of {len(app.session.claims)} decided" in lines[0]
        assert "verified. u takes it back" in lines[-1]


async def test_what_was_decided_takes_one_line_and_leaves_the_next_keys_beside_it(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        rows = review_screen(app).table.size.height
        await pilot.press("v")
        await pilot.pause()
        line = painted(app)[-1]
        assert line.startswith(" 1 “140 cre")
        assert "verified. u takes it back, . decides 2 more of its fact." in line
        assert line.rstrip().endswith("fact.  ? keys")
        await pilot.press("u")
        await pilot.pause()
        assert "Taken back: verified: claim 1. U brings it back." in painted(app)[-1]
        assert painted(app)[-1].rstrip().endswith("? keys")
        assert review_screen(app).table.size.height == rows
    async with app_on(desk).run_test(size=(120, 40)) as pilot:
        await pilot.press("i")
        await pilot.pause()
        assert painted(pilot.app)[-1].rstrip().endswith("? keys")  # type: ignore[arg-type]
        assert " v✓ i≈ x✗ c? o@ d–" in painted(pilot.app)[-1]  # type: ignore[arg-type]


async def test_wrong_asks_for_the_right_value_and_keeps_it(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x", "1", "1", "7", "enter")
        await pilot.pause()
        claim = claims_of(desk)[0]
        assert (claim.finding, claim.corrected_value) == (Finding.WRONG, "117")
        assert app.session.place == 1


def contradicted(desk: Desk) -> ClaimRecord:
    """The claim of 171 ships, of which the bulletin has 117."""
    return next(claim for claim in claims_of(desk) if claim.contradicted and claim.text == "171")


@pytest.mark.parametrize(("typed", "kept"), [("", "117"), ("118", "118")])
async def test_what_a_passage_says_otherwise_is_offered_and_typing_replaces_it(
    desk: Desk, app_on: Make, typed: str, kept: str
) -> None:
    claim = contradicted(desk)
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("colon", *str(claim.number), "enter", "x")
        await pilot.pause()
        assert "171" in painted(app)[-1]
        assert "117" in painted(app)[-1]
        await pilot.press(*typed, "enter")
        await pilot.pause()
        assert desk.claim(claim.id).corrected_value == kept


async def test_a_value_that_was_kept_is_replaced_by_typing_too(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("x", *"118", "enter", "g", "x", *"119", "enter")
        await pilot.pause()
        assert claims_of(desk)[0].corrected_value == "119"


async def test_a_rejected_passage_offers_nothing(desk: Desk, app_on: Make) -> None:
    claim = contradicted(desk)
    for link in desk.links(claim.id):
        desk.judge_link(link.id, "rejected", reviewer="anna")
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("colon", *str(claim.number), "enter", "x", "enter")
        await pilot.pause()
        assert (desk.claim(claim.id).finding, desk.claim(claim.id).corrected_value) == (Finding.WRONG, "")


async def test_escape_skips_the_right_value_and_keeps_the_finding(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x", "escape")
        await pilot.pause()
        assert claims_of(desk)[0].finding is Finding.WRONG
        assert app.session.place == 1
        await pilot.press("j")
        assert app.session.place == 2


async def test_a_range_is_decided_and_undone_as_one(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("V", "j", "j", "v")
        assert [claim.finding for claim in claims_of(desk)[:4]] == [Finding.VERIFIED] * 3 + [Finding.UNCHECKED]
        await pilot.press("u")
        assert all(claim.finding is Finding.UNCHECKED for claim in claims_of(desk))


async def test_shift_and_arrows_extend_a_range(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("shift+down", "shift+down", "shift+up", "d")
        assert [claim.finding is Finding.DISMISSED for claim in claims_of(desk)[:3]] == [True, True, False]


async def test_escape_ends_a_range_without_a_decision(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("V", "j", "escape", "v")
        assert [claim.finding is Finding.VERIFIED for claim in claims_of(desk)[:2]] == [False, True]


def mates_of(desk: Desk) -> list[ClaimRecord]:
    """Makes one fact of the first claim and two others, however the analysis grouped them."""
    chosen = [claim for claim in claims_of(desk) if claim.text == "140"]
    desk.join_facts([claim.id for claim in chosen], reviewer="ben")
    return chosen


async def test_the_rest_of_a_fact_takes_the_same_finding_with_one_key(desk: Desk, app_on: Make) -> None:
    fact = mates_of(desk)
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("v", ".")
        assert all(desk.claim(claim.id).finding is Finding.VERIFIED for claim in fact)


async def test_a_whole_fact_can_be_selected_and_decided(desk: Desk, app_on: Make) -> None:
    fact = mates_of(desk)
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("F", "i")
        assert all(desk.claim(claim.id).finding is Finding.IMPRECISE for claim in fact)


async def test_when_all_is_decided_the_screen_says_what_comes_next(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("V", "G", "v")
        await pilot.pause()
        assert "decided. E exports them" in painted(app)[-1]
        await pilot.press("k")
        await pilot.pause()
        assert "E export" in painted(app)[-1]


async def test_what_another_process_decides_appears_without_a_key(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        with Desk.open(desk.path) as other:
            other.decide([claims_of(desk)[0].id], Finding.WRONG, reviewer="ben")
        review_screen(app).meanwhile.look_for_changes()
        for _ in range(100):
            await pilot.pause()
            if any("✗" in line for line in painted(app)[1:]):
                break
        assert app.session.counts["wrong"] == 1
        assert any("✗" in line for line in painted(app)[1:])


async def test_a_claim_that_no_source_bears_out_is_verified_with_one_key_and_told_so(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    plain = next(
        place
        for place, claim in enumerate(claims_of(desk))
        if not (claim.sourced or claim.contradicted or claim.failing)
    )
    async with app.run_test(size=(120, 40)) as pilot:
        app.session.move(plain - app.session.place)
        await pilot.press("v")
        await pilot.pause()
        assert claims_of(desk)[plain].finding is Finding.VERIFIED
        assert "verified, without a source" in painted(app)[-1]
