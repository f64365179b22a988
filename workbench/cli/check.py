"""`workbench check`: what the article's own arithmetic says, and checks silenced with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from workbench.claims.mention import Verdict
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
from workbench.desk.number_runs import listed
from workbench.desk.records import CheckRecord, ClaimRecord
from workbench.errors import UsageError

_WORDS = {Verdict.HOLDS: "holds", Verdict.FAILS: "fails", Verdict.CANNOT_SAY: "to look at"}


@click.group("check")
def command() -> None:
    """List the checks of an article, and silence those that do not count, with a reason."""


@command.command("list")
@click.argument("numbers", nargs=-1, metavar="[CLAIM]...")
@click.option("--failing", is_flag=True, help="Only those that fail and nobody silenced.")
@article_option
@desk_option
@format_option("text", "json")
@click.pass_obj
def list_checks(db: Path | None, numbers: tuple[str, ...], *, failing: bool, article: str, form: str) -> None:
    """List the checks: those of some claims, or all. Each has a number that `silence` and `speak` take.

    \b
    Example:
      workbench check list --failing
    """
    with open_desk(db) as desk:
        record = desk.article(article)
        checks, claims = desk.checks(record.id), desk.claims(record.id, everything=True)
        wanted = {claim.id for claim in choose(claims, numbers)} if numbers else None
    shown = [
        (place, check)
        for place, check in enumerate(checks, 1)
        if (wanted is None or not wanted.isdisjoint(check.claim_ids))
        and (not failing or (check.verdict is Verdict.FAILS and not check.silenced))
    ]
    if form == "json":
        say_json({"article": record.id, "checks": [_object(place, check, claims) for place, check in shown]})
    elif not shown:
        say("no check to show")
    else:
        for place, check in shown:
            say(_line(place, check, claims))


@command.command("silence")
@click.argument("number", type=int, metavar="CHECK")
@click.argument("reason")
@deciding
@click.pass_obj
def silence(db: Path | None, number: int, reason: str, *, reviewer: str | None, article: str, form: str) -> None:
    """Silence a check with a reason; its claims are no longer flagged for it. `workbench undo` takes it back.

    \b
    Example:
      workbench check silence 2 "the list names examples only"
    """
    if not reason.strip():
        raise UsageError("a check is silenced with a reason; say why it does not count")
    _say_of(db, number, reason.strip(), reviewer=reviewer, article=article, form=form)


@command.command("speak")
@click.argument("number", type=int, metavar="CHECK")
@deciding
@click.pass_obj
def speak(db: Path | None, number: int, *, reviewer: str | None, article: str, form: str) -> None:
    """Let a silenced check speak again.

    \b
    Example:
      workbench check speak 2
    """
    _say_of(db, number, "", reviewer=reviewer, article=article, form=form)


def _say_of(db: Path | None, number: int, reason: str, *, reviewer: str | None, article: str, form: str) -> None:
    with open_desk(db) as desk:
        record = desk.article(article)
        check = _numbered(desk, record.id, number)
        desk.silence(check.id, reason, reviewer=reviewer_name(reviewer))
        check, claims = _numbered(desk, record.id, number), desk.claims(record.id, everything=True)
    if form == "json":
        say_json(_object(number, check, claims))
    else:
        say(_line(number, check, claims))


def _numbered(desk: Desk, article_id: str, number: int) -> CheckRecord:
    checks = desk.checks(article_id)
    if not 1 <= number <= len(checks):
        raise UsageError(f"there is no check {number}; this article has {len(checks)} (workbench check list)")
    return checks[number - 1]


def _numbers(check: CheckRecord, claims: Sequence[ClaimRecord]) -> list[int]:
    return [claim.number for claim in claims if claim.id in check.claim_ids]


def _line(place: int, check: CheckRecord, claims: Sequence[ClaimRecord]) -> str:
    word = f"silenced: {check.silenced}" if check.silenced else _WORDS[check.verdict]
    numbers = _numbers(check, claims)
    where = f"  (claim{'s' if len(numbers) > 1 else ''} {listed(numbers)})" if numbers else ""
    return f"{place:3} {check.name} {word}: {check.calculation}{where}"


def _object(place: int, check: CheckRecord, claims: Sequence[ClaimRecord]) -> dict[str, Any]:
    return {
        "number": place,
        "id": check.id,
        "check": check.name,
        "verdict": check.verdict.value,
        "calculation": check.calculation,
        "claims": _numbers(check, claims),
        "silenced": check.silenced,
    }
