"""`workbench export`: the claims of an article, for editors, spreadsheets and machines."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.handing_over import read_dossier, send
from workbench.cli.selecting import handing_out
from workbench.errors import UsageError
from workbench.exports.delivery import deliver
from workbench.exports.formats import FORMATS, Format, format_of
from workbench.exports.selection import EVERYTHING, Selection, select
from workbench.garbage import uncollected


@click.command("export")
@handing_out
@click.option(
    "--format",
    "name",
    type=click.Choice(tuple(FORMATS)),
    help="What to write. Without it the ending of FILE tells; CSV otherwise.",
)
@click.option("--all", "everything", is_flag=True, help="All claims, whatever was decided. Without it: verified ones.")
@click.option("--excel", is_flag=True, help="CSV for Excel: with a byte-order mark, and dates left as text.")
@click.option("--evidence", is_flag=True, help="Write evidence.csv beside FILE, too: a row for each passage.")
@click.option("--schema", is_flag=True, help="Write the Table Schema, too; without -o, or to a .json file, it alone.")
@click.option("--publisher", default="", help="Who publishes the reviews; ClaimReview names it as their author.")
@click.option("--url", default="", help="The page on which the reviews will stand; ClaimReview names it.")
@click.option("--confidential", is_flag=True, help="Name confidential sources. Never in a format made for publication.")
@click.pass_obj
def command(
    db: Path | None,
    *,
    article: str,
    target: Path | None,
    name: str | None,
    everything: bool,
    wanted: Selection | None,
    excel: bool,
    evidence: bool,
    schema: bool,
    publisher: str,
    url: str,
    confidential: bool,
    force: bool,
    draft: int | None,
) -> None:
    """Write the claims of an article (the newest, or ARTICLE): the verified ones, or those that you ask for.

    \b
    Examples:
      workbench export -o verified.csv
      workbench export --all --excel --evidence -o claims.csv
      workbench export --finding wrong --finding imprecise --format json
    """
    chosen = format_of(name or "", str(target or "-"))
    if (excel or evidence) and "excel" not in chosen.options:
        raise UsageError(f"--excel and --evidence go with CSV, and not with {chosen.name}.")
    if evidence and target is None:
        raise UsageError("--evidence writes a second file beside the first: name that with -o.")
    if publisher and "publisher" not in chosen.options:
        raise UsageError(f"--publisher goes with claimreview, and not with {chosen.name}.")
    if url and "url" not in chosen.options:
        raise UsageError(f"--url goes with claimreview, and not with {chosen.name}.")
    if url and not url.lower().startswith(("http://", "https://")):
        raise UsageError("--url takes the address of a page, as https://example.org/checked.")
    if confidential and chosen.public:
        raise UsageError(f"{chosen.name} is made for publication and never names a confidential source.")
    if schema and (target is None or (target.suffix == ".json" and name is None)):
        send(schema_of(chosen), target, force=force)
        return
    companion = FORMATS["evidence"]
    with uncollected():
        dossier = read_dossier(db, article, confidential=confidential, draft=draft, own=chosen.own or evidence)
        dossier = select(dossier, wanted or (EVERYTHING if everything else chosen.default))
        if chosen.required != EVERYTHING:
            dossier = select(dossier, chosen.required)
        content = chosen.write(dossier, excel=excel, publisher=publisher, url=url)
        beside = companion.write(dossier, excel=excel) if evidence else b""
        del dossier
    if target is None:
        send(content, None)
        return
    files = {target: content}
    if schema:
        files[target.with_suffix(".schema.json")] = schema_of(chosen)
    if evidence:
        files[target.with_name("evidence.csv")] = beside
        if schema:
            files[target.with_name("evidence.schema.json")] = schema_of(companion)
    deliver(files, force=force)


def schema_of(chosen: Format) -> bytes:
    """What documents a format for machines: a Table Schema of the tables, a JSON Schema of JSON."""
    from workbench.exports.claims_json import json_schema
    from workbench.exports.table_schema import table_schema

    if chosen.name == "evidence":
        return table_schema("evidence").encode()
    if chosen.name in ("csv", "xlsx"):
        return table_schema("claims").encode()
    if chosen.name == "json":
        return json_schema().encode()
    raise UsageError(f"--schema goes with csv, evidence and json; what {chosen.name} holds is in docs/exports.md.")
