"""`workbench log`: who did what and when, and whether the journal is whole."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import click

from workbench.cli.as_json import review_object
from workbench.cli.claim_numbers import choose
from workbench.cli.context import article_names, desk_option, format_option, open_desk, say, say_json, warn
from workbench.desk.desk import Desk
from workbench.desk.journal.telling import Teller


@click.command("log")
@click.argument("article", default="", shell_complete=article_names)
@click.option("--claim", help="The history of one claim, by its number.")
@click.option("-n", "--last", type=click.IntRange(min=1), help="Only the newest so many.")
@click.option("--verify", is_flag=True, help="Walk the hash chain; exits with 1 at the first row that does not fit.")
@click.option("--head", help="With --verify: a hash, as printed on an export, that must stand in the journal.")
@desk_option
@format_option("text", "json", "jsonl")
@click.pass_obj
def command(
    db: Path | None, article: str, *, claim: str | None, last: int | None, verify: bool, head: str | None, form: str
) -> None:
    """Show the journal of the desk, of ARTICLE, or of one claim of it, oldest first.

    \b
    Examples:
      workbench log
      workbench log --claim 12
      workbench log --verify --head 3f2a9c
    """
    with open_desk(db) as desk:
        if verify or head:
            _verify(desk, head or "", form)
            return
        reviews = desk.history()
        teller = Teller(desk.numbers(), {review.id: review for review in reviews})
        if claim or article:
            record = desk.article(article)
            known = desk.claims(record.id, everything=True) if claim else []
            former = partial(desk.former_numbers, record.id)
            found = choose(known, [claim], former=former, gone=True)[0].id if claim else ""
            reviews = desk.history(article_id=record.id, claim_id=found)
    reviews = reviews[-last:] if last else reviews
    if form == "json":
        say_json({"reviews": [review_object(review) for review in reviews]})
        return
    for review in reviews:
        if form == "jsonl":
            say(json.dumps(review_object(review), ensure_ascii=False))
        else:
            say(f"{review.at}  {review.reviewer}  {' '.join(teller.tell(review).split())}")


def _verify(desk: Desk, head: str, form: str) -> None:
    report = desk.verify(head)
    if form == "text":
        if report.fault:
            warn(report.fault)
        else:
            say(f"{report.rows} rows, the chain is whole; head {report.head or 'none yet'}")
    else:
        say_json({"rows": report.rows, "head": report.head, "whole": not report.fault, "fault": report.fault})
    if report.fault:
        raise click.exceptions.Exit(1)
