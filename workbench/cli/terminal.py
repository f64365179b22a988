"""What the screen needs of the terminal, asked before it opens, and what is done with output that nobody takes."""

from __future__ import annotations

import errno
import os
import sys
from typing import TextIO

from workbench.errors import UsageError

_ELSE = "workbench status, mark and export work without one"


def take_keys_from_terminal() -> None:
    """Have the keys come from the terminal where standard input is a file or a pipe.

    Raises:
        UsageError: there is no terminal to paint on or to read keys from, or it cannot move its cursor.
    """
    if os.environ.get("TEXTUAL_DRIVER"):
        # `workbench serve` runs the screen for a browser, with pipes in place of a terminal.
        return
    if not (sys.stdout.isatty() and sys.stderr.isatty()):
        raise UsageError(f"the screen needs a terminal; {_ELSE}")
    if sys.platform != "win32":
        _must_move_its_cursor(os.environ.get("TERM", ""))
    if not sys.stdin.isatty():
        try:
            sys.stdin = os.fdopen(os.dup(0))
            os.dup2(os.open("/dev/tty", os.O_RDWR), 0)
        except OSError as error:
            raise UsageError("the screen needs a terminal to read keys from") from error


def drop_output(stream: TextIO) -> None:
    """Let what is still to be written go nowhere: Python would try, and complain, once more at its exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def drop_what_no_terminal_takes() -> None:
    """Let go of output for a terminal that is gone: the process would end with an exit code of Python's own."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError as error:
            if error.errno == errno.EIO:
                drop_output(stream)


def _must_move_its_cursor(term: str) -> None:
    """A terminal that this system does not know by name moves it, as all do that are newer than their descriptions."""
    if not term:
        raise UsageError(
            f"TERM is not set, so nothing tells whether this terminal can show a screen; {_ELSE}. "
            "Where it can, begin with: TERM=xterm-256color workbench"
        )
    if not _moves_its_cursor(term):
        raise UsageError(f'the screen needs a terminal that can move its cursor, and TERM says "{term}"; {_ELSE}')


def _moves_its_cursor(term: str) -> bool:
    if term in ("dumb", "unknown"):
        return False
    try:
        import curses
    except ImportError:
        return True  # a Python that was built without it
    try:
        curses.setupterm(term, sys.stdout.fileno())
    except curses.error:
        return True
    return bool(curses.tigetstr("cup"))
