"""The options that choose claims, the same for every command that hands them out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from workbench.desk.finding import Finding, State
from workbench.exports.selection import EVERYTHING, Selection
from workbench.quantities.quantity import Kind

Function = TypeVar("Function", bound=Callable[..., Any])

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


def selecting(function: Function) -> Function:
    """Add the options to a command, which takes them as `findings`, `states`, `kinds`, `reviewers` and `query`."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def selection(
    findings: tuple[str, ...],
    states: tuple[str, ...],
    kinds: tuple[str, ...],
    reviewers: tuple[str, ...],
    query: str,
    *,
    default: Selection = EVERYTHING,
) -> Selection:
    """The claims that the options ask for; `default` where none is given."""
    if not (findings or states or kinds or reviewers or query):
        return default
    return Selection(
        findings=frozenset(map(Finding, findings)),
        states=frozenset(map(State, states)),
        kinds=frozenset(map(Kind, kinds)),
        reviewers=frozenset(reviewers),
        query=query,
    )
