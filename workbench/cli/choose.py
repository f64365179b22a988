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
@click.argument("words", nargs=-1, metavar="[NUMBER|RANGE]... [PLACE]")
@deciding
@click.pass_obj
def command(db: Path | None, words: tuple[str, ...], *, reviewer: str | None, article: str, form: str) -> None:
    """Let claims stand at PLACE, a number of the list that `workbench choose` prints without it, or at `none` of them.

    A claim is ambiguous where two places of a new draft fit it about as well. What was found of it holds where the
    figure of the place is the same; otherwise it is stale. Of several claims those that are ambiguous are meant.
    `workbench undo` takes the choices back, one claim at a time.

    \b
    Examples:
      workbench choose
      workbench choose 12 2
      workbench choose 12-18 none
    """
    with open_desk(db) as desk:
        record = desk.article(article)
        claims = desk.claims(record.id)
        if not words:
            _list(desk, [item for item in claims if item.state is State.AMBIGUOUS], form)
            return
        *numbers, place = words if len(words) > 1 else (*words, "")
        found = choose(claims, numbers, former=lambda: desk.former_numbers(record.id))
        if not place:
            _list(desk, found, form)
            return
        number = _place(place)
        meant = found if len(found) == 1 else _ambiguous(desk, found, number)
        done = [(desk.choose(item.id, number, reviewer=reviewer_name(reviewer)), item.id) for item in meant]
        chosen = [(review, desk.claim(claim_id)) for review, claim_id in done]
    if form == "json":
        told = [{"review": review_object(review), "claim": claim_object(after)} for review, after in chosen]
        say_json(told[0] if len(found) == 1 else {"chosen": told})
        return
    for _, after in chosen:
        reason = f": {after.stale_reason}" if after.state is State.STALE else ""
        say(f"claim {after.number}: {after.state.value}{reason}")
        if after.state is not State.GONE:
            say(f"  {' '.join(after.sentence.split())}")


def _place(words: str) -> int:
    if words != NONE and not (words.isdecimal() and int(words)):
        raise UsageError(f"{words!r} is no place; give its number, or {NONE}")
    return 0 if words == NONE else int(words)


def _ambiguous(desk: Desk, claims: list[ClaimRecord], place: int) -> list[ClaimRecord]:
    """Those of several claims that have places to choose from; nothing is chosen unless each has this one."""
    offered = [(claim, desk.candidates(claim.id)) for claim in claims]
    offered = [(claim, places) for claim, places in offered if places]
    if not offered:
        raise UsageError("none of these claims has a place to choose; workbench choose lists those that have")
    for claim, places in offered:
        if place > len(places):
            raise UsageError(f"claim {claim.number} has no place {place}; choose from 1 to {len(places)}, or {NONE}")
    return [claim for claim, _ in offered]


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
