"""The second look: a reviewer goes through what others decided, by choice without seeing what they found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.desk.finding import Finding, State, finding_info
from workbench.tui.claims.second_look import SecondLook, nothing_awaits
from workbench.tui.modes.asking import ask
from workbench.tui.workplace import Workplace

if TYPE_CHECKING:
    from workbench.desk.records import ClaimRecord


def second_look(screen: Workplace) -> None:
    """Begin a second look at decided claims, or end it."""
    turn_to(screen, None if _is(screen, blind=False) else SecondLook(screen.session.reviewer, blind=False))


def blind_look(screen: Workplace) -> None:
    """Begin a second look without seeing the first finding, or end it."""
    turn_to(screen, None if _is(screen, blind=True) else SecondLook(screen.session.reviewer, blind=True))


def _is(screen: Workplace, *, blind: bool) -> bool:
    look = screen.session.second_look
    return look is not None and look.blind is blind


def turn_to(screen: Workplace, look: SecondLook | None) -> None:
    """Show the claims as a second look has them; None shows them as ever. Where nothing awaits one, say so."""
    session = screen.session
    if look is None:
        session.end_look()
    elif not session.take_look(look):
        screen.say(nothing_awaits(session.reviewer))
        return
    screen.forget_history()
    screen.table.show_claims()
    screen.article.change_all()
    screen.map.show_map()
    screen.show_claim()
    if look is None:
        screen.say("The second look has ended.")
        return
    agree = "name your own finding" if look.blind else f"{screen.keys.action('agree').drawn} agrees, a finding differs"
    end = screen.keys.action("blind-look" if look.blind else "second-look").drawn
    screen.say(f"{_left(screen)}; {agree}, {end} ends.")


def agree(screen: Workplace) -> None:
    """Agree with what was found."""
    session = screen.session
    if session.second_look is None:
        screen.say(f"{screen.keys.action('second-look').drawn} begins a second look at what others decided.")
    elif session.second_look.blind:
        screen.say("A blind second look names its own finding.")
    elif targets := session.targets():
        look_at(screen, None, targets)


def look_at(
    screen: Workplace, finding: Finding | None, targets: Sequence[str], note: str = "", value: str = ""
) -> None:
    """Keep a second finding on claims, say what came of it, and go on; where the findings differ, ask why.

    Where one claim is found wrong that was found otherwise, its right value is asked for first.
    """
    session = screen.session
    session.look_at(finding, targets, note, value)
    session.clear_selection()
    screen.forget_history()
    screen.show_changed(targets)
    claims = [claim for claim in map(session.claim_by_id, targets) if claim is not None]
    differ = [claim for claim in claims if claim.state is not State.SIGNED_OFF]
    if differ and finding is not None and not (note or value):
        if finding is Finding.WRONG and len(targets) == 1:
            from workbench.tui.commands.writing import ask_for_value

            def why(text: str = "") -> None:
                _ask_why(screen, finding, differ, targets, text.strip())

            ask_for_value(screen, differ[0], why, skipped=why)
        else:
            _ask_why(screen, finding, differ, targets, "")
        return
    _go_on(screen, f"Open again: {_numbers(differ)}." if differ else f"Signed off: {_numbers(claims)}.")


def _ask_why(
    screen: Workplace, finding: Finding, differ: Sequence[ClaimRecord], targets: Sequence[str], value: str
) -> None:
    """Ask why a finding differs, and add that and the right `value` to it, as far as there is any of the two."""
    first = differ[0]

    def because(text: str = "") -> None:
        if text.strip() or value:
            look_at(screen, finding, targets, text.strip(), value)
        else:
            _go_on(screen, f"Open again: {_numbers(differ)}.")

    label = f"{first.number}: you differ from {first.reviewer} ({finding_info(first.finding).word}). Why?"
    ask(screen, label, because, hint="Enter keeps it, Esc skips it", skipped=because)


def _go_on(screen: Workplace, told: str) -> None:
    session = screen.session
    if session.advance and session.go_where(session.is_due):
        screen.show_claim()
    undo = screen.keys.action("undo").drawn
    screen.say(f"{told} {undo} takes it back. {_left(screen)}.")


def _left(screen: Workplace) -> str:
    session = screen.session
    count = sum(session.is_due(claim) for claim in session.claims)
    if not count and session.second_look is not None:
        end = screen.keys.action("blind-look" if session.second_look.blind else "second-look").drawn
        return f"Nothing awaits a second look of {session.reviewer} any more; {end} ends it"
    return f"{count} claim{'s await' if count > 1 else ' awaits'} a second look of {session.reviewer}"


def _numbers(claims: Sequence[ClaimRecord]) -> str:
    return ", ".join(str(claim.number) for claim in claims)
