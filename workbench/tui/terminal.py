"""Leaving the terminal whole when the process is told to end, or when the line to it drops."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable


def on_end_signals(end: Callable[[int], None]) -> None:
    """Have SIGTERM and SIGHUP call `end` with the exit code of a process that they end (128 + signal).

    Textual installs no handlers for them and would leave the alternate screen and mouse reporting on.
    """
    loop = asyncio.get_running_loop()
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None:
            try:
                loop.add_signal_handler(number, end, 128 + number)
            except (NotImplementedError, RuntimeError, ValueError):
                return  # not the main thread, or a system without signals
