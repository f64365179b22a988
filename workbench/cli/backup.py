"""`workbench backup`: a copy of the desk, also while others work on it."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.context import HERE, desk_option, format_option, say, say_json
from workbench.desk.file.backup import back_up
from workbench.desk.file.schema import schema_of


@click.command("backup")
@click.argument("file", type=click.Path(path_type=Path))
@desk_option
@format_option("text", "json")
@click.pass_obj
def command(db: Path | None, file: Path, form: str) -> None:
    """Copy the desk to FILE, which only you can read. A file that is there is never overwritten.

    \b
    Example:
      workbench backup claims-monday.db
    """
    desk = db or HERE
    schema_of(desk)
    back_up(desk, file)
    size = file.stat().st_size
    if form == "json":
        say_json({"desk": str(desk), "backup": str(file), "bytes": size})
    else:
        say(f"{desk} copied to {file} ({size:,} bytes)")
