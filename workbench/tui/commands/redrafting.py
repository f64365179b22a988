"""What the writer's new draft did: the review of it, and the one key that settles a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.desk.finding import Finding, State, finding_info, finding_table
from workbench.tui.commands.moving import move_on
from workbench.tui.dialogs.over import open_over
from workbench.tui.rows.signs import named
from workbench.tui.workplace import Workplace

if TYPE_CHECKING:
    from workbench.desk.records import ClaimRecord
    from workbench.tui.rows.redraft import Shown


def confirm(screen: Workplace) -> None:
    """What was found of the stale claims before holds as they stand now."""
    session = screen.session
    claims = [claim for target in session.targets() if (claim := session.claim_by_id(target)) is not None]
    stale = [claim for claim in claims if claim.state is State.STALE and claim.past_finding is not None]
    if not stale:
        screen.say(_none_to_confirm(claims))
        return
    told = _confirmed(screen, stale)
    session.clear_selection()
    move_on(screen)
    screen.say(told)


def review_redraft(screen: Workplace) -> None:
    """Go through what the draft in force changed against the one before."""
    # Imported here: the screen opens without the cases of a redraft.
    from workbench.desk.redraft.between import between
    from workbench.tui.rows.redraft import Shown, summary_words
    from workbench.tui.screens.redraft_review import RedraftReview

    session = screen.session
    article = session.article
    if article is None or session.desk.draft_before(article.id) is None:
        screen.say(f"There is one draft only. {screen.keys.action('redraft').drawn} takes in a new one.")
        return
    found = between(session.desk, article.id)
    told = {case.claim_id for case in found.cases if case.fate != "gone"}
    kept = sum(
        state is not State.GONE and claim_id not in told
        for claim_id, (_, state) in zip(session.claims.ids, session.claims.standings, strict=True)
    )

    def cases() -> list[Shown]:
        shown = []
        for case in found.cases:
            claim = session.claim_by_id(case.claim_id)
            waits = claim is not None and claim.state in (State.STALE, State.AMBIGUOUS)
            shown.append(Shown(case, claim, not waits))
        return shown

    confirming = screen.keys.action("confirm")
    findings = {
        key: info.finding
        for info in finding_table()
        if info.finding is not Finding.UNCHECKED
        for key in screen.keys.action(info.finding.value).keys
    }

    def act(key: str, here: Shown) -> str | None:
        claim = here.claim
        if claim is None:
            return None
        if key in confirming.keys:
            if claim.state is not State.STALE or claim.past_finding is None:
                return _none_to_confirm([claim])
            return _confirmed(screen, [claim])
        if key.isdecimal() and claim.state is State.AMBIGUOUS and int(key) <= len(here.case.candidates):
            return choose(screen, claim, int(key))
        if key in findings and claim.state is not State.GONE:
            session.decide(findings[key], [claim.id])
            screen.show_changed([claim.id])
            return f"{named(claim)}: {finding_info(findings[key]).word}."
        return None

    def go(claim_id: str | None) -> None:
        if claim_id and session.go_to_claim(claim_id):
            screen.show_claim()

    title = f"Draft {found.older.number} to draft {found.newer.number}: {summary_words(kept, found.cases)}"
    foot = f"{confirming.drawn} as before, v i x … anew, Enter there, Esc leaves"
    if any(case.candidates for case in found.cases):
        foot = f"1 2 … place, 0 none, {foot}"
    open_over(screen, RedraftReview(title, foot, cases, act), go)


def choose_place(screen: Workplace) -> None:
    """Choose the place of an ambiguous claim: its places are numbered in the article, and the next key is a number."""
    from workbench.tui.modes.choosing import Choosing

    claim = screen.session.current
    places = screen.session.desk.candidates(claim.id) if claim is not None else ()
    if claim is None or not places:
        screen.say("This claim has one place only; there is nothing to choose.")
        return
    Choosing(screen, claim, places, lambda place: choose(screen, claim, place)).begin()


def choose(screen: Workplace, claim: ClaimRecord, place: int) -> str:
    """Let an ambiguous claim stand at one of its places (0: at none), and say so."""
    session = screen.session
    session.desk.choose(claim.id, place, reviewer=session.reviewer)
    screen.take_over()
    session.go_to_claim(claim.id)
    screen.show_claim()
    now = session.claim_by_id(claim.id)
    undo = screen.keys.action("undo").drawn
    if now is None or now.state is State.GONE:
        return f"{named(claim)} stands nowhere in this draft: it is gone. {undo} takes it back."
    what = f"it is stale: {now.stale_reason}" if now.state is State.STALE else f"it is {finding_info(now.finding).word}"
    return f"{named(now)} stands at place {place}, and {what}. {undo} takes it back."


def earlier_drafts(screen: Workplace) -> None:
    """Pick an earlier draft, and read it with what was found in it."""
    from workbench.tui.dialogs.drafts import choose_draft

    choose_draft(screen)


def _confirmed(screen: Workplace, claims: list[ClaimRecord]) -> str:
    session = screen.session
    ids = [claim.id for claim in claims]
    session.desk.confirm(ids, reviewer=session.reviewer)
    session.last_decided = ids[-1]
    session.refresh_claims(ids)
    screen.forget_history()
    screen.show_changed(ids)
    first = claims[0]
    found = finding_info(first.past_finding).word if first.past_finding is not None else ""
    more = f" and {len(claims) - 1} more" if len(claims) > 1 else ""
    undo = screen.keys.action("undo").drawn
    return f"{named(first)}{more}: still {found} after {first.stale_reason}. {undo} takes it back."


def _none_to_confirm(claims: list[ClaimRecord]) -> str:
    if any(claim.state is State.AMBIGUOUS for claim in claims):
        return "Two places of the new draft fit it: choose one first."
    if any(claim.state is State.STALE for claim in claims):
        return "Nothing was found of it before that could still hold; decide it."
    return "It is not stale: nothing of it changed since it was decided."
