"""Leaving the terminal whole when the process is told to end, and ending when the terminal goes away."""

from __future__ import annotations

import asyncio
import os
import select
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Thread, Timer

End = Callable[[int], None]
_LOST = 129
"""The exit code of a process whose terminal hung up: 128 and the number of SIGHUP."""
_PATIENCE = 5.0
"""Seconds after which a process that was told to end does so, whatever its terminal still has to take."""


def on_end(end: End) -> None:
    """Have `end` called with the exit code where SIGTERM or SIGHUP ends the process, or its terminal is gone.

    Textual installs no handlers for them and would leave the alternate screen and mouse reporting on. A terminal that
    takes nothing more holds up whoever paints on it, and `end` with them; then the process ends without. That it is
    gone no signal may tell, and keys would be awaited for ever.
    """
    leave = _leaving(end)
    _on_signals(leave)
    if hasattr(select, "poll") and sys.__stdin__ is not None:
        Thread(target=_wait, args=(sys.__stdin__.fileno(), leave), name="hang-up", daemon=True).start()


def _on_signals(leave: End) -> None:
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None:
            try:
                signal.signal(number, lambda got, _: leave(128 + got))
            except ValueError:
                return  # not the main thread


def _wait(descriptor: int, leave: End) -> None:
    poll = select.poll()
    poll.register(descriptor, 0)  # a hang-up is told without being asked for
    if any(events & select.POLLHUP for _, events in poll.poll()):
        leave(_LOST)


def _leaving(end: End) -> End:
    loop = asyncio.get_running_loop()

    def leave(code: int) -> None:
        last = Timer(_PATIENCE, os._exit, [code])
        last.daemon = True
        last.start()
        with suppress(RuntimeError):  # the screen has ended already
            loop.call_soon_threadsafe(end, code)

    return leave
