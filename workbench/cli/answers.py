"""`workbench answers`: what the writer answered."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from workbench.cli.as_json import claim_object, review_object
from workbench.cli.claim_numbers import choose
from workbench.cli.context import (
    article_option,
    desk_option,
    format_option,
    open_desk,
    reviewer_name,
    reviewer_option,
    say,
    say_json,
    warn,
)
from workbench.desk.number_runs import listed
from workbench.desk.records import ClaimRecord
from workbench.errors import UnreadableError, UsageError
from workbench.exports.questions import Answer, read_answers


@click.command("answers")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True), required=False)
@click.option("--to", nargs=2, metavar="NUMBER ANSWER", help="One answer by hand instead of a file.")
@reviewer_option
@article_option
@desk_option
@format_option("text", "json")
@click.pass_obj
def command(
    db: Path | None, file: Path | None, *, to: tuple[str, str] | None, reviewer: str | None, article: str, form: str
) -> None:
    """Keep the answers in FILE: what `workbench queries` wrote, filled in, as Markdown, CSV or JSON.

    \b
    Examples:
      workbench answers questions.md
      workbench answers --to 12 "The register of the garrison court"
    """
    if (file is None) == (to is None):
        raise UsageError("name a file with answers, or one answer with --to NUMBER ANSWER")
    given = [Answer("", _number(to[0]), to[1])] if to else read_answers(_text(file or Path("-")))
    with open_desk(db) as desk:
        claims = desk.claims(desk.article(article).id)
        fresh = {claim.id: answer.text for answer in given if (claim := _claim(claims, answer)).answer != answer.text}
        review = desk.answer_all(fresh, reviewer=reviewer_name(reviewer)) if fresh else None
        after = [desk.claim(claim) for claim in fresh]
    if form == "json":
        told = [claim_object(claim) | {"question": claim.question, "answer": claim.answer} for claim in after]
        say_json({"review": review_object(review) if review else None, "claims": told})
        return
    if not fresh:
        warn("no new answer")
        return
    say(f"answered: {listed([claim.number for claim in claims if claim.id in fresh])}")


def _claim(claims: Sequence[ClaimRecord], answer: Answer) -> ClaimRecord:
    """The claim that an answer is for; it must have been asked about."""
    if answer.claim_id:
        found = [claim for claim in claims if claim.id == answer.claim_id]
        if not found:
            raise UsageError(f"the answer to claim {answer.number} is for another article; name that with --article")
    else:
        found = choose(claims, [str(answer.number)])
    if not found[0].question:
        raise UsageError(f"nothing was asked about claim {found[0].number}")
    return found[0]


def _number(word: str) -> int:
    if not word.isdecimal():
        raise UsageError(f"{word!r} is no claim number")
    return int(word)


def _text(path: Path) -> str:
    try:
        with click.open_file(str(path), encoding="utf-8-sig") as file:
            return str(file.read())
    except UnicodeDecodeError:
        raise UnreadableError(f"{path} is not UTF-8 text; save it as that") from None
    except OSError as error:
        raise UnreadableError(f"cannot read {path}: {error.strerror or error}") from None
