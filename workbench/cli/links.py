"""`workbench links`: the passages that speak of a claim, and what a reviewer says of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from workbench.claims.mention import Relation
from workbench.cli.claim_numbers import choose
from workbench.cli.context import (
    deciding,
    open_desk,
    reviewer_name,
    say,
    say_json,
)
from workbench.cli.fact import fact_object, fact_words
from workbench.cli.redraft import marked
from workbench.desk.desk import Desk
from workbench.desk.finding import State
from workbench.desk.records import ArticleRecord, ClaimRecord, LinkRecord, Rewording
from workbench.errors import UsageError


@click.command("links")
@click.argument("number", metavar="CLAIM")
@click.option("--accept", type=int, multiple=True, metavar="N", help="Accept the passage with this number; repeat.")
@click.option("--reject", type=int, multiple=True, metavar="N", help="Reject it; repeat.")
@click.option("--add", "quote", help="Tie a passage by hand: words that stand in the article or in --source.")
@click.option("--source", default="", help="With --add: the source, by name. Without it: the article itself.")
@click.option("--locator", default="", help='With --add: where to find it, as "page 3".')
@click.option(
    "--relation",
    type=click.Choice([item.value for item in Relation]),
    default=Relation.SUPPORTS.value,
    show_default=True,
    help="With --add: how it bears on the claim.",
)
@deciding
@click.pass_obj
def command(
    db: Path | None,
    number: str,
    *,
    accept: tuple[int, ...],
    reject: tuple[int, ...],
    quote: str | None,
    source: str,
    locator: str,
    relation: str,
    reviewer: str | None,
    article: str,
    form: str,
) -> None:
    """Show the passages that speak of a claim: contradictions first, then the best, each with its reasons.

    \b
    Examples:
      workbench links 12
      workbench links 12 --accept 1 --reject 3
      workbench links 12 --add "487 men were discharged" --source court.txt --locator "page 3"
    """
    with open_desk(db) as desk:
        record = desk.article(article)
        claims = choose(
            desk.claims(record.id, everything=True),
            [number],
            former=lambda: desk.former_numbers(record.id),
            gone=True,
        )
        if len(claims) != 1:
            raise UsageError("links are shown for one claim at a time; give one number")
        claim, links = claims[0], desk.links(claims[0].id)
        judged = _judged(links, accept, reject)
        place = _place(desk, record, quote, source) if quote else None
        if place is None and (source or locator):
            raise UsageError("--source and --locator say where the words of --add stand; give those, too")
        who = reviewer_name(reviewer) if judged or place else ""
        for link, status in judged:
            desk.judge_link(link.id, status, reviewer=who)
        if place:
            desk.add_link(claim.id, *place, Relation(relation), reviewer=who, locator=locator)
        if judged or place:
            claim, links = desk.claim(claim.id), desk.links(claim.id)
        fact = [item for item in desk.claims(record.id) if item.fact == claim.fact]
        edit = desk.rewording(claim)
    if form == "json":
        say_json(_object(claim, fact, links, edit))
    else:
        _show(claim, fact, links, edit)


def _judged(links: list[LinkRecord], accept: tuple[int, ...], reject: tuple[int, ...]) -> list[tuple[LinkRecord, str]]:
    """The passages to judge, each with its status."""
    if both := set(accept) & set(reject):
        raise UsageError(f"passage {min(both)} cannot be accepted and rejected at once; give one of the two")
    judged = [(_numbered(links, choice), "accepted") for choice in accept]
    return judged + [(_numbered(links, choice), "rejected") for choice in reject]


def _numbered(links: list[LinkRecord], choice: int) -> LinkRecord:
    if not 1 <= choice <= len(links):
        raise UsageError(f"this claim has no passage {choice}; it has {len(links)}")
    return links[choice - 1]


def _place(desk: Desk, article: ArticleRecord, quote: str, source: str) -> tuple[str | None, int, int]:
    """The source, None for the article itself, and the sentence that holds `quote`."""
    source_id, where = None, article.draft_id
    if source:
        known = desk.sources(article.id)
        fits = [item for item in known if source in (item.name, item.id)]
        if len(fits) != 1:
            listed = ", ".join(item.name for item in known) or "none yet"
            raise UsageError(f"no single source is named {source!r}. This article's sources: {listed}")
        source_id = where = fits[0].id
    document = desk.document(where)
    start = document.text.find(quote)
    if start < 0:
        raise UsageError(f"these words do not stand in {document.name}; give them as they are written there")
    sentence = document.sentences[document.sentence_index(start)]
    return source_id, sentence.start, max(sentence.end, start + len(quote))


def _object(
    claim: ClaimRecord, fact: list[ClaimRecord], links: list[LinkRecord], edit: Rewording | None
) -> dict[str, Any]:
    return {
        "claim": {"id": claim.id, "number": claim.number, "label": claim.label, "text": claim.text},
        "single_source": claim.single_source,
        "contradicted": claim.contradicted,
        "fact": fact_object(fact),
        "edited": {"since_draft": edit.draft, "before": edit.before, "after": edit.after} if edit else None,
        "links": [
            {
                "id": link.id,
                "source": link.source or None,
                "start": link.start,
                "end": link.end,
                "quote": link.quote,
                "locator": link.locator,
                "relation": link.relation.value,
                "score": link.score,
                "why": list(link.why),
                "status": link.status,
            }
            for link in links
        ],
    }


def _show(claim: ClaimRecord, fact: list[ClaimRecord], links: list[LinkRecord], edit: Rewording | None) -> None:
    flags = "  gone from this draft" if claim.state is State.GONE else ""
    flags += ("  contradicted" if claim.contradicted else "") + ("  single source" if claim.single_source else "")
    say(f"claim {claim.number}: {claim.label}{flags}")
    say(f"  {' '.join(claim.sentence.split())}")
    if edit:
        say(f"  edited since draft {edit.draft}: {marked(edit.before, edit.after)}")
    if len(fact) > 1:
        say(f"  {fact_words(fact)}")
    if not links:
        say("no passage speaks of it; add sources, or tie one by hand with --add")
    for position, link in enumerate(links, 1):
        status = "" if link.status == "suggested" else f"  [{link.status}]"
        say(f"{position:3} {link.relation.value}  {link.source or 'this article'}, {link.locator}{status}")
        say(f"      {' '.join(link.quote.split())}")
        if link.why:
            say(f"      {'; '.join(link.why)}")
