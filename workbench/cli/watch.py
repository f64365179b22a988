"""`workbench watch`: take up the writer's file as the next draft whenever it is saved."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.context import desk_option, open_desk, reviewer_name, reviewer_option, say, warn
from workbench.cli.redraft import refuse, show
from workbench.errors import UnreadableError, WorkbenchError


@click.command("watch")
@click.argument("article")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--encoding", help="How the file is encoded. Without it the workbench guesses.")
@reviewer_option
@desk_option
@click.pass_obj
def command(db: Path | None, article: str, file: Path, *, encoding: str | None, reviewer: str | None) -> None:
    """Make FILE the next draft of ARTICLE now, and again each time it is saved, until you press Ctrl+C.

    The screen may stay open on the same desk. A file that looks empty, truncated or like another article is left
    alone, and said so.

    \b
    Example:
      workbench watch draft.txt ~/shared/draft.txt
    """
    from watchfiles import watch

    if not file.is_file():
        raise UnreadableError(f"{file}: there is no such file to watch")
    who = reviewer_name(reviewer)
    take_up(db, article, file, encoding=encoding, reviewer=who)
    say(f"watching {file}; Ctrl+C ends it")
    here = file.resolve()
    # The folder is watched, since many editors save by putting a new file in the place of the old one.
    for changes in watch(here.parent, recursive=False, raise_interrupt=True):
        if any(Path(path) == here for _, path in changes):
            take_up(db, article, file, encoding=encoding, reviewer=who)


def take_up(db: Path | None, article: str, file: Path, *, encoding: str | None, reviewer: str) -> bool:
    """Make the file as it is now the next draft; whether it became one. What speaks against it is said, not raised."""
    from workbench.desk.redraft.article import carry_out, plan
    from workbench.readers.reading import read_document

    try:
        document = read_document(str(file), encoding=encoding)
        with open_desk(db) as desk:
            planned = plan(desk, desk.article(article).id, document)
            refuse(planned, yes=False)
            done = carry_out(desk, planned, reviewer=reviewer)
    except WorkbenchError as error:
        warn(str(error))
        return False
    if done is not None:
        show(planned)
    return done is not None
