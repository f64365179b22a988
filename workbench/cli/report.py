"""`workbench report`: the check report that an editor acts on."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.context import article_names, desk_option, draft_option
from workbench.cli.handing_over import read_dossier, send
from workbench.cli.selecting import selecting
from workbench.exports.report.edition import Edition
from workbench.exports.selection import EVERYTHING, Selection, select


@click.command("report")
@click.argument("article", default="", shell_complete=article_names)
@click.option("-o", "--output", default="-", help="Where to; - is standard output. [default: -]")
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
@selecting
@click.option("--names", is_flag=True, help="Name the reviewers in the public edition, too.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option("--article", "named", default="", help="The article, as other commands take it.")
@draft_option
@desk_option
@click.pass_obj
def command(
    db: Path | None,
    article: str,
    *,
    named: str,
    output: str,
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
    target = None if output == "-" else Path(output)
    dossier = read_dossier(db, article or named, confidential=chosen is Edition.CHECKING, draft=draft)
    dossier = select(dossier, wanted or EVERYTHING)
    as_html = name == "html" or (name is None and target is not None and target.suffix.casefold() in (".html", ".htm"))
    if as_html:
        from workbench.exports.report.html import html_report as report
    else:
        from workbench.exports.report.plain import plain_report as report
    send(report(dossier, chosen, names=names).encode(), target, force=force)
