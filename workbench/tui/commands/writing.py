"""What is written about a claim: notes, questions, tags, corrections; and what a claim is."""

from __future__ import annotations

from collections.abc import Callable

from workbench.claims.relation import Relation
from workbench.desk.finding import Finding
from workbench.desk.records import ClaimRecord
from workbench.errors import WorkbenchError
from workbench.tui.commands.moving import move_on
from workbench.tui.modes.asking import ask
from workbench.tui.rows.reading_words import value_words
from workbench.tui.rows.signs import named
from workbench.tui.workplace import Workplace


def note(screen: Workplace) -> None:
    """Write the note of the claim."""
    claim = screen.session.current
    if claim is None:
        return

    def keep(text: str) -> None:
        screen.session.desk.note(claim.id, text.strip(), reviewer=screen.session.reviewer)
        _written(screen, "Note kept." if text.strip() else "Note cleared.")

    ask(screen, f"Note on {claim.number}", keep, value=claim.note)


def ask_writer(screen: Workplace) -> None:
    """Write a question to the writer."""
    claim = screen.session.current
    if claim is None:
        return

    def keep(text: str) -> None:
        if not text.strip():
            return
        screen.session.desk.ask(claim.id, text.strip(), reviewer=screen.session.reviewer)
        _written(screen, "Question kept; it stands until an answer is kept.")

    ask(screen, f"Question to the writer on {claim.number}", keep, value=claim.question)


def answer(screen: Workplace) -> None:
    """Keep the writer's answer."""
    claim = screen.session.current
    if claim is None:
        return
    if not claim.question:
        screen.say(f"No question stands on this claim; {screen.keys.action('ask').drawn} asks one.")
        return

    def keep(text: str) -> None:
        screen.session.desk.answer(claim.id, text.strip(), reviewer=screen.session.reviewer)
        _written(screen, "Answer kept.")

    ask(screen, f"Answer to: {claim.question}", keep, value=claim.answer)


def tag(screen: Workplace) -> None:
    """Write the tags of the claim."""
    claim = screen.session.current
    if claim is None:
        return

    def keep(text: str) -> None:
        tags = [word.strip().lstrip("#") for word in text.replace("#", ",").split(",")]
        screen.session.desk.tag(claim.id, [word for word in tags if word], reviewer=screen.session.reviewer)
        _written(screen, "Tags kept.")

    ask(screen, f"Tags of {claim.number}", keep, value=", ".join(claim.tags), hint="budget, call again")


def corrected_value(screen: Workplace) -> None:
    """Write the right value of a claim."""
    claim = screen.session.current
    if claim is not None:
        _right_value(screen, claim.id, go_on=False)


def ask_for_right_value(screen: Workplace, claim_id: str) -> None:
    """Ask for the right value of a claim found wrong, then move on; Esc skips it."""
    _right_value(screen, claim_id, go_on=True)


def _right_value(screen: Workplace, claim_id: str, *, go_on: bool) -> None:
    claim = screen.session.claim_by_id(claim_id)
    if claim is None:
        return

    def done() -> None:
        if go_on:
            move_on(screen)

    def keep(text: str) -> None:
        if text.strip():
            screen.session.desk.decide(
                [claim_id], Finding.WRONG, reviewer=screen.session.reviewer, corrected_value=text.strip()
            )
            screen.session.refresh_claims([claim_id])
            screen.forget_history()
            screen.show_changed([claim_id])
        done()

    ask_for_value(screen, claim, keep, skipped=done)


def ask_for_value(
    screen: Workplace, claim: ClaimRecord, keep: Callable[[str], None], *, skipped: Callable[[], None]
) -> None:
    """Ask for the right value of a claim; what a contradicting passage says is offered, to be replaced by typing."""
    value = claim.corrected_value or _said_otherwise(screen, claim)
    hint = "Enter keeps it, Esc skips it"
    offered = ", Esc skips it" if value else ""
    ask(screen, f"Right value for {named(claim)}{offered}", keep, value=value, hint=hint, skipped=skipped, whole=True)


def _said_otherwise(screen: Workplace, claim: ClaimRecord) -> str:
    """The figure of the first passage that contradicts a claim, one that was accepted before others; "" if none."""
    against = [
        link
        for link in screen.session.links(claim)
        if link.relation is Relation.CONTRADICTS and link.status != "rejected"
    ]
    if not against:
        return ""
    # Imported here: the screen starts without the grammar.
    from workbench.claims.figures.contrary import contrary_figure

    figures = (
        contrary_figure(claim.quantity, link.quote, link.why)
        for link in sorted(against, key=lambda link: link.status == "suggested")
    )
    return next(filter(None, figures), "")


def correct_reading(screen: Workplace) -> None:
    """Correct what was read."""
    claim = screen.session.current
    if claim is None:
        return
    # Imported here: the screen starts without the grammar.
    from workbench.claims.correction import FORMS, correction

    def keep(text: str) -> None:
        changes = correction(text, claim.quantity, claim.text, claim.label)
        screen.session.desk.correct_reading(claim.id, changes, reviewer=screen.session.reviewer, follow=False)
        _regrouped(screen, "The reading is corrected, and stays so.")
        # Facts, checks and passages of other claims may follow.
        screen.follow_readings(claim.article_id)

    ask(screen, f"{value_words(claim) or claim.text} should read", keep, hint=FORMS)


def new_claim(screen: Workplace) -> None:
    """Make a claim of words of the article: those the mouse selected, else choose them with keys."""
    from workbench.tui.modes.selecting import Selecting

    stretch = screen.article.selected_stretch()
    if stretch is None:
        Selecting.begin(screen, lambda start, end: add_claim(screen, start, end))
    else:
        add_claim(screen, *stretch)


def add_claim(screen: Workplace, start: int, end: int) -> None:
    """Make a claim of a stretch of the article, and go there."""
    session = screen.session
    if session.article is None:
        return
    while start < end and session.text[start].isspace():
        start += 1
    while end > start and session.text[end - 1].isspace():
        end -= 1
    if start == end:
        raise WorkbenchError("nothing but space is selected; choose the words of the figure")
    review = session.desk.add_claim(session.article.id, start, end, reviewer=session.reviewer)
    session.reload()
    screen.clear_selection()
    screen.show_list()
    screen.map.show_map()
    screen.article.change_all()
    for target in review.targets:
        if session.go_to_claim(target):
            screen.show_claim()
    screen.say(f"A claim was made. {screen.keys.action('correct').drawn} corrects what was read.")


def join_facts(screen: Workplace) -> None:
    """Make one fact of the selected claims, or of this one and another by its number."""
    session = screen.session
    targets = session.targets()
    if len(targets) > 1:
        _join(screen, targets)
        return
    claim = session.current
    if claim is None:
        return

    def keep(text: str) -> None:
        numbers = {int(word) for word in text.replace(",", " ").split() if word.isdecimal()}
        others = [
            other for number in sorted(numbers) if (other := session.claim_numbered(number)) not in ("", claim.id)
        ]
        if not others:
            raise WorkbenchError("no such claim; write its number, as in the table")
        _join(screen, [claim.id, *others])

    ask(screen, f"{named(claim)} states the same as claim number", keep)


def _join(screen: Workplace, claim_ids: list[str]) -> None:
    screen.session.desk.join_facts(claim_ids, reviewer=screen.session.reviewer)
    _regrouped(screen, f"{len(claim_ids)} claims are one fact now.")


def split_fact(screen: Workplace) -> None:
    """Take what is selected out of its fact."""
    targets = screen.session.targets()
    if targets:
        screen.session.desk.split_fact(targets, reviewer=screen.session.reviewer)
        _regrouped(screen, "A fact of its own now.")


def _regrouped(screen: Workplace, message: str) -> None:
    screen.session.reload()
    screen.session.clear_selection()
    screen.forget_history()
    screen.show_list()
    screen.say(f"{message} {screen.keys.action('undo').drawn} takes it back.")


def silence(screen: Workplace) -> None:
    """Silence the first check of the claim that fails or asks to look, or let a silenced one speak again."""
    claim = screen.session.current
    checks = screen.session.checks_of(claim) if claim is not None else []
    if not checks:
        screen.say("No check uses this claim.")
        return
    check = next((item for item in checks if item.verdict.value != "holds" and not item.silenced), checks[0])

    def keep(text: str) -> None:
        screen.session.desk.silence(check.id, text.strip(), reviewer=screen.session.reviewer)
        _regrouped(screen, "The check is silent." if text.strip() else "The check speaks again.")

    ask(screen, f"Why {check.name} ({check.calculation}) does not count", keep, value=check.silenced)


def _written(screen: Workplace, message: str) -> None:
    screen.claim_written()
    screen.say(f"{message} {screen.keys.action('undo').drawn} takes it back.")
