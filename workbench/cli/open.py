"""`workbench [ARTICLE]`: the desk on the screen."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.context import HERE, demo_desk, desk_option, open_desk, reviewer_option, warn
from workbench.cli.terminal import take_keys_from_terminal
from workbench.desk.file.network import network_warning
from workbench.errors import DeskError, UsageError
from workbench.tui.collecting import hold

if TYPE_CHECKING:
    from workbench.desk.desk import Desk
    from workbench.desk.records import ArticleRecord
    from workbench.desk.texts.drafts import DraftRecord


@click.command("open")
@click.argument("article", required=False)
@click.option("--second-look", is_flag=True, help="Go through what others decided, to sign it off.")
@click.option("--blind", is_flag=True, help="A second look without seeing the first finding.")
@click.option("--draft", type=click.IntRange(1), help="Show this earlier draft, to read.")
@reviewer_option
@desk_option
@click.pass_context
def command(
    ctx: click.Context,
    article: str | None,
    reviewer: str | None,
    *,
    second_look: bool = False,
    blind: bool = False,
    draft: int | None = None,
) -> None:
    """Open the desk on the screen; with ARTICLE that article, added first where it is new.

    Without a desk in this folder the demo opens, from a desk of its own.

    \b
    Examples:
      workbench
      workbench draft.txt --reviewer Anna
      workbench --second-look --blind --reviewer Ben
      workbench open --draft 1
    """
    show_screen(ctx, article, reviewer, second_look=second_look, blind=blind, draft=draft)


def show_screen(
    ctx: click.Context,
    article: str | None,
    reviewer: str | None,
    *,
    second_look: bool = False,
    blind: bool = False,
    draft: int | None = None,
) -> None:
    """Open the screen, in a second look where `second_look` or `blind` says so, and end with its exit code.

    `draft` is the number of an earlier draft that is shown over it.
    """
    from workbench.config import load_config, reviewer_name

    if article is None:
        hold()
    db: Path | None = ctx.find_root().obj
    config = load_config()
    name = reviewer_name(reviewer, config)
    take_keys_from_terminal()
    path = db
    if article is None and db is None and not HERE.exists():
        path = demo_desk()
        warn(f"there is no {HERE} in this folder, so the demo opens; its desk is {path}")
    with open_desk(path, create=article is not None) as desk:
        if warning := network_warning(desk.path):
            warn(warning)
        chosen = _chosen(desk, article, name)
        shown = _draft(desk, chosen, draft) if draft is not None else None
        hold()
        from workbench.tui.app import WorkbenchApp

        look = None
        if second_look or blind:
            from workbench.tui.claims.second_look import SecondLook

            look = SecondLook(name, blind=blind)
        app = WorkbenchApp(desk, chosen, name, config, second_look=look, draft=shown)
        app.run()
    # Textual itself ends with 0 after a crash.
    sys.exit(app.return_code or 0)


def _chosen(desk: Desk, article: str | None, reviewer: str) -> ArticleRecord | None:
    """The article to open: a file or address is added where it is new, a name is one on the desk."""
    if article is None:
        articles = desk.articles()
        return articles[0] if articles else None
    if not article.startswith(("http://", "https://")) and article != "-" and not Path(article).exists():
        try:
            return desk.article(article)
        except (DeskError, UsageError) as error:
            raise UsageError(f"{article} is neither a file nor an article on the desk {desk.path}") from error
    from workbench.claims.analysis import analyse
    from workbench.readers.reading import read_document

    return desk.add_article(analyse(read_document(article)), reviewer=reviewer)


def _draft(desk: Desk, article: ArticleRecord | None, number: int) -> DraftRecord | None:
    """An earlier draft by its number; None for the one in force, which is on the screen anyway."""
    drafts = {draft.number: draft for draft in desk.drafts(article.id)} if article is not None else {}
    if not drafts:
        raise UsageError("the desk has no article yet; add one with: workbench draft.txt")
    if number not in drafts:
        raise UsageError(f"there is no draft {number}; the newest is draft {max(drafts)}")
    return None if drafts[number].in_force else drafts[number]
