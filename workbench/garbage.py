"""Making many values that all stay, without looking for garbage among them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Python's search for cycles waits until the end.

    Who reads a table or a desk makes up to a million small values and keeps nearly all of them. Going through them
    again and again, as the search does, takes as long as making them.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
