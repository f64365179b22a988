"""Exporting from the screen: a format or a report, then a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError
from workbench.tui.dialogs.over import open_over
from workbench.tui.modes.asking import ask
from workbench.tui.modes.long_work import LongWork, Step
from workbench.tui.rows.row import holds
from workbench.tui.workplace import Workplace

if TYPE_CHECKING:
    from workbench.exports.dossier import Dossier
    from workbench.exports.formats import Format
    from workbench.exports.report.edition import Edition
    from workbench.tui.widgets.choice_list import Choice


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be written."""

    name: str
    takes: str
    """Which claims, in a word or two."""
    about: str
    ending: str
    """What the file's name ends with, behind the name of the article."""
    make: Callable[[Dossier], tuple[bytes, int]]
    """The content, and how many claims it holds."""
    confidential: bool = False
    """Whether it may name confidential sources."""


def offers() -> list[Offer]:
    """Everything that can be written, what is asked for most first."""
    from workbench.exports.formats import FORMATS
    from workbench.exports.report.edition import Edition
    from workbench.exports.selection import EVERYTHING

    editions = {
        Edition.CHECKING: "everything; names confidential sources",
        Edition.CORRECTIONS: "what must change, for the editor",
        Edition.PUBLIC: "for readers, without names",
    }
    reports = [_report(edition, about) for edition, about in editions.items()]
    found: list[Offer] = []
    for form in FORMATS.values():
        if form.default is not EVERYTHING:
            found.append(_export(form, everything=False))
        found.append(_export(form, everything=True))
        if form.name == "csv":
            found += reports
    return found


def _export(form: Format, *, everything: bool) -> Offer:
    def make(dossier: Dossier) -> tuple[bytes, int]:
        from workbench.exports.selection import EVERYTHING, select

        chosen = select(select(dossier, EVERYTHING if everything else form.default), form.required)
        return form.write(chosen), len(chosen.claims)

    stem = "claims" if everything else "verified"
    takes = "all claims" if everything else "verified only"
    return Offer(form.name, takes, form.about, f"-{stem}{form.suffix}", make)


def _report(edition: Edition, about: str) -> Offer:
    def make(dossier: Dossier) -> tuple[bytes, int]:
        from workbench.exports.report.html import html_report

        return html_report(dossier, edition, names=False).encode(), len(dossier.claims)

    confidential = edition.value == "checking"
    return Offer("report", edition.value, f"{about} (HTML)", f"-{edition.value}.html", make, confidential)


def choose_export(screen: Workplace) -> None:
    """Pick what to write, name the file, write it."""
    from workbench.tui.screens.picker import Picker
    from workbench.tui.widgets.choice_list import Choice

    if screen.session.article is None:
        screen.say("There is no article to export.")
        return
    listed = offers()

    def search(text: str) -> list[Choice]:
        return [
            Choice(((f"{offer.name:<15}", "title"), (f"{offer.takes:<14}", ""), (offer.about, "quiet")), offer)
            for offer in listed
            if holds(text, offer.name, offer.takes, offer.about)
        ]

    def picked(offer: Offer | None) -> None:
        if offer is not None:
            _ask_file(screen, offer)

    open_over(screen, Picker("Export", search), picked)


def _ask_file(screen: Workplace, offer: Offer) -> None:
    article = screen.session.article
    if article is None:
        return

    def write(name: str) -> None:
        if name.strip():
            _write(screen, offer, Path(name.strip()).expanduser())

    ask(screen, f"Write {offer.name} to", write, value=f"{Path(article.name).stem}{offer.ending}", whole=True)


def _write(screen: Workplace, offer: Offer, target: Path) -> None:
    from workbench.exports.delivery import deliver
    from workbench.exports.dossier import gather, without_confidential

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
            dossier = gather(own, article.id)
        step(f"{len(dossier.claims)} claims")
        content, count = offer.make(dossier if offer.confidential else without_confidential(dossier))
        step("writing")
        deliver({target: content})
        return count

    def done(count: int) -> None:
        claims = "1 claim" if count == 1 else f"{count} claims"
        screen.say(f"Wrote {claims} to {target.resolve()}.")

    LongWork(screen, f"Writing {target}", done).begin(work)
