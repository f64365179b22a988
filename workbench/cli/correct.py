"""`workbench correct`: what was read of a figure, put right."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.claims.figures.wording import figure_words
from workbench.cli.as_json import review_object
from workbench.cli.claim_numbers import choose
from workbench.cli.context import deciding, open_desk, reviewer_name, say, say_json
from workbench.errors import UsageError


@click.command("correct")
@click.argument("number", metavar="CLAIM")
@click.argument("words", nargs=-1, required=True, metavar="FIGURE")
@deciding
@click.pass_obj
def command(
    db: Path | None, number: str, words: tuple[str, ...], *, reviewer: str | None, article: str, form: str
) -> None:
    """Say how the figure of a claim is to be read; facts, checks and passages follow. `workbench undo` takes it back.

    FIGURE is written as an article would, with bound, unit or noun; or as name=value of kind, bound, low, high, unit,
    iso, label. A bare number keeps unit and kind.

    \b
    Examples:
      workbench correct 12 "seven children"
      workbench correct 27 "11 million cubic metres"
      workbench correct 27 kind=money unit=USD low=4000 high=5000
    """
    from workbench.claims.correction import correction

    with open_desk(db) as desk:
        record = desk.article(article)
        known = desk.claims(record.id, everything=True)
        chosen = choose(known, [number], former=lambda: desk.former_numbers(record.id))
        if len(chosen) != 1:
            raise UsageError("one reading is corrected at a time; give one number")
        claim = chosen[0]
        changes = correction(" ".join(words), claim.quantity, claim.text, claim.label)
        review = desk.correct_reading(claim.id, changes, reviewer=reviewer_name(reviewer))
        after = desk.claim(claim.id)
    if form == "json":
        read = {"kind": after.kind.value, "bound": after.bound.value, "low": after.low, "high": after.high}
        say_json(
            {
                "review": review_object(review),
                "claim": {"id": after.id, "number": after.number, "label": after.label, "fact": after.fact}
                | read
                | {"unit": after.unit, "iso": after.iso, "parts": list(after.parts) if after.parts else None},
            }
        )
        return
    say(f"claim {after.number} reads {figure_words(after.quantity)} · {after.kind.value}: {after.label}")
