"""`workbench compact`: give unused space of the desk back to the disk."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.context import HERE, desk_option, format_option, say, say_json
from workbench.desk.file.backup import compact
from workbench.desk.file.schema import schema_of


@click.command("compact")
@desk_option
@format_option("text", "json")
@click.pass_obj
def command(db: Path | None, form: str) -> None:
    """Rewrite the desk without unused space. Nothing of what it holds changes.

    \b
    Example:
      workbench compact
    """
    desk = db or HERE
    schema_of(desk)
    before, after = compact(desk)
    if form == "json":
        say_json({"desk": str(desk), "bytes_before": before, "bytes_after": after})
    else:
        say(f"{desk}: {before:,} bytes before, {after:,} now")
