"""`workbench report`: the check report that an editor acts on."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.handing_over import read_dossier, send
from workbench.cli.selecting import handing_out
from workbench.exports.report.edition import Edition
from workbench.exports.selection import EVERYTHING, Selection, select


@click.command("report")
@handing_out
@click.option(
    "--edition",
    type=click.Choice([item.value for item in Edition]),
    default=Edition.CHECKING.value,
    show_default=True,
    help="For the desk (everything), for the editor (what must change), or for readers.",
)
@click.option(
    "--format", "name", type=click.Choice(("html", "text")), help="Without it: HTML for a .html file, else text."
)
@click.option("--names", is_flag=True, help="Name the reviewers in the public edition, too.")
@click.pass_obj
def command(
    db: Path | None,
    *,
    article: str,
    target: Path | None,
    edition: str,
    name: str | None,
    wanted: Selection | None,
    names: bool,
    force: bool,
    draft: int | None,
) -> None:
    """Write the check report of an article (the newest, or ARTICLE) as one file.

    The checking edition holds everything, and names confidential sources; it is for the desk alone. The corrections
    edition says what the editor must change, as old and new sentence. The public edition holds nothing confidential,
    no notes, and no reviewer's name unless --names is given.

    \b
    Examples:
      workbench report -o report.html
      workbench report --edition corrections
      workbench report --edition public -o how-we-checked.html
    """
    chosen = Edition(edition)
    dossier = read_dossier(db, article, confidential=chosen is Edition.CHECKING, draft=draft)
    dossier = select(dossier, wanted or EVERYTHING)
    as_html = name == "html" or (name is None and target is not None and target.suffix.casefold() in (".html", ".htm"))
    if as_html:
        from workbench.exports.report.html import html_report as report
    else:
        from workbench.exports.report.plain import plain_report as report
    send(report(dossier, chosen, names=names).encode(), target, force=force)
