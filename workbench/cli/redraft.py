"""`workbench redraft`: the writer's next draft, with every decision that still holds and every figure that changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.claims.redraft.outcome import Fate
from workbench.cli.context import (
    desk_option,
    format_option,
    open_desk,
    reviewer_name,
    reviewer_option,
    say,
    say_json,
)
from workbench.desk.desk import Desk
from workbench.desk.records import LeftBehind
from workbench.desk.redraft.cases import EMPTY, Case, Plan
from workbench.errors import UsageError

if TYPE_CHECKING:
    from workbench.desk.redraft.source import SourcePlan
    from workbench.text.document import Document


@click.command("redraft")
@click.argument("article")
@click.argument("file")
@click.option("--source", default="", help="FILE is a new text of this source, by name, not of the article.")
@click.option("--dry-run", is_flag=True, help="Say what would happen, and change nothing.")
@click.option("--yes", is_flag=True, help="Take the text even if it looks like another article or a truncated file.")
@click.option("--encoding", help="How the file is encoded. Without it the workbench guesses.")
@reviewer_option
@desk_option
@format_option("text", "json")
@click.pass_obj
def command(
    db: Path | None,
    article: str,
    file: str,
    *,
    source: str,
    dry_run: bool,
    yes: bool,
    encoding: str | None,
    reviewer: str | None,
    form: str,
) -> None:
    """Make FILE the next draft of ARTICLE. Decisions come along; a claim whose figure changed is open again.

    Nothing of the old draft is lost, and `workbench undo` puts it in force again.

    \b
    Examples:
      workbench redraft draft.txt draft-2.txt --dry-run
      workbench redraft draft.txt draft-2.txt
      workbench redraft draft.txt register-new.csv --source register.csv
    """
    from workbench.desk.redraft.article import carry_out, plan
    from workbench.readers.reading import read_document

    document = read_document(file, encoding=encoding)
    with open_desk(db) as desk:
        if source:
            _source(desk, article, source, document, dry_run=dry_run, yes=yes, reviewer=reviewer, form=form)
            return
        planned = plan(desk, desk.article(article).id, document)
        refuse(planned, yes=yes or dry_run)
        if not dry_run:
            carry_out(desk, planned, reviewer=reviewer_name(reviewer))
    if form == "json":
        say_json(_object(planned, dry_run=dry_run))
    else:
        show(planned)
        if planned.doubt:
            say(f"in doubt: {planned.doubt}")
        if dry_run:
            say("nothing was changed (--dry-run)")


def _source(
    desk: Desk,
    article: str,
    name: str,
    document: Document,
    *,
    dry_run: bool,
    yes: bool,
    reviewer: str | None,
    form: str,
) -> None:
    """Put a new text of a source in its place, and say which claims that opens again."""
    from workbench.desk.redraft.source import carry_out_source, plan_source

    article_id = desk.article(article).id
    known = desk.sources(article_id)
    fits = [item for item in known if name in (item.name, item.id)]
    if len(fits) != 1:
        raise UsageError(f"no single source is named {name!r}; there are: {', '.join(i.name for i in known) or 'none'}")
    planned = plan_source(desk, article_id, fits[0], document)
    refuse(planned, yes=yes or dry_run)
    if not dry_run:
        carry_out_source(desk, planned, reviewer=reviewer_name(reviewer))
    if form == "json":
        say_json(
            {
                "source": planned.source.id,
                "dry_run": dry_run,
                "stale": planned.stale,
                "left_behind": [_left(item) for item in planned.left],
                "summary": planned.summary,
            }
        )
        return
    say(f"{planned.source.name}: {planned.summary}")
    for number, why in planned.stale.items():
        say(f"{number:4}  stale  {why}")
    _show_left(planned.left)
    if dry_run:
        say("nothing was changed (--dry-run)")


def refuse(planned: Plan | SourcePlan, *, yes: bool, insist: str = "--yes") -> None:
    """End here where the new text should not become the next draft; `insist` is what takes it all the same.

    Raises:
        UsageError: it is empty, or in doubt and nobody said `yes`.
    """
    if planned.doubt == EMPTY:
        raise UsageError(f"{planned.doubt}; the old one stays in force")
    if planned.doubt and not yes:
        raise UsageError(f"{planned.doubt} The old text stays in force; take the new one all the same with {insist}")


def show(planned: Plan) -> None:
    """Print the summary, then each case that a reviewer must look at with what changed in its sentence."""
    say(f"{planned.article.name}: {planned.summary}")
    for case in planned.cases:
        if case.fate is Fate.KEPT and not case.edited:
            continue
        number = f"{case.number:4}" if case.number else "    "
        say(f"{number}  {case.fate}  {case.label}: {case.why}")
        if case.edited:
            say(f"      {marked(case.before.sentence, case.after.sentence)}")
        for place in case.candidates:
            say(f"      fits: {place.text}, in: {' '.join(place.sentence.split())}")
    _show_left(planned.left)


def _show_left(left: Sequence[LeftBehind]) -> None:
    if left:
        say(f"{len(left)} passages that were tied or accepted stay with the old text, since their sentences were cut:")
    for item in left:
        say(f"{item.number:4}  {item.locator}: {' '.join(item.quote.split())}")


def _left(item: LeftBehind) -> dict[str, Any]:
    return {"number": item.number, "link": item.link_id, "quote": item.quote, "locator": item.locator}


def marked(before: str, after: str) -> str:
    """A sentence with what was cut in [-brackets-] and what was added in {+braces+}, as `git diff --word-diff` does."""
    from workbench.text.difference import Change, word_difference

    signs = {Change.SAME: "{}", Change.CUT: "[-{}-]", Change.ADDED: "{{+{}+}}"}
    return "".join(
        signs[piece.change].format(" ".join(piece.text.split("\n"))) for piece in word_difference(before, after)
    )


def _object(planned: Plan, *, dry_run: bool) -> dict[str, Any]:
    return {
        "article": planned.article.id,
        "same_text": planned.analysis is None,
        "dry_run": dry_run,
        "doubt": planned.doubt or None,
        "summary": {fate.value: count for fate, count in planned.counts.items()},
        "cases": [_case(case) for case in planned.cases],
        "left_behind": [_left(item) for item in planned.left],
    }


def _case(case: Case) -> dict[str, Any]:
    return {
        "fate": case.fate.value,
        "why": case.why,
        "number": case.number or None,
        "claim": case.claim_id or None,
        "label": case.label,
        "finding": case.finding.value,
        "figure_before": case.before.figure,
        "figure_after": case.after.figure,
        "before": case.before.sentence,
        "after": case.after.sentence,
        "start": case.start,
        "candidates": [
            {
                "start": place.start,
                "end": place.end,
                "text": place.text,
                "sentence": place.sentence,
                "claim": place.claim_id or None,
                "number": place.number or None,
            }
            for place in case.candidates
        ],
    }
