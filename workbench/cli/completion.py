"""`workbench completion`: commands and options at the Tab key."""

from __future__ import annotations

import os
from pathlib import PurePath

import click
from click.shell_completion import get_completion_class

from workbench.errors import UsageError

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS), required=False)
@click.pass_context
def command(ctx: click.Context, shell: str | None) -> None:
    """Print a script that makes Tab complete commands and options, for SHELL or the one that you use.

    \b
    Examples:
      workbench completion bash >> ~/.bashrc
      workbench completion fish > ~/.config/fish/completions/workbench.fish
    """
    name = shell or PurePath(os.environ.get("SHELL", "")).name
    found = get_completion_class(name)
    if found is None:
        raise UsageError(f"there is no completion for {name or 'this shell'}; name one of: {', '.join(SHELLS)}")
    click.echo(found(ctx.find_root().command, {}, "workbench", "_WORKBENCH_COMPLETE").source())
