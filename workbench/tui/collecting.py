"""When Python looks for garbage: not while the screen starts, and never among what lives as long as the screen.

Each full look through ten thousand claims would hold up a key for 20 to 50 ms.
"""

from __future__ import annotations

import gc

_held = False


def hold() -> None:
    """Look for none until `keep_for_good`: next to nothing that starting makes is garbage."""
    global _held  # noqa: PLW0603 - the collector is one for the whole process
    _held = True
    gc.disable()


def keep_for_good() -> None:
    """Leave what is here now out of every later look, in a process that has held it back; others decide themselves."""
    if _held:
        gc.freeze()
        gc.enable()
