"""`workbench doctor`: is the desk well, and can its tables be made again from the journal."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.context import desk_option, format_option, open_desk, say, say_json


@click.command("doctor")
@click.option("--rebuild", is_flag=True, help="First make all tables of decisions anew from the journal.")
@desk_option
@format_option("text", "json")
@click.pass_obj
def command(db: Path | None, *, rebuild: bool, form: str) -> None:
    """Examine the desk: the file, the journal's chain, and whether the decisions are what the journal says.

    Exits with 1 where something is amiss. Without --rebuild nothing is written.

    \b
    Examples:
      workbench doctor
      workbench doctor --rebuild
    """
    with open_desk(db) as desk:
        if rebuild:
            desk.rebuild()
        found = desk.examine()
    if form == "json":
        say_json(
            {
                "rebuilt": rebuild,
                "well": all(item.well for item in found),
                "found": [{"name": item.name, "well": item.well, "words": item.words} for item in found],
            }
        )
    else:
        for item in found:
            say(f"{'ok ' if item.well else 'NOT'}  {item.name:<12} {item.words}")
    if not all(item.well for item in found):
        raise click.exceptions.Exit(1)
