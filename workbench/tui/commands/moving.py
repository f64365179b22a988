"""Moving the one claim cursor."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbench.desk.finding import Finding, State
from workbench.desk.records import ClaimRecord

if TYPE_CHECKING:
    from workbench.tui.screens.review import ReviewScreen


def _step(screen: ReviewScreen, rows: int) -> None:
    if screen.session.move(rows):
        screen.show_claim()


def _seek(screen: ReviewScreen, test: Callable[[ClaimRecord], bool], none: str, step: int = 1) -> None:
    if screen.session.go_where(test, step):
        screen.show_claim()
    else:
        screen.say(none)


def next_claim(screen: ReviewScreen) -> None:
    """One row down."""
    _step(screen, 1)


def previous_claim(screen: ReviewScreen) -> None:
    """One row up."""
    _step(screen, -1)


def half_down(screen: ReviewScreen) -> None:
    """Half the rows in sight down."""
    _step(screen, max(1, screen.table.size.height // 2))


def half_up(screen: ReviewScreen) -> None:
    """Half the rows in sight up."""
    _step(screen, -max(1, screen.table.size.height // 2))


def page_down(screen: ReviewScreen) -> None:
    """All rows in sight down."""
    _step(screen, max(1, screen.table.size.height - 1))


def page_up(screen: ReviewScreen) -> None:
    """All rows in sight up."""
    _step(screen, -max(1, screen.table.size.height - 1))


def first_claim(screen: ReviewScreen) -> None:
    """To the first row."""
    _step(screen, -len(screen.session.shown))


def last_claim(screen: ReviewScreen) -> None:
    """To the last row."""
    _step(screen, len(screen.session.shown))


def _unchecked(claim: ClaimRecord) -> bool:
    return claim.finding is Finding.UNCHECKED and claim.state is not State.GONE


def next_unchecked(screen: ReviewScreen) -> None:
    """To the next claim that nobody has decided."""
    if screen.session.second_look is not None:
        next_open(screen)
        return
    _seek(screen, _unchecked, "Nothing shown is unchecked.")


def previous_unchecked(screen: ReviewScreen) -> None:
    """To the one before that nobody has decided."""
    _seek(screen, _unchecked, "Nothing shown is unchecked.", -1)


def next_open(screen: ReviewScreen) -> None:
    """To the next claim that asks for a decision."""
    _seek(screen, screen.session.is_due, "Nothing shown is open.")


def next_stale(screen: ReviewScreen) -> None:
    """To the next claim whose figure changed after the check."""
    _seek(screen, lambda claim: claim.state in (State.STALE, State.AMBIGUOUS), "Nothing shown is stale.")


def next_contradiction(screen: ReviewScreen) -> None:
    """To the next claim that a passage contradicts or that fails a check."""
    _seek(screen, lambda claim: claim.contradicted or claim.failing, "Nothing shown is contradicted.")


def go_to_number(screen: ReviewScreen) -> None:
    """Ask for a claim's number and go there."""
    from workbench.tui.dialogs.asking import ask

    def go(answer: str) -> None:
        wanted = answer.strip().lstrip("#")
        number = int(wanted) if wanted.isdecimal() else -1
        claim = next((claim for claim in screen.session.claims if claim.number == number), None)
        if claim is None:
            screen.say(f'There is no claim "{answer.strip()}".', "alert")
        elif screen.session.go_to_claim(claim.id):
            screen.show_claim()
        else:
            screen.say(
                f"Claim {number} does not pass the filter. {screen.keys.action('cancel').drawn} shows all.", "alert"
            )

    ask(screen, "Go to claim number", go)


def jump(screen: ReviewScreen) -> None:
    """Write a letter over each claim in sight, and go where the next key says."""
    from workbench.tui.modes.jumping import Jumping

    Jumping.begin(screen)


def scroll_down(screen: ReviewScreen) -> None:
    """The article a line down; the cursor stays."""
    screen.article.scroll_line(int(screen.article.scroll_offset.y) + 1)


def scroll_up(screen: ReviewScreen) -> None:
    """The article a line up; the cursor stays."""
    screen.article.scroll_line(max(0, int(screen.article.scroll_offset.y) - 1))
