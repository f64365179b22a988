"""`workbench add`: put an article on the desk, with its sources."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.as_json import article_object, coverage_object
from workbench.cli.context import (
    HERE,
    counted,
    desk_option,
    format_option,
    open_desk,
    reviewer_name,
    reviewer_option,
    say,
    say_json,
    warn,
)
from workbench.errors import UsageError

if TYPE_CHECKING:
    from workbench.text.document import Document


@click.command("add")
@click.argument("file", required=False)
@click.option(
    "--source",
    "sources",
    multiple=True,
    metavar="FILE",
    help="A source beside it: a file, a folder, an address. Give it as often as needed.",
)
@click.option("--confidential", is_flag=True, help="Keep name and text of these sources out of every public export.")
@click.option("--clipboard", is_flag=True, help="Take the article from the clipboard.")
@click.option("--encoding", help="How the files are encoded. Without it the workbench guesses, and says what it took.")
@click.option("--name", help="What the article is called from now on.")
@reviewer_option
@desk_option
@format_option("text", "json")
@click.pass_obj
def command(
    db: Path | None,
    file: str | None,
    *,
    sources: tuple[str, ...],
    confidential: bool,
    clipboard: bool,
    encoding: str | None,
    name: str | None,
    reviewer: str | None,
    form: str,
) -> None:
    """Find the figures of an article and keep them on the desk (claims.db in this folder, made where there is none).

    FILE is text, Markdown, a web page, Word, OpenDocument, RTF, PDF or EPUB, an http(s) address, or - for standard
    input. The same text again changes nothing, but its sources are added.

    \b
    Examples:
      workbench add draft.docx
      workbench add draft.docx --source ruling.pdf --source interviews/
      workbench add --clipboard --name "Front page"
    """
    from workbench.claims.analysis import analyse
    from workbench.cli.sourcing import encoding_told, gather, keep_comments, keep_sources, source_told

    if confidential and not sources:
        raise UsageError("--confidential is said of sources: name them with --source.")
    if file == "-" and "-" in sources:
        raise UsageError("standard input can be read once: name - once.")
    document = _article(file, clipboard=clipboard, encoding=encoding, name=name)
    # Everything is read before anything is written, so that a bad file leaves the desk as it was.
    gathered = gather(sources, encoding=encoding)
    who = reviewer_name(reviewer)
    analysis = analyse(document)
    with open_desk(db, create=True) as desk:
        known = {item.id for item in desk.articles()}
        article = desk.add_article(analysis, reviewer=who)
        new = article.id not in known
        comments = keep_comments(desk, article.id, document, reviewer=who) if new else 0
        kept = (
            keep_sources(desk, article.id, gathered.documents, reviewer=who, confidential=confidential)
            if gathered.documents
            else []
        )
        coverage = desk.coverage(article.id)
    for path, reason in gathered.skipped:
        warn(f"skipped {path}: {reason}")
    if form == "json":
        say_json(
            article_object(article)
            | {
                "new": new,
                "encoding": document.origin.encoding,
                "comments": len(document.notes),
                "coverage": coverage_object(coverage),
                "sources": [{"id": item.id, "name": item.name, "new": fresh} for item, fresh in kept],
                "skipped": [{"path": path, "reason": reason} for path, reason in gathered.skipped],
            }
        )
        return
    what = "added" if new else "already there"
    say(f"{article.name}: {what}, {counted(coverage.claims, 'claim')}, {coverage.open} open; desk {db or HERE}")
    if told := encoding_told(document, encoding):
        say(f"  {told}")
    if new and document.notes:
        say(f"  {counted(len(document.notes), 'comment')} in it, {comments} kept at the claims of their sentences")
    for source_text, (source, fresh) in zip(gathered.documents, kept, strict=True):
        say(f"  source {source_told(source_text, source, new=fresh)}")
    for source_text in gathered.documents:
        if told := encoding_told(source_text, encoding):
            say(f"  {source_text.name}: {told}")


def _article(file: str | None, *, clipboard: bool, encoding: str | None, name: str | None) -> Document:
    """The document that FILE or --clipboard names."""
    from workbench.readers.reading import read_document, read_material

    if clipboard == (file is not None):
        raise UsageError("name one article: a file, an address, - for standard input, or --clipboard.")
    if file is None:
        from workbench.readers.clipboard import take_clipboard

        return read_material(take_clipboard(name))
    if file == "-" and sys.stdin.isatty():
        warn("paste the text, then end with Ctrl-D on a line of its own")
    return read_document(file, encoding=encoding, name=name)
