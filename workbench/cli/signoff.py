"""`workbench signoff`: a second reviewer looks at decided claims."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.as_json import claim_object, review_object
from workbench.cli.claim_numbers import choose
from workbench.cli.context import (
    Column,
    deciding,
    finding_names,
    open_desk,
    reviewer_name,
    say,
    say_json,
    say_table,
    warn,
)
from workbench.cli.doubts import doubts_of
from workbench.cli.finding_words import numbers_and_finding
from workbench.desk.finding import State
from workbench.desk.number_runs import listed
from workbench.desk.records import ClaimRecord
from workbench.errors import UsageError


@click.command("signoff")
@click.argument("words", nargs=-1, metavar="[NUMBER|RANGE]... [FINDING]", shell_complete=finding_names)
@click.option("--all", "everything", is_flag=True, help="Every claim that awaits a second look of yours.")
@click.option("--blind", is_flag=True, help="Without seeing the first finding: name your own.")
@click.option("--screen", is_flag=True, help="Go through them on the screen.")
@click.option("--note", default="", help="Why.")
@deciding
@click.pass_context
def command(
    ctx: click.Context,
    words: tuple[str, ...],
    *,
    everything: bool,
    blind: bool,
    screen: bool,
    note: str,
    reviewer: str | None,
    article: str,
    form: str,
) -> None:
    """Sign off what somebody else decided; without numbers, list what awaits your second look.

    Without FINDING you agree with what was found. A FINDING that differs opens the claim again, with both side by
    side. Nobody signs off their own decision.

    \b
    Examples:
      workbench signoff --reviewer bob
      workbench signoff 12 14-17 --reviewer bob
      workbench signoff 18 wrong --blind --reviewer bob
      workbench signoff --screen --blind --reviewer bob
    """
    if screen:
        if words or everything or note:
            raise UsageError(
                "with --screen the claims are chosen on the screen; leave out numbers, findings, --all, --note"
            )
        from workbench.cli.open import show_screen

        show_screen(ctx, article or None, reviewer, second_look=True, blind=blind)
        return
    db: Path | None = ctx.find_root().obj
    who = reviewer_name(reviewer)
    numbers, finding = numbers_and_finding(words)
    with open_desk(db) as desk:
        record = desk.article(article)
        claims = desk.claims(record.id)
        waiting = [claim for claim in claims if awaits(claim, who)]
        if not numbers and not everything:
            if finding:
                raise UsageError("no claim was named; give numbers (12 14-17) or --all")
            _list(waiting, form, blind=blind)
            return
        chosen = choose(claims, numbers, former=lambda: desk.former_numbers(record.id)) if numbers else waiting
        if not chosen:
            warn(f"nothing awaits a second look of {who}")
            raise click.exceptions.Exit(1)
        review = desk.second_look(
            [claim.id for claim in chosen],
            finding,
            reviewer=who,
            blind=blind,
            note=note,
        )
        after = [desk.claim(claim.id) for claim in chosen]
        doubts = doubts_of(desk, record.id, [claim for claim in after if claim.state is State.SIGNED_OFF])
    signed = [claim.number for claim in after if claim.state is State.SIGNED_OFF]
    opened = [claim.number for claim in after if claim.state is not State.SIGNED_OFF]
    if form == "json":
        say_json({"review": review_object(review), "claims": [claim_object(claim) for claim in after]})
        return
    if signed:
        say(f"signed off: {listed(signed)}")
    for line in doubts:
        say(line)
    if opened:
        say(f"open again, the findings differ: {listed(opened)}")


def awaits(claim: ClaimRecord, reviewer: str) -> bool:
    """Whether a claim is decided by somebody else and nobody looked at that decision yet."""
    return claim.state is State.CHECKED and claim.reviewer != reviewer


def _list(waiting: list[ClaimRecord], form: str, *, blind: bool) -> None:
    if form == "json":
        hidden = {"finding", "note", "reviewer", "decided_at", "disputed"} if blind else set()
        objects = [claim_object(claim) | {"sentence": claim.sentence} for claim in waiting]
        say_json({"claims": [{key: row[key] for key in row if key not in hidden} for row in objects]})
        return
    columns = [Column("no", right=True), Column("claim")]
    rows: list[list[object]] = [[claim.number, claim.label] for claim in waiting]
    if not blind:
        columns += [Column("finding"), Column("by"), Column("note")]
        rows = [[*row, c.finding.value, c.reviewer, c.note] for row, c in zip(rows, waiting, strict=True)]
    if waiting:
        say_table(columns, rows)
    else:
        warn("nothing awaits a second look")
