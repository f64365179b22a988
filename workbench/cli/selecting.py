"""The options of commands that hand claims out: of which article and draft, which claims, and where to."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from workbench.cli.context import article_names, desk_option, draft_option
from workbench.desk.finding import Finding, State
from workbench.exports.selection import EVERYTHING, Selection
from workbench.quantities.quantity import Kind

_CLAIMS = (
    click.option(
        "--finding",
        "findings",
        multiple=True,
        type=click.Choice([item.value for item in Finding]),
        help="Only this finding; repeat it.",
    ),
    click.option(
        "--state",
        "states",
        multiple=True,
        type=click.Choice([item.value for item in State]),
        help="Only this state; repeat.",
    ),
    click.option(
        "--kind",
        "kinds",
        multiple=True,
        type=click.Choice([item.value for item in Kind]),
        help="Only this kind; repeat.",
    ),
    click.option("--reviewer", "reviewers", multiple=True, help="Only what this reviewer decided or signed; repeat."),
    click.option("--query", default="", help="Only claims that hold all of these words."),
)


_PLACES = (
    click.argument("article", default="", shell_complete=article_names),
    click.option("-o", "--output", default="-", help="Where to; - is standard output. [default: -]"),
    click.option("--force", is_flag=True, help="Write over files that are there."),
    click.option("--article", "named", default="", help="The article, as other commands take it."),
    draft_option,
    desk_option,
)


def handing_out(function: Callable[..., None]) -> Callable[..., None]:
    """Add the options to a command.

    It takes the claims as `wanted` (None where none are chosen), the article as `article`, the file as `target` (None
    for standard output), `force` and `draft`.
    """

    @wraps(function)
    def command(
        *arguments: Any,
        article: str,
        named: str,
        output: str,
        findings: tuple[str, ...],
        states: tuple[str, ...],
        kinds: tuple[str, ...],
        reviewers: tuple[str, ...],
        query: str,
        **options: Any,
    ) -> None:
        selection = Selection(
            findings=frozenset(map(Finding, findings)),
            states=frozenset(map(State, states)),
            kinds=frozenset(map(Kind, kinds)),
            reviewers=frozenset(reviewers),
            query=query,
        )
        options |= {
            "article": article or named,
            "target": None if output == "-" else Path(output),
            "wanted": None if selection == EVERYTHING else selection,
        }
        function(*arguments, **options)

    for option in reversed((*_PLACES, *_CLAIMS)):
        command = option(command)
    return command
