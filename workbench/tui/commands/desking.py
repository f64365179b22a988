"""What concerns the desk as a whole: articles, copying, export, redraft, help, leaving."""

from __future__ import annotations

from workbench.tui.dialogs.over import open_over
from workbench.tui.rows.row import holds
from workbench.tui.sanitise import shown_line
from workbench.tui.workplace import Workplace


def articles(screen: Workplace) -> None:
    """The articles on the desk with their coverage; one is opened, or added."""
    from workbench.tui.dialogs.articles import choose_article

    choose_article(screen)


def copy(screen: Workplace) -> None:
    """Copy the claim; in the detail and in a source, the passage; what the mouse selected before all."""
    selected = screen.get_selected_text()
    if selected:
        _copy(screen, selected, "the selection")
    elif screen.pane in ("detail", "source") and screen.link() is not None:
        copy_passage(screen)
    elif (claim := screen.session.current) is not None:
        _copy(screen, f"{claim.label} — {claim.sentence}", f"claim {claim.number}")


def copy_passage(screen: Workplace) -> None:
    """Copy the chosen passage with where it stands."""
    link = screen.link()
    if link is None:
        screen.say("This claim has no passage to copy.")
        return
    where = ", ".join(part for part in (link.source, link.locator) if part)
    _copy(screen, f"{link.quote} ({where})" if where else link.quote, "the passage")


def copy_row(screen: Workplace) -> None:
    """Copy the claim as a row with tabs, which spreadsheets take as cells."""
    from workbench.tui.rows.reading_words import value_words

    claim = screen.session.current
    if claim is None:
        return
    cells = (
        str(claim.number),
        claim.label,
        value_words(claim),
        claim.unit,
        claim.finding.value,
        claim.note,
        claim.sentence,
    )
    # A cell that begins like a formula is made a text, as the export does.
    safe = [f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else " ".join(cell.split()) for cell in cells]
    _copy(screen, "\t".join(safe), f"the row of claim {claim.number}")


def _copy(screen: Workplace, text: str, what: str) -> None:
    from workbench.tui.dialogs.clipboard import copy_text

    screen.say(f"Copied {what} {copy_text(screen.app, shown_line(text) if chr(9) not in text else text)}.")


def export(screen: Workplace) -> None:
    """Choose a format and a file, and write it."""
    from workbench.tui.dialogs.exporting import choose_export

    choose_export(screen)


def redraft(screen: Workplace) -> None:
    """Take in a new draft of the article."""
    from workbench.tui.dialogs.redrafting import ask_for_draft

    ask_for_draft(screen)


def add_source(screen: Workplace) -> None:
    """Add a source to the article."""
    from workbench.tui.dialogs.sourcing import ask_for_source

    ask_for_source(screen)


def palette(screen: Workplace) -> None:
    """All actions by name."""
    from workbench.tui.keymap import Action, drawn_key
    from workbench.tui.screens.picker import Picker
    from workbench.tui.widgets.choice_list import Choice

    def search(text: str) -> list[Choice]:
        return [
            Choice(
                (
                    (f"{drawn_key(action.keys[0]) if action.keys else '':<10}", "key"),
                    (f"{action.group:<10}", "quiet"),
                    (action.word, ""),
                ),
                action,
            )
            for action in screen.keys.actions
            if action.id != "palette" and holds(text, action.id, action.word, action.group)
        ]

    def picked(action: Action | None) -> None:
        if action is not None:
            screen.do(action.id)

    open_over(screen, Picker("Commands", search, hint="what do you want to do?"), picked)


def show_help(screen: Workplace) -> None:
    """All keys by group."""
    from workbench.tui.rows.help import help_rows
    from workbench.tui.screens.pages import Pages

    open_over(screen, Pages("All keys", lambda width, words: help_rows(screen.keys, width, words)))


def leave(screen: Workplace) -> None:
    """Quit; nothing is unsaved."""
    screen.app.exit()
