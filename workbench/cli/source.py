"""`workbench source`: the documents that an article's claims are held against."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.context import (
    Column,
    article_option,
    desk_option,
    format_option,
    open_desk,
    reviewer_name,
    reviewer_option,
    say,
    say_json,
    say_table,
    warn,
)
from workbench.desk.records import SourceRecord
from workbench.errors import UsageError

if TYPE_CHECKING:
    from workbench.text.document import Origin


@click.group("source")
def command() -> None:
    """Add, list and remove the sources of an article."""


@command.command("add")
@click.argument("files", nargs=-1)
@click.option("--confidential", is_flag=True, help="Keep their names and texts out of every public export.")
@click.option("--clipboard", is_flag=True, help="Add what is in the clipboard.")
@click.option("--encoding", help="How the files are encoded. Without it the workbench guesses.")
@article_option
@reviewer_option
@desk_option
@format_option("text", "json")
@click.pass_obj
def add(
    db: Path | None,
    files: tuple[str, ...],
    *,
    confidential: bool,
    clipboard: bool,
    encoding: str | None,
    article: str,
    reviewer: str | None,
    form: str,
) -> None:
    """Add sources to an article: documents, tables, mails, addresses, and folders with all that they hold.

    What cannot be read in a folder is skipped and named.

    \b
    Example:
      workbench source add ruling.pdf figures.xlsx interviews/ --article draft.docx
    """
    from workbench.cli.sourcing import encoding_told, gather, keep_sources, source_told

    if not files and not clipboard:
        raise UsageError("name the sources: files, folders, addresses, - for standard input, or --clipboard.")
    with open_desk(db) as desk:
        chosen = desk.article(article)
        gathered = gather(files, encoding=encoding, clipboard=clipboard)
        who = reviewer_name(reviewer)
        kept = keep_sources(desk, chosen.id, gathered.documents, reviewer=who, confidential=confidential)
    if form == "json":
        say_json(
            {
                "article": chosen.id,
                "sources": [_source_object(item) | {"new": new} for item, new in kept],
                "skipped": [{"path": path, "reason": reason} for path, reason in gathered.skipped],
            }
        )
    else:
        for document, (item, new) in zip(gathered.documents, kept, strict=True):
            say(source_told(document, item, new=new))
        for document in gathered.documents:
            if told := encoding_told(document, encoding):
                say(f"{document.name}: {told}")
    for path, reason in gathered.skipped:
        warn(f"skipped {path}: {reason}")


@command.command("list")
@article_option
@desk_option
@format_option("text", "json")
@click.pass_obj
def list_sources(db: Path | None, article: str, form: str) -> None:
    """List the sources of an article, in the order in which they were added."""
    with open_desk(db) as desk:
        chosen = desk.article(article)
        sources = [(item, desk.origin(item.id)) for item in desk.sources(chosen.id)]
    if form == "json":
        say_json(
            {"article": chosen.id, "sources": [_source_object(item) | _origin(origin) for item, origin in sources]}
        )
    elif not sources:
        say(f"{chosen.name} has no sources: add some with `workbench source add FILE`.")
    else:
        columns = [Column("id"), Column("name"), Column("added"), Column("fetched"), Column("kept")]
        say_table(
            columns,
            (
                [item.id, item.name, item.added_at, origin.fetched_at, "confidential" if item.confidential else ""]
                for item, origin in sources
            ),
        )


@command.command("remove")
@click.argument("names", nargs=-1, required=True)
@article_option
@reviewer_option
@desk_option
@click.pass_obj
def remove(db: Path | None, names: tuple[str, ...], article: str, reviewer: str | None) -> None:
    """Take sources off an article, by name, id or its beginning; `workbench undo` brings them back."""
    with open_desk(db) as desk:
        chosen = desk.article(article)
        sources = desk.sources(chosen.id)
        found = [_named(name, sources) for name in names]
        for source in dict.fromkeys(found):
            desk.remove_source(source.id, reviewer=reviewer_name(reviewer))
            say(f"{source.name}: removed from {chosen.name}")


def _named(name: str, sources: list[SourceRecord]) -> SourceRecord:
    """The one source that a name, an id or a beginning of either stands for."""
    exact = [source for source in sources if name in (source.id, source.name)]
    found = exact or [source for source in sources if source.id.startswith(name) or source.name.startswith(name)]
    if not found:
        known = ", ".join(source.name for source in sources) or "none"
        raise UsageError(f"no source {name!r}; there are: {known}.")
    if len(found) > 1:
        raise UsageError(f"{name!r} could be {' or '.join(source.name for source in found)}: give its id.")
    return found[0]


def _source_object(source: SourceRecord) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source.name,
        "path": source.path,
        "sha256": source.sha256,
        "added_at": source.added_at,
        "confidential": source.confidential,
    }


def _origin(origin: Origin) -> dict[str, str]:
    """What was taken: when, where it is a page of the web; of which type, in which encoding, and with which hash."""
    return {
        "fetched_at": origin.fetched_at,
        "media_type": origin.media_type,
        "encoding": origin.encoding,
        "raw_sha256": origin.raw_sha256,
    }
