"""The place a reviewer works at: the panes around one session, what is chosen in them, and what is said.

Commands, dialogs and modes act on it; the review screen puts the panes together and hands it keys and clicks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

from workbench.config import Config
from workbench.errors import WorkbenchError
from workbench.tui.claims.following import Following
from workbench.tui.claims.passages import fold_of
from workbench.tui.claims.session import Session
from workbench.tui.keymap import Keymap
from workbench.tui.panes.frame import Frame
from workbench.tui.rows.notices import told_of_draft
from workbench.tui.widgets.claim_detail import ClaimDetail

if TYPE_CHECKING:
    from workbench.desk.records import ArticleRecord


class Workplace(Frame):
    """One article under check."""

    def __init__(self, session: Session, keys: Keymap, config: Config) -> None:
        super().__init__(session, keys, config)
        self.unfolded = False
        """Whether passages that only mention what a claim speaks of are shown."""
        self.trail: list[Callable[[], None]] = []
        """How to go back, a step each."""
        self._shown_claim = ""
        self._claim_detail = ClaimDetail(
            session, keys, self.detail, read=self.show_detail, failed=lambda words: self.say(words, "alert")
        )
        self._following = Following(session.desk.path, lambda words: self.app.call_later(self._followed, words))

    def on_unmount(self) -> None:
        """What waits behind the process at work is done without the screen."""
        self._following.leave()

    # Acts

    def do(self, action_id: str) -> None:
        """Do an action of the table; what goes wrong is said in words, and nothing is lost."""
        self._message = ("", "")
        look = self.session.second_look
        if look is not None and (refusal := look.refusal(action_id)):
            self.say(refusal)
            return
        module, function = self.keys.action(action_id).run.split(":")
        command = getattr(import_module(f"workbench.tui.commands.{module}"), function)
        with self._shown_once():
            try:
                command(self, action_id) if function == "decide" else command(self)
            except WorkbenchError as error:
                self.say(str(error), "alert")
            self.show_bars()

    @contextmanager
    def _shown_once(self) -> Iterator[None]:
        """Detail and bars, which most steps of an act change, are shown when all of it is done."""
        if self._due is not None:
            yield
            return
        self._due = set()
        try:
            yield
        finally:
            due, self._due = self._due, None
            if "detail" in due:
                self._show_detail_now()
            if due:
                self.show_bars()

    # Showing what changed

    def show_everything(self) -> None:
        """Show another article, or the same after a change from outside."""
        self.article.show_article()
        self.table.show_claims()
        self.map.show_map()
        self.show_claim()

    def show_claim(self) -> None:
        """Show where the claim cursor is now, in all views."""
        self.article.follow()
        self.table.follow()
        claim = self.session.current
        if (claim.id if claim else "") != self._shown_claim:
            self._shown_claim = claim.id if claim else ""
            self.passage = 0
            self._follow_in_source()
        self.show_detail()
        self.show_bars()

    def _follow_in_source(self) -> None:
        """Have an open source show what it says of the claim; where it says nothing, it stays as it is."""
        if not self.source_shown or self.hits is not None:
            return
        links = self.links()
        at = next((at for at, link in enumerate(links) if link.source_id == self.source_shown), None)
        if at is not None:
            self.passage = at
            self.source.show_place(links[at].start, links[at].end)
        else:
            self.source.leave_place()

    def show_list(self) -> None:
        """Show the rows anew, after a filter or another order."""
        self.table.show_claims()
        self.show_claim()

    def show_changed(self, claim_ids: Iterable[str]) -> None:
        """Show claims whose records changed."""
        for claim_id in claim_ids:
            claim = self.session.claim_by_id(claim_id)
            if claim is not None:
                self.article.change_stretch(claim.start, claim.end)
                self.map.change_claim(claim.start)
            self.table.change_claim(claim_id)
        self.show_claim()

    def show_detail(self) -> None:
        """Show the current claim with its passages; its history follows when the cursor rests."""
        if self._due is not None:
            self._due.add("detail")
        else:
            self._show_detail_now()

    def _show_detail_now(self) -> None:
        self.passage = max(0, min(self.passage, len(self.links()) - 1))
        in_sight = self.article_in_sight
        self._claim_detail.show(
            self.passage,
            brief=in_sight and self.size.width < 110,
            paragraph=self.has_class("-card") or not in_sight,
            unfolded=self._shows_mentions(),
        )
        if self.passage:
            self.detail.choose_passage(self.passage)

    def _shows_mentions(self) -> bool:
        """Whether they were asked for, or one of them is chosen."""
        return self.unfolded or self.passage >= fold_of(self.links())

    def forget_history(self) -> None:
        """The journal has grown: read the history of the claim anew when the cursor rests."""
        self._claim_detail.forget_history()

    def choose_passage(self, passage: int) -> None:
        """Choose a passage of the current claim, as far as there are any."""
        if self._due is not None and "detail" in self._due:
            self._due.discard("detail")
            self._show_detail_now()
        shown = self._shows_mentions()
        self.passage = max(0, min(passage, len(self.links()) - 1))
        if shown != self._shows_mentions():
            self._show_detail_now()
        self.detail.choose_passage(self.passage)

    def claim_written(self) -> None:
        """Read the current claim anew after an act on it, and show it."""
        claim = self.session.current
        if claim is not None:
            self.session.refresh_claims([claim.id])
            self.forget_history()
            self.show_changed([claim.id])

    # Another text

    def open_source(self, source_id: str, name: str, start: int, end: int) -> None:
        """Show a source beside the article, in the place of the claims, with a passage of it marked."""
        self.source_shown, self._source_name = source_id, name
        self.add_class("-source")
        self.source.show_source(self.session.source_text(source_id), start, end)

    def close_source(self) -> None:
        """Show the claims again in the place of the source."""
        if self.source_shown:
            self.source_shown = ""
            self.remove_class("-source", "-zoom-source")
            if self.focused is self.source:
                self.set_focus(self.table)

    def open_article(self, article: ArticleRecord) -> None:
        """Turn to another article."""
        self.close_source()
        self.trail.clear()
        self.hits, self.search_state = None, ""
        self.forget_history()
        self.session.open_article(article)
        self.show_everything()

    def take_over(self) -> None:
        """Show what stands on the desk now, the text too where another draft came into force."""
        redrafted = self.session.reload()
        self.forget_history()
        if redrafted:
            if self.mode is not None:
                self.mode.leave()
            self.trail.clear()
            self.hits, self.search_state = None, ""
            self.show_everything()
            self.say(told_of_draft(self.session, self.keys))
            return
        self.table.show_claims()
        self.article.change_all()
        self.map.show_map()
        self.show_claim()

    @property
    def work_state(self) -> str:
        """What follows from readings is found while keys are answered."""
        return "finding anew what follows …" if self._following.at_work else ""

    def follow_readings(self, article_id: str) -> None:
        """Find anew what follows from the readings of an article, while keys are answered; then show it."""
        self._following.begin(article_id)
        self.show_bars()

    def _followed(self, failure: str) -> None:
        self._following.go_on()
        try:
            if self.session.desk.changed():  # else the look between keys came first
                self.take_over()
        except WorkbenchError as error:
            failure = failure or str(error)
        self.show_bars()
        if failure:
            self.say(failure, "alert")
