"""`workbench scan`: the figures of a text, without a desk."""

from __future__ import annotations

import json
import sys

import click

from workbench.claims.analysis import analyse
from workbench.claims.figures.wording import counted_words
from workbench.claims.mention import Analysis, Mention
from workbench.cli.context import Column, counted, format_option, say, say_json, say_table
from workbench.cli.scan_answer import answer, mention_objects
from workbench.errors import UsageError
from workbench.quantities.quantity import Quantity

_FIELDS = "start end text kind bound low high unit iso claim label".split()
_COLUMNS = (
    Column("paragraph", right=True),
    Column("figure"),
    Column("claim"),
    Column("kind"),
    Column("reads"),
)


@click.command("scan")
@click.argument("file", required=False)
@click.option("--all", "everything", is_flag=True, help="Show figures that are no claims as well, and why.")
@click.option("--encoding", help="How the file is encoded. Without it the workbench guesses.")
@format_option("table", "json", "jsonl", "csv")
@click.option(
    "--batch",
    "in_batch",
    is_flag=True,
    help='Read JSON lines {id, text} and answer each with a line; with "sources": [{name, text}] also by links.',
)
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes of --batch.")
def command(file: str | None, *, everything: bool, encoding: str | None, form: str, in_batch: bool, jobs: int) -> None:
    """Find the figures of a text and print them as a table, without a desk.

    FILE is anything that `workbench add` reads, or - for standard input.

    \b
    Examples:
      workbench scan draft.txt
      workbench scan --all --format csv draft.docx
      workbench scan --batch --jobs 4 < articles.jsonl
    """
    if in_batch:
        _batch(jobs)
        return
    if file is None:
        raise UsageError("name a file to scan, or - for standard input.")
    from workbench.readers.reading import read_document

    analysis = analyse(read_document(file, encoding=encoding))
    if form == "json":
        say_json({"name": analysis.article.name} | answer(analysis))
    elif form == "table":
        from workbench.cli.sourcing import encoding_told

        _print_table(analysis, everything=everything)
        if told := encoding_told(analysis.article, encoding):
            say(told)
    else:
        rows = [row for row in mention_objects(analysis) if row["claim"] or everything]
        if form == "jsonl":
            for row in rows:
                click.echo(json.dumps(row, ensure_ascii=not _writable(str(row["text"]))))
        else:
            click.echo(_comma_separated(rows), nl=False)


def _batch(jobs: int) -> None:
    from workbench.cli.scan_batch import answer_lines
    from workbench.cli.scan_lines import bounded_lines

    output = sys.stdout.buffer
    for line in answer_lines(bounded_lines(sys.stdin.buffer), jobs):
        output.write(line)
        output.flush()


def _writable(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _print_table(analysis: Analysis, *, everything: bool) -> None:
    shown = [mention for mention in analysis.mentions if mention.claim or everything]
    rows = [_row(analysis, mention) for mention in shown]
    if rows:
        say_table(_COLUMNS, rows)
        say("")
    claims = sum(mention.claim for mention in analysis.mentions)
    say(f"{counted(claims, 'claim')} among {counted(len(analysis.mentions), 'figure')}")


def _row(analysis: Analysis, mention: Mention) -> tuple[object, ...]:
    article, quantity = analysis.article, mention.quantity
    paragraph = article.sentences[mention.sentence].paragraph + 1 if article.sentences else 1
    span = article.text[quantity.start : quantity.end]
    label = mention.label if mention.claim else f"({mention.why_not or 'no claim'})"
    return paragraph, span, label, quantity.kind.value, reads(quantity)


def reads(quantity: Quantity) -> str:
    """What was read, in words: "at least 40 lawsuits", "4.8 billion USD", "28 February"; remarks behind."""
    remark = f" ({quantity.remark})" if quantity.remark else ""
    return f"{counted_words(quantity)}{remark}".strip()


def _comma_separated(rows: list[dict[str, object]]) -> str:
    import csv
    import io

    from workbench.exports.defuse import defuse

    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(_FIELDS)
    for row in rows:
        row |= {name: defuse(str(row[name] or "")) for name in ("text", "unit", "iso", "label")}
        writer.writerow([row[field] for field in _FIELDS])
    return stream.getvalue().encode("utf-8", "replace").decode()
