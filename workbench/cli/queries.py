"""`workbench queries`: questions to the writer."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.claim_numbers import choose
from workbench.cli.context import article_option, desk_option, open_desk, reviewer_name, reviewer_option, say, warn
from workbench.cli.handing_over import send
from workbench.desk.number_runs import listed
from workbench.errors import UsageError
from workbench.exports.questions import as_csv, as_json, as_markdown, open_queries


@click.command("queries")
@click.option("--ask", nargs=2, metavar="NUMBER QUESTION", help="Put a question on a claim instead of listing.")
@click.option(
    "--format", "form", type=click.Choice(["markdown", "csv", "json"]), help="Without it FILE's ending tells."
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to. Without it: standard output.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@reviewer_option
@article_option
@desk_option
@click.pass_obj
def command(
    db: Path | None,
    *,
    ask: tuple[str, str] | None,
    form: str | None,
    output: Path | None,
    force: bool,
    reviewer: str | None,
    article: str,
) -> None:
    """List the questions that await an answer, to send to the writer; `workbench answers` takes the file back.

    \b
    Examples:
      workbench queries --ask 12 "Which court register?"
      workbench queries -o questions.md
    """
    with open_desk(db) as desk:
        record = desk.article(article)
        claims = desk.claims(record.id)
        if ask:
            number, question = ask
            chosen = choose(claims, [number], former=lambda: desk.former_numbers(record.id))
            if len(chosen) != 1:
                raise UsageError("a question goes with one claim")
            desk.ask(chosen[0].id, question, reviewer=reviewer_name(reviewer))
            say(f"asked about claim {listed([chosen[0].number])}")
            return
    waiting = open_queries(claims)
    if not waiting:
        warn("no question awaits an answer")
    form = form or {".csv": "csv", ".json": "json"}.get(output.suffix.lower() if output else "", "markdown")
    match form:
        case "csv":
            text = as_csv(waiting)
        case "json":
            text = as_json(waiting)
        case _:
            text = as_markdown(record.name, waiting)
    send(text.encode("utf-8", "replace"), output, force=force)
