"""The options that choose claims, the same for every command that hands them out."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from workbench.desk.finding import Finding, State
from workbench.exports.selection import EVERYTHING, Selection
from workbench.quantities.quantity import Kind

_OPTIONS = (
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


def selecting(function: Callable[..., None]) -> Callable[..., None]:
    """Add the options to a command, which takes them as `wanted`: a selection, None where none of them is given."""

    @wraps(function)
    def command(
        *arguments: Any,
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
        function(*arguments, wanted=None if selection == EVERYTHING else selection, **options)

    for option in reversed(_OPTIONS):
        command = option(command)
    return command
