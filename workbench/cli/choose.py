"""`workbench choose`: say at which place of the new draft an ambiguous claim stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from workbench.cli.as_json import claim_object, review_object
from workbench.cli.claim_numbers import choose
from workbench.cli.context import (
    deciding,
    open_desk,
    reviewer_name,
    say,
    say_json,
    warn,
)
from workbench.desk.desk import Desk
from workbench.desk.finding import State
from workbench.desk.records import Candidate, ClaimRecord
from workbench.errors import UsageError

NONE = "none"


@click.command("choose")
@click.argument("claim", default="")
@click.argument("place", default="")
@deciding
@click.pass_obj
def command(db: Path | None, claim: str, place: str, *, reviewer: str | None, article: str, form: str) -> None:
    """Let CLAIM stand at PLACE, a number of the list that `workbench choose` prints without it, or at `none` of them.

    A claim is ambiguous where two places of a new draft fit it about as well. What was found of it holds where the
    figure of the place is the same; otherwise it is stale. `workbench undo` takes the choice back.

    \b
    Examples:
      workbench choose
      workbench choose 12 2
      workbench choose 12 none
    """
    with open_desk(db) as desk:
        record = desk.article(article)
        claims = desk.claims(record.id)
        if not claim:
            _list(desk, [item for item in claims if item.state is State.AMBIGUOUS], form)
            return
        found = choose(claims, [claim], former=lambda: desk.former_numbers(record.id))
        if not place:
            _list(desk, found, form)
            return
        if len(found) != 1:
            raise UsageError("a place is chosen for one claim")
        if place != NONE and not (place.isdecimal() and int(place)):
            raise UsageError(f"{place!r} is no place; give its number, or {NONE}")
        number = 0 if place == NONE else int(place)
        review = desk.choose(found[0].id, number, reviewer=reviewer_name(reviewer))
        after = desk.claim(found[0].id)
    if form == "json":
        say_json({"review": review_object(review), "claim": claim_object(after)})
        return
    reason = f": {after.stale_reason}" if after.state is State.STALE else ""
    say(f"claim {after.number}: {after.state.value}{reason}")
    if after.state is not State.GONE:
        say(f"  {' '.join(after.sentence.split())}")


def _list(desk: Desk, claims: list[ClaimRecord], form: str) -> None:
    offered = [(claim, desk.candidates(claim.id)) for claim in claims]
    offered = [(claim, places) for claim, places in offered if places]
    if form == "json":
        say_json({"claims": [claim_object(claim) | {"places": _places(claim, places)} for claim, places in offered]})
        return
    if not offered:
        warn("no claim waits for its place to be chosen")
    for claim, places in offered:
        say(f"{claim.number:4}  {claim.label}: {claim.stale_reason}")
        for number, place in enumerate(places, 1):
            here = "  (stands there now)" if place.claim_id == claim.id else ""
            say(f"      {number}  {place.text}: {' '.join(place.sentence.split())}{here}")


def _places(claim: ClaimRecord, places: tuple[Candidate, ...]) -> list[dict[str, Any]]:
    return [
        {
            "number": number,
            "start": place.start,
            "end": place.end,
            "text": place.text,
            "sentence": place.sentence,
            "here": place.claim_id == claim.id,
        }
        for number, place in enumerate(places, 1)
    ]
