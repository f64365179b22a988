"""`workbench add`: put an article on the desk."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.as_json import article_object, coverage_object
from workbench.cli.context import (
    HERE,
    desk_option,
    format_option,
    open_desk,
    reviewer_name,
    reviewer_option,
    say,
    say_json,
)


@click.command("add")
@click.argument("file")
@click.option("--encoding", help="How the file is encoded. Without it the workbench guesses.")
@reviewer_option
@desk_option
@format_option("text", "json")
@click.pass_obj
def command(db: Path | None, file: str, encoding: str | None, reviewer: str | None, form: str) -> None:
    """Find the figures of an article and keep them on the desk (claims.db in this folder, made where there is none).

    The same text again changes nothing.

    \b
    Example:
      workbench add draft.txt
    """
    from workbench.claims.analysis import analyse
    from workbench.readers.reading import read_document

    document = read_document(file, encoding=encoding)
    analysis = analyse(document, links=True)
    with open_desk(db, create=True) as desk:
        known = {item.id for item in desk.articles()}
        article = desk.add_article(analysis, reviewer=reviewer_name(reviewer))
        coverage = desk.coverage(article.id)
    new = article.id not in known
    if form == "json":
        say_json(article_object(article) | {"new": new, "coverage": coverage_object(coverage)})
    else:
        what = "added" if new else "already there"
        say(f"{article.name}: {what}, {coverage.claims} claims, {coverage.open} open; desk {db or HERE}")
