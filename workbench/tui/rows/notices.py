"""What the detail pane says where there is no claim to show, and to someone who has decided nothing yet."""

from __future__ import annotations

from workbench.tui.claims.session import Session
from workbench.tui.keymap import Keymap
from workbench.tui.rows.row import Row, RowBuilder, Run


def notice_rows(session: Session, keys: Keymap, width: int) -> list[Row]:
    """What to do now: no article, no claims in it, or none that pass the filter."""
    rows = RowBuilder(width)

    def key(action_id: str) -> Run:
        return keys.action(action_id).drawn, "key"

    if session.article is None:
        rows.block(("There is no article on this desk yet.", "title"))
        rows.block(key("articles"), (" adds one, from a file or an http address.", ""))
        rows.block(("Or ", ""), key("quit"), (" leaves, and this begins with a file: workbench draft.txt", ""))
    elif session.filter_line and len(session.claims):
        rows.block(("No claim passes the filter ", ""), (session.filter_line, "title"))
        rows.block(key("cancel"), (" shows all claims again, ", ""), key("filter"), (" changes the filter.", ""))
    else:
        rows.block(("No figure was found in this article.", "title"))
        rows.block(key("new-claim"), (" makes a claim of words that you choose.", ""))
        rows.block(key("articles"), (" lists the articles.", ""))
    return rows.rows


def first_hint(session: Session, keys: Keymap) -> str:
    """How to begin, until the first decision of the article is made; then ""."""
    if (
        session.second_look is not None
        or session.counts["open"] < session.counts["claims"]
        or not session.counts["claims"]
    ):
        return ""
    return (
        f"Compare the figure with its passages ({keys.action('next-passage').drawn} next, "
        f"{keys.action('open-passage').drawn} opens), then decide with one key: "
        f"{keys.action('verified').drawn} verified, {keys.action('wrong').drawn} wrong … "
        f"{keys.action('next').drawn} and {keys.action('previous').drawn} move, {keys.action('undo').drawn} undoes, "
        f"{keys.action('help').drawn} shows all keys."
    )


def told_of_draft(session: Session, keys: Keymap) -> str:
    """What to say when another draft came into force while the screen was open."""
    number = session.article.draft_number if session.article is not None else 0
    stale = session.counts["stale"]
    told = f"Draft {number} is in force now"
    if not stale:
        return f"{told}; no decided figure changed. {keys.action('review-redraft').drawn} shows what did."
    return f"{told}: {stale} stale or ambiguous. {keys.action('review-redraft').drawn} goes through them."
