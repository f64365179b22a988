"""The help: all keys by group, and the signs; all of it, or what some words are in."""

from __future__ import annotations

from workbench.desk.finding import finding_table
from workbench.tui.keymap import Action, Keymap, drawn_key
from workbench.tui.rows.row import Row, RowBuilder, holds

_KEYS = 16
_SIGN = 5
_SIGNS = (
    ("↻", "stale", "stale: the figure, its sentence or its source changed after the decision"),
    ("≟", "stale", "ambiguous: two places of the new draft fit it"),
    ("∅", "dismissed", "gone: its sentence is not in this draft"),
    ("¿", "query", "a question to the writer stands"),
    ("≠", "wrong", "a passage contradicts it"),
    ("Σ", "wrong", "a check of the text's own arithmetic fails"),
    ("±", "wrong", "reviewers decided differently"),
    ("n", "quiet", "there is a note"),
    ("1", "quiet", "a single passage of one source bears it out"),
)


def help_rows(keys: Keymap, width: int, words: str = "") -> list[Row]:
    """Rows of at most `width` columns, of what holds all the `words`: names of keys count, and of groups."""
    rows = RowBuilder(width)

    def headed(title: str) -> None:
        if rows.rows:
            rows.block(("", ""))
        rows.block((title, "title"))

    for group, actions in keys.groups().items():
        told = [action for action in actions if holds(words, group, action.id, action.word, _drawn(action))]
        if told:
            headed(group)
        for action in told:
            drawn = f"  {_drawn(action).ljust(_KEYS)} "
            rows.block((action.word, ""), first=drawn, style="key", indent=len(drawn))
    findings = [(info.sign, info.finding.value, f"{info.word}: {info.meaning}") for info in finding_table()]
    signs = [(sign, style, said) for sign, style, said in (*findings, *_SIGNS) if holds(words, "signs", sign, said)]
    if signs:
        headed("Signs")
    for sign, style, said in signs:
        rows.block((said, ""), first=f"  {sign}  ", style=style, indent=_SIGN)
    return rows.rows


def _drawn(action: Action) -> str:
    return "  ".join(drawn_key(key) for key in action.keys) or "no key"
