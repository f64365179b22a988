"""`workbench mark`: decide claims by their numbers."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.as_json import decided_object
from workbench.cli.claim_numbers import choose
from workbench.cli.context import (
    deciding,
    finding_names,
    open_desk,
    reviewer_name,
    say,
    say_json,
    warn,
)
from workbench.cli.doubts import doubts_object, doubts_of
from workbench.cli.finding_words import numbers_and_finding
from workbench.desk.finding import Finding
from workbench.desk.number_runs import listed
from workbench.errors import UsageError


@click.command("mark")
@click.argument("words", nargs=-1, metavar="[NUMBER|RANGE]... FINDING", shell_complete=finding_names)
@click.option("--all", "everything", is_flag=True, help="Every claim of the article.")
@click.option(
    "--finding",
    "findings",
    multiple=True,
    type=click.Choice([item.value for item in Finding]),
    help="Claims found so; repeat.",
)
@click.option("--note", help="What to remember of it; an empty text clears it.")
@click.option("--value", help="The corrected value, for a wrong or imprecise figure.")
@click.option("--text", help="The corrected words.")
@click.option("--settle", is_flag=True, help="End a dispute: what others decided before no longer stands against it.")
@deciding
@click.pass_obj
def command(
    db: Path | None,
    words: tuple[str, ...],
    *,
    everything: bool,
    findings: tuple[str, ...],
    note: str | None,
    value: str | None,
    text: str | None,
    settle: bool,
    reviewer: str | None,
    article: str,
    form: str,
) -> None:
    """Decide claims in one act, which one `undo` takes back.

    FINDING is verified, imprecise, wrong, unverifiable, on-author, dismissed or unchecked.

    \b
    Examples:
      workbench mark 12 14-17 verified --note "court register" --reviewer ann
      workbench mark 9 wrong --value 117
      workbench mark --finding unchecked dismissed
    """
    numbers, finding = numbers_and_finding(words)
    if finding is None:
        raise UsageError(f"no finding was named; name one of: {', '.join(Finding)}")
    who = reviewer_name(reviewer)
    with open_desk(db) as desk:
        record = desk.article(article)
        chosen = choose(
            desk.claims(record.id),
            numbers,
            everything=everything,
            findings=[Finding(name) for name in findings],
            former=lambda: desk.former_numbers(record.id),
        )
        if not chosen:
            warn("no claim fits; nothing was decided")
            raise click.exceptions.Exit(1)
        ids = [claim.id for claim in chosen]
        review = desk.decide(
            ids, finding, reviewer=who, note=note, corrected_value=value, corrected_text=text, settle=settle
        )
        after = [desk.claim(claim) for claim in ids]
        doubts = doubts_of(desk, record.id, after)
        coverage = desk.coverage(record.id)
    if form == "json":
        say_json(decided_object(review, after, coverage) | doubts_object(after))
        return
    which = "claim" if len(after) == 1 else "claims"
    say(f"{finding.value}: {which} {listed([claim.number for claim in after])}")
    for line in doubts:
        say(line)
    for claim in after:
        if claim.disputed:
            say(f"claim {claim.number} is disputed: another reviewer decided otherwise (--settle ends it)")
    say(f"{coverage.decided} of {coverage.claims} decided, {coverage.open} open")
