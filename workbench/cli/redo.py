"""`workbench redo`: bring back what an undo took away."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.context import desk_option, format_option, reviewer_option
from workbench.cli.undo import step


@click.command("redo")
@click.option("-n", "--steps", type=click.IntRange(min=1), default=1, show_default=True, help="How many acts.")
@reviewer_option
@desk_option
@format_option("text", "json")
@click.pass_obj
def command(db: Path | None, steps: int, reviewer: str | None, form: str) -> None:
    """Bring back what your newest undo took away; exits with 1 where there is nothing, or you acted since.

    \b
    Example:
      workbench redo
    """
    step(db, "redo", steps, reviewer, form)
