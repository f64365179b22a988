"""`workbench diff`: what changed among the figures between two drafts, for the editor."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.context import article_names, desk_option, open_desk
from workbench.cli.handing_over import send

_BY_ENDING = {".md": "markdown", ".html": "html", ".htm": "html", ".csv": "csv"}


@click.command("diff")
@click.argument("article", default="", shell_complete=article_names)
@click.option("--from", "older", type=click.IntRange(min=1), help="The older draft. Without it: the one before.")
@click.option("--to", "newer", type=click.IntRange(min=1), help="The newer draft. Without it: the one in force.")
@click.option("-o", "--output", default="-", help="Where to; - is standard output. [default: -]")
@click.option(
    "--format",
    "name",
    type=click.Choice(("markdown", "html", "csv")),
    help="Without it: by the file's ending, else markdown.",
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@desk_option
@click.pass_obj
def command(
    db: Path | None,
    article: str,
    *,
    older: int | None,
    newer: int | None,
    output: str,
    name: str | None,
    force: bool,
) -> None:
    """Write which figures of ARTICLE (or the newest one) changed, went and came between two of its drafts.

    \b
    Examples:
      workbench diff
      workbench diff draft.txt --from 1 --to 3 -o figures.html
    """
    from workbench.desk.redraft.between import between
    from workbench.exports import diff

    with open_desk(db) as desk:
        found = between(desk, desk.article(article).id, older or 0, newer or 0)
    target = None if output == "-" else Path(output)
    form = name or _BY_ENDING.get(target.suffix.lower() if target else "", "markdown")
    write = {"markdown": diff.as_markdown, "html": diff.as_html, "csv": diff.as_csv}[form]
    send(write(found).encode(), target, force=force)
