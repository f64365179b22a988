"""`workbench undo`: take back one's own acts, one at a time, without end."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.as_json import review_object
from workbench.cli.context import (
    desk_option,
    format_option,
    open_desk,
    reviewer_name,
    reviewer_option,
    say,
    say_json,
    warn,
)
from workbench.desk.records import ReviewRecord


@click.command("undo")
@click.option("-n", "--steps", type=click.IntRange(min=1), default=1, show_default=True, help="How many acts.")
@reviewer_option
@desk_option
@format_option("text", "json")
@click.pass_obj
def command(db: Path | None, steps: int, reviewer: str | None, form: str) -> None:
    """Take back your own newest act that still stands, in whichever article; exits with 1 where there is none.

    A decision on many claims is one act. Nothing is erased: the undo is an act of its own (workbench log).

    \b
    Examples:
      workbench undo
      workbench undo --steps 3 --reviewer ann
    """
    step(db, "undo", steps, reviewer, form)


def step(db: Path | None, act: str, steps: int, reviewer: str | None, form: str) -> None:
    """Undo or redo as often as asked, or as there is something."""
    who = reviewer_name(reviewer)
    done: list[ReviewRecord] = []
    lines = []
    with open_desk(db) as desk:
        for _ in range(steps):
            review = desk.undo(reviewer=who) if act == "undo" else desk.redo(reviewer=who)
            if review is None:
                break
            done.append(review)
            lines.append(desk.tell(review))
    if form == "json":
        say_json({"reviews": [review_object(review) for review in done]})
    else:
        for line in lines:
            say(line)
    if not done:
        warn(f"{who} has nothing to {act}")
        raise click.exceptions.Exit(1)
