"""The help: all keys by group, in as many columns as there is room for, and the signs."""

from __future__ import annotations

from workbench.desk.finding import finding_table
from workbench.tui.keymap import Action, Keymap, drawn_key
from workbench.tui.rows.row import Row
from workbench.tui.wrap import width_of

_KEYS = 16


def help_rows(keys: Keymap, width: int) -> list[Row]:
    """Rows of at most `width` columns."""
    rows: list[Row] = []
    for group, actions in keys.groups().items():
        rows += [Row(()), Row(((group, "title"),))]
        for action in actions:
            rows += _action_rows(action, width)
    rows += [Row(()), Row((("Signs", "title"),))]
    rows += [
        Row(((f"  {info.sign}  ", info.finding.value), (f"{info.word}: {info.meaning}"[: width - 6], "")))
        for info in finding_table()
    ]
    for sign, style, words in (
        ("↻", "stale", "stale: the figure, its sentence or its source changed after the decision"),
        ("≟", "stale", "ambiguous: two places of the new draft fit it"),
        ("∅", "dismissed", "gone: its sentence is not in this draft"),
        ("¿", "query", "a question to the writer stands"),
        ("≠", "wrong", "a passage contradicts it"),
        ("Σ", "wrong", "a check of the text's own arithmetic fails"),
        ("±", "wrong", "reviewers decided differently"),
        ("n 1", "quiet", "n: there is a note; 1: a single passage of one source bears it out"),
    ):
        rows.append(Row(((f"  {sign.ljust(3)}", style), (words[: width - 6], ""))))
    return rows[1:]


def _action_rows(action: Action, width: int) -> list[Row]:
    from textwrap import wrap

    drawn = "  ".join(drawn_key(key) for key in action.keys) or "no key"
    lines = wrap(action.word, max(10, width - _KEYS - 3))
    pad = " " * max(0, _KEYS - width_of(drawn))
    first = Row((("  ", ""), (drawn, "key"), (f"{pad} ", ""), (lines[0], "")))
    return [first, *(Row(((" " * (_KEYS + 3), ""), (line, ""))) for line in lines[1:])]
