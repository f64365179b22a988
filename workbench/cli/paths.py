"""`workbench paths`: where things lie."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.context import HERE, desk_option, format_option, say, say_json


@click.command("paths")
@desk_option
@format_option("text", "json")
@click.pass_context
def command(ctx: click.Context, form: str) -> None:
    """Print where the desk, the settings, the demo's desk and the log of failures lie, whether or not they are there.

    What is wrong in the settings is said below them.

    \b
    Example:
      workbench paths
    """
    from platformdirs import user_data_path, user_log_path

    from workbench.config import config_path, load_config
    from workbench.tui.keymap import keymap

    db: Path | None = ctx.find_root().obj
    places = {
        "desk": (db or HERE).resolve(),
        "settings": config_path(),
        "demo": user_data_path("workbench") / "demo.db",
        "failures": user_log_path("workbench") / "crash.txt",
    }
    config = load_config()
    problems = [*config.problems, *keymap(config).problems]
    if form == "json":
        say_json({name: str(path) for name, path in places.items()} | {"problems": problems})
        return
    for name, path in places.items():
        say(f"{name:<10}{path}{'' if path.exists() else '  (not there)'}")
    for problem in problems:
        say(f"  {problem}")
