"""What is left of a failure of our own: a line for the reviewer, a file for who mends it."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path


def crash_line(desk: Path) -> str:
    """Write the trace of the exception at hand to a file, without the values in it, and say so in one line."""
    error = sys.exc_info()[1]
    name = type(error).__name__ if error is not None else "unknown"
    kept = f"workbench: the screen failed ({name}), and every decision made is kept in {desk}."
    try:
        from platformdirs import user_log_path

        path = user_log_path("workbench", ensure_exists=True) / "crash.txt"
        path.write_text(traceback.format_exc(), "utf-8")
    except OSError:
        return kept
    return f"{kept} What happened stands in {path}."
