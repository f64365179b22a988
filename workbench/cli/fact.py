"""`workbench fact`: which claims state one figure, how they differ, and facts joined and split by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from workbench.claims.facts.drift import differences
from workbench.cli.claim_numbers import choose
from workbench.cli.context import (
    article_option,
    deciding,
    desk_option,
    format_option,
    open_desk,
    reviewer_name,
    say,
    say_json,
)
from workbench.desk.desk import Desk
from workbench.desk.finding import State
from workbench.desk.number_runs import listed
from workbench.desk.records import ClaimRecord
from workbench.errors import UsageError


@click.group("fact")
def command() -> None:
    """List, join and split facts: claims that state the same figure of the same thing."""


@command.command("list")
@click.option("--all", "everything", is_flag=True, help="Facts that one claim alone states, too.")
@article_option
@desk_option
@format_option("text", "json")
@click.pass_obj
def list_facts(db: Path | None, everything: bool, article: str, form: str) -> None:
    """List the facts that several claims of this draft state, with what differs among them.

    \b
    Example:
      workbench fact list
    """
    with open_desk(db) as desk:
        record = desk.article(article)
        facts = _facts([claim for claim in desk.claims(record.id) if claim.state is not State.GONE])
    shown = [fact for fact in facts if everything or len(fact) > 1]
    if form == "json":
        say_json({"article": record.id, "facts": [fact_object(fact) for fact in shown]})
    elif not shown:
        say("no figure stands here more than once")
    else:
        for fact in shown:
            say(f"{fact[0].label}: {fact_words(fact)}")


@command.command("join")
@click.argument("numbers", nargs=-1, required=True, metavar="CLAIM CLAIM...")
@deciding
@click.pass_obj
def join(db: Path | None, numbers: tuple[str, ...], *, reviewer: str | None, article: str, form: str) -> None:
    """Make one fact of these claims and of all that share a fact with one of them; `workbench undo` takes it back.

    \b
    Example:
      workbench fact join 3 17
    """
    with open_desk(db) as desk:
        claims = _chosen(desk, article, numbers)
        if len(claims) < 2:
            raise UsageError("it takes two claims to join; give their numbers, as 3 17")
        desk.join_facts([claim.id for claim in claims], reviewer=reviewer_name(reviewer))
        fact = _fact_of(desk, claims[0].id)
    _tell(fact, form)


@command.command("split")
@click.argument("numbers", nargs=-1, required=True, metavar="CLAIM...")
@deciding
@click.pass_obj
def split(db: Path | None, numbers: tuple[str, ...], *, reviewer: str | None, article: str, form: str) -> None:
    """Take these claims out of their fact into one of their own; `workbench undo` takes it back.

    \b
    Example:
      workbench fact split 17
    """
    with open_desk(db) as desk:
        claims = _chosen(desk, article, numbers)
        desk.split_fact([claim.id for claim in claims], reviewer=reviewer_name(reviewer))
        fact = _fact_of(desk, claims[0].id)
    _tell(fact, form)


def fact_words(fact: Sequence[ClaimRecord]) -> str:
    """The claims of a fact and how they differ: "claims 3, 17 state one fact; bounds drift: about 40, at least 40"."""
    if len(fact) == 1:
        return f"claim {fact[0].number} alone states this fact"
    told = (f"claims {listed([claim.number for claim in fact])} state one fact", *_differences(fact))
    return "; ".join(told)


def fact_object(fact: Sequence[ClaimRecord]) -> dict[str, Any]:
    """A fact as JSON: its name, the numbers of its claims and their differences in words."""
    return {
        "fact": fact[0].fact if fact else "",
        "claims": [claim.number for claim in fact],
        "differences": list(_differences(fact)),
    }


def _differences(fact: Sequence[ClaimRecord]) -> tuple[str, ...]:
    return differences([claim.quantity for claim in fact])


def _facts(claims: Sequence[ClaimRecord]) -> list[list[ClaimRecord]]:
    facts: dict[str, list[ClaimRecord]] = {}
    for claim in claims:
        facts.setdefault(claim.fact, []).append(claim)
    return list(facts.values())


def _chosen(desk: Desk, article: str, numbers: Sequence[str]) -> list[ClaimRecord]:
    record = desk.article(article)
    return choose(desk.claims(record.id), numbers, former=lambda: desk.former_numbers(record.id))


def _fact_of(desk: Desk, claim_id: str) -> list[ClaimRecord]:
    claim = desk.claim(claim_id)
    return [item for item in desk.claims(claim.article_id) if item.fact == claim.fact]


def _tell(fact: Sequence[ClaimRecord], form: str) -> None:
    if form == "json":
        say_json(fact_object(fact))
    else:
        say(fact_words(fact))
