"""`workbench confirm`: what was found of stale claims before still holds."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.as_json import decided_object
from workbench.cli.claim_numbers import choose
from workbench.cli.context import (
    deciding,
    open_desk,
    reviewer_name,
    say,
    say_json,
    warn,
)
from workbench.desk.finding import State
from workbench.desk.number_runs import listed


@click.command("confirm")
@click.argument("numbers", nargs=-1, metavar="[NUMBER|RANGE]...")
@click.option("--all", "everything", is_flag=True, help="Every stale claim that was decided before it changed.")
@deciding
@click.pass_obj
def command(
    db: Path | None, numbers: tuple[str, ...], *, everything: bool, reviewer: str | None, article: str, form: str
) -> None:
    """Let what was found of stale claims hold as they stand now, in one act; the journal says after which change.

    \b
    Examples:
      workbench confirm 12 14-17
      workbench confirm --all --reviewer ann
    """
    with open_desk(db) as desk:
        record = desk.article(article)
        chosen = choose(
            desk.claims(record.id), numbers, everything=everything, former=lambda: desk.former_numbers(record.id)
        )
        if not numbers:
            chosen = [claim for claim in chosen if claim.state is State.STALE and claim.past_finding is not None]
        if not chosen:
            warn("no stale claim can be confirmed; nothing was decided")
            raise click.exceptions.Exit(1)
        review = desk.confirm([claim.id for claim in chosen], reviewer=reviewer_name(reviewer))
        after = [desk.claim(claim.id) for claim in chosen]
        coverage = desk.coverage(record.id)
    if form == "json":
        say_json(decided_object(review, after, coverage))
        return
    for before, now in zip(chosen, after, strict=True):
        say(f"claim {now.number}: still {now.finding.value} after {before.stale_reason}")
    say(f"confirmed: {listed([claim.number for claim in after])}; {coverage.open} open")
