"""Taking in the writer's new draft: what would happen is shown first, and nothing happens without a yes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.tui.dialogs.over import open_over
from workbench.tui.modes.asking import A_TEXT, ask
from workbench.tui.modes.long_work import LongWork, Step
from workbench.tui.workplace import Workplace

if TYPE_CHECKING:
    from workbench.desk.redraft.cases import Plan
    from workbench.tui.widgets.choice_list import Choice


def ask_for_draft(screen: Workplace) -> None:
    """Ask for the file of the new draft, and show what it would change."""
    article = screen.session.article
    if article is None:
        screen.say("There is no article whose draft this could be.")
        return

    def read(name: str) -> None:
        if not name.strip():
            return

        def work(step: Step) -> Plan:
            from workbench.desk.desk import Desk
            from workbench.desk.redraft.article import plan
            from workbench.readers.reading import is_address, read_document

            path = name.strip()
            document = read_document(path if is_address(path) else Path(path).expanduser())
            with Desk.open(screen.session.desk.path) as own:
                return plan(own, article.id, document, step=step)

        def failed(words: str) -> None:
            ask(screen, words, read, value=name, hint=A_TEXT)

        what = f"Reading {name.strip()}"
        LongWork["Plan"](screen, what, lambda planned: _show_plan(screen, planned), failed).begin(work)

    path = screen.session.desk.found_at(article.path)
    ask(screen, "New draft", read, value=path, hint=A_TEXT, whole=True)


def _show_plan(screen: Workplace, planned: Plan) -> None:
    from workbench.tui.rows.redraft import STYLES
    from workbench.tui.screens.picker import Picker
    from workbench.tui.widgets.choice_list import Choice

    if planned.analysis is None:
        screen.say("The same text; nothing changes.")
        return

    def rows(words: str) -> list[Choice]:
        found = [
            Choice((("Make it the next draft: ", "title"), (planned.summary, "")), True),
            Choice((("Leave everything as it is", "title"),), False),
        ]
        if planned.doubt:
            found.insert(0, Choice(((f"In doubt: {planned.doubt}", "wrong"),), None))
        for case in planned.cases:
            said = f"{case.fate} {case.before.figure} {case.after.sentence}"
            if case.fate not in STYLES or words.lower() not in said.lower():
                continue
            told = f"{case.why}  " if case.before.figure == case.after.figure else ""
            found.append(
                Choice(
                    (
                        (f"{case.fate:<10}", STYLES[case.fate]),
                        (f"{case.number or '':>4}  ", "quiet"),
                        (f"{case.figures}  ", "title"),
                        (told, "stale"),
                        (case.after.sentence or case.before.sentence, "quiet"),
                    ),
                    None,
                )
            )
        return found

    def picked(yes: bool | None) -> None:
        if yes:
            _carry_out(screen, planned)

    open_over(screen, Picker("The new draft", rows, hint="type to look at single cases"), picked)


def _carry_out(screen: Workplace, planned: Plan) -> None:
    session = screen.session

    def work(step: Step) -> None:
        from workbench.desk.desk import Desk
        from workbench.desk.redraft.article import carry_out

        with Desk.open(session.desk.path) as own:
            carry_out(own, planned, reviewer=session.reviewer, step=step)

    def done(_: None) -> None:
        session.desk.changed()  # what was written is shown here, and was not written by somebody else
        screen.open_article(session.desk.article(planned.article.id))
        session.go_to_next_open()
        screen.show_claim()
        undo = screen.keys.action("undo").drawn
        screen.do("review-redraft")
        screen.say(f"{planned.summary}. {undo} puts the old draft in force again.")

    LongWork(screen, "Keeping the new draft", done).begin(work, keeps=True)
