"""The drafts of an article: an earlier one is opened to be read, with what was found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.tui.dialogs.over import open_over
from workbench.tui.workplace import Workplace

if TYPE_CHECKING:
    from workbench.desk.texts.drafts import DraftRecord
    from workbench.tui.widgets.choice_list import Choice


def choose_draft(screen: Workplace) -> None:
    """List the earlier drafts, newest first; where there is one alone, open it at once."""
    from workbench.tui.screens.picker import Picker
    from workbench.tui.widgets.choice_list import Choice

    article = screen.session.article
    drafts = screen.session.desk.drafts(article.id) if article is not None else []
    earlier = [draft for draft in reversed(drafts) if not draft.in_force]
    if not earlier:
        screen.say(f"There is one draft only. {screen.keys.action('redraft').drawn} takes in a new one.")
        return
    if len(earlier) == 1:
        open_draft(screen, earlier[0])
        return

    def search(words: str) -> list[Choice]:
        return [
            Choice(((f"draft {draft.number}", "title"), (f"  {draft.added_at[:16].replace('T', ' ')}", "quiet")), draft)
            for draft in earlier
            if words.strip() in str(draft.number)
        ]

    def picked(draft: DraftRecord | None) -> None:
        if draft is not None:
            open_draft(screen, draft)

    open_over(screen, Picker("Earlier drafts, to read", search), picked)


def open_draft(screen: Workplace, draft: DraftRecord) -> None:
    """Show a draft over the review screen; Enter there goes to the same claim in the draft in force."""
    from workbench.tui.screens.old_draft import OldDraft, found_in

    session = screen.session

    def go(claim_id: str | None) -> None:
        if claim_id and session.go_to_claim(claim_id):
            screen.show_claim()

    found = found_in(session, session.desk.figures(draft.id))
    text = session.source_text(draft.id)
    open_over(screen, OldDraft(draft, text, found, longest=screen.config.line_length), go)
