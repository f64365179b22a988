"""Opening a file or an address outside, without touching the terminal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from workbench.errors import WorkbenchError


def open_outside(path: str) -> None:
    """Hand a path or an http address to the system's program for it.

    Raises:
        WorkbenchError: neither a file that is there nor a web address, or no program opens it.
    """
    if not path.startswith(("http://", "https://")) and not Path(path).exists():
        raise WorkbenchError(f"{path} is not there any more; the desk keeps its text, so the check can go on")
    opener = "open" if sys.platform == "darwin" else "xdg-open"
    target = path if "://" in path else str(Path(path).resolve())
    try:
        subprocess.Popen(  # noqa: S603 - an argument list, never a shell
            [opener, target],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise WorkbenchError(f"no program here opens {path} ({opener} is missing)") from error
