"""The system's clipboard: what was copied, as material for a reader, and what shall be pasted elsewhere.

pyperclip knows the clipboards of all systems. Under X and Wayland it calls a program and passes over its failing, so
that a display which is gone looks like an empty clipboard, and a complaint of that program lands in the middle of the
screen; there the same programs are called here.
"""

from __future__ import annotations

import os
import subprocess
import sys
from shutil import which
from typing import NamedTuple

from workbench.errors import UnreadableError
from workbench.readers.material import Material

_PATIENCE = 10
"""Seconds that whoever holds the clipboard has to answer."""


class _Program(NamedTuple):
    """A program that reaches the clipboard of a display."""

    display: str
    """The variable that names the display."""
    copy: tuple[str, ...]
    paste: tuple[str, ...]


_PROGRAMS = (
    _Program("WAYLAND_DISPLAY", ("wl-copy",), ("wl-paste", "--no-newline", "--type", "text")),
    _Program("DISPLAY", ("xclip", "-selection", "clipboard"), ("xclip", "-selection", "clipboard", "-out")),
    _Program("DISPLAY", ("xsel", "--clipboard", "--input"), ("xsel", "--clipboard", "--output")),
)
_UNREACHABLE = (b"display", b"Wayland")
"""Words of those programs where there is no display; other failures tell that there is no text."""


def take_clipboard(name: str | None = None) -> Material:
    """The clipboard's text.

    Raises:
        UnreadableError: no clipboard can be reached, as over SSH, or there is no text in it.
    """
    program = _program()
    data = _asked(program) if program else _pasted()
    if not data.strip():
        raise UnreadableError("There is no text in the clipboard: copy it again, then come back.")
    return Material(data, name or "clipboard")


def put_in_clipboard(text: str) -> bool:
    """Copy a text, and tell whether that went well."""
    program = _program()
    data = text.encode("utf-8", errors="replace")
    if program is None:
        return _copied(text)
    try:
        # The program stays behind to hand the text out, and would hold what it writes to open.
        done = subprocess.run(  # noqa: S603 - an argument list, never a shell
            program.copy,
            check=False,
            input=data,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def _program() -> _Program | None:
    if sys.platform in ("darwin", "win32", "cygwin"):
        return None
    return next((known for known in _PROGRAMS if os.environ.get(known.display) and which(known.copy[0])), None)


def _asked(program: _Program) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - an argument list, never a shell
            program.paste, check=False, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE
        )
    except subprocess.TimeoutExpired:
        raise UnreadableError(
            "The program that the text was copied in does not answer: copy it again, then come back."
        ) from None
    except OSError:
        raise _unreachable() from None
    if done.returncode and any(word in done.stderr for word in _UNREACHABLE):
        raise _unreachable()
    return b"" if done.returncode else done.stdout


def _pasted() -> bytes:
    import pyperclip

    try:
        return str(pyperclip.paste()).encode("utf-8", errors="replace")
    except (pyperclip.PyperclipException, OSError, UnicodeDecodeError):
        raise _unreachable() from None


def _copied(text: str) -> bool:
    import pyperclip

    try:
        pyperclip.copy(text)
    except (pyperclip.PyperclipException, OSError):
        return False
    return True


def _unreachable() -> UnreadableError:
    return UnreadableError(
        "No clipboard can be reached from here: give - in place of --clipboard, paste, and end with Ctrl-D."
    )
