"""What header, footer and titles say, as runs of (text, style, action)."""

from __future__ import annotations

from workbench.desk.finding import finding_table
from workbench.desk.records import LinkRecord
from workbench.tui.claims.filter import names_gone
from workbench.tui.claims.session import Session
from workbench.tui.keymap import Keymap
from workbench.tui.rows.signs import DECISIONS
from workbench.tui.sanitise import shown_line
from workbench.tui.wrap import shortened, width_of

Piece = tuple[str, str, str]


def coverage_bar(session: Session, width: int) -> list[Piece]:
    """A bar of `width` cells: the share of each finding that occurs, by its sign, and the open rest as dots."""
    counts, claims = session.counts, session.counts["claims"]
    if not claims or width < 4:
        return []
    pieces: list[Piece] = []
    left = width
    for info in DECISIONS:
        if not counts[info.finding.value]:
            continue
        cells = min(left, max(1, counts[info.finding.value] * width // claims))
        pieces.append((info.sign * cells, info.finding.value, ""))
        left -= cells
    if counts["stale"]:
        cells = min(left, max(1, counts["stale"] * width // claims))
        pieces.append(("↻" * cells, "stale", ""))
        left -= cells
    return [*pieces, ("·" * left, "rest", "")]


def header_pieces(session: Session, width: int, work: str = "") -> tuple[list[Piece], list[Piece]]:
    """Left: the article. Right: `work` that goes on, the coverage of the article, and who reviews."""
    counts = session.counts
    decided = counts["claims"] - counts["open"]
    right: list[Piece] = [(f"{work}  ", "alert", "")] if work else []
    if counts["claims"]:
        right += [
            *coverage_bar(session, max(8, min(30, width // 6))),
            (f" {decided} of {counts['claims']} decided", "title", ""),
        ]
    if width >= 140:
        for info in finding_table():
            if counts[info.finding.value]:
                right.append((f"  {info.sign}{counts[info.finding.value]}", info.finding.value, ""))
    if counts["stale"]:
        right.append((f"  ↻{counts['stale']} stale", "stale", "next-stale"))
    if counts["query"] and width >= 100:
        right.append((f"  ¿{counts['query']} asked", "query", ""))
    right.append((f"  {session.reviewer} ", "quiet", ""))
    article = session.article
    name = f" {article.title or article.name}" if article is not None else " workbench"
    draft = f"  draft {article.draft_number}" if article is not None and article.draft_number > 1 else ""
    room = width - sum(width_of(shown_line(text)) for text, _, _ in right) - len(draft) - 2
    name = shown_line(name)
    if room > 4:
        name = shortened(name, room)
    return [(name, "title", "articles"), (draft, "quiet", "")], right


def footer_pieces(keys: Keymap, action_ids: list[str], width: int, next_pane: str) -> tuple[list[Piece], list[Piece]]:
    """The keys that count now, as many as fit, in order; help and where the key for panes goes at the right."""
    right = help_pieces(keys)
    if width >= 110:
        tab = keys.action("next-pane").drawn
        right = [(f" {tab}", "key", "next-pane"), (f" to {next_pane} ", "quiet", "next-pane"), *right]
    room = width - sum(len(text) for text, _, _ in right)
    pieces: list[Piece] = []
    used = 0
    for action_id in action_ids:
        action = keys.action(action_id)
        if not action.keys:
            continue
        drawn = action.drawn
        needed = len(drawn) + len(action.short) + 2
        if used + needed > room:
            continue
        pieces += [(f" {drawn}", "key", action_id), (f" {action.short}", "", action_id)]
        used += needed
    return pieces, right


def help_pieces(keys: Keymap) -> list[Piece]:
    """The key for help, at the right of the foot whatever stands there."""
    return [(f" {keys.action('help').drawn}", "key", "help"), (" keys ", "quiet", "help")]


def finding_pieces(keys: Keymap, room: int) -> list[Piece]:
    """All findings with their keys, beside a message: by their words, else by their signs; none where not all fit."""
    for words in (True, False):
        pieces: list[Piece] = []
        for info in DECISIONS:
            action = keys.action(info.finding.value)
            if action.keys:
                pieces.append((f" {action.drawn}", "key", action.id))
                pieces.append((f" {action.short}" if words else info.sign, info.finding.value, action.id))
        if sum(width_of(text) for text, _, _ in pieces) <= room:
            return pieces
    return []


def title_pieces(session: Session, width: int, search: str = "") -> tuple[list[Piece], list[Piece]]:
    """Over the table: where the cursor is, filter and search in force, and the order where there is room for it."""
    shown = len(session.shown)
    claims = len(session.claims) if names_gone(session.filter_line) else session.standing
    if not claims:
        return [(" No claim", "title", "")], []
    where = f"Claim {session.place + 1} of {shown}" if shown else "No claim shown"
    pieces: list[Piece] = [(f" {where}", "title", "")]
    if session.second_look is not None:
        blind, action = (", blind", "blind-look") if session.second_look.blind else ("", "second-look")
        pieces.append((f"  second look{blind}", "alert", action))
    if session.filter_line:
        pieces.append((f"  filter: {session.filter_line} ({shown} of {claims})", "alert", "filter"))
    chosen = session.range
    if session.picked:
        pieces.append((f"  {len(session.picked)} of one fact selected", "alert", "cancel"))
    elif chosen is not None:
        pieces.append((f"  {chosen[1] - chosen[0] + 1} selected", "alert", "cancel"))
    if search:
        pieces.append((f"  {search}", "alert", "next-hit"))
    order = "riskiest first" if session.order == "risk" else "as the text runs"
    right: list[Piece] = [] if session.second_look is not None else [(f"{order} ", "quiet", "sort")]
    if not session.advance:
        right.insert(0, ("staying  ", "quiet", "advance"))
    needed = sum(width_of(shown_line(text)) for text, _, _ in (*pieces, *right)) + 2
    return pieces, right if needed <= width else []


def source_pieces(session: Session, name: str, link: LinkRecord | None, close: str) -> tuple[list[Piece], list[Piece]]:
    """Over an open source: its name and where its passage stands; `link` is None where none of it is chosen."""
    claim = session.current
    pieces: list[Piece] = [(f" {name}", "title", "")]
    if link is not None:
        pieces.append((f", {link.locator}" if link.locator else "", "title", ""))
    elif claim is not None:
        pieces.append((f"  no passage of claim {claim.number} is chosen in it", "quiet", ""))
    return pieces, [(f"{close} closes it ", "quiet", "back")]
