"""What the writer's new draft did: the review of it, and the one key that settles a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.redraft.outcome import Fate
from workbench.desk.finding import Finding, State, finding_info, finding_table
from workbench.tui.commands.moving import move_on, say_why_hidden
from workbench.tui.dialogs.over import open_over
from workbench.tui.rows.signs import named
from workbench.tui.workplace import Workplace

if TYPE_CHECKING:
    from workbench.desk.records import ClaimRecord
    from workbench.desk.redraft.cases import Case
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
    from workbench.tui.screens.redraft_review import RedraftReview

    session = screen.session
    article = session.article
    if article is None or session.desk.draft_before(article.id) is None:
        screen.say(f"There is one draft only. {screen.keys.action('redraft').drawn} takes in a new one.")
        return
    reviewing = _Reviewing(screen, article.id)

    def go(claim_id: str | None) -> None:
        if claim_id and session.go_to_claim(claim_id):
            screen.show_claim()
        elif claim_id:
            say_why_hidden(screen, claim_id)

    open_over(screen, RedraftReview(reviewing.title, reviewing.keys, reviewing.cases, reviewing.act), go)


class _Reviewing:
    """The cases between the draft in force and the one before, and what a key does with each."""

    def __init__(self, screen: Workplace, article_id: str) -> None:
        self._screen, self._article = screen, article_id
        self._acts = 0
        """How many acts of this review still stand."""
        self._findings = {
            key: info.finding
            for info in finding_table()
            if info.finding is not Finding.UNCHECKED
            for key in screen.keys.action(info.finding.value).keys
        }
        self._decided: dict[str, Case] = {}
        """By claim that is stale, or was when the review began: as it was decided, and as it stands now."""
        self._compare()

    def _compare(self) -> None:
        # Imported here: the screen opens without the cases of a redraft.
        from workbench.desk.redraft.between import between, still_stale
        from workbench.desk.redraft.cases import for_review

        desk = self._screen.session.desk
        self._found = between(desk, self._article)
        self._decided |= {case.claim_id: case for case in still_stale(desk, self._article)}
        # A figure is shown beside the one that was decided, whichever draft changed it.
        others = [
            case for case in self._found.cases if case.fate is not Fate.STALE or case.claim_id not in self._decided
        ]
        told = {case.claim_id for case in others}
        stale = [case for claim_id, case in self._decided.items() if claim_id not in told]
        self._cases = for_review((*others, *stale))

    def title(self) -> str:
        """The two drafts and what became of the claims."""
        from workbench.tui.rows.redraft import summary_words

        claims = self._screen.session.claims
        told = {case.claim_id for case in self._cases if case.fate is not Fate.GONE}
        kept = sum(
            state is not State.GONE and claim_id not in told
            for claim_id, (_, state) in zip(claims.ids, claims.standings, strict=True)
        )
        older, newer = self._found.older.number, self._found.newer.number
        return f"Draft {older} to {newer}: {summary_words(kept, self._cases)}"

    def cases(self) -> list[Shown]:
        """Each case with its claim as it stands now."""
        from workbench.tui.rows.redraft import Shown

        shown = []
        for case in self._cases:
            claim = self._screen.session.claim_by_id(case.claim_id)
            waits = claim is not None and claim.state in (State.STALE, State.AMBIGUOUS)
            shown.append(Shown(case, claim, not waits))
        return shown

    def keys(self, here: Shown | None) -> str:
        """The keys that count at a case."""
        undo = f"{self._screen.keys.action('undo').drawn} back, " if self._acts else ""
        if here is None or here.claim is None or here.claim.state is State.GONE:
            return f"{undo}Esc leaves"
        leave = f"{undo}Enter there, Esc leaves"
        if here.claim.state is State.AMBIGUOUS:
            places = len(here.case.candidates)
            return f"1 to {places} its place, 0 none of them, {leave}" if places > 1 else f"1 here, 0 not, {leave}"
        if here.settled or here.claim.past_finding is None:
            return f"v i x … decides, {leave}"
        return f"{self._screen.keys.action('confirm').drawn} as before, v i x … anew, {leave}"

    def act(self, key: str, here: Shown) -> str | None:
        """Do what a key is for with a case, in words; None where it is for nothing."""
        screen, claim = self._screen, here.claim
        if key in screen.keys.action("undo").keys:
            return self._undo()
        if claim is None:
            return None
        told = None
        if key in screen.keys.action("confirm").keys:
            if claim.state is not State.STALE or claim.past_finding is None:
                return _none_to_confirm([claim])
            told = _confirmed(screen, [claim])
        elif key.isdecimal() and claim.state is State.AMBIGUOUS and int(key) <= len(here.case.candidates):
            told = choose(screen, claim, int(key))
            self._compare()
        elif key in self._findings and claim.state is not State.GONE:
            screen.session.decide(self._findings[key], [claim.id])
            screen.forget_history()
            screen.show_changed([claim.id])
            undo = screen.keys.action("undo").drawn
            told = f"{named(claim)}: {finding_info(self._findings[key]).word}. {undo} takes it back."
        self._acts += told is not None
        return told

    def _undo(self) -> str:
        """Take back the newest act of this review; the draft itself is not taken back from here."""
        screen = self._screen
        undo = screen.keys.action("undo").drawn
        if not self._acts:
            return f"Nothing was decided here yet. Esc, then {undo}, puts the old draft in force again."
        self._acts -= 1
        screen.do("undo")
        self._compare()
        return "Taken back."


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
