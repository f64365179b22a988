"""`workbench restore`: put a backup in the place of the desk."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.context import HERE, desk_option, format_option, say, say_json
from workbench.desk.file.backup import restore


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
@desk_option
@format_option("text", "json")
@click.pass_obj
def command(db: Path | None, file: Path, form: str) -> None:
    """Put the backup FILE in the place of the desk. The desk as it was is kept beside it.

    \b
    Example:
      workbench restore claims-monday.db
    """
    desk = db or HERE
    restored = restore(file, desk)
    kept = str(restored.kept) if restored.kept else ""
    if form == "json":
        say_json({"desk": str(desk), "kept": kept, "acts_not_in_backup": restored.lost_acts})
        return
    say(f"{desk} is now what {file} holds")
    if kept:
        say(f"the desk as it was lies at {kept}")
    if restored.lost_acts:
        say(f"{restored.lost_acts} acts are in that one alone; bring them back with: workbench merge {kept}")
