"""`workbench merge`: bring the work of reviewers who worked apart together."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.as_json import claim_object
from workbench.cli.context import desk_option, format_option, open_desk, reviewer_name, reviewer_option, say, say_json
from workbench.desk.desk import Desk
from workbench.desk.records import ClaimRecord


@click.command("merge")
@click.argument("other", type=click.Path(path_type=Path))
@reviewer_option
@desk_option
@format_option("text", "json")
@click.pass_obj
def command(db: Path | None, other: Path, reviewer: str | None, form: str) -> None:
    """Take over everything that was done on the desk OTHER and is missing here, and list what now disagrees.

    OTHER is left as it is; nothing here is overwritten; doing it again changes nothing.

    \b
    Example:
      workbench merge ann-laptop.db
    """
    with open_desk(db, create=True) as desk:
        merged = desk.merge(other, reviewer=reviewer_name(reviewer))
        disputed = [desk.claim(claim) for claim in merged.disputed]
        lines = [_dispute(desk, claim) for claim in disputed]
        reopened = [desk.claim(claim) for claim in merged.reopened]
        head = desk.head()
    if form == "json":
        say_json(
            {
                "acts": merged.acts,
                "articles": merged.articles,
                "disputed": [claim_object(claim) for claim in disputed],
                "reopened": [claim_object(claim) for claim in reopened],
                "renumbered": [
                    {"claim": item.claim_id, "was": item.was, "number": item.number} for item in merged.renumbered
                ],
                "head": head,
            }
        )
        return
    say(f"{merged.acts} acts and {merged.articles} articles taken over, {len(disputed)} new disputes")
    for line in lines:
        say(line)
    for claim in reopened:
        say(f"  {claim.number:>4}  {claim.label}: open again, it was decided on another draft: {claim.stale_reason}")
    for item in merged.renumbered:
        say(f"  claim {item.was} is {item.number} now: the other desk had given that number to another claim")


def _dispute(desk: Desk, claim: ClaimRecord) -> str:
    said = ", ".join(f"{voice.reviewer} {voice.finding}" for voice in desk.voices(claim.id))
    return f"  {claim.number:>4}  {claim.label}: {said}"
