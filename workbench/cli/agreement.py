"""`workbench agreement`: how far reviewers agree."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.context import article_names, desk_option, format_option, open_desk, say, say_json
from workbench.desk.finding import Finding
from workbench.desk.journal.interrater import agreement_on, krippendorff_alpha, observed_agreement, pair_agreements


@click.command("agreement")
@click.argument("article", default="", shell_complete=article_names)
@click.option("--blind", is_flag=True, help="Only claims at which somebody looked without seeing the first finding.")
@desk_option
@format_option("text", "json")
@click.pass_obj
def command(db: Path | None, article: str, *, blind: bool, form: str) -> None:
    """Count how far reviewers agree, on the whole desk or on ARTICLE.

    Observed agreement, Cohen's kappa for each two reviewers, Krippendorff's alpha over all, and agreement on each
    finding. Decisions that settled a dispute are left out: they are no second opinion.

    \b
    Example:
      workbench agreement --blind
    """
    with open_desk(db) as desk:
        ratings = list(desk.ratings(desk.article(article).id if article else "", blind=blind).values())
    units = [unit for unit in ratings if len(unit) > 1]
    pairs = pair_agreements(units)
    by_finding = {
        finding.value: agreement_on(finding, units) for finding in Finding if finding is not Finding.UNCHECKED
    }
    observed, alpha = observed_agreement(units), krippendorff_alpha(units)
    if form == "json":
        say_json(
            {
                "claims": len(units),
                "observed": observed,
                "krippendorff_alpha": alpha,
                "pairs": [
                    {
                        "reviewers": [pair.first, pair.second],
                        "claims": pair.units,
                        "observed": pair.observed,
                        "cohen_kappa": pair.kappa,
                    }
                    for pair in pairs
                ],
                "by_finding": by_finding,
            }
        )
        return
    say(f"{len(units)} claims with two findings or more")
    if not units:
        return
    say(f"observed agreement    {_figure(observed)}")
    say(f"Krippendorff's alpha  {_figure(alpha)}")
    for pair in pairs:
        say(
            f"{pair.first} and {pair.second}: {pair.units} claims, observed {_figure(pair.observed)}, "
            f"Cohen's kappa {_figure(pair.kappa)}"
        )
    for name, value in by_finding.items():
        if value is not None:
            say(f"  on {name:<13} {_figure(value)}")


def _figure(value: float | None) -> str:
    return "cannot be told (one finding only)" if value is None else f"{value:.2f}"
