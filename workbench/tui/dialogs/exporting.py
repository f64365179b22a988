"""Exporting from the screen: a format, then a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError
from workbench.tui.dialogs.asking import ask
from workbench.tui.dialogs.long_work import LongWork, Step
from workbench.tui.dialogs.over import open_over

if TYPE_CHECKING:
    from workbench.exports.formats import Format
    from workbench.tui.screens.review import ReviewScreen
    from workbench.tui.widgets.choice_list import Choice


def choose_export(screen: ReviewScreen) -> None:
    """Pick a format, name the file, write it."""
    from workbench.exports.formats import FORMATS
    from workbench.exports.selection import EVERYTHING
    from workbench.tui.screens.picker import Picker
    from workbench.tui.widgets.choice_list import Choice

    if screen.session.article is None:
        screen.say("There is no article to export.")
        return

    def search(text: str) -> list[Choice]:
        found: list[Choice] = []
        for form in FORMATS.values():
            if text.lower() not in f"{form.name} {form.about}".lower():
                continue
            if form.default is not EVERYTHING:
                found.append(
                    Choice(((f"{form.name:<12}", "title"), (f"{form.about}; only verified ones", "")), (form, False))
                )
            found.append(
                Choice(((f"{form.name:<12}", "title"), (f"{form.about}; whatever was decided", "")), (form, True))
            )
        return found

    def picked(value: tuple[Format, bool] | None) -> None:
        if value is not None:
            _ask_file(screen, *value)

    open_over(screen, Picker("Export", search), picked)


def _ask_file(screen: ReviewScreen, form: Format, everything: bool) -> None:
    article = screen.session.article
    if article is None:
        return
    stem = "claims" if everything else "verified"

    def write(name: str) -> None:
        if name.strip():
            _write(screen, form, everything=everything, target=Path(name.strip()).expanduser())

    ask(screen, f"Write {form.name} to", write, value=f"{Path(article.name).stem}-{stem}{form.suffix}")


def _write(screen: ReviewScreen, form: Format, *, everything: bool, target: Path) -> None:
    from workbench.exports.delivery import deliver
    from workbench.exports.dossier import gather, without_confidential
    from workbench.exports.selection import EVERYTHING, select

    article = screen.session.article
    if article is None:
        return
    if target.is_file():
        raise WorkbenchError(f"{target} is already there: give another name")
    if target.is_dir() or not target.absolute().parent.is_dir():
        raise WorkbenchError(f"{target} cannot be written to: name a file in a folder that is there")

    def work(step: Step) -> int:
        from workbench.desk.desk import Desk

        step("reading the desk")
        with Desk.open(screen.session.desk.path) as own:
            dossier = without_confidential(gather(own, article.id))
        dossier = select(select(dossier, EVERYTHING if everything else form.default), form.required)
        step(f"{len(dossier.claims)} claims")
        content = form.write(dossier)
        step("writing")
        deliver({target: content})
        return len(dossier.claims)

    def done(count: int) -> None:
        screen.say(f"Wrote {count} claims to {target.resolve()}.")

    LongWork(screen, f"Writing {target}", done).begin(work)
