"""The entry point: `workbench [ARTICLE]`, and a command a file, imported only when it is called."""

from __future__ import annotations

import errno
import os
import sys
from importlib import import_module
from pathlib import Path

import click

from workbench.cli.terminal import drop_output, drop_what_no_terminal_takes
from workbench.errors import WorkbenchError
from workbench.tui.collecting import hold, keep_for_good

COMMANDS = {
    "add": "workbench.cli.add",
    "agreement": "workbench.cli.agreement",
    "answers": "workbench.cli.answers",
    "backup": "workbench.cli.backup",
    "check": "workbench.cli.check",
    "choose": "workbench.cli.choose",
    "compact": "workbench.cli.compact",
    "completion": "workbench.cli.completion",
    "confirm": "workbench.cli.confirm",
    "correct": "workbench.cli.correct",
    "diff": "workbench.cli.diff",
    "doctor": "workbench.cli.doctor",
    "export": "workbench.cli.export",
    "fact": "workbench.cli.fact",
    "import": "workbench.cli.import_",
    "links": "workbench.cli.links",
    "log": "workbench.cli.log",
    "mark": "workbench.cli.mark",
    "merge": "workbench.cli.merge",
    "open": "workbench.cli.open",
    "paths": "workbench.cli.paths",
    "queries": "workbench.cli.queries",
    "redo": "workbench.cli.redo",
    "redraft": "workbench.cli.redraft",
    "report": "workbench.cli.report",
    "restore": "workbench.cli.restore",
    "scan": "workbench.cli.scan",
    "serve": "workbench.cli.serve",
    "signoff": "workbench.cli.signoff",
    "source": "workbench.cli.source",
    "status": "workbench.cli.status",
    "undo": "workbench.cli.undo",
    "watch": "workbench.cli.watch",
}
"""Command name to the module that holds it, as the function `command`."""
_OF_THE_GROUP = ("-h", "--help", "--version")
"""Options that are answered before any command is looked for."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are asked for; a first word that is no command is an article."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All command names, sorted."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command."""
        if cmd_name not in COMMANDS:
            return None
        hold()
        command = import_module(COMMANDS[cmd_name]).command
        keep_for_good()
        if not isinstance(command, click.Command):
            raise TypeError(f"{COMMANDS[cmd_name]}.command is no click command")
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `workbench --second-look` as `workbench open --second-look`: without a command the screen is meant."""
        for_screen = bool(args) and args[0] not in _OF_THE_GROUP and not COMMANDS.keys() & set(args)
        if for_screen and not ctx.resilient_parsing:
            args = ["open", *args]
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Read `workbench article.txt` as `workbench open article.txt`."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            args = ["open", *args]
        return super().resolve_command(ctx, args)


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--db",
    type=click.Path(path_type=Path),
    envvar="WORKBENCH_DB",
    help="The desk file. Without it: claims.db in this folder.",
)
@click.version_option(package_name="claims-workbench", prog_name="workbench")
@click.pass_context
def cli(ctx: click.Context, db: Path | None) -> None:
    """Check every figure of an article, from the keyboard.

    Without a command the desk opens; with a file that article opens, and is added first where it is new.

    \b
    Examples:
      workbench draft.txt
      workbench --second-look --reviewer Ben
    """
    ctx.obj = db
    if ctx.invoked_subcommand is None:
        hold()
        ctx.invoke(import_module(COMMANDS["open"]).command)


def main() -> None:
    """Run the command line and end the process with its exit code; no traceback reaches the user."""
    try:
        code = cli.main(standalone_mode=False)
    except WorkbenchError as error:
        click.echo(f"workbench: {error}", err=True)
        code = error.exit_code
    except click.exceptions.Exit as error:
        code = error.exit_code
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("workbench: stopped", err=True)
        code = 130
    except BrokenPipeError:
        # The reader of our output went away, as `| head` does.
        drop_output(sys.stdout)
        code = 0
    except Exception as error:
        if os.environ.get("WORKBENCH_DEBUG"):
            raise
        code = _said(error)
    finally:
        drop_what_no_terminal_takes()
    sys.exit(code if isinstance(code, int) else 0)


def _said(error: Exception) -> int:
    """Say what no command foresaw, or that the disk is full to which its output goes; the exit code."""
    if isinstance(error, OSError) and error.errno == errno.ENOSPC and error.filename is None:
        drop_output(sys.stdout)
        click.echo(f"workbench: cannot write to standard output: {error.strerror}.", err=True)
        return WorkbenchError.exit_code
    kind = type(error).__name__
    click.echo(f"workbench: this should not happen (what was decided is kept): {kind}: {error}", err=True)
    click.echo("workbench: please report it, with what WORKBENCH_DEBUG=1 shows for the same command", err=True)
    return 70
