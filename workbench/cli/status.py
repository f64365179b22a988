"""`workbench status`: how far the check has come."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from workbench.cli.as_json import article_object, claim_object, coverage_object
from workbench.cli.context import (
    article_names,
    counted,
    desk_at,
    desk_option,
    draft_option,
    format_option,
    say,
    say_json,
    warn,
)
from workbench.cli.doubts import doubts_counted, doubts_object
from workbench.desk.file.network import network_warning
from workbench.desk.finding import Finding, State, finding_info
from workbench.desk.number_runs import listed
from workbench.desk.records import ArticleRecord, ClaimRecord, Coverage, Rewording

_REOPENED = {
    State.STALE: "workbench confirm NUMBER, or mark it anew",
    State.AMBIGUOUS: "workbench choose lists their places",
}
"""What a new draft or source opens again, and how each is settled."""


@click.command("status")
@click.argument("article", default="", shell_complete=article_names)
@click.option("--check", is_flag=True, help="Exit with 1 while anything is unchecked or stale.")
@draft_option
@desk_option
@format_option("text", "json")
@click.pass_obj
def command(db: Path | None, article: str, *, check: bool, draft: int | None, form: str) -> None:
    """Show what is decided and what is open, of every article or of ARTICLE.

    \b
    Examples:
      workbench status
      workbench status --check && workbench export -o verified.csv
    """
    with desk_at(db, article, draft) as desk:
        articles = [desk.article(article)] if article or draft else desk.articles()
        found = [(item, desk.coverage(item.id), desk.claims(item.id)) for item in articles]
        edited = {item.id: desk.rewordings(item.id) for item in articles}
        head = desk.head()
        path = desk.path
    if warning := network_warning(path):
        warn(warning)
    if form == "json":
        rows = [
            article_object(item)
            | {"coverage": coverage_object(coverage)}
            | {"disputed": [claim_object(claim) for claim in claims if claim.disputed]}
            | doubts_object(claims)
            | {"edited": [claim.number for claim in claims if claim.id in edited[item.id]]}
            | {state.value: [claim.number for claim in claims if claim.state is state] for state in _REOPENED}
            for item, coverage, claims in found
        ]
        say_json({"desk": str(path), "head": head, "articles": rows})
    else:
        if not found:
            say("the desk has no article yet; add one with: workbench add FILE")
        for item, coverage, claims in found:
            _tell(item, coverage, claims, edited[item.id])
        say(f"head {head or 'none yet: nothing was decided'}")
    if check and any(coverage.open for _, coverage, _ in found):
        raise click.exceptions.Exit(1)


def _tell(
    article: ArticleRecord, coverage: Coverage, claims: list[ClaimRecord], edited: Mapping[str, Rewording]
) -> None:
    draft = f", draft {article.draft_number}" if article.draft_number > 1 else ""
    say(f"{article.name}{draft}: {counted(coverage.claims, 'claim')}, {coverage.decided} decided, {coverage.open} open")
    for finding in Finding:
        count = coverage.by_finding.get(finding, 0)
        if count:
            say(f"  {count:>5}  {finding_info(finding).word}")
    for count, word in ((coverage.query, "query"), (coverage.signed_off, "signed off")):
        if count:
            say(f"  {count:>5}  of them {word}")
    for line in doubts_counted(claims):
        say(f"  {line}")
    for state, how in _REOPENED.items():
        numbers = [claim.number for claim in claims if claim.state is state]
        if numbers:
            say(f"  {len(numbers):>5}  of them {state.value}: {listed(numbers)} ({how})")
    reworded = [claim.number for claim in claims if claim.id in edited]
    if reworded:
        say(f"  sentence edited since it was decided: {listed(reworded)} (workbench links NUMBER shows how)")
    disputed = [claim.number for claim in claims if claim.disputed]
    if disputed:
        say(f"  disputed: {listed(disputed)}")
