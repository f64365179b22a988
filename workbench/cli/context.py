"""What every command needs first: which desk, which article, who decides, and how to speak."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from workbench.errors import DeskError, WorkbenchError
from workbench.text.visible import visible

if TYPE_CHECKING:
    from workbench.desk.desk import Desk
    from workbench.desk.reader import DeskReader

HERE = Path("claims.db")
"""The desk of a folder."""

Function = TypeVar("Function", bound=Callable[..., Any])


def _choose_desk(ctx: click.Context, _param: click.Parameter, value: Path | None) -> None:
    if value is not None:
        ctx.find_root().obj = ctx.obj = value


desk_option = click.option(
    "--db",
    type=click.Path(path_type=Path),
    expose_value=False,
    callback=_choose_desk,
    help="The desk file. Without it: WORKBENCH_DB, then claims.db in this folder.",
)
"""`--db` behind the command, as well as before it."""

reviewer_option = click.option(
    "--reviewer", help="Who decides. Without it: WORKBENCH_REVIEWER, the settings, the login name."
)


def article_names(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """The names of articles on the desk that begin so, for the Tab key; none where there is no desk to read."""
    root = ctx.find_root()
    try:
        with open_desk(root.obj or root.params.get("db")) as desk:
            return [article.name for article in desk.articles() if article.name.startswith(incomplete)]
    except WorkbenchError:
        return []


def finding_names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Findings that begin so, for the Tab key."""
    from workbench.desk.finding import Finding

    return [finding.value for finding in Finding if finding.value.startswith(incomplete)]


article_option = click.option(
    "--article", default="", shell_complete=article_names, help="The article, by name or id. Without it: the newest."
)


def format_option(*names: str) -> Callable[[Function], Function]:
    """`--format`, the first name being the default."""
    return click.option("--format", "form", type=click.Choice(names), default=names[0], show_default=True)


def deciding(function: Function) -> Function:
    """The options of commands that act on claims: who decides, which article, which desk, how to answer."""
    for option in (format_option("text", "json"), desk_option, article_option, reviewer_option):
        function = option(function)
    return function


def open_desk(db: Path | None, *, create: bool = False) -> Desk:
    """Open the desk that was named, or that of this folder."""
    # Imported here: `scan` has no desk.
    from workbench.desk.desk import Desk

    return Desk.open(db or HERE, create=create)


draft_option = click.option(
    "--draft", type=click.IntRange(min=1), help="As it stood when this earlier draft was in force, to read."
)


@contextmanager
def desk_at(db: Path | None, article: str, draft: int | None) -> Iterator[DeskReader]:
    """The desk to be read, or the desk as it stood when that draft of the article was in force."""
    from workbench.desk.reader import DeskReader

    with DeskReader.open(db or HERE) as desk:
        if draft is None:
            yield desk
            return
        with desk.at_draft(desk.article(article).id, draft) as former:
            yield former


def demo_desk() -> Path:
    """The demo in a desk of its own, in the user's data folder; made from the packaged seeds where it is not there yet.

    Raises:
        DeskError: it cannot be made there.
    """
    from platformdirs import user_data_path

    path = user_data_path("workbench") / "demo.db"
    if path.exists():
        return path
    from workbench.claims.analysis import analyse
    from workbench.readers.reading import read_document

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeskError(f"cannot make the demo desk in {path.parent}: {error.strerror or error}") from error
    with open_desk(path, create=True) as desk:
        for text in sorted(seeds().glob("*.txt")):
            desk.add_article(analyse(read_document(text)), reviewer="demo")
    return path


def seeds() -> Path:
    """The folder of the demo's texts: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "seeds"
    return inside if inside.is_dir() else package.parent / "seeds"


def reviewer_name(flag: str | None) -> str:
    """Who decides: the flag, the environment, the settings file, the login name."""
    from workbench import config

    return config.reviewer_name(flag)


def say(text: str) -> None:
    """A line on standard output, with nothing in it that a terminal would obey."""
    click.echo(visible(text))


def warn(text: str) -> None:
    """A line on standard error."""
    click.echo(visible(f"workbench: {text}"), err=True)


def say_json(value: Any) -> None:
    """A value as JSON; in a terminal with nothing that it would obey."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    click.echo(visible(text) if sys.stdout.isatty() else text)


class Column(NamedTuple):
    """A column of a printed table."""

    title: str
    right: bool = False


def counted(number: int, noun: str) -> str:
    """A number of things in words: "1 claim", "2 claims"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def say_table(columns: Iterable[Column], rows: Iterable[Iterable[object]]) -> None:
    """A table in plain text, columns as wide as their widest cell."""
    heads = list(columns)
    cells = [[" ".join(str(cell).split()) for cell in row] for row in rows]
    widths = [max([len(head.title), *(len(row[index]) for row in cells)]) for index, head in enumerate(heads)]
    for row in [[head.title for head in heads], *cells]:
        line = (
            cell.rjust(width) if head.right else cell.ljust(width)
            for cell, width, head in zip(row, widths, heads, strict=True)
        )
        say("  ".join(line).rstrip())
