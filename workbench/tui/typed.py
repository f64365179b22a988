"""What is typed goes to the screen on top, key after key: one is done before the next is looked at.

Textual hands a key to whatever has the focus at that moment and lets it travel upwards from queue to queue. Keys that
come in one read, as over a slow line or out of a macro, then reach a line that is just being closed, or not yet there.
"""

from __future__ import annotations

from textual import events

Typed = events.Key | events.Paste


class TakesTyped:
    """A screen that is handed what is typed before any of its widgets."""

    def take(self, event: Typed) -> bool:
        """Do what was typed; whether it was for anything."""
        raise NotImplementedError
