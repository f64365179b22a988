"""What the detail pane says where there is no claim to show, and to someone who has decided nothing yet."""

from __future__ import annotations

from workbench.tui.detail_rows import Row, Run
from workbench.tui.keymap import Keymap
from workbench.tui.session import Session


def notice_rows(session: Session, keys: Keymap) -> list[Row]:
    """What to do now: no article, no claims in it, or none that pass the filter."""

    def key(action_id: str) -> Run:
        return keys.action(action_id).drawn, "key"

    if session.article is None:
        return [
            Row((("There is no article on this desk yet.", "title"),)),
            Row((key("articles"), (" lists the articles and adds one.", ""))),
            Row((("Or leave, and write: workbench draft.txt", ""),)),
        ]
    if session.filter_line and session.claims:
        return [
            Row((("No claim passes the filter ", ""), (session.filter_line, "title"))),
            Row((key("cancel"), (" shows all claims again, ", ""), key("filter"), (" changes the filter.", ""))),
        ]
    return [
        Row((("No figure was found in this article.", "title"),)),
        Row(
            (
                key("new-claim"),
                (" makes a claim of words that you choose, ", ""),
                key("articles"),
                (" lists the articles.", ""),
            )
        ),
    ]


def first_hint(session: Session, keys: Keymap) -> str:
    """How to begin, until the first decision of the article is made; then ""."""
    if session.counts["open"] < session.counts["claims"] or not session.counts["claims"]:
        return ""
    return (
        f"Compare the figure with its passages, then decide with one key: {keys.action('verified').drawn} verified, "
        f"{keys.action('wrong').drawn} wrong, and so on. {keys.action('next').drawn} and "
        f"{keys.action('previous').drawn} move, {keys.action('undo').drawn} undoes, "
        f"{keys.action('help').drawn} shows all keys."
    )
