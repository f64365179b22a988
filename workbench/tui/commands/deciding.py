"""Deciding, and taking it back."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.desk.finding import Finding, State, finding_info
from workbench.desk.gone import gone_words
from workbench.desk.misgivings import misgiving, misgivings
from workbench.desk.readings import changes_readings
from workbench.desk.records import ReviewRecord
from workbench.tui.claims.filter import is_open
from workbench.tui.commands.moving import move_on
from workbench.tui.rows.signs import named
from workbench.tui.sanitise import shown_line
from workbench.tui.workplace import Workplace
from workbench.tui.wrap import shortened

_LEAST = 24
"""Cells for what was taken back, at the least."""
_ALONE = frozenset({"decide", "confirm", "note", "ask", "answer", "tag", "second"})
"""Acts from which nothing follows for other claims than those that they are about."""


def decide(screen: Workplace, action_id: str) -> None:
    """Give what is selected the finding that the key stands for, and move on."""
    session = screen.session
    targets = _standing(screen)
    if not targets:
        return
    finding = Finding(action_id)
    if session.second_look is not None:
        from workbench.tui.commands.looking_again import look_at

        look_at(screen, finding, targets)
        return
    many = session.range is not None or bool(session.picked)
    _keep(screen, finding, targets)
    session.clear_selection()
    decided = targets[-1]
    if finding is Finding.WRONG and not many:
        from workbench.tui.commands.writing import ask_for_right_value

        ask_for_right_value(screen, decided)
        return
    move_on(screen)


def _standing(screen: Workplace) -> list[str]:
    """What is selected and stands in this draft; where nothing of it does, that is said."""
    session = screen.session
    targets = session.targets()
    standing = [target for target in targets if session.standing_of(target)[1] is not State.GONE]
    if not targets:
        screen.say("There is no claim to decide.")
    elif not standing:
        gone = [claim.number for target in targets if (claim := session.claim_by_id(target)) is not None]
        words = gone_words(gone)
        screen.say(f"{words[0].upper()}{words[1:]}.")
    return standing


def _keep(screen: Workplace, finding: Finding, targets: Sequence[str]) -> None:
    session = screen.session
    session.decide(finding, targets)
    screen.forget_history()
    screen.show_changed(targets)
    undo = screen.keys.action("undo").drawn
    claim = session.claim_by_id(targets[-1])
    if claim is None:
        return
    if len(targets) > 1:
        decided = [claim for target in targets if (claim := session.claim_by_id(target)) is not None]
        doubts = f", {told}" if (told := misgivings(decided)) else ""
        screen.say(f"{len(targets)} claims: {finding_info(finding).word}{doubts}. {undo} takes it back.")
        return
    if doubt := misgiving(claim, session.links(claim), session.checks_of(claim), session.mates(claim)):
        # What speaks against it is of more use than the keys that everybody knows.
        told = f": {finding_info(finding).word}, {shown_line(doubt)}"
        screen.say(named(claim, screen.room_to_say - len(f"{claim.number} “”{told}")) + told)
        return
    open_mates = sum(other.finding is not finding for other in session.mates(claim))
    rest = f", {screen.keys.action('rest-of-fact').drawn} decides {open_mates} more of its fact" if open_mates else ""
    told = f": {finding_info(finding).word}. {undo} takes it back{rest}."
    screen.say(named(claim, screen.room_to_say - len(f"{claim.number} “”{told}")) + told)


def reset(screen: Workplace) -> None:
    """Make what is selected unchecked again."""
    targets = _standing(screen)
    if targets:
        _keep(screen, Finding.UNCHECKED, targets)


def rest_of_fact(screen: Workplace) -> None:
    """Give the other mentions of the fact decided last the same finding."""
    session = screen.session
    claim = session.claim_by_id(session.last_decided) or session.current
    if claim is None or claim.finding is Finding.UNCHECKED:
        screen.say("Decide a claim first; then this gives the rest of its fact the same finding.")
        return
    targets = [other.id for other in session.mates(claim) if other.finding is not claim.finding]
    if not targets:
        screen.say(f"{named(claim)} has no other mention to decide.")
        return
    _keep(screen, claim.finding, targets)
    session.last_decided = claim.id
    current = session.current
    if current is not None and not is_open(current):
        move_on(screen)


def whole_fact(screen: Workplace) -> None:
    """Select every mention of the current fact, for the next decision."""
    session = screen.session
    claim = session.current
    if claim is None:
        return
    mates = session.mates(claim)
    session.anchor = None
    session.picked = frozenset((claim.id, *(other.id for other in mates)))
    screen.show_claim()
    screen.say(f"{len(mates) + 1} of this fact are selected; the next finding is for all of them.")


def begin_range(screen: Workplace) -> None:
    """Begin a range at the cursor, or end it."""
    session = screen.session
    if session.anchor is not None:
        session.clear_selection()
    elif session.current is not None:
        session.picked = frozenset()
        session.anchor = session.place
    screen.show_claim()


def _extend(screen: Workplace, step: int) -> None:
    session = screen.session
    if session.anchor is None:
        session.picked = frozenset()
        session.anchor = session.place
    session.move(step)
    screen.show_claim()


def extend_down(screen: Workplace) -> None:
    """Take the next row into the range."""
    _extend(screen, 1)


def extend_up(screen: Workplace) -> None:
    """Take the row above into the range."""
    _extend(screen, -1)


def toggle_advance(screen: Workplace) -> None:
    """Move on after a decision, or stay."""
    screen.session.advance = not screen.session.advance
    screen.say(
        "A decision moves on to the next open claim." if screen.session.advance else "A decision stays where it is."
    )


def undo(screen: Workplace) -> None:
    """Take back the newest act that stands; the cursor goes where it was done."""
    review = screen.session.desk.undo(reviewer=screen.session.reviewer, follow=False)
    if review is None:
        screen.say("There is nothing of yours to take back.")
        return
    _come_back(screen, review, "Taken back", "redo")


def redo(screen: Workplace) -> None:
    """Bring back what undo took away."""
    review = screen.session.desk.redo(reviewer=screen.session.reviewer, follow=False)
    if review is None:
        screen.say("There is nothing to bring back.")
        return
    _come_back(screen, review, "Brought back", "undo")


def _come_back(screen: Workplace, review: ReviewRecord, word: str, other: str) -> None:
    session, targets, act = screen.session, review.targets, review.content["act"]
    key = f"{screen.keys.action(other).drawn} {'brings it back' if other == 'redo' else 'takes it back'}."
    screen.forget_history()
    known = [target for target in targets if session.claim_by_id(target) is not None]
    if act not in _ALONE or len(known) < len(targets):
        screen.take_over()
    else:
        session.refresh_claims(known)
    if changes_readings(act):
        screen.follow_readings(review.article_id)
    session.last_decided = ""
    found = known and session.go_to_claim(known[0])
    screen.show_changed(known)
    done = shown_line(session.desk.tell(review)).partition(": ")[2]
    hidden = " It is hidden by the filter." if known and not found else ""
    told = f"{word}: {{}}. {key}{hidden}"
    screen.say(told.format(shortened(done, max(_LEAST, screen.room_to_say - len(told)))))
