"""`workbench import`: decisions from an exported file, as a colleague made them in a spreadsheet or on another desk."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from workbench.cli.context import desk_option, open_desk, reviewer_name, reviewer_option, say, warn
from workbench.desk.desk import Desk
from workbench.desk.number_runs import listed
from workbench.errors import UnreadableError, UsageError
from workbench.exports.decisions import Decision, Plan, plan, read_decisions

LARGEST = 200_000_000
"""Bytes; a file beyond is none of ours."""


@click.command("import")
@click.argument("file")
@reviewer_option
@click.option("--dry-run", is_flag=True, help="Say what would be decided, and decide nothing.")
@desk_option
@click.pass_obj
def command(db: Path | None, file: str, *, reviewer: str | None, dry_run: bool) -> None:
    """Take over the decisions of an exported CSV or JSON file (- is standard input).

    Rows that say the same as the desk change nothing, and unchecked ones never do. Each decision is entered in the
    journal under the reviewer of its row, or under --reviewer (sign-offs are then left out). The article itself must
    be on the desk already.

    \b
    Examples:
      workbench import verified.csv
      workbench import --dry-run from-bob.csv
    """
    decisions = read_decisions(_read(file))
    with open_desk(db) as desk:
        article_id = _article_of(desk, decisions)
        planned = plan(decisions, desk.claims(article_id, everything=True))
        if not dry_run:
            _carry_out(desk, planned, reviewer)
    decided = sum(len(change.claim_ids) for change in planned.changes)
    verb = "would be decided" if dry_run else "decided"
    say(f"{decided} {verb}, {planned.already} as on the desk already")
    if planned.unknown:
        warn(f"not on this desk: {'claims' if len(planned.unknown) > 1 else 'claim'} {listed(planned.unknown)}")


def _read(file: str) -> str:
    try:
        raw = sys.stdin.buffer.read(LARGEST + 1) if file == "-" else _bytes(Path(file))
    except OSError as error:
        raise UnreadableError(f"cannot read {file}: {error.strerror or error}") from error
    if len(raw) > LARGEST:
        raise UnreadableError(f"{file} is larger than any export ({LARGEST // 1_000_000} MB)")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"{file} is not UTF-8 (byte {error.start + 1}); save it anew as CSV UTF-8, or export it anew"
        ) from error


def _bytes(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(LARGEST + 1)


def _article_of(desk: Desk, decisions: list[Decision]) -> str:
    """The article that the file is about, known by the hash of its text."""
    hashes = {decision.article_sha256 for decision in decisions}
    if len(hashes) != 1:
        what = "names no article" if not hashes else "holds claims of more than one text"
        raise UsageError(f"this file {what}; export it anew")
    (wanted,) = hashes
    for article in desk.articles():
        if article.sha256 == wanted:
            return article.id
    raise UsageError(
        "this file is about a text that is not on the desk in this very draft; "
        f"add it first with: workbench add FILE (SHA-256 {wanted[:12]}...)"
    )


def _carry_out(desk: Desk, planned: Plan, reviewer: str | None) -> None:
    for change in planned.changes:
        decision = change.decision
        desk.decide(
            change.claim_ids,
            decision.finding,
            reviewer=_who(decision, reviewer),
            note=decision.note,
            corrected_value=decision.corrected_value,
            corrected_text=decision.corrected_text,
        )
    if not reviewer:
        for signer, claim_ids in planned.signatures:
            desk.second_look(claim_ids, reviewer=signer)
    for claim_id, decision in planned.tags:
        desk.tag(claim_id, decision.tags, reviewer=_who(decision, reviewer))


def _who(decision: Decision, reviewer: str | None) -> str:
    return reviewer or decision.reviewer or reviewer_name(None)
