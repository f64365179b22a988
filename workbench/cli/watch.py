"""`workbench watch`: take up the writer's file as the next draft whenever it is saved."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

import click

from workbench.cli.context import desk_option, open_desk, reviewer_name, reviewer_option, say, warn
from workbench.cli.redraft import refuse, show
from workbench.errors import MeanwhileError, UnreadableError, WorkbenchError

if TYPE_CHECKING:
    from threading import Event

    from workbench.desk.redraft.cases import Plan
    from workbench.text.document import Document

_LOOK = 0.1
"""Seconds between two looks at a file that is being written."""
_RESTS = 5
"""How many looks in a row must find it as it was."""
_LOOKS = 60
"""How often it is looked at, at most, before it is taken as it is."""
_TIMES = 5
"""How often a save is held against the draft in force at most, while others put drafts in force."""


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
    alone, and said so; a file that is not there yet is waited for.

    \b
    Example:
      workbench watch draft.txt ~/shared/draft.txt
    """
    who = reviewer_name(reviewer)
    with open_desk(db) as desk:
        desk.article(article)
    if not file.exists():
        warn(f"{file} is not there yet; it is taken up when it is")
    say(f"watching {file}; Ctrl+C ends it")
    for _ in saves(file):
        take_up(db, article, file, encoding=encoding, reviewer=who)


def saves(file: Path, stop: Event | None = None) -> Iterator[None]:
    """Once for the file as it is, and once for each time that it is saved, when nobody is writing it any more.

    The folder is watched, since many editors save by putting a new file in the place of the old one. The file is looked
    at every second besides, and at each change of another one: network drives tell of no changes.

    Raises:
        UnreadableError: there is no such folder.
    """
    from watchfiles import watch

    here = file.absolute()
    if not here.parent.is_dir():
        raise UnreadableError(f"{here.parent}: there is no such folder to watch")
    seen = None
    for _ in chain(
        ((),),
        watch(
            here.parent,
            watch_filter=None,
            recursive=False,
            debounce=400,
            rust_timeout=1000,
            yield_on_timeout=True,
            raise_interrupt=True,
            stop_event=stop,
        ),
    ):
        stamp = _settled(here)
        if stamp not in (None, seen):
            seen = stamp
            yield


def _settled(file: Path) -> tuple[int, int, int] | None:
    """What tells one state of a file from another, once it stays the same for a while; None where there is no file.

    An editor that empties the file and writes it in pieces, or a slow network drive, may rest between two pieces.
    """
    stamp, same = _stamp(file), 0
    for _ in range(_LOOKS):
        sleep(_LOOK)
        before, stamp = stamp, _stamp(file)
        same = same + 1 if stamp == before else 0
        if same == _RESTS:
            break
    return stamp


def _stamp(file: Path) -> tuple[int, int, int] | None:
    try:
        told = file.stat()
    except OSError:
        return None
    return told.st_mtime_ns, told.st_size, told.st_ino


def take_up(db: Path | None, article: str, file: Path, *, encoding: str | None, reviewer: str) -> bool:
    """Make the file as it is now the next draft; whether it became one. What speaks against it is said, not raised."""
    from workbench.readers.reading import read_document

    try:
        document = read_document(str(file), encoding=encoding)
        planned = _kept(db, article, document, file, reviewer)
    except WorkbenchError as error:
        warn(str(error))
        return False
    if planned is not None:
        show(planned)
    return planned is not None


def _kept(db: Path | None, article: str, document: Document, file: Path, reviewer: str) -> Plan | None:
    """What the text did as the next draft; None where it was in force already."""
    from workbench.desk.redraft.article import carry_out, plan

    for left in reversed(range(_TIMES)):
        with open_desk(db) as desk:
            planned = plan(desk, desk.article(article).id, document)
            refuse(planned, yes=False, insist=shlex.join(["workbench", "redraft", article, str(file), "--yes"]))
            try:
                return planned if carry_out(desk, planned, reviewer=reviewer) is not None else None
            except MeanwhileError:
                if not left:
                    raise
    return None
