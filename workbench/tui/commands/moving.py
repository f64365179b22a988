"""Moving the one claim cursor."""

from __future__ import annotations

from workbench.desk.finding import Finding, State
from workbench.tui.claims.filter import asks_for_decision, is_stale
from workbench.tui.widgets.line_view import LineView
from workbench.tui.workplace import Workplace


def _step(screen: Workplace, rows: int) -> None:
    """Move the claim cursor by rows; an opened source in focus, which stands in their place, is scrolled instead."""
    if screen.pane == "source":
        screen.source.scroll_by(rows)
    elif screen.session.move(rows):
        screen.show_claim()


def _page(screen: Workplace, step: int, *, half: bool = False) -> None:
    """Scroll the pane in focus by a page or half of one; among the claims, move the cursor."""
    pane = screen.reading or screen.table
    rows = step * (_half(pane) if half else max(1, pane.size.height - 1))
    if pane is screen.table:
        _step(screen, rows)
    else:
        pane.scroll_by(rows)


def _half(pane: LineView) -> int:
    return max(1, pane.size.height // 2)


def _sought(screen: Workplace, none: str, *, found: bool) -> None:
    if found:
        screen.show_claim()
    else:
        screen.say(none)


def next_claim(screen: Workplace) -> None:
    """One row down."""
    _step(screen, 1)


def previous_claim(screen: Workplace) -> None:
    """One row up."""
    _step(screen, -1)


def half_down(screen: Workplace) -> None:
    """Half a page of the pane in focus down."""
    _page(screen, 1, half=True)


def half_up(screen: Workplace) -> None:
    """Half a page of the pane in focus up."""
    _page(screen, -1, half=True)


def page_down(screen: Workplace) -> None:
    """A page of the pane in focus down."""
    _page(screen, 1)


def page_up(screen: Workplace) -> None:
    """A page of the pane in focus up."""
    _page(screen, -1)


def first_claim(screen: Workplace) -> None:
    """To the first row, in an opened source to its beginning."""
    _step(screen, -_all(screen))


def last_claim(screen: Workplace) -> None:
    """To the last row, in an opened source to its end."""
    _step(screen, _all(screen))


def _all(screen: Workplace) -> int:
    return screen.source.virtual_size.height if screen.pane == "source" else len(screen.session.shown)


def _unchecked(finding: Finding, state: State) -> bool:
    return finding is Finding.UNCHECKED and state is not State.GONE


def next_unchecked(screen: Workplace) -> None:
    """To the next claim that nobody has decided."""
    if screen.session.second_look is not None:
        next_open(screen)
        return
    _sought(screen, "Nothing shown is unchecked.", found=screen.session.go_to_standing(_unchecked))


def previous_unchecked(screen: Workplace) -> None:
    """To the one before that nobody has decided."""
    _sought(screen, "Nothing shown is unchecked.", found=screen.session.go_to_standing(_unchecked, -1))


def next_open(screen: Workplace) -> None:
    """To the next claim that asks for a decision."""
    session = screen.session
    if session.second_look is not None:
        found = session.go_where(session.is_due)
    else:
        found = session.go_to_standing(asks_for_decision)
    _sought(screen, "Nothing shown is open.", found=found)


def next_stale(screen: Workplace) -> None:
    """To the next claim whose figure changed after the check."""
    _sought(screen, "Nothing shown is stale.", found=screen.session.go_to_standing(is_stale))


def next_contradiction(screen: Workplace) -> None:
    """To the next claim that a passage contradicts or that fails a check."""
    found = screen.session.go_where(lambda claim: claim.contradicted or claim.failing)
    _sought(screen, "Nothing shown is contradicted.", found=found)


def go_to_number(screen: Workplace) -> None:
    """Ask for a claim's number and go there."""
    from workbench.tui.modes.asking import ask

    def go(answer: str) -> None:
        wanted = answer.strip().lstrip("#")
        number = int(wanted) if wanted.isdecimal() else -1
        claim_id = screen.session.claim_numbered(number)
        if not claim_id:
            screen.say(f'There is no claim "{answer.strip()}".', "alert")
        elif screen.session.go_to_claim(claim_id):
            screen.show_claim()
        else:
            say_why_hidden(screen, claim_id)

    ask(screen, "Go to claim number", go)


def say_why_hidden(screen: Workplace, claim_id: str) -> None:
    """Say why there is no row to go to for a claim, and what shows it."""
    claim = screen.session.claim_by_id(claim_id)
    if claim is None:
        return
    if claim.state is State.GONE:
        told = f"is gone from this draft. {screen.keys.action('filter').drawn} gone shows such claims."
    else:
        told = f"does not pass the filter. {screen.keys.action('cancel').drawn} shows all."
    screen.say(f"Claim {claim.number} {told}", "alert")


def jump(screen: Workplace) -> None:
    """Write a letter over each claim in sight, and go where the next key says."""
    from workbench.tui.modes.jumping import Jumping

    Jumping.begin(screen)


def move_on(screen: Workplace) -> None:
    """To the next open claim after a decision, unless decisions stay; when none is open, say what comes then."""
    session = screen.session
    if not session.counts["open"]:
        export = screen.keys.action("export").drawn
        screen.say(f"All {session.counts['claims']} claims are decided. {export} exports them.")
    elif session.advance:
        session.go_to_next_open()
        screen.show_claim()


def scroll_down(screen: Workplace) -> None:
    """The pane in focus a line down, from the claims the article; the cursor stays."""
    (screen.reading or screen.article).scroll_by(1)


def scroll_up(screen: Workplace) -> None:
    """The pane in focus a line up, from the claims the article; the cursor stays."""
    (screen.reading or screen.article).scroll_by(-1)


def detail_down(screen: Workplace) -> None:
    """The detail half a page down, whatever has the focus."""
    screen.detail.scroll_by(_half(screen.detail))


def detail_up(screen: Workplace) -> None:
    """The detail half a page up, whatever has the focus."""
    screen.detail.scroll_by(-_half(screen.detail))
