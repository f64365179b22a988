"""The passages of the current claim: choosing, going there and back, judging, adding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.tui.claims.passages import fold_of
from workbench.tui.workplace import Workplace

if TYPE_CHECKING:
    from workbench.desk.records import LinkRecord


def next_passage(screen: Workplace) -> None:
    """Choose the next passage."""
    _choose(screen, 1)


def previous_passage(screen: Workplace) -> None:
    """Choose the passage before."""
    _choose(screen, -1)


def _choose(screen: Workplace, step: int) -> None:
    if not screen.links():
        screen.say(f"This claim has no passage yet; {screen.keys.action('add-passage').drawn} adds one.")
        return
    at = screen.passage
    screen.choose_passage(at + step)
    if screen.passage == at:
        # Before the first and behind the last stands what else is known of the claim.
        screen.detail.scroll_by(step * screen.detail.virtual_size.height)
    if screen.source_shown:
        show_passage(screen)


def open_passage(screen: Workplace) -> None:
    """Go to the chosen passage in its text; going back returns here."""
    if screen.link() is None:
        screen.say("This claim has no passage to open.")
        return
    claim = screen.session.current
    claim_id, passage, source = claim.id if claim else "", screen.passage, screen.source_shown
    focus = screen.focused

    def back() -> None:
        screen.article.leave_place()
        if not source:
            screen.close_source()
        screen.session.go_to_claim(claim_id)
        screen.show_claim()
        screen.choose_passage(passage)
        if source:
            show_passage(screen)
        screen.set_focus(focus)

    screen.trail.append(back)
    show_passage(screen)
    if screen.source_shown:
        screen.set_focus(screen.source)


def show_passage(screen: Workplace) -> None:
    """Show the chosen passage: in the article, or in its source beside it."""
    link = screen.link()
    if link is None:
        return
    if link.source_id is None:
        screen.close_source()
        screen.article.show_place(link.start, link.end)
        screen.say(f"In this article, {link.locator}. {screen.keys.action('back').drawn} goes back.")
        return
    screen.open_source(link.source_id, link.source, link.start, link.end)
    screen.show_bars()


def go_back(screen: Workplace) -> None:
    """Back to where the last passage was opened."""
    if screen.trail:
        screen.trail.pop()()
    elif screen.source_shown:
        screen.close_source()
    else:
        screen.say("You are where you began.")


def toggle_mentions(screen: Workplace) -> None:
    """Show the passages that only mention what claims speak of, or fold them."""
    screen.unfolded = not screen.unfolded
    if not screen.unfolded:
        screen.passage = min(screen.passage, max(0, fold_of(screen.links()) - 1))
    screen.show_detail()
    screen.say("Mere mentions are shown." if screen.unfolded else "Mere mentions are folded.")


def _judge(screen: Workplace, status: str) -> None:
    link = screen.link()
    if link is None:
        screen.say(f"This claim has no passage yet; {screen.keys.action('add-passage').drawn} adds one.")
        return
    wanted = "suggested" if link.status == status else status
    screen.session.desk.judge_link(link.id, wanted, reviewer=screen.session.reviewer)
    screen.claim_written()
    # Its place in the order may be another one now.
    screen.choose_passage(next((at for at, other in enumerate(screen.links()) if other.id == link.id), 0))
    word = "open again" if wanted == "suggested" else wanted
    screen.say(f"The passage is {word}. {screen.keys.action('undo').drawn} takes it back.")


def accept(screen: Workplace) -> None:
    """Accept the chosen passage; once more takes that back."""
    _judge(screen, "accepted")


def reject(screen: Workplace) -> None:
    """Reject the chosen passage; once more takes that back."""
    _judge(screen, "rejected")


def add_passage(screen: Workplace) -> None:
    """Search article and sources for a passage, and tie it to the claim."""
    from workbench.tui.dialogs import passage_search

    claim = screen.session.current
    if claim is not None:
        passage_search.add_passage(screen, claim)


def locator(screen: Workplace) -> None:
    """Say where the chosen passage stands, as a person would cite it."""
    from workbench.tui.modes.asking import ask

    link = screen.link()
    claim = screen.session.current
    if link is None or claim is None:
        screen.say("This claim has no passage.")
        return

    def keep(text: str) -> None:
        where = text.strip()
        if not where or where == link.locator:
            screen.say("Where the passage stands is as it was.")
            return
        screen.session.desk.locate_link(link.id, where, reviewer=screen.session.reviewer)
        screen.claim_written()
        screen.choose_passage(next((at for at, other in enumerate(screen.links()) if other.id == link.id), 0))
        screen.say(f"The passage stands at {where}. {screen.keys.action('undo').drawn} takes it back.")

    ask(screen, "Where it stands", keep, value=link.locator, hint="page 3, minute 12:30, table 2", whole=True)


def open_file(screen: Workplace) -> None:
    """Open the source's file or address in the system's own program."""
    link = screen.link()
    path = screen.session.desk.found_at(_path_of(screen, link))
    if not path:
        screen.say("No file or address is known for this text.")
        return
    from workbench.tui.dialogs.opening import open_outside

    open_outside(path)
    screen.say(f"Opened {path}")


def _path_of(screen: Workplace, link: LinkRecord | None) -> str:
    article = screen.session.article
    if link is None or link.source_id is None or article is None:
        return article.path if article is not None else ""
    return next((item.path for item in screen.session.desk.sources(article.id) if item.id == link.source_id), "")
