"""`workbench [ARTICLE]`: the desk on the screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from workbench.errors import UsageError


@click.command("open")
@click.argument("article", required=False)
@click.option("--reviewer", help="Who decides. Without it: WORKBENCH_REVIEWER, the settings file, the login name.")
@click.pass_obj
def command(db: Path | None, article: str | None, reviewer: str | None) -> None:
    """Open the desk; with ARTICLE that article, added first where it is new.

    \b
    Example:
      workbench draft.txt --reviewer Anna
    """
    from workbench.config import load_config, reviewer_name
    from workbench.desk.desk import Desk

    config = load_config()
    name = reviewer_name(reviewer, config)
    with Desk.open(db or Path("claims.db"), create=True) as desk:
        articles = desk.articles()
        chosen = articles[0] if articles else None
        if not _to_terminal():
            raise UsageError("the screen needs a terminal; `workbench status` and `workbench scan` work without one")
        from workbench.tui.app import WorkbenchApp

        app = WorkbenchApp(desk, chosen, name, config)
        app.run()
    sys.exit(app.return_code or 0)


def _to_terminal() -> bool:
    if not sys.stdin.isatty():
        # Standard input was a file or a pipe, and is read by now: the keys come from the terminal itself.
        try:
            os.dup2(os.open("/dev/tty", os.O_RDONLY), 0)
        except OSError:
            return False
    return sys.stderr.isatty()
