"""What was copied, as material for a reader."""

from __future__ import annotations

from workbench.errors import UnreadableError
from workbench.readers.material import Material


def take_clipboard(name: str | None = None) -> Material:
    """The clipboard's text.

    Raises:
        UnreadableError: no clipboard can be reached, as over SSH, or there is no text in it.
    """
    import pyperclip

    try:
        text = pyperclip.paste()
    except (pyperclip.PyperclipException, OSError, UnicodeDecodeError):
        raise UnreadableError(
            "No clipboard can be reached from here: paste into `workbench add -` and end with Ctrl-D."
        ) from None
    if not text or not text.strip():
        raise UnreadableError("There is no text in the clipboard: copy it again, then come back.")
    return Material(text.encode("utf-8", errors="replace"), name or "clipboard")
